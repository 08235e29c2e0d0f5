import { bilingual } from '../../engine/bilingual.ts';
import type { Rule } from '../rules/rule.ts';
import { ruleTable } from '../rules/rule-table.ts';

export const SURNAMES =
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍却璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公肖覃仝闫尧麦初晋代苟';
const MASK = '(?:[×xX*＊_○〇某]{1,4})';
/** Surnames that are no everyday characters besides, as 和, 于 and 全 are. */
export const PLAIN_SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁沈姚卢姜崔钟谭陆汪范廖贾夏韦付傅邹熊孟秦邱侯江尹薛闫阎段雷龙陶贺顾毛郝龚邵钱严武戴莫孔汤康乔赖施洪葛柴穆习';
export const HAN_NAME = `(?:(?:欧阳|上官|司马|诸葛|司徒|皇甫|夏侯|[${SURNAMES}])\\s?[\\p{Script=Han}](?:[\\p{Script=Han}])?)`;
/** Names of other peoples may be longer where a space sets them off. */
const NAME = `(?<name>${HAN_NAME}|[${SURNAMES}]?${MASK}|(?<=\\s)[\\p{Script=Han}·]{4,8})`;
export const POST =
  '(?:书记|主席|行政长官|省长|市长|县长|区长|州长|盟长|旗长|镇长|乡长|局长|厅长|部长|主任|秘书长|总理|委员长|会长|院长|检察长|董事长|总经理|经理|校长|行长|专员|组长|处长|司长|理事长|司令员|党组成员|常委|政委)';
