import { z } from 'zod';
import { DOCUMENT_TYPES, OTHER_TYPE } from '../../engine/scheme/types.ts';
import { withColumns } from '../rules/added-columns.ts';
import type { Rule } from '../rules/rule.ts';
import { RuleTable, ruleTable } from '../rules/rule-table.ts';
import { describing } from './describing.ts';

/** Wordings that only texts of one kind have, whatever stands above them: a page may have lost its title. */

/** What a wording shows. */
interface WordingRule extends Rule {
  /** The kind that has it; `其他` for a rule that a collection adds without saying. */
  readonly type: string;
}

const wording = describing('type-wording', 'official documents whose title is lost on their page');
const worded = (type: string, ...row: Parameters<typeof wording>): WordingRule => ({
  ...wording(...row),
  type,
});

/** Asked of the passages that open a text; in a passage the first in order counts. */
export const WORDINGS = new RuleTable<WordingRule>(
  'type-wording',
  [
    worded(
      '讲话',
      'note-of-speech',
      '题注说明是讲话',
      'a note says that it was a speech',
      /^\s{0,8}[*＊①]?\s?(?:这|本文|此文|本篇)是[^。；]{2,60}(?:讲话|发言|谈话|致辞|开幕词|闭幕词)(?:的?(?:记录|要点|摘要|提纲|节录|主要部分|一部分|整理稿))?[。，,]/u,
      ['* 这是王大山同志在青山县干部会上的讲话记录，没有发表过。', '① 本文是在青田县委会议上的发言。'],
      ['这是县长的讲话精神。', '本文是对县长讲话的评论。', '他说，这是在会上的讲话。'],
    ),
    worded(
      '讲话',
      'spoken-in-brackets',
      '题下括号里说明是讲话',
      'a line in brackets below the title says that it was spoken',
      /^\s{0,8}[（(](?:[^（）()。；，]{2,16}[日月]\s?)?[^（）()。；，]{0,12}在[^（）()。；]{2,40}(?:会|会议|大会|班|仪式)上的?(?:讲话|发言|报告|谈话)(?:摘要|节录|要点|提纲|记录)?[)）]\s{0,8}$/u,
      ['（一九五六年六月十二日在青山省浴室工作会议上的讲话）', '（在青田县干部大会上的报告）'],
      ['（学习县长在会上的讲话，提高认识）', '在青田县干部大会上的讲话', '（县长的讲话）'],
    ),
    worded(
      '批复',
      'request-received',
      '“……请示收悉”：答复请示',
      'answers a request: “your request … is received”',
      /(?:请(?:\(\p{L}{1,8}\))?示|呈文|签呈)(?:[（(][^）)]{1,10}[）)])?》[^。；]{0,60}(?:收悉|收到|均?悉|看过|看到|阅悉|已阅|已收)/u,
      ['你县《关于改建浴室的请示》（青政〔2003〕8号）收悉。', '《关于撤县设市的请示》以及补充材料均已看过,'],
      ['你局《关于改建浴室的函》收悉。', '收到请示后，应当在十日内办理', '《关于请示报告制度》收悉'],
    ),
    worded(
      '批复',
      'your-report-received',
      '“你府……报告收悉”：答复下级',
      'answers a lower body: “your report … is received”',
      /(?:^\s{0,8}|^[^。；:：]{2,30}[:：]\s{0,4})(?:你|来)(?:省|市|县|区|州|盟|旗|局|厅|府|委|会|院|部|处|署|室)[^。；]{0,60}(?:报告|请示|来文|呈文|代电|电报)[^。；]{0,40}(?:收悉|收到|均?悉|阅悉|已阅|已收)/u,
      [
        '青田县人民政府：你县关于设立新区的请示收悉。',
        '你府一九五四年三月五日报告收悉。',
        '你县上报的请示已收到，经研究，',
      ],
      ['你局报告的情况应当及时上报', '你好！来信收到。', '我局收到你县报告'],
    ),
    worded(
      '函',
      'letter-received',
      '“……函、建议收悉”：答复来函',
      'answers a letter: “your letter … is received”',
      /(?:(?:的|来|商请)函|提案|建议)[^。；《]{0,16}[》”]?[^。；]{0,40}(?:收悉|函悉|悉)[。,，]/u,
      ['贵局《关于商请借用浴室的函》收悉。', '您提出的“关于改造浴室的建议”收悉，'],
      ['你县《关于改建浴室的请示》收悉。', '来函请寄县政府', '建议认真研究。'],
    ),
    worded(
      '批复',
      'request-granted',
      '“国务院同意……的请示，并决定”',
      'a government grants what was asked for',
      /^\s{0,8}(?:国务院|政务院|\p{Script=Han}{2,12}(?:人民政府|人民委员会))(?:原则)?(?:同意|批准)[^。；]{2,80}的?(?:请示|报告)[^。；]{0,20}(?:决定|批复|答复)/u,
      ['国务院同意青山省人民委员会关于设置青田县的请示，并决定：'],
      ['国务院批准青山市总体规划。', '国务院同意青山省人民政府关于设置青田县的请示的消息传来'],
    ),
    worded(
      '批复',
      'paper-received',
      '“某日来文已收”：答复下级',
      'answers a lower body: “your paper of … is received”',
      /^\s{0,8}[^。；，]{0,24}(?:来文|来电|来呈|代电)(?:已|均|均已)?(?:收|悉)[^。；]{0,4}[。，,]/u,
      ['一九七二年三月五日来文已收。', '青政字第8号来呈悉，'],
      ['来文已收，请到办公室登记领取来文', '来电已收藏'],
      /登记|领取|收藏/u,
    ),
    worded(
      '批复',
      'report-granted',
      '“……的报告，中央同意”',
      'what was reported is granted',
      /的(?:报告|请示)[，,](?:中央|国务院|省委|\p{Script=Han}{2,10}政府)(?:原则(?:上)?)?(?:同意|批准)[。，,]/u,
      ['青田县委关于成立浴室的报告,中央同意。'],
      ['会议听取了浴室的报告，同意', '县政府同意浴室的报告'],
    ),
    worded(
      '通报',
      'commends',
      '“决定授予……称号”“予以表扬”',
      'commends bodies or persons',
      /(?:决定|同意)[，,:：]?[^。；]{0,80}(?:授予[^。；]{2,80}称号|(?:予以?|给予|进行)(?:通报)?(?:表彰|表扬|嘉奖))|望(?:受|获|没受)\p{Script=Han}{0,2}(?:表彰|表扬)/u,
      [
        '县政府决定，授予王某先进工作者称号。',
        '决定对浴室局等三个单位予以通报表彰。',
        '望受表彰的单位不骄不躁',
      ],
      ['大会表彰了先进单位', '设立表彰办公室', '授予称号的条件'],
    ),
    worded(
      '决定',
      'amends',
      '“决定对……作如下修改”',
      'decides to amend',
      /决定[^。；]{0,12}(?:对|将|把|下列)[^。；]{2,100}(?:[作做](?:如下|以下|出)?(?:修改|修正)|(?:修改|改动|修正)如下|予以(?:修改|废止|停止))/u,
      ['县人大常委会决定对《浴室条例》作如下修改：', '决定，下列规章予以废止'],
      ['决定对浴室进行改造', '对《浴室条例》作如下修改'],
    ),
    worded(
      '决议',
      'resolves',
      '“作如下决议：”',
      'resolves as follows',
      /(?:作出?|作了|通过|形成)(?:了)?如下决议[:：]|(?:现|特|兹)(?:作)?决议如下[:：]/u,
      ['为办好此事，特作如下决议：', '会议通过如下决议:'],
      ['会议通过了决议。', '决议如下级机关执行'],
    ),
    worded(
      '决定',
      'decides',
      '“兹决定：”',
      'decides as follows',
      /(?:^|[。，,；])(?:兹|特|现|为此，?)(?:作(?:出)?如下决定|决定(?:如下)?)[:：]|作出?如下决定[:：]/u,
      ['刊物过多，兹决定：一、一律停刊', '县政府作出如下决定：'],
      ['会议决定：县长要下乡', '现决定于三月五日召开会议'],
    ),
    worded(
      '通知',
      'notifies',
      '“特通知如下”“希照办”',
      'notifies as follows, to be done so',
      /特(?:此|再|作)?通知如下|转发(?:给)?(?:各地|各县|各乡|你们)[，,]\s?(?:希|请|望)[^。；]{0,12}(?:照办|遵办|办理|执行|研究)|(?:现|今|兹)予公布[，,。]\s?(?:希|请|望)各/u,
      [
        '交接容易脱节，特通知如下：',
        '兹将通知转发各地，希照办。',
        '报告已经同意，今予公布。希各级研究办理。',
      ],
      ['通知如下级机关', '现予公布，自即日起施行。', '转发各地的经验'],
    ),
    worded(
      '方案',
      'contingency',
      '预案的小标题“编制目的”',
      'the heading “why it is drawn up” of a plan for emergencies',
      /^\s{0,8}(?:\d{1,2}(?:\.\d{1,2}){0,2}|[（(]?[一二三四五][）)、])\s{0,4}编制目的/u,
      ['1.1编制目的', '一、编制目的'],
      ['编制目的', '1.1 编制依据'],
    ),
    worded(
      '公告',
      'collects',
      '向社会征集意见',
      'asks all for their opinions',
      /^\s{0,8}(?:[一二三四五]、)?征(?:集|求)(?:意见)?(?:时间|要求|方式|期限|内容|范围)[:：]|(?:现|即日起)[^。；]{0,60}向(?:全[省市县区镇]|社会|广大|公众)[^。；]{0,16}征(?:集|求)/u,
      ['征集时间：自即日起至10月31日', '现就浴室条例草案向社会公开征求意见。'],
      ['县里向社会征集了意见', '征集工作总结'],
    ),
    worded(
      '报告',
      'before-committee',
      '受政府委托向常委会报告',
      'reports to a standing committee on behalf of a government',
      /^\s{0,8}(?:现在，?)?我?们?受\p{Script=Han}{1,20}(?:委托|政府)[^。；]{0,160}(?:报告|汇报)(?:如下|[,，。]?请(?:予)?审议)/u,
      ['我受县政府委托，就浴室改造的情况，报告如下：', '受县人民政府委托，现将决算报告如下，请审议。'],
      ['受县政府委托，该所编制了报告。', '我受王某委托，说明如下'],
    ),
    worded(
      '通知',
      'sent-to-you',
      '“印发给你们”',
      '“is sent to you”',
      /(?:[印转批颁下分]发|[发转送]|印送|转送|抄送|寄)给你们|(?:经|已经|业经)[^。；]{0,40}(?:同意|通过|批准|审定)[^。；]{0,8}[,，]\s?(?:现|今)?(?:予以?)?(?:印发|转发|下发)/u,
      [
        '现将《浴室管理办法》印发给你们，请遵照执行。',
        '实施意见经县政府同意，转发给你们。',
        '预案已经县政府同意，现予印发。',
      ],
      ['已将茶苗发给农户', '方案经县政府同意后实施', '印发之日起施行'],
    ),
    worded(
      '公告',
      'shown-to-all',
      '公示时间、公示方式等小标题',
      'headings of what is shown to all',
      /^\s{0,8}(?:[一二三四五六七八九十]{1,2}、|[（(][一二三四五六七八九十]{1,2}[）)]|\d{1,2}[.、])?\s{0,4}(?:公示|公告)(?:时间|期限|期|方式|渠道|内容|范围)(?:[:：].{0,60})?$/u,
      ['一、公示时间', '公示期：2019年3月5日至3月12日', '2.公示方式'],
      ['公示期满后组织施工', '一、公示制度', '公告栏'],
    ),
    worded(
      '公告',
      'made-known',
      '“现予公告”',
      '“is hereby made known”',
      /现(?:将[^。；]{2,120})?(?:予以?|面向社会|向社会)(?:公告|公示|公开招聘)[。,，:：]/u,
      ['现将拟任人选予以公示。', '现予公告。', '现向社会公示：'],
      ['应当予以公告。', '现将公告牌更新', '现予公布，自即日起施行。'],
    ),
    worded(
      '法规规章',
      'own-force',
      '“本规定由……解释”“本办法自……起施行”',
      'who interprets these provisions, or when they take force',
      /第[一二三四五六七八九十百零〇\d]{1,8}条\s{0,4}本(?:规定|办法|条例|细则|规则|章程|守则|制度)(?:由[^。；]{2,40}(?:负责)?解释|[自从][^。；]{2,30}起?(?:施行|实行|执行|生效))/u,
      ['第九条 本规定由县政府办公室解释，', '第三十条 本办法自公布之日起施行。'],
      [
        '本规定由县政府办公室解释',
        '第九条 违反本规定的，由县政府处罚',
        '第九条 原办法自本办法施行之日起废止',
      ],
    ),
  ],
  withColumns(z.strictObject({ type: z.enum(DOCUMENT_TYPES.map(({ value }) => value)).default(OTHER_TYPE) })),
);

