import { bilingual } from '../../../engine/bilingual.ts';
import { ATTACHMENT_LINE } from '../../lines/attachment-rules.ts';
import type { Rule } from '../../rules/rule.ts';
import { ruleTable } from '../../rules/rule-table.ts';
import { BODY_NAME } from '../body-endings.ts';

const NUMERAL = '一二三四五六七八九十';

/** What stands before the body that passed an act, and is no part of its name: brackets, a day, 经 or 由. */
const BEFORE_BODY = `(?:^|[日\\s　经由（(])(?![经由（(]|日(?!照|喀则|土)|[〇○零${NUMERAL}]{2,4}年)`;

/** In each of these rules the first group is the name of the body. */
const issuerRule = (rule: Omit<Rule, 'kind'>): Rule => ({ ...rule, kind: 'describe' });

/** Lines near the opening in which a document says who made it; they go before the title. */
export const MADE_BY = ruleTable('issuer-made', [
  issuerRule({
    id: 'issuer-made/labelled',
    reason: bilingual('标明的发文机关', 'labelled as the issuing body'),
    pattern: new RegExp(
      `^\\s*(?:发文机关|发文单位|发布机构|发布单位|制定机关|印发单位|发文机构|颁布单位|颁布机关)\\s*[:：]\\s*(${BODY_NAME})(?=\\s|$)`,
      'u',
    ),
    matches: ['发文机关：青山县人民政府', '发布机构: 青山市财政局 2011年'],
    rejects: ['来源：青山日报', '责任单位：县财政局、县教育局共同负责'],
    source: 'tables of data above texts of government sites',
  }),
  issuerRule({
    id: 'issuer-made/labelled-without-colon',
    reason: bilingual('标明的发文机关，冒号已失', 'labelled as the issuing body, its colon lost'),
    pattern: /^\s*(?:发文机关|制定机关|发文单位|颁布机关)\s?([\p{Script=Han}]{2,24})\s*$/u,
    unless: /应当|可以|负责|的|是|和|及|代字|标志|署名/u,
    matches: ['发文机关国务院', '发文单位 青山县财政局'],
    rejects: ['发文机关应当登记', '发文机关代字', '发文机关：青山县'],
    source: 'tables of data above texts of government sites',
  }),
  issuerRule({
    id: 'issuer-made/passed-by-congress',
    reason: bilingual('通过的人大', 'the congress that passed it'),
    pattern: new RegExp(
      `${BEFORE_BODY}((?!根据|为了|按照|依据)(?:[\\p{Script=Han}]{0,12}?)(?:第?[${NUMERAL}0-9]{1,4}届)?(?:全国)?(?:人民代表大会常务委员会|人民代表大会|人大常委会|人大))(?:主任会议)?第?[${NUMERAL}百0-9]{1,5}次(?:会议|全体会议)?[^。]{0,20}(?:通过|修订|制定)`,
      'u',
    ),
    matches: [
      '2018年10月26日 青山市第八届人民代表大会常务委员会第十四次会议通过',
      '已于2018年10月26日由青山市第八届人民代表大会常务委员会第十四次会议通过',
      '2018 年 10 月 26 日青山市第八届人民代表大会第三次会议通过',
    ],
    rejects: ['青山市第八届人民代表大会常务委员会讨论了报告', '人大代表提出建议'],
    source: 'lines beneath the titles of local regulations',
  }),
  issuerRule({
    id: 'issuer-made/passed-by-government',
    reason: bilingual('审议通过的会议', 'the meeting that passed it'),
    pattern: new RegExp(
      `${BEFORE_BODY}(${BODY_NAME})(?:[0-9]{4}年)?(?:第[0-9${NUMERAL}百]{1,5}(?:次|届))?[^。，]{0,16}(?:务会议|全体会议)[^。]{0,12}(?:通过|审议)`,
      'u',
    ),
    unless: /^\s*《(?!.{0,200}予以?(?:公布|发布))/u,
    matches: [
      '2019年3月1日 青山市人民政府第12次常务会议通过',
      '（青山市人民政府常务会议审议通过）',
      '《浴室规定》已经青山市人民政府第12次常务会议通过，现予公布',
    ],
    rejects: [
      '青山市人民政府召开常务会议',
      '经县委研究同意',
      '《浴室决定》经2019年3月1日青山省人民政府第12次常务会议通过，现就清理工作通知如下',
    ],
    source: 'lines beneath the titles of rules of governments',
  }),
]);