/** Words that look like a surname and a given name, and stand where names do. */
const NO_NAMES =
  /^[\s—（(]*(?:林[业场草]|武[装警术]|陆军|程序|钱币|孟春|江[南北河湖苏西]|许多|郑重|马上|陈述|付印|温馨|段落|龙头|严[肃格]|万能|全[体文]|各位|广大|有关|相关|范[文本例])/u;
/** A name that needs no office before it: of a common surname, its given name no part of an office. */
const PLAIN_NAME = `(?<name>[${PLAIN_SURNAMES}](?:(?![副总常原代兼省市县区镇乡村局厅部处科院委同在的])\\p{Script=Han}){1,2})`;
const SPEECH = '(?:讲话|发言|致辞|致词|演讲|报告|主持词)';
/** Where the title of a speech ends: what goes on is about it. */
const SPEECH_ENDS = `${SPEECH}(?:稿|摘要|摘录|要点|提纲|全文|节选|实录)?\\s{0,4}(?:[（(][^（）()]{0,40}[）)])?\\s{0,4}$`;
/** What is about a speaker, and not by one. */
const ABOUT = '通知|学习|心得|体会|感想|解读|贯彻|周年|纪念|缅怀|研究|批判|评|事迹|故事|辅导|读后';

/** Everything up to a post in one run: no part of it repeats another, so that a line of many offices costs no more than its length. */
const OFFICE = `(?<office>[\\p{Script=Han}、·]{0,48}?${POST})`;
const DAY =
  '(?:[0-9〇○零一二三四五六七八九十]{4}年[0-9一二三四五六七八九十]{1,3}月[0-9一二三四五六七八九十]{1,3}日)';

/** In each of these rules the group `name` is the speaker and `office` what he or she speaks as. */
const speakerRule = (rule: Omit<Rule, 'kind'>): Rule => ({ ...rule, kind: 'describe' });

/** The note on a printed speech, above or below it, which names the speaker. */
export const SPEAKER_NOTES = ruleTable('speaker-note', [
  speakerRule({
    id: 'speaker-note/speech-of',
    reason: bilingual('题注中的讲话人', 'whose speech it is, as a note says'),
    pattern: new RegExp(
      `^\\s{0,8}[*＊①]?\\s?(?:这|本文|此文|本篇)是(?:(?:${OFFICE})\\s?)?(?<name>${HAN_NAME})(?:同志)?(?:${DAY})?(?:在|于|对|同|给)[^。；]{2,60}(?:讲话|发言|谈话|致辞|开幕词|闭幕词)`,
      'u',
    ),
    matches: [
      '* 这是王大山同志在青山县干部会上的讲话记录。',
      '本文是县长李四1956年3月5日在县委会议上的发言。',
    ],
    rejects: ['这是在青山县干部会上的讲话。', '本文是对王大山讲话的评论。'],
    source: 'selected works and collections of speeches',
  }),
]);

/** Lines near the opening that name the speaker. */
export const SPEAKER_LINES = ruleTable('speaker-line', [
  speakerRule({
    id: 'speaker-line/labelled',
    reason: bilingual('标明的讲话人', 'labelled as the speaker'),
    pattern: new RegExp(
      `^\\s*[【[]?(?:讲话人|主讲人?|报告人|发言人|演讲人|主持人)\\s*(?:[:：]|[】\\]]\\s*[:：]?)\\s*(?:${OFFICE}\\s*)?(?<name>[\\p{Script=Han}·×xX*_]{2,8})\\s*$`,
      'u',
    ),
    matches: [
      '报告人：青山县委常委、代理县长 李四',
      '讲话人：王大山',
      '报告人：县长王大山',
      '【讲话人】王大山',
    ],
    rejects: ['联系人：王大山', '报告人应当到会'],
    source: 'heads of reports',
  }),
  speakerRule({
    id: 'speaker-line/office-and-name',
    reason: bilingual('职务与姓名的一行', 'a line of office and name'),
    pattern: new RegExp(
      `^\\s*(?:——)?[（(]?\\s*(?:${DAY}\\s*)?${OFFICE}\\s*[:：]?\\s*${NAME}\\s*[）)]?\\s*(?:[（(]?${DAY}[）)]?)?\\s*$`,
      'u',
    ),
    unless: /(?<!协商)会议|会上|讲话|同志们|主任务|委员会主任会/u,
    matches: [
      '青山市市长 龚 大',
      '中国人民政治协商会议青山县委员会主席　王大山',
      '县人大常委会副主任、执法检查组组长 王大山',
      '代县长 张三',
      '行政长官 王大山',
      '市委书记 ×××',
      '（2014年2月20日 县委书记 王大山）',
      '自治区主席 嘎玛泽登',
    ],
    rejects: ['县长办公会', '市长王大山要求抓好落实', '主任会议', '县长 在会上的讲话'],
    source: 'lines beneath the titles of speeches and reports',
  }),
  speakerRule({
    id: 'speaker-line/office-of-body-and-name',
    reason: bilingual('机关职务与空格后的姓名', 'the office of a body, and a name behind a space'),
    pattern:
      /^\s*(?:——)?[（(]?\s*(?<office>[\p{Script=Han}、]{0,32}(?:政府|法院|检察院|委员会|常委会|政协|[省市县区州旗盟镇乡]委)[^\s。，]{0,4}(?:[长任席员]|书记)(?:、\p{Script=Han}{1,10}(?:[长任席员]|书记)){0,3})\s+(?<name>[\p{Script=Han}·]{2,3})\s*[）)]?\s*$/u,
    unless: /会议|同志们|[会话告]\s*[）)]?\s*$|办公/u,
    matches: ['青旗人民检察院检察长 宝音', '（青旗人民政府旗长　宝音）', '青县县委副书记、县长 宝音'],
    rejects: ['青旗人民政府旗长 办公会', '青旗人民政府旗长宝音', '检察长 宝音'],
    source: 'lines beneath the titles of reports, of speakers whose names have no surname',
  }),
  speakerRule({
    id: 'speaker-line/called',
    reason: bilingual('另一种标明讲话人的写法', 'labelled as the speaker in other words'),
    pattern: new RegExp(
      `^\\s*(?:讲话者|讲话领导|报告者|作报告者)\\s*[:：]\\s*(?:${OFFICE}\\s*)?(?<name>${HAN_NAME})\\s*$`,
      'u',
    ),
    matches: ['讲话者：王大山', '讲话领导：县长 王大山'],
    rejects: ['作者：王大山', '讲话者王大山', '讲话者：王大山工作室'],
    source: 'collections of speeches',
  }),
  speakerRule({
    id: 'speaker-line/name-and-office',
    reason: bilingual('姓名在前、职务在后的一行', 'a line of name and office'),
    pattern: new RegExp(
      `^\\s*(?:——)?[（(]?\\s*${PLAIN_NAME}(?:\\s+|\\s*[（(]\\s*)${OFFICE}\\s*[）)]{0,2}\\s*$`,
      'u',
    ),
    unless: NO_NAMES,
    matches: ['王大山（县委书记）', '王大山 县委书记', '（王大山　县长）'],
    rejects: ['王大山县长', '高度 书记', '王大山 县长讲话', '林业 局长'],
    source: 'lines beneath the titles of speeches',
  }),
  speakerRule({
    id: 'speaker-line/after-meeting',
    reason: bilingual('会议之后的职务与姓名', 'office and name behind the meeting'),
    pattern: new RegExp(`[会上]\\s+${OFFICE}\\s+(?<name>${HAN_NAME}|[\\p{Script=Han}·]{2,8})\\s*$`, 'u'),
    matches: ['在青山县第十五届人民代表大会第一次会议上 县长 王大山'],
    rejects: ['在会上县长要求', '在会议上 各位代表'],
    source: 'lines beneath the titles of reports',
  }),
  speakerRule({
    id: 'speaker-line/reports-for',
    reason: bilingual('代表机关作报告的人', 'who reports for a body'),
    pattern: new RegExp(
      `(?:^|[，。、\\s])${OFFICE}\\s*(?<name>${HAN_NAME})(?:同志)?代表[\\p{Script=Han}]{0,14}(?:政府|常委会|常务委员会|法院|检察院|委员会)[^。]{0,12}报告`,
      'u',
    ),
    matches: ['区长王大山代表区人民政府向大会作工作报告', '会上，县长李四代表县人民政府作报告'],
    rejects: ['我代表区人民政府向大会作报告', '区长王大山代表区人民政府向大家拜年'],
    source: 'openings of reports, news of congresses',
  }),
]);

