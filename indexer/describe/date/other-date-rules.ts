import { bilingual } from '../../../engine/bilingual.ts';
import { ruleTable } from '../../rules/rule-table.ts';

/** Words that make a date another one than that of the text, whatever else the line says. */
export const OTHER_DATES = ruleTable('other-date', [
  {
    id: 'other-date/upload',
    kind: 'describe',
    reason: bilingual('网页上传、更新的日期', 'when a page was put up or changed'),
    pattern:
      /发布(?:日期|时间)|(?:上传|更新|浏览|下载|访问|录入|入库|采集|抓取|检索|版权所有|备案)|今天是|来源[:：]|信息来源|点击/u,
    matches: ['版权所有 ☐', '发布日期：☐', '更新时间 ☐', '来源：本网 ☐'],
    rejects: ['成文日期：☐', '发文日期：☐'],
    source: 'head lines of web pages',
  },
  {
    id: 'other-date/clock',
    kind: 'describe',
    reason: bilingual('带时分的日期，是网页的', 'a day with its minutes, which is a page’s'),
    pattern: /☐\s{0,3}\d{1,2}:\d{2}(?::\d{2})?\s{0,9}(?:$|来源|作者|浏览|阅读|点击|字号|\|)/u,
    matches: ['日期:☐ 16:26', '☐ 08:00:13 来源:县政府网'],
    rejects: ['☐上午', '☐ 9:30,县长主持召开会议'],
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
      /(?:截至|截止|截止(?:日期|时间)|不迟于|不晚于|最迟|有效期|期限|到期)[^。；;☐]{0,12}☐|☐[^。；;☐]{0,8}(?:之前|以前|前|截止|为止|止)(?:[，,。；;、报提送将完申上]|$)/u,
    matches: ['截至☐', '于☐下班前，将名单报送', '请于☐前报送', '有效期至☐', '不迟于☐', '☐止'],
    rejects: ['☐', '☐上午', '☐前进镇人民政府召开会议'],
    source: 'notices that ask for reports',
  },
  {
    id: 'other-date/life',
    kind: 'describe',
    reason: bilingual('机构成立、人物生平的日期', 'when a body was founded or a person born'),
    pattern:
      /(?:成立|出生|诞生|生于|卒于|逝世|始建|创建|建成|竣工|投产|通车|入党|参加工作)[^☐。；;]{0,6}☐|☐[^☐。；;]{0,6}(?:成立|出生|诞生|逝世|始建|创建|建成|竣工|投产|通车|入党)/u,
    matches: ['成立于☐', '☐出生', '他生于☐'],
    rejects: ['☐', '青山县项目建设指挥部 ☐'],
    source: 'histories and lives',
  },
]);
