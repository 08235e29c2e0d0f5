import { bilingual } from '../../../engine/bilingual.ts';
import { ruleTable } from '../../rules/rule-table.ts';

/** What may stand before the place that a title belongs to: a heading's number, a year, brackets. Asked of all that stands before. */
export const TITLE_OPENINGS = ruleTable('title-place', [
  {
    id: 'title-place/opens',
    kind: 'describe',
    reason: bilingual('标题以该地名开头', 'the title opens with the place'),
    pattern:
      /^(?:第?[一二三四五六七八九十\d]+[篇、.章]\s*[:：]?|篇\d+[:：]?|关于|印发|转发|[\s【《〈（(“"]|(?:中共|中国共产党)|中国[（(]?|在|[\dXx×*_〇○零一二三四五六七八九]{2,4}年度?|[-—:：])*$/,
    matches: ['', '2011年', '第三篇：', '中共', '关于印发'],
    rejects: ['赴', '关于同意', '2011年对口支援'],
    source: 'titles of notices, reports and collections of samples',
  },
]);

/** A short name before these is a mountain's or a lake's (泰山风景名胜区). Asked of `▢` and what stands behind the name. */
export const LANDSCAPES = ruleTable('landscape', [
  {
    id: 'landscape/behind-name',
    kind: 'describe',
    reason: bilingual('山水、景区之名', 'the name of a mountain, a lake or a park'),
    pattern:
      /▢(?:国家|省级)?(?:风景|名胜|旅游区|旅游度假|[湖山江河海岛]|森林|湿地|自然保护|古城|古镇|石窟|长城|水库|流域|公园)/,
    matches: ['▢风景名胜区条例', '▢国家森林公园', '▢湖保护条例'],
    rejects: ['▢市风景名胜区条例', '▢旅游条例', '▢公共场所'],
    source: 'titles of local regulations',
  },
]);