/** A name on a line of its own, which counts beside a day or above a salutation. */
export const NAME_ALONE = ruleTable('speaker-name', [
  speakerRule({
    id: 'speaker-name/alone',
    reason: bilingual('标题下单独一行的姓名', 'a name on its line beneath the title'),
    pattern: new RegExp(
      `^\\s*(?:——)?[（(]?\\s*(?<name>${HAN_NAME}|[${SURNAMES}][×xX*某]\\p{Script=Han})\\s*[）)]?\\s*$`,
      'u',
    ),
    unless:
      /^\s*(?:——)?[（(]?(?:目录|前言|全文|高度|任务|方案|安全|常委|时间|和谐|广大|文化|水利|农业|金融|经济)/u,
    matches: ['王大山', '李 四', '（张三）', '——王大山', '徐×光'],
    rejects: ['文化', '同志们', '王大山讲话'],
    source: 'lines beneath the titles of speeches',
  }),
  speakerRule({
    id: 'speaker-name/called',
    reason: bilingual('标题下单独一行的称呼', 'how the speaker is called, on a line beneath the title'),
    pattern: new RegExp(`^\\s*(?:——)?[（(]?\\s*${PLAIN_NAME}(?:同志|(?<office>${POST}))\\s*[）)]?\\s*$`, 'u'),
    unless: NO_NAMES,
    matches: ['王大山县长', '——王大山同志', '（李明书记）'],
    rejects: ['全体同志', '林业局长', '陈副县长', '王大山同志讲话'],
    source: 'lines beneath the titles of speeches',
  }),
]);

/** An office on a line of its own, above the line of the name. */
export const OFFICE_ALONE = ruleTable('speaker-office', [
  speakerRule({
    id: 'speaker-office/alone',
    reason: bilingual('姓名上一行的职务', 'the office on the line above the name'),
    pattern: new RegExp(`^\\s*(?:——)?[（(]?\\s*${OFFICE}\\s*$`, 'u'),
    unless: /会议|同志们|通知|关于/u,
    matches: ['中共青山县委书记', '县委书记、县人大常委会主任'],
    rejects: ['县长 王大山', '在县长会议上', '县委书记讲话'],
    source: 'lines beneath the titles of speeches',
  }),
]);

/** Whether a report was given to a meeting, and not sent: asked of the title and of the lines of the head. */
export const DELIVERED = ruleTable('speech-delivered', [
  speakerRule({
    id: 'speech-delivered/at-meeting',
    reason: bilingual('在会上作的报告', 'given at a meeting'),
    pattern: /在.{0,60}(?:会议|大会|全会|例会)上|^\s*(?:大会主席团、)?(?:各位|同志们|尊敬的)/u,
    matches: ['（2015年1月20日在青山县人民代表大会第三次会议上）', '各位代表：', '在全县大会上的动员报告'],
    rejects: ['关于召开大会的报告', '会议上午开始', '请各位代表审议'],
    source: 'reports to congresses and committees',
  }),
]);

/** Titles of what explains a draft: given to a meeting, it has a speaker as a report has. */
export const EXPLANATIONS = ruleTable('explanation', [
  speakerRule({
    id: 'explanation/of-draft',
    reason: bilingual('向会议所作的说明', 'what explains a draft to a meeting'),
    pattern: /^关于.{2,80}的(?:起草)?说明$/u,
    matches: ['关于《青山县浴室条例（草案）》的说明', '关于浴室规划的起草说明'],
    rejects: ['浴室使用说明', '关于说明书的规定'],
    source: 'explanations given to congresses and their committees',
  }),
]);

/** How titles open with the speaker, whose name no office goes before: not where it is the name of a place (马鞍山在全省会议上的讲话). */
export const SPEAKERS_FIRST = ruleTable('speaker-first', [
  speakerRule({
    id: 'speaker-first/at-meeting',
    reason: bilingual('标题开头的讲话人', 'the speaker opens the title'),
    pattern: new RegExp(
      `^${PLAIN_NAME}(?<office>${POST})?(?:同志)?\\s?[:：]?\\s?在[^。]{2,50}${SPEECH_ENDS}`,
      'u',
    ),
    unless: new RegExp(`${NO_NAMES.source}|${ABOUT}`, 'u'),
    matches: ['王大山在县委会议上的讲话', '李明县长：在会议上的讲话', '王大山书记在会议上的发言'],
    rejects: [
      '王大山在家休息',
      '林业局长在会议上的讲话',
      '全县在会议上的发言',
      '学习王大山在会上的讲话',
      '王大山在会议上的讲话发表十周年座谈会发言',
      '王大山在会议上的讲话与浴室建设',
    ],
    source: 'titles of speeches',
  }),
  speakerRule({
    id: 'speaker-first/comrade',
    reason: bilingual('标题开头的“某同志”', 'the title opens with a name and 同志'),
    pattern: new RegExp(
      `^(?<name>${HAN_NAME})同志(?:[:：]?在[^。]{2,50}|的|重要)[^。]{0,20}${SPEECH_ENDS}`,
      'u',
    ),
    unless: new RegExp(`${NO_NAMES.source}|${ABOUT}`, 'u'),
    matches: ['王大山同志的发言', '欧阳大山同志在会议上的总结讲话'],
    rejects: [
      '全体同志的发言',
      '王大山同志去世',
      '关于学习王大山同志的讲话',
      '王大山同志的先进事迹报告',
      '许多同志在会上的发言',
      '王大山同志关于浴室的重要讲话研究',
    ],
    source: 'titles of speeches',
  }),
]);

/** How titles end with the speaker. Asked of the whole title. */
export const SPEAKERS_LAST = ruleTable('speaker-last', [
  speakerRule({
    id: 'speaker-last/office-in-brackets',
    reason: bilingual('标题末尾括注的讲话人', 'the speaker in brackets at the end of the title'),
    pattern: new RegExp(
      `${SPEECH}稿?\\s?[（(]\\s?${OFFICE}\\s*(?<name>${HAN_NAME}|[${SURNAMES}]?${MASK})\\s?[）)]$`,
      'u',
    ),
    matches: ['在全市春耕会议上的讲话（市长 王大山）', '在浴室工作会上的发言(县委书记李四)'],
    rejects: [
      '在全市春耕会议上的讲话（市长办公室整理）',
      '在会上的讲话（王大山）',
      '讲话（市长 王大山）的通知',
    ],
    source: 'names of files of speeches',
  }),
  speakerRule({
    id: 'speaker-last/behind-speech',
    reason: bilingual('标题末尾的讲话人', 'the speaker ends the title'),
    pattern: new RegExp(
      `讲话(?:稿|提纲)?\\s?(?:[（(]|——?)\\s*${PLAIN_NAME}(?:同志|(?<office>${POST}))?\\s*[）)]?$`,
      'u',
    ),
    unless: /[（(—\s](?:范[文本例]|万能|程序|林业|武[装警]|[^（(—\s]{0,3}[版稿篇])[^（(—]{0,3}$/u,
    matches: ['在会议上的讲话（王大山）', '在会议上的讲话(王大山书记)', '在会议上的讲话——王大山'],
    rejects: [
      '在会议上的讲话（范文）',
      '在会议上的讲话（高度）',
      '在会议上的讲话（通用版）',
      '讲话（万能版）',
    ],
    source: 'titles of speeches',
  }),
]);

/** How titles name the speaker. */
export const SPEAKER_TITLES = ruleTable('speaker-title', [
  speakerRule({
    id: 'speaker-title/speech-of',
    reason: bilingual('标题中的讲话人', 'whose speech the title names'),
    pattern: new RegExp(
      `(?:^|[——\\s（(])${OFFICE}(?:同志)?\\s*(?<name>${HAN_NAME}|${MASK})?(?:同志)?(?:在[^。]{2,40})?(?:的)?(?:重要)?(?:讲话|发言|致辞|致词|演讲|报告|主持词)`,
      'u',
    ),
    unless: /^(?:分别|各级|有关)/u,
    matches: ['市委书记讲话', '市长__在工业会议上的讲话', '县长王大山在会上的发言'],
    rejects: ['在市长办公会上的讲话稿', '各级书记讲话', '政府工作报告'],
    source: 'titles of speeches',
  }),
  speakerRule({
    id: 'speaker-title/colon',
    reason: bilingual('标题冒号前的讲话人', 'the speaker before a colon of the title'),
    pattern: new RegExp(`^${OFFICE}\\s*(?<name>${HAN_NAME})(?:同志)?\\s?[:：][^。]{2,60}${SPEECH}`, 'u'),
    unless: /^(?:分别|各级|有关)/u,
    matches: ['市委书记王大山：在干部会议上的讲话'],
    rejects: ['市委书记：在干部会议上的讲话', '王大山：在干部会议上的讲话', '市委书记王大山：要建浴室'],
    source: 'titles of speeches',
  }),
  speakerRule({
    id: 'speaker-title/person-acting',
    reason: bilingual('标题中发言的人', 'who speaks in the title'),
    pattern: new RegExp(
      `${OFFICE}\\s*(?<name>${HAN_NAME})(?=同志|在|就|出席|作|强调|主持|调研|指出|到|率|会见|赴|深入)`,
      'u',
    ),
    unless: /^(?:分别|各级|有关)/u,
    matches: ['市长王大山在招商会上致辞', '县委书记李四调研春耕'],
    rejects: ['市长调研春耕', '王大山在招商会上致辞'],
    source: 'titles of news',
  }),
]);

/** Authors who gave no speech: asked of name and office as a column has them. */
export const NO_SPEAKERS = ruleTable('no-speaker', [
  speakerRule({
    id: 'no-speaker/writes',
    reason: bilingual('无名氏或写稿、登载的人', 'nobody known, or who writes or puts up texts'),
    pattern:
      /^(?:佚名|网友|匿名|未知|不详|无名氏?|管理员|本站|小编|作者)$|记者|编辑|秘书(?!长)|通讯员|评论员|工作室|范文/u,
    matches: ['佚名', '本报记者', '秘书王二'],
    rejects: ['王大山', '县政府秘书长', '县长'],
    source: 'columns of authors in tables of scrapers',
  }),
]);

/** Titles of notices that send a speech on: who does so is not who gave it. Asked of the office that was read. */
export const SENT_ON = ruleTable('speech-sent-on', [
  speakerRule({
    id: 'speech-sent-on/notice',
    reason: bilingual('转发、学习讲话的通知', 'a notice that sends a speech on'),
    pattern: /关于|转发|印发|下发|学习|传达|贯彻|落实|宣传/u,
    matches: ['关于学习市委书记', '转发县长'],
    rejects: ['市委书记', '青山县副县长'],
    source: 'titles of notices',
  }),
]);

/** Lines that a speech begins with. */
export const SPEECH_OPENINGS = ruleTable('speech-opening', [
  speakerRule({
    id: 'speech-opening/salutation',
    reason: bilingual('讲话开头的称呼', 'a salutation that opens a speech'),
    pattern: /^\s*(?:同志们|各位|尊敬的|女士们|大家好|朋友们)|[:：]\s*$/u,
    matches: ['同志们，今天开会。', '各位代表：', '尊敬的各位来宾'],
    rejects: ['今天，同志们开会', '会议要求：抓落实'],
    source: 'speeches',
  }),
  speakerRule({
    id: 'speech-opening/place-in-brackets',
    reason: bilingual('题下括号里的讲话场合', 'where it was spoken, in brackets below the title'),
    pattern:
      /^\s*[（(][^（）()。；]{0,28}在[^（）()。；]{2,40}上的?(?:讲话|发言|报告|谈话)[^（）()。；]{0,4}[)）]\s*$/u,
    matches: ['（一九五六年六月十二日在全省浴室工作会议上的讲话）', '(在干部大会上的报告)'],
    rejects: ['（在干部大会上）', '在干部大会上的报告'],
    source: 'selected works',
  }),
]);
