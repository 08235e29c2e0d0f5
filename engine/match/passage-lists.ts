import { spend } from '../budget.ts';
import { NO_HITS } from '../grams/grams.ts';

/** Passages in both ascending lists. */
export function intersection(a: Uint32Array, b: Uint32Array): Uint32Array {
  spend(a.length + b.length);
  const both = new Uint32Array(Math.min(a.length, b.length));
  let length = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const left = a[i] ?? 0;
    const right = b[j] ?? 0;
    if (left === right) both[length++] = left;
    if (left <= right) i++;
    if (right <= left) j++;
  }
  return both.subarray(0, length);
}

/** Passages in either ascending list. */
export function union(a: Uint32Array, b: Uint32Array): Uint32Array {
  if (a.length === 0) return b;
  if (b.length === 0) return a;
  spend(a.length + b.length);
  const either = new Uint32Array(a.length + b.length);
  let length = 0;
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    const left = a[i] ?? Number.POSITIVE_INFINITY;
    const right = b[j] ?? Number.POSITIVE_INFINITY;
    either[length++] = Math.min(left, right);
    if (left <= right) i++;
    if (right <= left) j++;
  }
  return either.subarray(0, length);
}

/** Passages in any of several ascending lists, of a text with so many passages. */
export function unionOf(lists: readonly Uint32Array[], passages: number): Uint32Array {
  const [first = NO_HITS.passages, second = NO_HITS.passages] = lists;
  if (lists.length <= 2) return union(first, second);
  const held = new Uint8Array(passages);
  for (const list of lists) {
    spend(list.length);
    for (let at = 0; at < list.length; at++) held[list[at] ?? 0] = 1;
  }
  const any = new Uint32Array(passages);
  let length = 0;
  for (let passage = 0; passage < passages; passage++) if (held[passage] === 1) any[length++] = passage;
  return any.subarray(0, length);
}
