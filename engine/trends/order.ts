import { NATION } from '../gazetteer/index.ts';
import { type TrendsBase, type TrendsBy, UNKNOWN } from '../types.ts';

/** What stands behind all others: the whole country behind its provinces, what is unknown at the end. */
function lastOf({ value }: TrendsBase): number {
  if (value === UNKNOWN) return 2;
  return value === NATION ? 1 : 0;
}

/** Compares values for their order: years and codes ascending, types by how many documents there are of them. */
export function trendsOrder(by: TrendsBy): (a: TrendsBase, b: TrendsBase) => number {
  return (a, b) => {
    const last = lastOf(a) - lastOf(b);
    const most = by === 'type' ? b.documents - a.documents : 0;
    return last || most || (a.value < b.value ? -1 : Number(a.value > b.value));
  };
}
