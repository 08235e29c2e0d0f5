import { LRUCache } from 'lru-cache';
import type { WordCounts } from '../association/types.ts';
import type { Collection } from './collection.ts';

/** Lists of which the counts are kept, some megabytes each: the next question is often for the same in another order. */
const KEPT = 3;

const kept = new WeakMap<Collection, LRUCache<string, WordCounts>>();

/** What was counted before for the same question, else what is counted now. */
export function keptCounts(collection: Collection, question: object, count: () => WordCounts): WordCounts {
  const lists = kept.get(collection) ?? new LRUCache<string, WordCounts>({ max: KEPT });
  kept.set(collection, lists);
  const name = JSON.stringify(question);
  const counts = lists.get(name) ?? count();
  lists.set(name, counts);
  return counts;
}
