import { bilingual } from '../../engine/bilingual.ts';
import type { Rule } from '../rules/rule.ts';
import { ruleTable } from '../rules/rule-table.ts';

export const SURNAMES =
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍却璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公肖覃仝闫尧麦初晋代苟';
const MASK = '(?:[×xX*＊_○〇某]{1,4})';
/** Surnames that are no everyday characters besides, as 和, 于 and 全 are. */
export const PLAIN_SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁沈姚卢姜崔钟谭陆汪范廖贾夏韦付傅邹熊孟秦邱侯江尹薛闫阎段雷龙陶贺顾毛郝龚邵钱严武戴莫孔汤康乔赖施洪葛柴穆';
export const HAN_NAME = `(?:(?:欧阳|上官|司马|诸葛|司徒|皇甫|夏侯|[${SURNAMES}])\\s?[\\p{Script=Han}](?:[\\p{Script=Han}])?)`;
/** Names of other peoples may be longer where a space sets them off. */
const NAME = `(?<name>${HAN_NAME}|${MASK}|(?<=\\s)[\\p{Script=Han}·]{4,8})`;
export const POST =
  '(?:书记|主席|省长|市长|县长|区长|州长|盟长|旗长|镇长|乡长|局长|厅长|部长|主任|秘书长|总理|委员长|会长|院长|检察长|董事长|总经理|经理|校长|行长|专员|党组成员|常委)';
/** Everything up to a post in one run: no part of it repeats another, so that a line of many offices costs no more than its length. */
const OFFICE = `(?<office>[\\p{Script=Han}、·]{0,48}?${POST})`;
const DAY =
  '(?:[0-9〇○零一二三四五六七八九十]{4}年[0-9一二三四五六七八九十]{1,3}月[0-9一二三四五六七八九十]{1,3}日)';

/** In each of these rules the group `name` is the speaker and `office` what he or she speaks as. */
const speakerRule = (rule: Omit<Rule, 'kind'>): Rule => ({ ...rule, kind: 'describe' });

/** Lines near the opening that name the speaker. */
export const SPEAKER_LINES = ruleTable('speaker-line', [
  speakerRule({
    id: 'speaker-line/labelled',
    reason: bilingual('标明的讲话人', 'labelled as the speaker'),
    pattern: new RegExp(
      `^\\s*(?:讲话人|主讲人?|报告人|发言人|演讲人|主持人)\\s*[:：]\\s*(?:${OFFICE}\\s*)?(?<name>[\\p{Script=Han}·×xX*_]{2,8})\\s*$`,
      'u',
    ),
    matches: ['报告人：青山县委常委、代理县长 李四', '讲话人：王大山', '报告人：县长王大山'],
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
    unless: /会议|同志们|主任务|委员会主任会/u,
    matches: [
      '青山市市长 龚 大',
      '代县长 张三',
      '市委书记 ×××',
      '（2014年2月20日 县委书记 王大山）',
      '自治区主席 嘎玛泽登',
    ],
    rejects: ['县长办公会', '市长王大山要求抓好落实', '主任会议'],
    source: 'lines beneath the titles of speeches and reports',
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
    pattern: new RegExp(`^\\s*[（(]?\\s*(?<name>${HAN_NAME})\\s*[）)]?\\s*$`, 'u'),
    unless: /^\s*[（(]?(?:目录|前言|全文|高度|任务|方案|安全|常委|时间|和谐|广大|文化|水利|农业|金融|经济)/u,
    matches: ['王大山', '李 四', '（张三）'],
    rejects: ['文化', '同志们', '王大山讲话'],
    source: 'lines beneath the titles of speeches',
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
]);
