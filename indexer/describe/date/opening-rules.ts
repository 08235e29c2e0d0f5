import { bilingual } from '../../../engine/bilingual.ts';
import type { RuleId } from '../../rules/rule.ts';
import { RuleTable, ruleTable } from '../../rules/rule-table.ts';
import { DAY_OF_YEAR } from './written-date.ts';

/** What the first lines say of the day, each asked in a place of its own; `☐` stands for the date. */
export const OPENINGS = ruleTable('opening', [
  {
    id: 'opening/government-report',
    kind: 'describe',
    reason: bilingual(
      '政府工作报告，以作报告之日为准',
      'a government report, which is of the day it was delivered',
    ),
    pattern: /政府工作报告/,
    unless: /关于|学习|贯彻|解读|落实|讨论|审议|听取/,
    matches: ['青山县政府工作报告'],
    rejects: ['关于学习政府工作报告的通知', '工作报告', '一、讨论《政府工作报告》的第二稿。'],
    source: 'government reports',
  },
  {
    id: 'opening/congress-report',
    kind: 'describe',
    reason: bilingual('题为报告，可在代表大会上作', 'called a report, as those to a congress are'),
    pattern: /报告(?:[（(][^（）()]{1,20}[)）]){0,2}$/,
    unless: /述职|通知|通报|调研|考察|自查|调查|可行性/,
    matches: ['关于青山县2012年计划执行情况与2013年计划草案的报告', '青山县人民法院工作报告（摘要）'],
    rejects: ['青山县2012年工作总结', '2012年述职报告', '报告会纪要'],
    source: 'reports to congresses',
  },
  {
    id: 'opening/at-congress',
    kind: 'describe',
    reason: bilingual('在代表大会、政协会议上', 'at a congress or a conference of its kind'),
    pattern: /(?:代表大会|政治协商会议|政协)[^。；;，,]{0,30}[\s)）]{0,9}$/,
    matches: ['☐在青山县第十五届人民代表大会第二次会议上', '☐在政协青山县第九届二次会议上'],
    rejects: ['☐在全县教育工作会议上', '☐在青山县人民代表大会会议上，代表们审议了报告。'],
    source: 'lines beneath the titles of reports',
  },
  {
    id: 'opening/delivered',
    kind: 'describe',
    reason: bilingual('报告在会议上作出的日期', 'the day on which a report was delivered at a meeting'),
    pattern:
      /^[\s\-—–―_·(（]{0,40}☐\s{0,9}(?:上午|下午)?[,，]?\s{0,9}在.{2,60}(?:会上|会议上|会(?:议)?[\s)）]{0,9}$)/,
    unless: /(?:举行|召开)(?!的)/,
    matches: ['——☐在青山县第十五届人民代表大会第一次会议上', '(☐上午,在全县工作会上)', '☐在全县动员大会'],
    rejects: ['☐在青山县竣工', '我于☐在大会上表示', '☐在县政府举行听证会，请参加', '☐在县社会福利院'],
    source: 'lines beneath the titles of reports',
  },
  {
    id: 'opening/delivered-broken',
    kind: 'describe',
    reason: bilingual(
      '报告作出的日期，会议名称折行',
      'the day on which a report was delivered, the name of the meeting going on in the next line',
    ),
    pattern:
      /^\s{0,9}[—–-]{1,3}\s{0,9}☐\s{0,3}在[^。，,；;☐]{2,40}第[一二三四五六七八九十百\d]{1,4}(?:届|次)(?:委员会)?\s{0,9}$/,
    matches: ['——☐在青山镇第三届'],
    rejects: ['☐在青山镇第三届', '——☐在青山镇第三小学'],
    source: 'reports of townships',
  },
  {
    id: 'opening/meeting',
    kind: 'describe',
    reason: bilingual('纪要、报道开篇的会议日期', 'the day of the meeting with which minutes or news open'),
    pattern:
      /^(?:(?:本报讯)?\s{0,9}[（(]?(?:[^（()）☐]{0,16}[）)])?\s{0,9}|\s{0,9}[于在]\s{0,9})☐(?:上午|下午|晚上?|至|-|—)?[^。]{0,100}(?:召开|举行|主持|举办|会议|调研|视察|考察|出席)/,
    unless: /^\s{0,9}[（(][^）)]{0,120}(?:通过|批准|公布|发布|修订|修正|施行)[^）)]{0,40}[）)]?\s*$/,
    matches: ['☐,县人民政府主持召开会议', '本报讯（记者 张三）☐，全县大会举行', '于☐上午召开会议'],
    rejects: ['☐，天气晴', '根据☐召开的会议', '☐。县里召开会议', '（☐县政府第二次常务会议通过）'],
    source: 'minutes and news',
  },
  {
    id: 'opening/body-met',
    kind: 'describe',
    reason: bilingual('开篇某机关于某日举行', 'opens with what a body held on a day'),
    pattern:
      /^\s{0,9}(?!根据|按照|依据|自|在)[一-龥、“”]{2,24}(?:政府|办公[室厅]|新闻办|委员会|[局厅部委会院])[于在]?\s?☐(?:\s?[(（]星期.[)）])?(?:上午|下午|晚上?)?[^。☐]{0,40}(?:召开|举行|举办)(?!的)/u,
    unless: /[定将拟]于/,
    matches: ['青山省政府新闻办公室于☐(星期一)上午10时举行新闻发布会', '青山县委☐召开全体会议，'],
    rejects: ['青山县政府定于☐召开会议', '根据县政府☐召开的会议', '青山县政府☐印发通知'],
    source: 'press conferences and news of meetings',
  },
  {
    id: 'opening/session-held',
    kind: 'describe',
    reason: bilingual('开篇某次会议于某日举行', 'opens with a session that was held on a day'),
    pattern:
      /^\s{0,9}(?!根据|按照|依据)[一-龥〇\d、“”]{4,36}(?:次会议|大会|全会|次全体会议)\s?[,，]?\s?[于在]?\s?☐[^。☐]{0,60}(?:召开|举行)(?!的)/u,
    unless: /[定将拟]于|关于/,
    matches: ['青山县第五届人大常委会第九次会议于☐在县城举行。', '县委十届三次全会☐召开，'],
    rejects: [
      '青山县第五届人民代表大会将于☐召开',
      '根据县委全会于☐召开',
      '青山县第五届人大常委会第九次会议审议了☐的报告',
    ],
    source: 'communiqués and minutes of congresses',
  },
  {
    id: 'opening/meeting-of-year',
    kind: 'describe',
    reason: bilingual('会议名称所带的年份', 'the year in the name of the meeting'),
    pattern:
      /(?:召开|举行|举办|主持)[^。☐]{0,20}☐(?:年度|度)?[^。，,、；;☐《》]{0,24}(?:会议?|大会)(?=[，,。；;、]|$)/,
    unless:
      /☐[^。，,]{0,24}(?:总结|表彰|考核|考评|述职|评议|民主生活|组织生活|预算|决算|规划|计划|征订|发行|筹资|参保|年终|回顾|招生)/,
    matches: ['镇里召开了☐度经济工作会，各村书记参加', '水利部召开☐水土保持工作视频会议。'],
    rejects: [
      '召开☐度总结表彰大会，',
      '县里举行☐预算编制工作会议。',
      '会议审议了☐工作要点。',
      '召开会议，部署☐工作。',
    ],
    source: 'news of meetings whose day bears no year',
  },
  {
    id: 'opening/dateline',
    kind: 'describe',
    reason: bilingual('新闻电头的日期', 'the day in the dateline of news'),
    pattern:
      /^\s{0,9}[（(]?(?:新华社|新华网|中新社|中新网|人民网|本报|本网|本台)[^，,。☐]{0,12}☐\s?(?:电|讯|消息)/,
    matches: ['新华社青山☐电 浴室改造完成', '本报☐讯'],
    rejects: ['据新华社☐电', '新华社成立于☐'],
    source: 'news',
  },
  {
    id: 'opening/abstract',
    kind: 'describe',
    reason: bilingual('文摘所记的刊载日期', 'the day on which it was printed, as a catalogue says'),
    pattern: /^\s{0,9}摘要\s?[:：]\s?☐[^。；;]{0,24}(?:登载|刊载|刊登|发表|报道|新华社|消息|电|讯)/,
    matches: ['摘要：☐青山报登载的关于浴室的文章', '摘要: ☐新华社青山消息'],
    rejects: ['摘要：浴室☐建成', '☐青山报登载'],
    source: 'catalogues of newspapers',
  },
  {
    id: 'opening/issued-text',
    kind: 'describe',
    reason: bilingual(
      '发文的题目，以落款为准',
      'the title of a text that is signed: its signature goes before the day it opens with',
    ),
    pattern:
      /(?:通知|通报|公告|通告|公示|启事|意见|批复|函|请示|报告|方案)(?:[（(][^（）()]{0,60}[）)])?\s*$/,
    matches: ['关于学习县长讲话的通知', '浴室听证公告', '浴室意见（试行）'],
    rejects: ['浴室会议纪要', '县长在通报会上的讲话'],
    source: 'titles of official documents',
  },
  {
    id: 'opening/prints-text',
    kind: 'describe',
    reason: bilingual(
      '印发他文的通知，所印之文的日期不是其日期',
      'a notice that prints another text, whose day is not the notice’s',
    ),
    pattern: /(?:印发|转发|公布|下发|批转).{0,80}的?(?:通知|公告)(?:[（(][^（）()]{0,60}[）)])?\s*$/,
    matches: ['青山县人民政府印发2017年政府工作报告的通知'],
    rejects: ['2020年政府工作报告（2019年工作情况）', '关于开会的通知'],
    source: 'notices of governments',
  },
  {
    id: 'opening/told-later',
    kind: 'describe',
    reason: bilingual(
      '事后的叙述，开篇的日期不是成文日期',
      'told afterwards: the day it opens with is not that of the text',
    ),
    pattern:
      /解读|解析|问答|答记者问|综述|回顾|回忆|纪念|往事|大事记|纪实|简介|简历|生平|年鉴|百年|周年|始末|[史志传]$/,
    matches: ['浴室条例解读', '浴室大事记', '青山浴室史'],
    rejects: ['浴室会议纪要', '历史性的一天'],
    source: 'histories, questions and answers, interpretations',
  },
  {
    id: 'opening/still-to-come',
    kind: 'describe',
    reason: bilingual('所述日期尚未到来，不表明文章更晚', 'a day still to come makes the text no later'),
    pattern: /(?:将|拟|计划|力争|预计|[到至])[^☐]{0,6}☐/,
    matches: ['拟于☐完工', '开放至☐'],
    rejects: ['浴室于☐公私合营', '☐将完工'],
    source: 'minutes that set days for their tasks',
  },
]);

