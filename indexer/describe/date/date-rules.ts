import { bilingual } from '../../../engine/bilingual.ts';
import type { Rule } from '../../rules/rule.ts';
import { RuleTable, ruleTable } from '../../rules/rule-table.ts';

/** Stands for the date in the lines that the tables of this file are asked about: what it means is told by what is around it. */
export const DATE_PLACE = '☐';

/** What may open and close a line whose date it is: brackets, dashes, a weekday, the time of day, stray marks. */
const OPEN = '^[（(【[〔—\\-\\s　]{0,40}';
const CLOSE = '\\s{0,20}(?:[（(]?星期.[）)]?)?\\s{0,20}(?:上午|下午|晚上?)?[）)】\\]〕\\s。.?？]{0,20}$';
const line = (words: string): RegExp => new RegExp(`${OPEN}${words}${CLOSE}`, 'u');
const ORGAN =
  '(?:政府|委员会|办公[厅室]|局|厅|部|委|院|会|处|中心|办|公司|科|机关|小组|指挥部|街道|大学|学校|学院|医院|银行|集团|党组|党委|支部|[总支大]队|协会|所|站|公署|厂|[省市县区州旗盟镇乡村社])(?:[（(](?:印|章|盖章|公章|代章)[）)])?';

/**
 * How a line that holds one date says that the text was signed then. `☐` stands for the date.
 */
export const SIGNATURES = ruleTable('signature', [
  {
    id: 'signature/date-alone',
    kind: 'describe',
    reason: bilingual('日期独占一行', 'the date stands alone on its line'),
    pattern: line('(?:公元)?☐'),
    matches: ['☐', '（☐上午）', '公元☐', '☐ （星期三）'],
    rejects: ['☐前', '☐起施行', '截至☐', '☐，天气晴'],
    source: 'GB/T 9704-2012, 7.3.5: the date stands beneath the signature',
  },
  {
    id: 'signature/labelled',
    kind: 'describe',
    reason: bilingual('标明为成文日期', 'named as the date of the text'),
    pattern: line(
      '(?:日期|(?:成文|发文|印发|签发|签署|制发|拟稿|落款|报告)(?:日期|时间)|印发)\\s?[:：]?\\s?☐(?:印发)?',
    ),
    matches: ['成文日期：☐', '发文时间:☐', '印发日期 ☐'],
    rejects: ['发布日期：☐', '实施日期：☐', '执行日期：☐', '报名时间：☐', '会议时间：☐'],
    source: 'head tables of open-government pages',
  },
  {
    id: 'signature/meeting',
    kind: 'describe',
    reason: bilingual('标明的会议时间', 'named as the time of the meeting'),
    pattern: line('(?:会议|讲话|召开|发言)?时间\\s?[:：]?\\s?☐'),
    matches: ['会议时间：☐上午', '时间：☐'],
    rejects: ['报名时间：☐', '时间：☐至☐', '成文日期：☐'],
    source: 'letterheads of minutes',
  },
  {
    id: 'signature/organ',
    kind: 'describe',
    reason: bilingual('机关名称后的日期', 'the date behind the name of an office'),
    pattern: line(`[^，。；：！？☐]{0,40}${ORGAN}[\\s　)）]{0,40}(?:公元)?☐`),
    unless:
      /(?:根据|按照|依照|依据|参见|详见|召开|举行|提交|报送|调到|来到|送到|前往|成立|设立|组建|改制|更名)[^☐]{0,40}☐|[于在自从至到][\s　]{0,4}☐/u,
    matches: ['青山县人民政府　☐', '青山县交通局(盖章) ☐', '于都县住建局 ☐', '禁烧工作领导小组☐'],
    rejects: ['请报送县交通局☐', '县人民政府于☐', '他调到青山县交通局☐', '活动时间为 ☐'],
    source: 'signatures on one line with their date',
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
    pattern: /^[一-龥·、×x*_\s　]{2,40}[(（]\s?☐[^☐。；]{0,4}[)）][\s。?？]{0,20}$/u,
    unless: /(?:出生|逝世|截至|成立|版|修订|修正|施行|实施)/u,
    matches: ['县委书记　张某某（☐）', '青山县人民政府(☐)'],
    rejects: ['张某某（☐出生）', '开展工作（☐至☐）', '绿化办法（☐修正）'],
    source: 'lines beneath the titles of speeches',
  },
  {
    id: 'signature/made',
    kind: 'describe',
    reason: bilingual('记录整理、定稿、印发的日期', 'when the text was noted down, finished or printed'),
    pattern: new RegExp(
      `${OPEN}(?:[^。；☐]{0,24}(?:整理|记录|定稿|成稿|完稿|起草|草拟|撰写|撰稿|讲话|发言|宣讲)[，、,\\s]{0,3}☐[)）\\s。]{0,20}$|[^。；☐]{0,12}[写作草订]于\\s?☐[)）\\s。]{0,20}$|☐[，、,\\s]{0,3}[^。；☐\\d]{0,14}(?:整理|记录|定稿|成稿|完稿|起草|草拟|撰写|撰稿|讲话|发言|宣讲)(?:稿)?[)）\\s。]{0,20}$)`,
      'u',
    ),
    matches: ['（根据录音整理，☐）', '☐，根据记录整理', '写于☐', '（☐定稿）'],
    rejects: ['会议☐开始记录考勤情况如下', '☐起草工作启动，各局参加', '他生于☐'],
    source: 'notes beneath printed speeches',
  },
  {
    id: 'signature/printed',
    kind: 'describe',
    reason: bilingual('印发机关的印发日期', 'when the office had it printed'),
    pattern: line('[^。；☐]{0,40}☐(?:印发|印|制发)'),
    matches: ['青山县人民政府办公室☐印发', '☐印发'],
    rejects: ['☐印发的通知同时废止', '☐打印'],
    source: 'GB/T 9704-2012, 7.4.2: the last line names who printed the text and when',
  },
]);

