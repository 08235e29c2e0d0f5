import { bilingual } from '../../engine/bilingual.ts';
import { ruleTable } from '../rules/rule-table.ts';

/** Names of bodies that leave out the place: the first group, where there is one, is the level that the place must be of. */
export const WITHOUT_PLACE = ruleTable('without-place', [
  {
    id: 'without-place/level',
    kind: 'describe',
    reason: bilingual('只写级别的机关名', 'a body named by its level alone'),
    pattern: /^(省|市|县|区|自治区|自治州|自治县|州|旗|盟)(?=人民|政府|人大|委)/u,
    matches: ['县人民政府', '自治州人大常委会', '市委办公室'],
    rejects: ['青山县人民政府', '县教育局', '市场监管局'],
    source: 'letterheads and openings of reports',
  },
  {
    id: 'without-place/people',
    kind: 'describe',
    reason: bilingual('不写级别的人大、政府', 'a congress or government without level'),
    pattern: /^人民(?:代表大会|政府)/u,
    matches: ['人民政府办公室', '人民代表大会常务委员会'],
    rejects: ['人民法院', '青山县人民政府'],
    source: 'letterheads',
  },
]);

/** The place that a title begins with, the first group. */
export const TITLE_BEGINS = ruleTable('title-begins', [
  {
    id: 'title-begins/place',
    kind: 'describe',
    reason: bilingual('标题开头的地名', 'the place that the title begins with'),
    pattern:
      /^(?:[0-9]{4}年)?([\p{Script=Han}]{2,9}?(?:特别行政区|自治区|自治州|自治县|省|市|县|区|旗|盟))(?!长|场|委|民|级|域)/u,
    matches: ['青山市科学技术普及条例', '2026年青山省政府工作报告'],
    rejects: ['建材市场管理办法', '政府工作报告', '优秀市民守则'],
    source: 'titles of regulations and reports',
  },
]);
