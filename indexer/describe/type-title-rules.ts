import { z } from 'zod';
import { bilingual } from '../../engine/bilingual.ts';
import { DOCUMENT_TYPES, OTHER_TYPE } from '../../engine/scheme/types.ts';
import { withColumns } from '../rules/added-columns.ts';
import type { Examples, Rule } from '../rules/rule.ts';
import { RuleTable } from '../rules/rule-table.ts';
import { SENDS_ON } from './type-title-manner-rules.ts';

/** The ending of a title that names a kind of document. */
export interface TitleEnding extends Rule {
  readonly type: string;
  /** Kinds it is besides. */
  readonly also: readonly string[];
  /** Counts only where the text has the form of a law: 办法, 解释 and …法 are everyday words too. */
  readonly needsForm: boolean;
}

/** A title that tells of a document instead of being its name: 县政府发布浴室通告. Not 关于发布…的通告. */
const TELLS =
  /(?<!关于)(?:发布|下发|出台|印发|公布|推出|签发|签署|下达|颁布)(?!.{0,120}的(?:通知|通告|公告|通报|决定|命令|函)$)/u;
const either = (a: RegExp, b: RegExp): RegExp => new RegExp(`${a.source}|${b.source}`, 'u');

interface Row {
  type: string;
  pattern: RegExp;
  unless?: RegExp;
  matches: Examples;
  rejects: Examples;
  also?: readonly string[];
  needsForm?: boolean;
}

const SOURCE = 'titles of documents of all provinces';

function ending(
  name: string,
  { type, pattern, unless, matches, rejects, also = [], needsForm = false }: Row,
): TitleEnding {
  return {
    id: `type-title/${name}`,
    kind: 'describe',
    reason: bilingual(`标题以“${type}”一类的名称结尾`, `the title ends in the name of a ${name}`),
    pattern,
    unless: unless === undefined ? TELLS : either(TELLS, unless),
    matches,
    rejects,
    source: SOURCE,
    type,
    also,
    needsForm,
  };
}

/**
 * Asked of a title without what stands before and behind it (`titleStem`); the first ending that fits wins.
 */
