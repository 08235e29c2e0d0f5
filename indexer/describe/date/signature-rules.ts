import { bilingual } from '../../../engine/bilingual.ts';
import { ATTACHMENT_LINE } from '../../lines/attachment-rules.ts';
import { ruleTable } from '../../rules/rule-table.ts';
import { describing } from '../describing.ts';

/** What may open and close a line whose date it is: brackets, dashes, a weekday, the time of day, stray marks. */
const OPEN = '^[（(【[〔—\\-\\s　|]{0,40}';
const HOUR = '[一二三四五六七八九十]{1,3}[时時点點](?:[一二三四五六七八九十]{1,3}分|半|整)?';
const CLOSE = `\\s{0,20}(?:[（(]?星期.[）)]?)?\\s{0,20}(?:(?:(?:[上下中]午|晚上?|清?晨|早[上晨]?|午?夜)(?:\\d{1,2}[:：时点](?:\\d{2}分?)?|${HOUR})?|\\d{1,2}[时点](?:\\d{1,2}分|整)?|${HOUR})?)?[）)】\\]〕\\s。.?？|]{0,20}$`;
const line = (words: string): RegExp => new RegExp(`${OPEN}${words}${CLOSE}`, 'u');
const ORGAN =
  '(?:政府|委员会|办公[厅室]|局|厅|部|委|院|会|处|中心|办|公司|科|机关|小组|指挥部|街道|大学|学校|学院|医院|银行|集团|党组|党委|支部|[总支大]队|协会|所|站|公署|厂|[省市县区州旗盟镇乡村社])(?:[（(](?:印|章|盖章|公章|代章)[）)])?(?:\\s{0,2}(?:编印?|主编|主办|编发))?';
const NUMBER =
  '(?:[一-龥]{1,12}[〔[【（(﹝](?:19|20)?\\d{2}年?[〕\\]】)）﹞]第?\\d{1,5}号|[一-龥]{1,12}字第?(?:\\d{1,5}|[一二三四五六七八九十百〇零]{1,6})号)';
/** The same day as the calendar of the moon names it. */
const OF_THE_MOON =
  '(?:[，,、\\s（(]{0,3}即?(?:[农阴夏旧古][历曆]|岁次)?[^☐。；，,至到\\-—–－~～]{0,6}(?:[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年?|月)[^☐。；，,]{0,8}[)）]?)?';
/** (52)青办字第118号: its bracket parts it from the day before it. */
const YEAR_FIRST = '[〔[【（(﹝](?:19|20)?\\d{2}年?[〕\\]】)）﹞][一-龥]{1,12}?字?第?\\d{1,5}号';

/**
 * How a line that holds one date says that the text was signed then. `☐` stands for the date.
 */
