import { bilingual } from '../../../engine/bilingual.ts';
import { ruleTable } from '../../rules/rule-table.ts';

/** Names of bodies that leave out the place: the first group, where there is one, is the level that the place must be of. */
export const WITHOUT_PLACE = ruleTable('without-place', [
  {
    id: 'without-place/level',
    kind: 'describe',
    reason: bilingual('只写级别的机关名', 'a body named by its level alone'),
    pattern: /^(省|市|县|区|自治区|自治州|自治县|州|旗|盟|乡|镇)(?=人民|政府|人大|委|革命?委)/u,
    matches: ['县人民政府', '省革委会', '自治州人大常委会', '市委办公室', '乡人民政府'],
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

/** Lines that name the congress before which a report is given; the first group is its place. */
export const MEETING_PLACES = ruleTable('meeting-place', [
  {
    id: 'meeting-place/congress',
    kind: 'describe',
    reason: bilingual('作报告的人大所在地', 'the place of the congress before which a report is given'),
    pattern:
      /(?:^|[在日　\s—–-])(?!在)([\p{Script=Han}]{1,9}?(?:自治区|自治州|自治县|省|市|县|区|旗|盟|乡|镇))第[一二三四五六七八九十]{1,3}届人民代表大会/u,
    matches: [
      '政府工作报告（草案）在青山镇第四届人民代表大会第三次会议上',
      '2012年1月4日在青山县第八届人民代表大会上',
    ],
    rejects: ['2012年1月4日在ooo乡第八届人民代表大会第五次会议上', '在青山镇小学'],
    source: 'lines beneath the titles of reports',
  },
]);