export const TITLE_ENDINGS = new RuleTable<TitleEnding>('type-title', [
  ending('sends-on', {
    type: '通知',
    pattern: SENDS_ON,
    matches: [
      '青田县人民政府批转县农业局关于浴室的意见',
      '青田省革命委员会批转省农林局《关于浴室的报告》',
      '国务院转发《农业部关于浴室的报告》',
      '中共中央转发青田省委关于浴室的报告',
    ],
    rejects: [
      '青田县人民政府关于批转的意见',
      '青田县转发农业局关于浴室的报告',
      '农业局关于浴室的报告',
      '青田县人民政府转发文件的规定',
    ],
  }),
  ending('government-report', {
    type: '政府工作报告',
    pattern: /政府工作的?报告$/u,
    unless: /(?:审议|讨论|学习|听取)[^，。]{0,20}政府工作的?报告$/u,
    matches: ['2021年青田县政府工作报告', '政府工作的报告'],
    rejects: ['代表讨论政府工作报告', '政府工作报告的说明'],
  }),
  ending('summary-and-plan', {
    type: '工作总结',
    also: ['工作安排'],
    pattern:
      /(?:总结|回顾|小结|完成情况|开展情况|工作情况)[^。]{0,24}(?:安排|计划|打算|要点|思路|部署|目标|规划|设想)$/u,
    matches: ['2019年工作总结和2020年工作安排', '上半年工作情况及下半年打算'],
    rejects: ['2019年工作总结', '2020年工作安排'],
  }),
  ending('speech', {
    type: '讲话',
    pattern:
      /(?:讲话|发言|致辞|致词|演讲|演说|开幕词|闭幕词|主持词|贺词|祝词|献词|讲稿|寄语|党课|插话)(?:稿|材料|提纲|实录|要点|摘要|摘录|节录)?$/u,
    unless:
      /(?:发表|(?<![工合写创])作了?|听取)[^，。]{0,10}(?:讲话|发言|致辞|演讲)$|(?:召开|举行|出席|主持)[^，。]{0,40}并[^，。]{0,12}$|(?:学习|传达|贯彻|落实)[^，。]{0,40}讲话$/u,
    matches: [
      '县长在浴室改造动员会上的讲话',
      '表态发言',
      '开幕词',
      '关于落实责任的讲话稿',
      '在浴室工作会议上的讲话',
    ],
    rejects: ['县长出席会议并发表讲话', '我局传达学习县长讲话', '县长讲话精神解读'],
  }),
  ending('minutes', {
    type: '纪要',
    pattern: /(?:纪要|会议记录)$/u,
    matches: ['县长办公会议纪要', '浴室改造会议记录'],
    rejects: ['浴室改造会议', '纪要范文选登'],
  }),
  ending('note-on-plan', {
    type: '规划',
    pattern: /规划(?:纲要)?(?:[（(][^）)]{0,20}[）)])?(?:的|编制){0,2}说明$/u,
    matches: ['浴室建设规划编制说明', '茶叶规划说明'],
    rejects: ['浴室使用说明', '规划'],
  }),
  ending('other', {
    type: OTHER_TYPE,
    pattern:
      /(?:申请书|倡议书|责任书|责任状|承诺书|保证书|建议书|协议书?|合同|心得体会|心得|体会|慰问信|感谢信|公开信|一封信|邀请函|邀请书|情况说明|的说明|起草说明|事迹材料|经验材料|典型材料|申请表|登记表|调查问卷|大事记|大事年表|判决书|裁定书|调解书|裁决书)$/u,
    matches: ['浴室安全责任书', '浴室建设合同', '关于浴室办法的起草说明', '青田县1998年大事记', '民事判决书'],
    rejects: ['关于签订责任书的通知', '浴室规划'],
  }),
  ending('agenda', {
    type: OTHER_TYPE,
    pattern: /(?:议程|会议日程)$/u,
    unless: /[，。]/u,
    matches: ['浴室改造会议议程', '县人民代表大会会议日程'],
    rejects: ['修改条例的，列入会议议程', '关于会议议程的通知', '议程安排说明会'],
  }),
  ending('news', {
    type: '新闻报道',
    pattern: /(?:简报|新闻稿|通稿|通讯稿|通讯|消息|快讯|专访|特写|社论)$/u,
    matches: ['浴室改造简报', '浴室改造快讯'],
    rejects: ['浴室改造通信', '关于办好简报的通知'],
  }),
  {
    ...ending('press-conference', {
      type: '新闻报道',
      pattern:
        /(?:新闻(?:发布|通气|吹风)会|(?:在线|网络|视频|电视|政务)访谈)(?:[（(][^（）()]{1,20}[）)])?(?:文字)?(?:实录|直播|全文|答问)?$/u,
      matches: ['青田县举行浴室改造新闻发布会', '浴室改造新闻发布会文字实录', '浴室局长在线访谈实录'],
      rejects: ['关于召开浴室新闻发布会', '新闻发布会制度', '浴室工作座谈会实录'],
    }),
    // 新闻发布会 puts out no document.
    unless: /关于/u,
  },
  ending('summary', {
    type: '工作总结',
    pattern:
      /(?:总结|小结|工作回顾|总结报告|工作汇报|总结材料)$|(?:年度?|上半年|下半年|季度|以来)[^。]{0,8}工作(?:的)?(?:开展|完成)?(?:情况)?的?汇报$/u,
    unless: /(?:(?<![工合写创])作|进行|抓好|搞好|做好)[^，。]{0,10}总结$|^在.{2,60}会(?:议)?上的?总结报告$/u,
    matches: ['2010年工作总结', '浴室局上半年工作总结', '上半年工作情况汇报', '2010年工作回顾'],
    rejects: ['县长作工作总结', '关于工作总结的通知', '在全县三级干部会议上的总结报告'],
  }),
  ending('report-to', {
    type: '报告',
    pattern: /汇报(?:材料|提纲)?$/u,
    unless: /(?:听取|(?<![工合写创])作)[^，。]{0,30}汇报$/u,
    matches: ['浴室改造情况汇报', '汇报材料'],
    rejects: ['县委常委会听取浴室改造汇报', '汇报会'],
  }),
  ending('action-plan', {
    type: '方案',
    pattern: /(?:行动计划|行动纲领|三年行动|攻坚计划)$/u,
    matches: ['浴室改造三年行动计划', '浴室改造三年行动'],
    rejects: ['浴室改造计划', '浴室行动'],
  }),
  ending('long-term-plan', {
    type: '规划',
    pattern:
      /(?:规划|规划纲要|(?:发展|建设|改革|振兴|实施|计划)纲要|五年计划|发展计划|中长期计划|远景目标纲要|规划草案)$/u,
    unless: /(?:编制|谋划|审议|讨论)[^，。]{0,10}规划$/u,
    matches: ['浴室建设“十四五”规划', '浴室发展纲要', '第一个五年计划', '浴室发展第十个五年计划纲要'],
    rejects: ['我县科学编制规划', '规划局'],
  }),
  ending('judicial-arrangement', {
    type: '法规规章',
    pattern:
      /最高人民(?:法院|检察院)(?:\s?[、和]?\s?最高人民检察院)?关于.{4,120}(?<!工作|活动|值班|放假|日程|时间)安排$/u,
    matches: ['最高人民法院关于两地法院相互认可浴室判决的安排'],
    rejects: ['最高人民法院关于浴室检查工作安排', '大河县人民法院关于浴室的安排'],
  }),
  ending('year-plan', {
    type: '工作安排',
    pattern: /(?:工作|年度|学习|活动)?(?:安排|计划|打算|要点|思路|工作部署|重点工作|工作目标)$/u,
    unless:
      /(?<!工)作出?[^，。]{0,10}(?:安排|部署)$|^\s*(?:研究|安排|部署|谋划|推进){1,2}[^，。]{0,12}重点工作$|(?:召开|举行)[^，。]{0,24}(?:会|会议)\s?(?:研究|安排|部署|谋划|推进|动员)|(?:畅谈|共谈|谈|共话|共商)[^，。]{0,24}(?:思路|打算|计划|安排)$|(?:决议|讲话|谈话|发言|报告|政策|技术|条例|意见|精神|纪要)要点$/u,
    matches: ['2011年工作要点', '浴室改造工作安排', '值班安排'],
    rejects: [
      '县长对浴室工作作出安排',
      '青山县召开浴室会议安排部署年度重点工作',
      '安排部署年度重点工作',
      '关于值班安排的通知',
      '各镇书记畅谈今年发展思路',
      '县委扩大会议决议要点',
    ],
  }),
  ending('programme', {
    type: '方案',
    pattern: /(?:方案|预案|对策措施|工作措施)$/u,
    matches: ['浴室改造实施方案', '浴室应急预案'],
    rejects: ['我县出台浴室改造方案', '方案设计'],
  }),
  ending('notice', {
    type: '通知',
    pattern: /通知(?:书)?$/u,
    matches: ['关于浴室改造的通知', '青田县住建局印发《浴室意见》的通知', '会议通知'],
    rejects: ['县政府下发紧急通知', '通知公告栏'],
  }),
  ending('public-notice', {
    type: '通告',
    pattern: /通告$/u,
    matches: ['关于封闭浴室路的通告', '关于发布浴室目录的通告'],
    rejects: ['县政府发布浴室通告', '通告栏'],
  }),
  ending('announcement', {
    type: '公告',
    pattern: /(?:公告|公示|启事|布告)$/u,
    unless: /征求意见公告书$/u,
    matches: ['浴室招标公告', '拟任职公示'],
    rejects: ['县政府发布招标公告', '公告牌'],
  }),
  ending('circular', {
    type: '通报',
    pattern: /通报$/u,
    matches: ['关于浴室检查情况的通报', '情况通报'],
    rejects: ['县政府印发情况通报', '通报会'],
  }),
  ending('communique', {
    type: '公报',
    pattern: /公报$/u,
    // The gazette of a government prints documents of other kinds.
    unless: /政府公报$/u,
    matches: ['2020年国民经济和社会发展统计公报', '青田县委全体会议公报'],
    rejects: ['公报编辑部', '我县发布统计公报', '青田省政府公报'],
  }),
  ending('resolution', {
    type: '决议',
    pattern: /决议$/u,
    matches: ['关于政府工作报告的决议'],
    rejects: ['决议草案说明', '我县公布决议'],
  }),
  ending('decision', {
    type: '决定',
    pattern: /决定$/u,
    unless: /(?:由|说了|作出|做出)[^，。]{0,8}决定$/u,
    matches: ['关于表彰先进浴室的决定', '县人大常委会关于修改浴室条例的决定'],
    rejects: ['浴室价格由市场决定', '县政府作出重要决定', '决定因素'],
  }),
  ending('order', {
    type: '命令',
    pattern:
      /(?:命令|(?:(?<=\p{Script=Han})(?<![时节口司指法夏律巧酒辞号])|第?[0-9〇零一二三四五六七八九十]{1,8}号)令(?:\s?第?\s?[0-9〇零一二三四五六七八九十]{1,8}\s?号)?)$/u,
    matches: ['防汛抗旱令', '县人民政府令第3号', '嘉奖命令'],
    rejects: ['时令', '县政府签发防汛令', '冬令', '司令'],
    unless: /[冬春秋夏]令$/u,
  }),
  ending('order-to', {
    type: '命令',
    pattern:
      /^令(?![人行狐箭牌])(?:各|本|省|所属|兼|代|仰)?[\p{Script=Han}、]{1,24}(?:[长長厅廳局府署处處校所会會院部团團]|公司)$/u,
    unless: /^令[^、]{0,6}(?:满意|感动|振奋|鼓舞|难忘|刮目)/u,
    matches: ['令各縣縣長', '令教育厅', '令本省各县政府、各中学校'],
    rejects: ['令人感动的校长', '令行禁止的部署', '令群众满意的派出所', '令箭胡同居委会'],
  }),
  ending('reply', {
    type: '批复',
    pattern: /批复$|关于[^，。]{2,120}的批示$/u,
    unless: /(?:获|得到|等待)[^，。]{0,12}批复$|(?:作出|落实|学习|贯彻)[^，。]{0,40}批示$/u,
    matches: ['关于同意建设浴室的批复', '中共中央关于成立青田县委员会的批示'],
    rejects: ['我县浴室规划获国务院批复', '批复件', '贯彻落实县长关于浴室的批示', '县长批示'],
  }),
  ending('request', {
    type: '请示',
    pattern: /请示$/u,
    matches: ['关于申请浴室经费的请示'],
    rejects: ['请示报告制度', '县政府印发请示'],
  }),
  ending('motion', {
    type: '议案',
    pattern: /(?:议案|提案|建议案)$/u,
    unless: /(?:办理|督办|(?<!提请)审议|征集|答复)[^，。]{0,12}(?:议案|提案)$/u,
    matches: ['关于提请审议浴室条例的议案', '关于改造浴室的提案'],
    rejects: ['我局认真办理提案', '提案办理情况'],
  }),
  ending('opinion', {
    type: '意见',
    pattern: /(?:意见|(?<!提案|代表)建议|若干措施|政策措施|若干政策|条(?:政策)?措施)$/u,
    unless: /(?:征求|征集|听取|交换|反馈|收集|提出)[^，。]{0,30}(?:意见|建议)$/u,
    matches: ['关于浴室改造的意见', '浴室改造若干措施', '促进浴室业十条措施', '关于改造浴室的建议'],
    rejects: ['我局公开征求意见', '县人大代表建议', '意见箱'],
  }),
  ending('letter', {
    type: '函',
    pattern: /(?:的|复|公|便|商洽|征求意见|(?:政府|公所|公署|[局厅处署]))函$|答复$/u,
    matches: ['关于商请支持浴室建设的函', '对第12号建议的答复', '复函', '青田县政府函'],
    rejects: ['来信来函', '包函'],
  }),
  ending('interpretation', {
    type: '法规规章',
    pattern:
      /(?:(?:最高人民|人民代表大会|常务委员会|人大常委会|国务院|法院|检察院).{1,120}|司法|立法|法律)解释$/u,
    matches: ['最高人民法院关于适用浴室法若干问题的解释', '全国人大常委会关于浴室法第二条的解释', '司法解释'],
    rejects: ['价格上涨原因的解释', '名词解释'],
  }),
  ending('interpretation-by-form', {
    type: '法规规章',
    pattern: /解释$/u,
    unless: /(?:名词|概念|术语|词语)解释$/u,
    needsForm: true,
    matches: ['关于浴室条例第二条的解释'],
    rejects: ['名词解释', '解释权'],
  }),
  ending('report', {
    type: '报告',
    pattern: /报告(?:书)?$|关于[^，。《]{2,60}的?(?:调查|调研|考察)$/u,
    unless: /(?:(?<![工合写创])作|听取|(?<!提请)审议)[^，。]{0,16}报告$/u,
    matches: ['关于浴室改造情况的报告', '述职报告', '调研报告', '关于青田县浴室业发展的调查'],
    rejects: [
      '浴室业扶贫工作调查',
      '县长关于浴室，作了调研',
      '县长作专题报告',
      '报告厅',
      '常委会听取专项报告',
    ],
  }),
  ending('regulation', {
    type: '法规规章',
    pattern:
      /(?:条例|(?<!有关|相关|新|哪些|什么)规定|细则|(?<!比赛|游戏|竞赛|活动)规则|守则|法典|章程|修正案|实施法|准则)$/u,
    matches: ['青田县浴室条例', '浴室管理规定', '浴室管理实施细则', '浴室协会章程'],
    rejects: ['购房有关规定', '浴室球比赛规则', '我县出台浴室条例', '条例解读'],
  }),
  ending('measures', {
    type: '法规规章',
    pattern: /(?<![好新土妙老笨硬巧想没有的么个种套高])办法$/u,
    unless: /(?:破解|解决|应对|想方设法)[^，。]{0,30}办法$/u,
    matches: ['浴室管理办法', '青田县实施《浴室法》办法', '浴室水费征收暂行办法'],
    rejects: ['解决浴室漏水的好办法', '破解难题新办法', '治理积水的办法', '我局印发浴室管理办法'],
  }),
  ending('measures-by-form', {
    type: '法规规章',
    pattern: /(?:办法|规定|规则)$/u,
    needsForm: true,
    matches: ['关于处理浴室遗留问题的办法', '浴室水费有关规定'],
    rejects: ['办法总比困难多', '规定动作'],
  }),
  ending('national-law', {
    type: '法规规章',
    pattern: /中华人民共和国\p{Script=Han}{1,40}法$/u,
    matches: ['中华人民共和国浴室法', '中华人民共和国行政处罚法'],
    rejects: ['浴室打法', '中华人民共和国浴室法解读'],
  }),
  ending('law-by-form', {
    type: '法规规章',
    pattern: /(?<![方做执用说想看书无合违非立司普依守打办算手])法$/u,
    needsForm: true,
    matches: ['浴室保护法', '残疾人保障法'],
    rejects: ['公共浴室改造新打法', '浴室书法', '依法', '好做法'],
  }),
]).taking(
  withColumns(
    z.strictObject({
      type: z.enum(DOCUMENT_TYPES.map(({ value }) => value)),
      also: z.array(z.enum(DOCUMENT_TYPES.map(({ value }) => value))).default([]),
      needsForm: z.boolean().default(false),
    }),
  ),
);
