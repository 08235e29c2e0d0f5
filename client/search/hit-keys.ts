import { focusFirst, type ListOfLinks, useListKeys } from '../keys/list-keys.ts';

const HITS: ListOfLinks = { entries: '.hits > li:not(.leaving)', link: 'h3 a' };

/** `j`, `k` and `o` among the hits. */
export function useHitKeys(): void {
  useListKeys(HITS);
}

/** Takes the keyboard to the first hit; false where there is none. */
export function focusFirstHit(): boolean {
  return focusFirst(HITS);
}
