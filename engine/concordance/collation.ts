import { UNKNOWN } from '../types.ts';
import { EDGE, type Grouping } from './types.ts';

/** Chinese by pinyin, marks before digits before letters: the order in which readers look for a word. */
const PINYIN = new Intl.Collator('zh-u-co-pinyin');

export type Compare = (a: string, b: string) => number;

/** By character codes, so that no two different values are equal. */
const byCodes: Compare = (a, b) => (a < b ? -1 : Number(a > b));
const lastOf =
  (last: string): Compare =>
  (a, b) =>
    Number(a === last) - Number(b === last);

/** By pinyin; the edge of a passage, where nothing stands, behind all. */
const byNeighbour: Compare = (a, b) => lastOf(EDGE)(a, b) || PINYIN.compare(a, b) || byCodes(a, b);
/** Codes of places sort by province, prefecture and county; what is of the whole nation (00) behind them, the unknown last. */
const byRegion: Compare = (a, b) => lastOf(UNKNOWN)(a, b) || lastOf('00')(a, b) || byCodes(a, b);
const byYear: Compare = (a, b) => lastOf(UNKNOWN)(a, b) || Number(a) - Number(b);

/** In which order the values of a grouping stand. */
export function orderOfValues(by: Grouping): Compare {
  if (by === 'year') return byYear;
  return by === 'region' ? byRegion : byNeighbour;
}
