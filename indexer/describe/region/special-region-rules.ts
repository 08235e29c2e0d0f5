import { bilingual } from '../../../engine/bilingual.ts';
import type { RegionCode } from '../../../engine/types.ts';
import type { Rule } from '../../rules/rule.ts';
import { RuleTable } from '../../rules/rule-table.ts';

/** A sign of one of the special administrative regions. */
interface SpecialRegionRule extends Rule {
  readonly code: RegionCode;
  /** Asked of the title, or of the last lines. */
  readonly of: 'title' | 'foot';
}

const source = 'press releases of the governments of Hong Kong and Macao';
const HONG_KONG = '(?:行政长官|政务司司长|财政司司长|律政司司长|布政司|港督|总督|\\p{Script=Han}{2,8}局局长)';
const MACAO =
  '(?:行政长官|行政法务司|经济财政司|保安司|社会文化司|运输工务司|澳督|总督|\\p{Script=Han}{2,8}局局长)';
/** Guests of a mainland office, or a journey to one of the regions, are of neither. */
const VISITS = /会见|会晤|拜会|访问|来访|赴|考察|接待|致函|致电|任命/u;

/** How a text shows that it is of Hong Kong or Macao, whose names alone prove nothing: laws and plans name both in formulas. */
export const SPECIAL_REGIONS = new RuleTable<SpecialRegionRule>('special-region', [
  {
    id: 'special-region/hong-kong-time',
    kind: 'describe',
    of: 'foot',
    code: '81',
    reason: bilingual('注明香港时间的新闻公报', 'a press release with the hour of Hong Kong'),
    pattern: /^[\s　（(]{0,9}香港时间\s?[0-9０-９一二三四五六七八九十]{1,3}\s?时/u,
    matches: ['香港时间21时05分', '香港时间２１时０５分', '（香港时间十六时）'],
    rejects: ['会议于香港时间21时结束', '香港时间表', '北京时间21时'],
    source,
  },
  {
    id: 'special-region/hong-kong-office',
    kind: 'describe',
    of: 'title',
    code: '81',
    reason: bilingual('标题中香港的官员', 'an officer of Hong Kong in the title'),
    pattern: new RegExp(`香港.{0,40}${HONG_KONG}|${HONG_KONG}.{0,24}香港`, 'u'),
    unless: VISITS,
    matches: ['行政长官在香港浴室商会晚宴致辞', '香港特区政府财政司司长谈浴室'],
    rejects: ['市长会见香港特区行政长官', '在香港浴室商会晚宴致辞', '香港浴室商会会长来访'],
    source,
  },
  {
    id: 'special-region/macao-office',
    kind: 'describe',
    of: 'title',
    code: '82',
    reason: bilingual('标题中澳门的官员', 'an officer of Macao in the title'),
    pattern: new RegExp(`澳门.{0,40}${MACAO}|${MACAO}.{0,24}澳门`, 'u'),
    unless: VISITS,
    matches: ['澳门行政长官新年献词', '运输工务司司长谈澳门浴室规划'],
    rejects: ['市长会见澳门行政长官', '澳门浴室规划'],
    source,
  },
]);