/** A day whose year is masked, cut out or never written; the groups are month and day. */
export const YEARLESS_DAYS = new RuleTable('yearless-day', [
  {
    id: 'yearless-day/line',
    kind: 'describe',
    reason: bilingual('独占一行的月日', 'a month and day on a line of their own'),
    pattern: new RegExp(
      `^(?=.{0,60}$)[([]?\\s{0,20}(?!(?:19|20)\\d\\d\\s{0,9}年)(?:[\\dx*_×]{0,4}\\s{0,9}年|20)?\\s{0,9}${DAY_OF_YEAR}\\s{0,20}[)\\]]?[?\\s]{0,20}$`,
    ),
    matches: ['9月25日', '(年9月25日)', '20xx年9月25日', '九月二十五日'],
    rejects: ['9月25日前', '会议9月25日', '9月', '2023年9月25日'],
    source: 'speeches and notices whose year was hidden',
  },
  {
    id: 'yearless-day/meeting',
    kind: 'describe',
    reason: bilingual('纪要、报道开篇的月日', 'the month and day with which minutes or news open'),
    pattern:
      /^(?:[一-龥]{1,8}讯)?\s{0,9}(?:\([^)]{0,16}\))?\s{0,9}(?!(?:19|20)\d\d年)(?:[\dx*_×]{1,4}年)?(1[0-2]|0?[1-9])月(3[01]|[12]\d|0?[1-9])日(?=(?:上午|下午|晚上?)?[^。]{0,100}(?:召开|举行|主持|会议))/,
    matches: ['9月25日上午，县长主持召开会议', '20xx年9月25日，大会举行'],
    rejects: ['9月25日，天气晴', '他9月25日主持会议'],
    source: 'minutes and news whose year was hidden',
  },
]);

/** Whether the title of a text is of the kind that a row of `opening` names: a notice, what prints another text. */
export const isOfKind = ({ title }: { title: string }, kind: RuleId): boolean =>
  OPENINGS.named(kind, title.trim()) !== null;
