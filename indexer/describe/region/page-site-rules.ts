import { bilingual } from '../../../engine/bilingual.ts';
import { ruleTable } from '../../rules/rule-table.ts';

/** Lines at the foot of a page that say whose site it is; the first group is its body. */
export const PAGE_SITES = ruleTable('page-site', [
  {
    id: 'page-site/owner',
    kind: 'describe',
    reason: bilingual('网页标明的主办单位', 'whose site the page is, as its foot says'),
    pattern:
      /^[\s　]{0,9}(?:版权所有|主办(?:单位)?|网站主办)[\s　©]{0,4}[:：]?[\s　©]{0,4}([\p{Script=Han}]{2,16}(?:人民政府(?:办公[厅室])?|政府|委员会))(?=[\s　，,;；|]|$)/u,
    matches: ['版权所有：青田县人民政府', '主办：青田县人民政府办公室　承办：浴室中心'],
    rejects: ['技术支持：青田县人民政府', '青田县人民政府版权所有权', '主办单位：青田浴室网'],
    source: 'feet of government sites',
  },
]);