/** Words that make a date another one than that of the text, whatever else the line says. */
export const OTHER_DATES = ruleTable('other-date', [
  {
    id: 'other-date/upload',
    kind: 'describe',
    reason: bilingual('网页上传、更新的日期', 'when a page was put up or changed'),
    pattern: /发布(?:日期|时间)|(?:上传|更新|浏览|下载|访问|录入|入库|采集|抓取)|来源[:：]|信息来源|点击/u,
    matches: ['发布日期：☐', '更新时间 ☐', '来源：本网 ☐'],
    rejects: ['成文日期：☐', '发文日期：☐'],
    source: 'head lines of web pages',
  },
  {
    id: 'other-date/effect',
    kind: 'describe',
    reason: bilingual('施行、生效的日期', 'when a text takes effect'),
    pattern:
      /(?:施行|执行|实施|生效|启用)(?:日期|时间)|☐(?:起|开始)?(?:正式)?(?:施行|实施|执行|生效|启用)|☐起/u,
    matches: ['施行日期：☐', '自☐起施行', '☐起', '执行日期 ☐', '☐实施'],
    rejects: ['☐', '青山县人民政府☐', '青山县执行局 ☐'],
    source: 'head tables of law databases; last provisions',
  },
  {
    id: 'other-date/deadline',
    kind: 'describe',
    reason: bilingual('期限', 'a deadline'),
    pattern:
      /(?:截至|截止|截止(?:日期|时间)|不迟于|不晚于|最迟|有效期|期限|到期)[^。；☐]{0,12}☐|☐[^。；☐]{0,8}(?:之前|以前|前|截止|为止|止)(?:[，,。；、报提送将完申上]|$)/u,
    matches: ['截至☐', '于☐下班前，将名单报送', '请于☐前报送', '有效期至☐', '不迟于☐', '☐止'],
    rejects: ['☐', '☐上午', '☐前进镇人民政府召开会议'],
    source: 'notices that ask for reports',
  },
  {
    id: 'other-date/life',
    kind: 'describe',
    reason: bilingual('机构成立、人物生平的日期', 'when a body was founded or a person born'),
    pattern:
      /(?:成立|出生|诞生|生于|卒于|逝世|始建|创建|建成|竣工|投产|通车|入党|参加工作)[^☐。；]{0,6}☐|☐[^☐。；]{0,6}(?:成立|出生|诞生|逝世|始建|创建|建成|竣工|投产|通车|入党)/u,
    matches: ['成立于☐', '☐出生', '他生于☐'],
    rejects: ['☐', '青山县项目建设指挥部 ☐'],
    source: 'histories and lives',
  },
]);

/** A kind of date in a regulation's header, the one that counts first. */
export type LegalStep = 'passed' | 'approved' | 'published' | 'amended' | 'effective';