const addressee = describing('type-addressee', 'orders and notices to lower bodies');
/** The line that names to whom a text goes, among what opens it; several lower bodies get notices. */
export const ADDRESSEE_LINES = ruleTable('type-addressee', [
  addressee(
    'lower-bodies',
    '开头主送“各……：”',
    'opens with several lower bodies as addressees',
    /^\s{0,8}(?:[省市县区州]直)?(?:各(?!位|地区?要|级要)|全[省市县区州]各|有关)[^。；:：!！?？]{0,120}?(?:政府|委员会|公署|专署|党委|党组|工委|委|部|局|厅|办|处|院|校|所|站|社|室|公司|企业|机构|单位|部门|团体|乡|镇|街道|市|县|区|州|省|盟|旗|专员|县长|委员|小组)(?:[（(][^）)]{0,20}[）)])?\s?[:：]/u,
    ['各乡镇人民政府，县直各单位：', '各专员、县长：今年雨水不足', '有关企业:', '各市、县(区)教育局：'],
    [
      '各位代表：',
      '市直单位名单：',
      '各地要做到：一是修路',
      '各乡镇要抓紧。',
      '一、各部门：',
      '主任、各位委员：',
    ],
  ),
  addressee(
    'named-bodies',
    '开头主送“……等专署，……县人民政府：”',
    'opens with lower bodies by their names as addressees',
    /^\s{0,8}[^。；:：《》]{2,30}、[^。；:：《》]{1,40}等[^。；:：《》]{0,40}(?:政府|委员会|公署|专署|[局厅委县市区乡镇])[:：]/u,
    ['青田、青山、青石等专署，青水等十一县人民政府：'],
    ['青田、青山等县召开了茶会。', '王某、李某等同志：', '浴室、澡堂等：'],
  ),
]);