/** How titles name the issuer, before 关于 or a year. */
export const IN_TITLE = ruleTable('issuer-title', [
  issuerRule({
    id: 'issuer-title/sends-on',
    reason: bilingual('标题中“转发某机关关于”之前', 'before 转发 and the body whose document it sends on'),
    pattern: new RegExp(
      `^(?![省市县区州地旗盟]委)(中共中央|${BODY_NAME})(?<!(?<!人民)政府|(?<!人民)政府办公?[厅室])\\s?(?:转发|批转)(?=[\\p{Script=Han}、（）()]{2,40}(?:关于|《))`,
      'u',
    ),
    matches: [
      '青山县人民政府办公室转发县教育局关于修路请示的通知',
      '青山县人民政府批转县财政局等部门关于修路意见的通知',
      '青山省革命委员会批转省农林局《关于春耕的报告》',
      '中共中央转发青山省委关于春耕的报告',
    ],
    rejects: [
      '转发县教育局关于修路请示的通知',
      '青山县转发县教育局关于修路请示的通知',
      '青山县政府办公室转发县教育局关于修路请示的通知',
      '县委办公室转发县纪委《关于修路的意见》',
    ],
    source: 'titles of notices that send on the document of another body',
  }),
  issuerRule({
    id: 'issuer-title/about',
    reason: bilingual('标题中“关于”之前', 'before 关于 in the title'),
    pattern: /^(?:\d{1,3}[.．、]\s*)?(.{2,160}?)\s*(?:(?:联合)?(?:转发|印发|批转|发布)(?=[《“"关])|关于)/u,
    matches: ['青山县财政局关于修路的通知', '青山县财政局 青山县教育局印发《办法》的通知'],
    rejects: ['关于修路的通知', '修路办法'],
    source: 'GB/T 9704-2012, 7.3.2: issuer, subject and kind make the title',
  }),
  issuerRule({
    id: 'issuer-title/order',
    reason: bilingual(
      '标题中“训令”“命令”“布告”“通知”之前',
      'before 训令, 命令, 布告 or 通知, with which the title ends',
    ),
    pattern: new RegExp(
      `^(${BODY_NAME})\\s?(?:[训訓指通命]令|代[电電]|布告|佈告|(?:紧急)?[通公]告|(?<!会议)(?:紧急)?通知|指示|通报|批复)(?=\\s?第?\\s?[0-9〇零${NUMERAL}百]{1,6}\\s?[号號]$|$)`,
      'u',
    ),
    matches: [
      '青山省政府训令',
      '青山边区行政委员会布告',
      '青山县人民政府布告第3号',
      '青山县人民委员会通知',
      '青山人民政府命令',
    ],
    rejects: ['训令', '青山县人民政府令', '青山县公安局通缉令', '青山军区司令', '青山县政府办公室会议通知'],
    source: 'titles of orders and proclamations of before 1949, and letterheads of the 1950s and 1960s',
  }),
  issuerRule({
    id: 'issuer-title/before-year',
    reason: bilingual('标题中年份之前', 'before the year in the title'),
    pattern: new RegExp(
      `^(${BODY_NAME})\\s*(?:[0-9]{4}|[0-9xX×*_]{2,4})(?:年|年度)?[^，。]{0,12}(?:总结|安排|计划|要点|汇报|报告)`,
      'u',
    ),
    matches: ['青山工业园管委会2010年工作总结', '青山县统计局20XX年工作要点'],
    rejects: ['青山县2010年工作总结', '2010年工作总结'],
    source: 'titles of work summaries',
  }),
]);

/** Lines near the opening that say who put a document out; the title goes before them. */
export const PUT_OUT_BY = ruleTable('issuer-published', [
  issuerRule({
    id: 'issuer-published/decree',
    reason: bilingual('令的发布机关', 'the body whose decree it is'),
    pattern: new RegExp(
      `(?:^|[日\\s　以])((?:中华人民共和国)?[\\p{Script=Han}、]{2,30}?)令\\s?(?:[〔（(][0-9]{4}[〕）)])?\\s?第?[0-9〇零${NUMERAL}百]{1,6}号`,
      'u',
    ),
    matches: ['1995年12月3日 中华人民共和国国务院令第187号发布', '青山省人民政府令第12号'],
    rejects: ['命令第三条', '以令行禁止'],
    source: 'heads of regulations',
  }),
  issuerRule({
    id: 'issuer-published/dated',
    reason: bilingual('带日期的发布机关', 'the body that put it out on a day'),
    pattern: new RegExp(`[日\\s　由](${BODY_NAME})(?:发布|公布|颁布|印发)`, 'u'),
    unless: /^(?!\s*[（(]?\s*[12][0-9]{3}年)/u,
    matches: ['（1999年3月1日青山市人民政府发布）', '1999年3月1日 青山省财政厅印发'],
    rejects: ['近日青山县财政局印发通知', '青山县财政局发布公告'],
    source: 'heads of regulations',
  }),
  issuerRule({
    id: 'issuer-published/before-day',
    reason: bilingual('发布日期之前的机关', 'the body before the day on which it put it out'),
    pattern: new RegExp(
      `^\\s*[（(]?\\s?(${BODY_NAME})\\s?于?\\s?(?:[12][0-9]{3}|[一二][〇○零九八七][〇○零${NUMERAL}]{2})\\s?年[^。，；]{2,9}日\\s?(?:发布|公布|颁布|印发)`,
      'u',
    ),
    unless: /印发[\s　]*$|^\s*(?:根据|按照|依据)/u,
    matches: ['（青山县人民政府1988年5月10日发布）', '青山省财政厅一九八八年五月十日发布'],
    rejects: [
      '青山县人民政府1988年5月10日批准',
      '青山县财政局办公室 2011年3月6日印发',
      '根据青山县人民政府1988年5月10日发布的办法',
    ],
    source: 'heads of regulations',
  }),
]);

/** For whom a report is given: in whose name it is delivered, and who therefore issues it. */
export const REPORTS_FOR = ruleTable('issuer-report', [
  issuerRule({
    id: 'issuer-report/represents',
    reason: bilingual('报告所代表的机关', 'the body a report is given for'),
    pattern:
      /(?:我|本人|现在?|委托)[^。，,；]{0,8}[，,]?\s{0,4}代表((?:国务院)|(?:中共)?(?!们|团|[本上历新]届)[\p{Script=Han}]{0,14}?(?:人民政府|政府|管理委员会|管委会|人大常委会|人民代表大会常务委员会|人民法院|人民检察院))[^。]{0,28}报告/u,
    unless: /代表们|代表团|(?:会上|会议上|他|她)[，,]?[\p{Script=Han}]{0,20}代表/u,
    matches: [
      '我代表县人民政府，向大会报告工作',
      '现在，我代表国务院，向大会报告政府工作',
      '我代表国务院，向第八届全国人民代表大会第一次会议作政府工作报告',
    ],
    rejects: [
      '我代表县委对大家表示感谢',
      '我代表本届政府，向大会报告工作',
      '人大代表听取报告',
      '代表们讨论了关于政府工作的报告',
      '会上，县督查室负责人代表县政府报告了办理情况',
      '县长张三代表县人民政府报告工作',
    ],
    source: 'openings of reports to congresses',
  }),
]);

/** Lines that consist of a body and what stands behind it in a letterhead or a signature. */
export const ALONE_IN_LINE = ruleTable('issuer-line', [
  issuerRule({
    id: 'issuer-line/letterhead',
    reason: bilingual('版头', 'the letterhead'),
    pattern:
      /^(.{2,120}?)\s*(?:红头)?(?:文\s*件|专题会议纪要|会议纪要|办公会议纪要|公告|令|指示信|(?:[训訓指通]令|布告)[\s　]{1,9}\p{Script=Han}{0,6}字?第?[0-9〇○零一二三四五六七八九十百]{1,6}[号號])\s*$/u,
    matches: [
      '青山县人民政府文件',
      '青山县财政局 青山县教育局文件',
      '青山县人民政府会议纪要',
      '青山省政府訓令　民字第一〇三四七號',
      '青山边区行政委员会指示信',
    ],
    rejects: ['文件', '青山县人民政府关于修路的通知'],
    source: 'GB/T 9704-2012, 7.2.4: the sign of the issuer',
  }),
  issuerRule({
    id: 'issuer-line/name-above',
    reason: bilingual('正文之上只有机关名称', 'the name of a body above the text and nothing else'),
    pattern: /^[^，。；！：？]{2,120}$/u,
    matches: ['青山县人民政府', '青山县财政局 青山县教育局'],
    rejects: ['青山县人民政府：', '县财政局，县教育局。', '县'],
    source: 'letterheads without a word; names of sites look the same',
  }),
  issuerRule({
    id: 'issuer-line/dated-signature',
    reason: bilingual('落款', 'the signature'),
    pattern:
      /^[（(]?([^0-9〇○（(].{1,120}?)(?:编印?|主编|主办|编发)?[\s　]*(?:[0-9〇○零一二三四五六七八九xX×*_]{2,4}年[^。，]{2,10})$/u,
    unless: /印发[\s　]*$/u,
    matches: [
      '青山县人民政府 2011年3月5日',
      '青山县财政局二〇一一年三月五日',
      '（青山县财政局2011年3月5日发布）',
      '青山县财政局编　　2011年3月5日',
    ],
    rejects: [
      '2011年3月5日',
      '青山县人民政府办公室　2011年3月6日印发',
      '青山县财政局2011年修了一条路，又修一条',
    ],
    source: 'GB/T 9704-2012, 7.3.5: signature and date',
  }),
  issuerRule({
    id: 'issuer-line/printed',
    reason: bilingual('印发机关', 'the body that printed it'),
    pattern: new RegExp(
      `(${BODY_NAME})\\s*(?:[0-9]{0,4}[0-9xX×*_]{0,4}年[^。]{0,12})?印发[\\s。]{0,4}(?:[（(]?共印.{1,8})?$`,
      'u',
    ),
    matches: ['青山自治县人民政府办公室2011年11月8日印发', '青山县财政局办公室 印发'],
    rejects: ['青山县修路办法印发', '2011年11月8日印发', '近日青山县财政局印发通知'],
    source: 'GB/T 9704-2012, 7.4.2: the printing line',
  }),
]);

/** Lines behind which a body named above them issued nothing: it is the site's, or what the page tells of. */
export const NO_LETTERHEADS = ruleTable('no-letterhead', [
  issuerRule({
    id: 'no-letterhead/path',
    reason: bilingual('网页路径，其上是网站名称', "the path of a page: the site's name stands above it"),
    pattern: /位置\s*[:：]?\s*(?:[>»＞]|[\p{Script=Han}]{0,12}首页)|首页\s*(?:[>»＞]|-&gt;|→)/u,
    matches: ['您当前的位置 > 首页 > 要闻', '当前位置：首页 > 政务公开', '首页>>通知公告'],
    rejects: ['关于浴室位置的通知', '首页要闻'],
    source: 'pages of government sites',
  }),
  issuerRule({
    id: 'no-letterhead/encyclopedia',
    reason: bilingual('百科词条，所述即该机关', 'an encyclopedia tells of the body'),
    pattern: /^维基百科[，,]|自由的百科全书|^词条标签|^百度百科/u,
    matches: ['维基百科，自由的百科全书', '词条标签：历史'],
    rejects: ['青山县编写百科全书的通知', '词条'],
    source: 'encyclopedias on bodies of government',
  }),
]);

/** Days on a line of their own, beneath a signature. */
export const DAY_LINES = ruleTable('day-line', [
  issuerRule({
    id: 'day-line/alone',
    reason: bilingual('单独成行的日期', 'a day on a line of its own'),
    pattern:
      /^\s*[（(]?(?:公元|公[历曆]|西[历曆])?\s*[0-9〇○零OoＯ一二三四五六七八九十千xX×*_]{2,4}\s?[年.·、/-]\s?[0-9〇○零一二三四五六七八九十元xX×*_]{0,3}\s?[月.·、/-]?\s?[0-9〇○零一二三四五六七八九十廿卅xX×*_]{0,3}\s?日?\s?(?:(?<=日\s?)(?:[上下中]午|晚上?|清?晨|早[上晨]?|午?夜)?(?:(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})[时時点點](?:[0-9一二三四五六七八九十]{1,3}分|半|整)?)?)?(?:播出|播发|播送)?[）)]?\s*$/u,
    matches: [
      '2011年3月5日',
      '一九五四年七月二十四日十时',
      '（1988年8月3日晚）',
      '1979年6月8日播出',
      '二〇一一年三月五日',
      '（2011.3.5）',
      '公元2006年3月2日',
      '五八、四、十一',
      '一九五〇年元月廿三日',
    ],
    rejects: ['2011年3月5日印发', '截至2011年3月5日', '第3条'],
    source: 'GB/T 9704-2012, 7.3.5.1: the day beneath the signature',
  }),
  issuerRule({
    id: 'day-line/of-the-moon',
    reason: bilingual('单独成行的农历日期', 'a day of the lunar calendar on a line of its own'),
    pattern:
      /^\s*[（(]?(?=[^）)]{0,12}(?:[农阴夏旧古][历曆]|岁次|[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]|[正冬腊]月|月初|月廿))(?:[农阴夏旧古][历曆]|岁次)?\s?(?:[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年?)?\s?[正一二三四五六七八九十冬腊]{1,2}月(?:初[一二三四五六七八九十]|十[一二三四五六七八九]?|[二廿][十一二三四五六七八九]{1,2}|廿|三十|卅)日?[）)]?\s*$/u,
    matches: ['农历腊月十六日', '腊月廿三', '（旧历庚寅年正月初五）', '古历八月十五'],
    rejects: ['腊月十六日前', '农历新年', '八月五日', '八月十八日', '正月里'],
    source: 'signatures of communes and villages',
  }),
]);

/** Long lines near the opening that are read from their beginning, for they list the days of a law's amendments. */
export const ENACTMENT_LINES = ruleTable('enactment-line', [
  issuerRule({
    id: 'enactment-line/days',
    reason: bilingual('列出制定、修正日期的题注', 'the days on which an act was passed and amended'),
    pattern: /^\s*[（(]?[12]\d{3}年/u,
    matches: ['（1999年3月1日青山市人民代表大会常务委员会通过', '2001年5月1日'],
    rejects: ['根据1999年的规定', '第一条 1999年'],
    source: 'lines beneath the titles of regulations',
  }),
]);

/** Lines behind which there is no letterhead. */
export const RUNNING_TEXTS = ruleTable('running-text', [
  issuerRule({
    id: 'running-text/sentence',
    reason: bilingual('正文的句子', 'a sentence of the text'),
    pattern: /[。；！]|[，、：:]\s*$/u,
    matches: ['各单位要认真执行。', '为做好工作，', '各乡镇，县直各单位：'],
    rejects: ['青山县财政局、青山县教育局', '青山县人民政府文件'],
    source: 'texts beneath letterheads',
  }),
]);

/** Bodies of the whole state. */
export const STATE_BODIES = ruleTable('state-body', [
  issuerRule({
    id: 'state-body/organ',
    reason: bilingual('中央机关', 'an organ of the state'),
    pattern: /^(?:国务院|中共中央|中央|全国人大|全国人民代表大会|最高人民)/u,
    matches: ['国务院办公厅', '最高人民法院'],
    rejects: ['青山县转发国务院文件', '财政部'],
    source: 'bodies whose texts others send on under their own signature',
  }),
  issuerRule({
    id: 'state-body/department',
    reason: bilingual('以国名开头的机关', 'a body whose name opens with the country'),
    pattern: /^(?:国家|中华人民共和国|中国)/u,
    matches: ['国家统计局', '中国人民银行'],
    rejects: ['青山县国家税务局', '青山市中国旅行社'],
    source: 'departments that need no place',
  }),
]);

/** What is attached to a document, and where it begins. */
export const ATTACHMENTS = ruleTable('attachment', [
  issuerRule({
    id: 'attachment/mark',
    reason: bilingual('附件标记', 'the mark of an attachment'),
    pattern: ATTACHMENT_LINE,
    matches: ['附件：', '附 件', '附件2', '附：'],
    rejects: ['附件：浴室名单', '附近'],
    source: 'GB/T 9704-2012, 7.4: attachments',
  }),
  issuerRule({
    id: 'attachment/listed',
    reason: bilingual('附件清单', 'a line that lists an attachment'),
    pattern: /^\s*[0-9０-９一二三四五六七八九十]{1,3}\s?[.．、]/u,
    matches: ['1.浴室名单', '二、报名表', '３．说明'],
    rejects: ['浴室名单', '2011年3月5日'],
    source: 'GB/T 9704-2012, 7.3.4: the list of attachments',
  }),
]);

/** The place that the name of a body begins with. */
export const BODY_PLACES = ruleTable('body-place', [
  issuerRule({
    id: 'body-place/leading',
    reason: bilingual('机关名开头的地名', 'the place that a name begins with'),
    pattern:
      /^(?:中共|中国共产党)?(?!\p{Script=Han}{0,3}某)(\p{Script=Han}{1,16}(?:特别行政区|自治区|自治州|自治县|省|市|县|区|旗|盟|州))(?!场|域)/u,
    matches: ['青山县财政局', '中共青山市委员会', '青省青山市财政局'],
    rejects: ['财政局', '县教育局', '国务院办公厅', '某县财政局'],
    source: 'names of local bodies',
  }),
]);
