import type { Hit, Sort } from '../../engine/types.ts';

/** Whether one hit stands before another in an order; null where the order does not tell. */
type Before = (a: Hit, b: Hit) => boolean | null;

const ORDERS: Readonly<Record<Sort, Before>> = {
  relevance: (a, b) => (a.score === b.score ? null : a.score > b.score),
  newest: byDay((a, b) => a > b),
  oldest: byDay((a, b) => a < b),
};

/** By the first possible day, unknown ones last, as within a collection. */
function byDay(before: (a: string, b: string) => boolean): Before {
  return (a, b) => {
    const [dayA, dayB] = [a.document.date.from, b.document.date.from];
    if (dayA === dayB) return null;
    if (dayA === null || dayB === null) return dayB === null;
    return before(dayA, dayB);
  };
}

/**
 * Which of the first hits of several lists comes next: the order of each list is kept, and of equal ones that of the earlier
 * list stands before. Null where all lists are at their ends.
 */
export function nextList(heads: readonly (Hit | undefined)[], sort: Sort): number | null {
  let next: number | null = null;
  let best: Hit | undefined;
  heads.forEach((head, list) => {
    if (head === undefined) return;
    if (best === undefined || ORDERS[sort](head, best) === true) {
      best = head;
      next = list;
    }
  });
  return next;
}

/** Lists that are each in order, as one. */
export function mergedHits(lists: readonly (readonly Hit[])[], sort: Sort): Hit[] {
  const at = lists.map(() => 0);
  const merged: Hit[] = [];
  for (;;) {
    const heads = lists.map((list, index) => list[at[index] ?? 0]);
    const next = nextList(heads, sort);
    const hit = next === null ? undefined : heads[next];
    if (next === null || hit === undefined) return merged;
    merged.push(hit);
    at[next] = (at[next] ?? 0) + 1;
  }
}