const titleLine = describing('type-title-line', 'pages whose heading is that of the site');
/** Lines between the top of a page and its first sentence that are whole titles. */
export const TITLE_LINES = ruleTable('type-title-line', [
  titleLine(
    'on-something',
    '“关于……的通知”自成一行',
    'a line by itself that is the title of a document',
    /^\s{0,8}(?!第?[一二三四五六七八九十\d]{1,3}[、.．条章])(?:\p{Script=Han}[^。；！？:：]{0,60})?(?:关于|印发|转发|批转)[^。；！？]{2,140}的?(?:通知|通告|公告|通报|决定|决议|批复|复函|函|意见|报告|请示|议案|办法|规定|方案)\s?$/u,
    ['关于召开茶叶会议的通知', '青田县人民政府关于改建浴室的批复'],
    [
      '关于召开会议的通知已经下发。',
      '茶叶会议通知',
      '上一篇：关于召开茶叶会议的通知',
      '关于通知公告栏',
      '一、关于修路的通知',
    ],
  ),
]);

const chronicle = describing('type-chronicle', 'gazetteers and yearbooks');
/** Entries of a chronicle; several of them make one. */
export const CHRONICLE_ENTRIES = ruleTable('type-chronicle', [
  chronicle(
    'day',
    '以月日开头的条目',
    'an entry that begins with its day',
    /^\s{0,8}(?:(?:是|同)[日月年]|(?:[12]\d{3}年)?\s?\d{1,2}月(?:\d{1,2}(?:[~～—–-]\d{1,2})?日|[上中下]旬|初|末|底)?)\s{0,4}[^，,。0-9]/u,
    ['4月9日 青田县举行茶会，到会三千人。', '5月8~12日 县里来人查账。', '是月 浴室竣工。'],
    ['4月9日，青田县举行茶会。', '2019年4月', '今年4月采茶', '2005年5月27日 县人大常委会第三次会议修正'],
    /通过|修正|修订|公布|批准/u,
  ),
]);

