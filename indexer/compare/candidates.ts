import { lowerBound } from '../../engine/text/sorted.ts';
import { entryBefore, isCommon, type KeyIndex, leastOf, placeOf } from './key-index.ts';
import type { Sketches } from './sketches.ts';

/** Texts on either side that a text is paired with by a common key. */
const NEIGHBOURS = 4;
/** Keys of a text are counted to less than this; the count for each next text begins so much above. */
const COUNTED = 64;
const CLEARED = 2 ** 16;

/**
 * Yields the pairs of texts that may be copies or excerpts, the smaller first (of two of a size the later), each pair
 * once. Each text is found by the rarest of a sample of its shingles, so that a passage shared by many costs little: time
 * grows with the shingles sampled, memory with the texts (`KeyIndex`), neither with the number of pairs.
 */
export function* candidatePairs(
  sketches: Sketches,
  index: KeyIndex,
): Generator<[smaller: number, larger: number]> {
  const shared = new SharedKeys(index);
  for (let document = 0; document < sketches.length; document++) {
    shared.visit(document);
    const limit = sketches.limit(document);
    for (let i = 0; i < shared.found; i++) {
      const place = shared.near[i] ?? 0;
      const smaller = index.bySize[place] ?? 0;
      if (shared.countOf(place) >= index.wanted(smaller, limit)) yield [smaller, document];
    }
  }
}

/** Counts the keys that smaller texts share with a text. Texts are told by their places in the order of size. */
class SharedKeys {
  readonly #index: KeyIndex;
  /** What stands here of an earlier text is less than `#none`, so that nothing is cleared between two texts. */
  readonly #counts: Uint16Array;
  #none = 0;
  /** The texts, `found` of them, that share as many keys as they must at least. */
  readonly near: number[] = [];
  found = 0;

  constructor(index: KeyIndex) {
    this.#index = index;
    this.#counts = new Uint16Array(index.bySize.length);
  }

  countOf(place: number): number {
    return (this.#counts[place] ?? 0) - this.#none;
  }

  visit(document: number): void {
    this.#none += COUNTED;
    if (this.#none === CLEARED) {
      this.#none = 0;
      this.#counts.fill(0);
    }
    this.found = 0;
    const own = this.#index.sizeOf[document] ?? 0;
    const keys = this.#index.find(document);
    const { froms, tos, firsts } = this.#index;
    const end = entryBefore(own);
    for (let key = 0; key < keys; key++) {
      const from = froms[key] ?? 0;
      const to = tos[key] ?? 0;
      if (isCommon(from, to)) this.#countAround(document, own, from, to);
      else if ((firsts[key] ?? 0) < end) this.#countSmaller(end, from, to);
    }
  }

  #countSmaller(end: number, from: number, to: number): void {
    const { entries } = this.#index;
    const none = this.#none;
    const counts = this.#counts;
    for (let i = from; i < to; i++) {
      const entry = entries[i] ?? 0;
      if (entry >= end) break;
      const place = placeOf(entry);
      const times = Math.max(counts[place] ?? 0, none) + 1;
      counts[place] = times;
      if (times - none === leastOf(entry)) this.near[this.found++] = place;
    }
  }

  #countAround(document: number, own: number, from: number, to: number): void {
    const { entries, byLikeness, likenessOf, sizeOf } = this.#index;
    const none = this.#none;
    const counts = this.#counts;
    const here = lowerBound(entries, entryBefore(likenessOf[document] ?? 0), from, to);
    const end = Math.min(to, here + NEIGHBOURS + 1);
    for (let i = Math.max(from, here - NEIGHBOURS); i < end; i++) {
      const entry = entries[i] ?? 0;
      const place = sizeOf[byLikeness[placeOf(entry)] ?? 0] ?? 0;
      if (place >= own) continue;
      const times = Math.max(counts[place] ?? 0, none) + 1;
      counts[place] = times;
      if (times - none === leastOf(entry)) this.near[this.found++] = place;
    }
  }
}
