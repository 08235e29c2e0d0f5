import { bilingual } from '../../../engine/bilingual.ts';
import { ruleTable } from '../../rules/rule-table.ts';

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
      '(?:日期|(?:成文|发文|印发|签发|签署|制发|拟稿|落款|报告|签订|订立|填报|填表|编制|来电|去电|发电|收电|通话)(?:日期|时间)|印发)\\s?[:：]?\\s?☐(?:印发|[\\s　]{1,9}(?:签订|签署)?地[\\s　]?点[:：][^。；;☐]{2,20})?',
    ),
    matches: [
      '来电时间：☐上午九时',
      '签订日期：☐',
      '签订日期：☐　　签订地点：青山县',
      '成文日期：☐',
      '发文时间:☐',
      '印发日期 ☐',
    ],
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
    id: 'signature/day-and-place',
    kind: 'describe',
    reason: bilingual('括号内的日期与地点', 'the day and the place in brackets'),
    pattern:
      /^[\s　—–-]{0,20}[（(]\s?(?:☐(?:[，,、；;]\s?|\s{1,4}|于|在|[，,]\s?[于在])[一-龥·]{2,10}|(?!时间|日期|第)[一-龥·]{2,10}[，,、；;]\s?☐)\s?[）)]\s{0,20}$/u,
    unless:
      /通过|公布|发布|公告|批准|修[正订改]|施行|实施|印发|起|前|止|成立|整理|记录|稿|出生|逝世|星期|[上下中]午|晚/u,
    matches: ['（☐，青山）', '（☐ 青山宾馆）', '(青山·河口，☐)', '（☐于青山）'],
    rejects: ['（☐，县人大通过）', '（☐，青山县长说，县里开会了）', '（☐ 批准）', '☐，青山', '（日期、☐）'],
    source: 'lines beneath the titles of speeches held elsewhere',
  },
  {
    id: 'signature/broadcast',
    kind: 'describe',
    reason: bilingual('播出的日期', 'when it was broadcast'),
    pattern: line(
      '(?:[^。；;☐]{0,20}(?:广播站|广播电台|电台|电视台|广播局)\\s{0,4})?☐(?:播出|播发|播送|首播)',
    ),
    matches: ['☐播出', '青山县广播站☐播出', '（☐播送）'],
    rejects: ['☐播种', '节目自☐播出', '☐播出的节目'],
    source: 'scripts of wired broadcasting',
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
    id: 'signature/at-end',
    kind: 'describe',
    reason: bilingual(
      '与正文相连、在全文末尾的日期',
      'a day glued to the last sentence, with which the text ends',
    ),
    pattern: /[。！!][\s　]{0,9}☐[\s　。]{0,9}$/u,
    matches: ['请认真执行。☐', '特此通知！ ☐。'],
    rejects: ['请认真执行。☐印发', '工期至☐', '请执行。自☐', '☐'],
    source: 'texts in cells of tables, whose lines have run together',
  },
  {
    id: 'signature/printed-in',
    kind: 'describe',
    reason: bilingual('注明原载的日期', 'when a newspaper printed it, as a note says'),
    pattern:
      /[（(]\s?(?:(?:原载|原刊|载|刊|载于|刊于)[^☐。；;]{0,20}☐[^。；;☐]{0,10}|[《〈][^《》〈〉☐]{1,12}报[》〉]\s?☐[^。；;☐]{0,10}|☐\s?[《〈][^《》〈〉☐]{1,12}报[》〉][^。；;☐]{0,10})[)）]\s*$/u,
    matches: [
      '社论（原载☐一版）',
      '（载于《青山日报》☐）',
      '（《青山日报》☐A1版）',
      '（☐《青山日报》第2版）',
    ],
    rejects: ['本文原载青山日报', '（☐修订）'],
    source: 'collections of articles',
  },
  {
    id: 'signature/journal',
    kind: 'describe',
    reason: bilingual(
      '注明原载刊物的年份和期号',
      'the year and issue of the journal that printed it, as a note says',
    ),
    pattern:
      /^[\s（(【[]{0,9}(?:(?:原载|原刊|刊载|载|刊)于?|来源[:：]|选自|摘自|出处[:：])\s?[《〈][^《》〈〉☐]{2,20}[》〉]\s?[，,]?\s?☐年?\s?(?:第\s?\d{1,3}\s?(?:[-—、]\s?\d{1,3}\s?)?期|\d{1,2}月号)|^[\s（(【[]{0,9}(?:原载|原刊|刊载|载|刊)于?\s?☐\s?[《〈][^《》〈〉☐]{2,20}[》〉]/u,
    matches: [
      '（原载☐《青山日报》，收入《青山史料》，1986年版）',
      '（原载《青山研究》☐第5期）',
      '来源：《青山内参》☐年第7期',
      '摘自《青山》☐第1-2期',
    ],
    rejects: ['原载《青山研究》', '《青山研究》☐第5期刊登了文章', '根据《青山简报》☐第5期'],
    source: 'collections and reprints of articles',
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