/** A line of a statistical communiqué. */
interface StatisticsRule extends Rule {
  /** Reports on other things do not have it. */
  readonly own: boolean;
}

const statistics = describing('type-statistics', 'statistical communiqués of places');
const heading = (rule: Rule): StatisticsRule => ({ ...rule, own: false });
export const STATISTICS = new RuleTable<StatisticsRule>(
  'type-statistics',
  [
    {
      ...statistics(
        'reckoned',
        '“初步核算，全年……”',
        '“as first reckoned, over the year …”',
        /^\s{0,8}(?:[一二三]、\s{0,4}综合\s{0,4})?(?:经|据|根据)?[^。；、]{0,12}初步(?:核算|统计)[^。；]{0,40}(?:全年|年)[^。；]{0,20}(?:总值|GDP|增加值|人口)/u,
        ['初步核算，全年全县生产总值30亿元。', '根据初步核算，2015年全县GDP30亿元'],
        ['初步核算工程造价', '会议听取了初步核算全年生产总值的汇报'],
        /听取|会议/u,
      ),
      own: true,
    },
    {
      ...statistics(
        'over-the-year',
        '“全年……生产总值……比上年增长”',
        '“over the year the product was …, … more than the year before”',
        /^\s{0,8}(?:\d{4}年，?)?全年[^。；]{0,16}(?:生产总值|国民生产总值|GDP)[^。；]{0,60}(?:比上年|比去年)(?:增长|下降)/u,
        ['全年全区生产总值3453亿元，按可比价格计算，比上年增长7.8%。'],
        ['预计全年生产总值30亿元', '生产总值比上年增长8%。'],
      ),
      own: true,
    },
    heading(
      statistics(
        'part',
        '统计公报的小标题',
        'heading of a statistical communiqué',
        /^\s{0,8}[一二三四五六七八九十]{1,3}、\s{0,4}(?:综合|农(?:林牧渔)?业|工业(?:和建筑业)?|服务业|固定资产投资|国内贸易|对外(?:经济|贸易)|交通|财政|教育|文化|卫生|人口|人民生活|居民收入|资源)(?:[^。；，]{0,24}$|[\s　])/u,
        ['一、综合', '二、农业 粮食增产。', '三、工业和建筑业'],
        ['一、综合整治浴室，改善环境', '二、农业要增产。', '综合'],
      ),
    ),
  ],
  withColumns(z.strictObject({ own: z.boolean().default(false) })),
);

const self = describing('type-self-named', 'closing and general clauses of documents');
/** A text speaks of itself as “this …”; the group `kind` is the word. */
export const SELF_NAMED = ruleTable('type-self-named', [
  self(
    'this',
    '“本预案由……”“本公报数据……”',
    '“this plan …”, “this communiqué …”',
    /(?:^|[。；\]）)\s　])本(?<kind>决定|意见|通知|公告|通告|预案|方案|规划|纲要|条例|办法|规定|细则|规则|公报)(?:自|由|从|所称|的?有效期|中(?:的|所)|数据|下发|印发|未尽|适用)/u,
    ['本预案由县应急办负责修订。', '注：[1]本公报数据为初步数。', '第三十条　本办法自公布之日起施行。'],
    ['本规划局由三科组成', '违反本规定的', '根本方案由他提出'],
  ),
]);

export const TYPE_WORDING_TABLES = [
  SELF_NAMED,
  WORDINGS,
  ADDRESSEE_LINES,
  TITLE_LINES,
  CHRONICLE_ENTRIES,
  STATISTICS,
] as const;