export interface LegalStepRule extends Rule {
  /** What happened on the day. */
  readonly step: LegalStep;
}

/**
 * What happened to a law on a day of its header. Asked of the words from the date (`☐`) to the next one, without titles in
 * brackets; the first rule that is found counts.
 */
export const LEGAL_STEPS = new RuleTable<LegalStepRule>('legal-step', [
  {
    id: 'legal-step/deadline',
    kind: 'describe',
    step: 'effective',
    reason: bilingual('期限，不是文件的日期', 'a deadline, no date of the text'),
    pattern: /^☐[^。；]{0,8}(?:之前|以前|前|截止|为止)(?:[，,。；、报提送将完申上]|$)/u,
    matches: ['☐下班前，将名单通过邮件报送', '☐前报送', '☐以前'],
    rejects: ['☐第八次会议通过', '☐前进公社社员大会通过'],
    source: 'notices that ask for reports',
  },
  {
    id: 'legal-step/amended',
    kind: 'describe',
    step: 'amended',
    reason: bilingual('修改的日期', 'when it was amended'),
    pattern: /修正|修订|修改|废止/u,
    matches: ['☐市人大常委会第十八次会议修正', '☐修订'],
    rejects: ['☐市人大常委会第十八次会议通过'],
    source: 'headers of regulations',
  },
  {
    id: 'legal-step/passed',
    kind: 'describe',
    step: 'passed',
    reason: bilingual('会议通过的日期', 'when a meeting passed it'),
    pattern:
      /(?:会议?|代表大会|常委会|委员会|全会|政治局|党组)[^。；☐]{0,40}?(?:审议|讨论|表决|投票|研究|修订|原则|一致|决定)?通过(?:[）)\]】，,。；;、\s　]|$|公布|发布|颁布|自|根据|并|了|的|批准|施行|现)/u,
    unless: /通过(?:[一-龥]{1,6}(?:方式|形式|渠道|平台|系统|邮箱|邮件|网站|途径|手段|会议室))/u,
    matches: [
      '☐ 某市第一届人民代表大会常务委员会第八次会议通过',
      '☐县第五届人民代表大会第三次会议审议通过，自公布之日起施行',
      '☐市政府第十二次常务会议通过）',
    ],
    rejects: [
      '☐下班前，将名单通过邮件报送',
      '☐上线，通过改造，用水下降',
      '☐通过国道出境',
      '☐召开会议，通过邮件发送',
    ],
    source: 'headers of regulations',
  },
  {
    id: 'legal-step/passed-short',
    kind: 'describe',
    step: 'passed',
    reason: bilingual('标明为通过的日期', 'named as the day on which it was passed'),
    pattern:
      /^☐\s{0,4}(?:[^，。；☐]{0,40}(?:第[^，。；☐]{1,8}次|全体)[^，。；☐]{0,12})?(?:审议|讨论|表决|修订)?通过[）)\]】\s　。，,；;]*$/u,
    matches: ['☐通过', '☐ 通过）', '☐市政府第三次常务会审议通过'],
    rejects: ['☐通过邮件报送', '☐将名单通过'],
    source: 'headers of regulations',
  },
  {
    id: 'legal-step/approved',
    kind: 'describe',
    step: 'approved',
    reason: bilingual('批准的日期', 'when it was approved'),
    pattern: /批准|批复|备案/u,
    matches: ['☐国务院批准'],
    rejects: ['☐国务院令第188号发布'],
    source: 'headers of regulations',
  },
  {
    id: 'legal-step/published',
    kind: 'describe',
    step: 'published',
    reason: bilingual('公布的日期', 'when it was published'),
    pattern: /公布|发布|颁布|印发|令第|令〔/u,
    matches: ['☐国务院令第188号发布', '☐公布'],
    rejects: ['☐国务院批准', '☐起施行'],
    source: 'headers of regulations',
  },
  {
    id: 'legal-step/effective',
    kind: 'describe',
    step: 'effective',
    reason: bilingual('施行的日期，不是文件的日期', 'when it takes effect, no date of the text'),
    pattern: /施行|实施|生效|执行/u,
    matches: ['☐起施行', '☐ 实施', '☐起执行'],
    rejects: ['☐国务院批准'],
    source: 'headers of regulations',
  },
]);