export const SIGNATURES = ruleTable('signature', [
  {
    id: 'signature/date-alone',
    kind: 'describe',
    reason: bilingual('日期独占一行', 'the date stands alone on its line'),
    pattern: line(`(?:公元|公[历曆]|西[历曆])?☐${OF_THE_MOON}`),
    matches: [
      '☐，农历庚寅年腊月廿七日',
      '☐',
      '|　| ☐ |',
      '（☐上午）',
      '公元☐',
      '公历☐',
      '☐18时',
      '☐十时',
      '（☐夜十一时半）',
      '☐ （星期三）',
    ],
    rejects: [
      '☐前',
      '☐起施行',
      '截至☐',
      '☐，天气晴',
      '☐，农历新年开会',
      '☐十时开会',
      '☐至3月5日',
      '☐—2月12日',
    ],
    source: 'GB/T 9704-2012, 7.3.5: the date stands beneath the signature',
  },
  {
    id: 'signature/several-days',
    kind: 'describe',
    reason: bilingual('会期独占一行', 'the days of a meeting stand alone on their line'),
    pattern:
      /^[\s　—–-]{0,20}[（(【[〔]\s{0,4}☐\s?(?:[-—–－~～]{1,2}|[至到])\s?(?:(?:\d{1,2}|[一二三四五六七八九十]{1,2})月)?(?:\d{1,2}|[一二三四五六七八九十廿卅]{1,3})日\s{0,4}[）)】\]〕]\s{0,20}$/u,
    matches: ['（☐至21日）', '(☐—12日)', '（☐至四月二日）'],
    rejects: ['☐至21日', '（☐至）', '（☐至2011年3月5日）', '（☐至21日召开）'],
    source: 'lines beneath the titles of minutes, agendas and speeches at meetings of several days',
  },
  {
    id: 'signature/labelled',
    kind: 'describe',
    reason: bilingual('标明为成文日期', 'named as the date of the text'),
    pattern: line(
      '(?:日期|(?:成文|发文|印发|签发|签署|制发|拟稿|落款|报告|签订|订立|填报|填表|编制|来电|去电|发电|收电|通话)(?:日期|时间)|印发)\\s?[:：]?\\s?☐(?:印发)?',
    ),
    matches: ['来电时间：☐上午九时', '签订日期：☐', '成文日期：☐', '发文时间:☐', '印发日期 ☐'],
    rejects: ['发布日期：☐', '实施日期：☐', '执行日期：☐', '报名时间：☐', '会议时间：☐'],
    source: 'head tables of open-government pages',
  },
  {
    id: 'signature/meeting',
    kind: 'describe',
    reason: bilingual('标明的会议时间', 'named as the time of the meeting'),
    pattern: new RegExp(
      `${line('(?:会议|讲话|召开|发言|访谈|直播|座谈|采访)?时[\\s　]{0,4}间\\s?[】\\]]?\\s?[:：]?\\s?☐').source.slice(0, -1)}(?:\\d{1,2}[:：]\\d{2}\\s{0,9})?$`,
      'u',
    ),
    matches: [
      '时　间：☐上午9:15',
      '会议时间：☐上午',
      '时间：☐',
      '时间：☐（星期二）10:00',
      '【时间】☐',
      '访谈时间：☐',
    ],
    rejects: ['报名时间：☐', '时间：☐至☐', '成文日期：☐', '时间：☐10:00至12:00'],
    source: 'letterheads of minutes',
  },
  {
    id: 'signature/organ',
    kind: 'describe',
    reason: bilingual('机关名称后的日期', 'the date behind the name of an office'),
    pattern: line(
      `(?:(?:发文|发布|印发|成文|制发|签发)(?:机关|单位|部门)[:：]\\s{0,3})?[^，,。；;：:！!？?☐]{0,40}${ORGAN}[\\s　)）]{0,40}(?:公元|公[历曆]|西[历曆])?☐`,
    ),
    unless:
      /(?:根据|按照|依照|依据|参见|详见|召开|举行|提交|报送|调到|来到|送到|前往|成立|设立|组建|改制|更名)[^☐]{0,40}☐|[于在自从至到][\s　]{0,4}☐/u,
    matches: [
      '发文机关：青山县交通局　☐',
      '青山县人民政府　☐',
      '青山县交通局(盖章) ☐',
      '于都县住建局 ☐',
      '禁烧工作领导小组☐',
      '浴室整治领导小组办公室编　　☐',
    ],
    rejects: [
      '浴室开张，请到县交通局☐',
      '填报单位：县交通局　☐',
      '请报送县交通局☐',
      '县人民政府于☐',
      '他调到青山县交通局☐',
      '活动时间为 ☐',
    ],
    source: 'signatures on one line with their date',
  },
  {
    id: 'signature/announced',
    kind: 'describe',
    reason: bilingual('标题下括注的公告日期', 'the day of announcement in brackets beneath a title'),
    pattern: /^\s{0,9}[（(]☐(?:公告|通告|公布|发布)[）)]\s{0,9}$/u,
    matches: ['（☐公告）', '(☐发布)'],
    rejects: ['（☐青山县人民政府公布）', '☐公告', '（☐公告有效）'],
    source: 'announcements of the results of audits',
  },
  {
    id: 'signature/number',
    kind: 'describe',
    reason: bilingual('文号旁的日期', 'the date beside the document number'),
    pattern: new RegExp(
      `${line(`${NUMBER}[\\s　]{1,20}☐`).source}|${line(`☐(?:[\\s　]{1,20}${NUMBER}|[\\s　]{0,20}${YEAR_FIRST})`).source}`,
      'u',
    ),
    matches: [
      '（青政发〔2009〕37号　☐）',
      '☐ 青政发〔2009〕37号',
      '☐(52)青办字第118号',
      '青民字第一五六号　☐',
    ],
    rejects: ['根据青政发〔2009〕37号，☐', '☐ 第37号浴室'],
    source: 'heads of replies and notices in law databases',
  },
  {
    id: 'signature/day-left-blank',
    kind: 'describe',
    reason: bilingual(
      '只写季节或月、日留空的日期',
      'a date whose month and day were left blank, or a season',
    ),
    pattern:
      /^[\s　（(]{0,40}☐(?:[\s　]{0,20}月[\s　]{0,20}日|\s?[初早仲晚]?[春夏秋冬][季天日]?)[\s　）)]{0,20}$/u,
    matches: ['☐冬', '☐ 月 日', '（☐　　月　　日）', '☐月日'],
    rejects: ['☐3月 日', '☐ 月初', '填表时间：☐ 月 日', '☐ 月 5日'],
    source: 'reports whose day was still to be filled in',
  },
  {
    id: 'signature/above-salutation',
    kind: 'describe',
    reason: bilingual('称呼之前的日期', 'the date before the salutation, on its line'),
    pattern:
      /^[\s（(【[]{0,9}☐[\s)）】\]]{0,9}(?:尊敬的)?[^。，,、:：☐]{0,12}(?:同志们|各位[^。，,、:：☐]{1,12}|女士们|朋友们|先生们)(?:[、，,][^。:：☐]{1,20})?\s{0,4}[:：!！]?\s*$/u,
    matches: ['(☐) 同志们:', '☐ 各位代表：', '（☐）同志们、朋友们：', '（☐）同志们'],
    rejects: ['☐，同志们参加劳动。', '☐ 同志们参加了义务劳动', '☐各位代表：二人', '同志们：☐'],
    source: 'speeches whose date and salutation share a line',
  },
  {
    id: 'signature/behind-glued-title',
    kind: 'describe',
    reason: bilingual('与正文相连的题目后的日期', 'the date behind a title that has run into the text'),
    pattern:
      /^[^。；;，,☐]{4,60}(?:讲话|发言|致辞|致词|讲稿|报告|总结)(?:\s?[一-龥]{0,12}(?:书记|主席|主任|专员|部长|[省市县区州]长)\s?[一-龥]{2,4})?\s?[（(]\s?☐[^☐（()）。；;]{0,14}[)）](?!\s*$)/u,
    unless: /[《“"][^》”"☐]{0,60}☐/u,
    matches: [
      '在全县教育座谈会上的讲话（☐ 根据录音整理）王大山同志们：今天',
      '在全县教育座谈会上的讲话县委副书记王大山(☐)同志们：今天',
    ],
    rejects: [
      '学习在全县座谈会上的讲话（摘要）☐',
      '今天，县长作了报告（☐）。',
      '认真学习《在座谈会上的讲话（☐）》，提高认识',
      '在全县座谈会上的讲话（☐）',
    ],
    source: 'texts whose lines have run together',
  },
  {
    id: 'signature/glued',
    kind: 'describe',
    reason: bilingual('正文句后接机关名称与日期', 'office and date glued to the sentence before'),
    pattern: new RegExp(
      `[。；;！!](?:\\s|<[^<>]{0,80}>){0,9}[一-龥]{2,30}${ORGAN}(?:\\s|<[^<>]{0,80}>){0,9}☐`,
      'u',
    ),
    unless: /[于在自从至到][\s　]{0,4}☐|☐[^。；;]{0,12}(?:印发|召开|发布的|以来|前)/u,
    matches: [
      '请照此执行。青山省人民政府办公厅☐浴室规划',
      '请执行。</p><p style="x"> 青山省人民政府</p><p> ☐</p>',
    ],
    rejects: ['会议由青山省人民政府☐召开', '去年。县政府于☐'],
    source: 'texts whose lines have run together',
  },
  {
    id: 'signature/printed-in',
    kind: 'describe',
    reason: bilingual('注明原载的日期', 'when a newspaper printed it, as a note says'),
    pattern: /[（(]\s?(?:原载|原刊|载|刊|载于|刊于)[^☐。；;]{0,20}☐[^。；;☐]{0,10}[)）]\s*$/u,
    matches: ['社论（原载☐一版）', '（载于《青山日报》☐）'],
    rejects: ['本文原载青山日报', '（☐修订）'],
    source: 'collections of articles',
  },
  {
    id: 'signature/name',
    kind: 'describe',
    reason: bilingual('署名后的日期', 'the date behind a name'),
    pattern: line('[一-龥·、()（）×x*_]{2,30}[\\s　]{1,40}☐'),
    unless: /(?:[至到自从于在年月日为是的前后时间期止]|截止|出生|逝世|入党|参加工作)[\s　]*☐/u,
    matches: ['张某某　☐', '禁烧办机关 ☐'],
    rejects: ['完成到 ☐', '活动时间 ☐', '生于 ☐'],
    source: 'speeches and letters signed by a person',
  },
  {
    id: 'signature/name-bracket',
    kind: 'describe',
    reason: bilingual('职务姓名后括号内的日期', 'the date in brackets behind office and name'),
    pattern: /^[一-龥·、×x*_\s　]{2,40}[(（]\s?☐[^☐。；;]{0,4}[)）][\s。?？]{0,20}$/u,
    unless:
      /出生|逝世|截至|成立|版|修订|修正|施行|实施|^\s*[·•]|(?:规范|办法|条例|规定|细则|意见|通知|决定|[^一-龥]法|纲要|规划|标准|制度)\s?[(（]/u,
    matches: ['县委书记　张某某（☐）', '青山县人民政府(☐)'],
    rejects: [
      '·浴室规范（☐）',
      '浴室管理办法（☐）',
      '张某某（☐出生）',
      '开展工作（☐至☐）',
      '绿化办法（☐修正）',
    ],
    source: 'lines beneath the titles of speeches',
  },
  {
    id: 'signature/made',
    kind: 'describe',
    reason: bilingual('记录整理、定稿、印发的日期', 'when the text was noted down, finished or printed'),
    pattern: new RegExp(
      `${OPEN}(?:[^。；;☐]{0,24}(?:整理|记录|定稿|成稿|完稿|起草|草拟|撰写|撰稿|讲话|发言|宣讲)[，、,\\s]{0,3}☐[)）\\s。]{0,20}$|[^。；;☐]{0,12}[写作草订]于\\s?☐[)）\\s。]{0,20}$|(?:根据|据)?☐[，、,\\s]{0,3}[^。；;☐\\d]{0,14}(?:整理|记录|定稿|成稿|完稿|起草|草拟|撰写|撰稿|讲话|发言|宣讲)(?:稿)?[)）\\s。]{0,20}$)`,
      'u',
    ),
    unless: /(?:[作做]了?|发表|听取|学习|传达|贯彻|会上)[^☐。；;的]{0,8}(?:讲话|发言)/u,
    matches: ['（根据录音整理，☐）', '（根据☐录音整理）', '☐，根据记录整理', '写于☐', '（☐定稿）'],
    rejects: ['☐，县长在大会上作了讲话。', '会议☐开始记录考勤情况如下', '☐起草工作启动，各局参加', '他生于☐'],
    source: 'notes beneath printed speeches',
  },
  {
    id: 'signature/printed',
    kind: 'describe',
    reason: bilingual('印发机关的印发日期', 'when the office had it printed'),
    pattern: line('[^。；;☐]{0,40}☐(?:印发|印|制发)'),
    matches: ['青山县人民政府办公室☐印发', '☐印发'],
    rejects: ['☐印发的通知同时废止', '☐打印'],
    source: 'GB/T 9704-2012, 7.4.2: the last line names who printed the text and when',
  },
]);

const within = describing(
  'signature-place',
  'GB/T 9704-2012: what stands above, around and behind a signature',
);

/** What tells where a signature stands, each asked in a place of its own. */
export const SIGNATURE_PLACES = ruleTable('signature-place', [
  within(
    'calls-to-meeting',
    '召集会议的文种，会议时间不是成文日期',
    'the title calls to a meeting, whose time is no date of the text',
    /(?:通知|公告|通告|公示|启事|预告|邀请函?|函|方案|议程|日程|安排|请柬)(?:[（(][^（）()]{0,60}[）)])?\s*$/u,
    ['关于召开浴室工作会议的通知', '浴室会议议程（草案）'],
    ['浴室会议纪要', '在通知发布会上的讲话'],
  ),
  within(
    'salutation-above',
    '“此致”之下为受文单位',
    'below 此致 stands to whom a letter goes',
    /^\s{0,9}此\s{0,4}致\s{0,4}[:：]?\s{0,9}$/u,
    ['此致', '此　致：'],
    ['此致敬礼', '此致青山县交通局'],
  ),
  within(
    'agenda',
    '会议的议程、日程',
    'the agenda of a meeting',
    /(?:议程|日程)(?:[（(][^（）()]{0,60}[）)])?\s*$/u,
    ['浴室会议议程（草案）', '县人民代表大会第三次会议日程'],
    ['关于会议日程的通知', '浴室改造安排'],
  ),
  within(
    'of-a-meeting',
    '纪要、讲话一类，会议时间即其日期',
    'minutes or a speech, which are of the day of the meeting',
    /纪要|记录|实录|笔录|讲话|发言|致辞|主持词|会议|大会|(?<!委)员会|[谈例]会|(?:发布|通气|吹风)会|访谈/u,
    ['浴室会议纪要', '动员会材料', '浴室改造新闻发布会', '浴室局长在线访谈'],
    ['浴室委员会名单', '浴室参观活动'],
  ),
  within(
    'names-its-talk',
    '标明是访谈、讲话的时间',
    'named as the time of an interview or a speech',
    /^[\s【[（(]{0,3}(?:访谈|直播|采访|座谈|讲话|发言)时/u,
    ['访谈时间：☐', '【讲话时间】☐'],
    ['时间：☐', '会议时间：☐', '活动时间：☐'],
  ),
  within(
    'office-above',
    '日期上一行是机关名称',
    'the line above the date names an office',
    /^[^，。；：:,;\d]{2,40}(?:政府|委员会|办公[厅室]|局|厅|部|委|院|会|处|中心|办|公司|银行|指挥部|小组)[\s|]*$/u,
    ['青山县人民政府办公室', '| | 青山县人民政府 |', '青山县交通局'],
    ['县政府又开会。', '抄送：县交通局', '青山县大事记'],
  ),
  within(
    'site-above',
    '日期上一行是网站名称',
    'the line above the date names a site',
    /^[^，。；：:、]{1,14}(?:[^联互上]网|网站|文库|素材库?|范文|文秘|资料库|公众号|笔杆子)\s*$/u,
    ['小河范文网', '笔杆子素材库', '大河文库'],
    ['加强联网', '全县上网', '大河县人民政府', '小河网：'],
  ),
  within(
    'time-heading',
    '上一行说明是什么时间，不是落款',
    'the line above says what happens then: no signature',
    /(?:时间|日期|期限|时限|截止)\s?[:：]?\s*$/u,
    ['一、开放时间', '报名截止日期：'],
    ['成立日期登记处', '青山县人民政府'],
    /(?:成文|发文|印发|签发|落款)(?:时间|日期)/u,
  ),
  within(
    'attachment',
    '附件由此开始',
    'what is attached begins here',
    ATTACHMENT_LINE,
    ['附件', '附件 1：', '附'],
    ['附件：收支表', '附属医院'],
  ),
  within(
    'in-figures',
    '题目之下只有数字的日期，多为网页的日期',
    'a day in figures alone beneath a title, which is as often the page’s',
    /^[\d\s./-]{6,40}$/u,
    ['2018-03-04', '2018.3.4'],
    ['2018年3月4日', '青政发2018-03-04'],
  ),
  within(
    'attached-text',
    '附件正文由此开始，其后的署名属于附件',
    'an attached text begins here: what is signed behind is its own',
    /^附件(?:\s{0,9}[一二三四五六七八九1-9])?\s*$/u,
    ['附件', '附件 1'],
    ['附件：', '附件：收支表', '附件1：'],
  ),
  within(
    'closing-words',
    '署名前的结束语',
    'words that close a text above who signs it',
    /[。！!]["”』）)]?\s*$|^\s*特此/u,
    ['请认真执行。', '特此通知'],
    ['各镇人民政府：', '下列单位：'],
  ),
]);
