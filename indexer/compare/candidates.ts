import { lowerBound } from '../../engine/text/sorted.ts';
import { entryBefore, type KeyIndex, leastOf, rankOf } from './key-index.ts';
import { sizeFrom } from './sketch.ts';
import type { Sketches } from './sketches.ts';

/**
 * A key that more texts look up than this is a set phrase; each text is then paired only with the few on either side that
 * resemble it most. Keeps the work linear in the number of texts.
 */
const COMMON = 32;
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
  const sizes = sizesOf(sketches);
  const isSmaller = (one: number, other: number): boolean => {
    const [a, b] = [sizes[one] ?? 0, sizes[other] ?? 0];
    return a < b || (a === b && one > other);
  };
  const shared = new SharedKeys(index);
  for (const [rank, document] of index.order.entries()) {
    shared.visit(rank);
    const limit = sketches.limit(document);
    for (let i = 0; i < shared.found; i++) {
      const other = shared.near[i] ?? 0;
      const smaller = index.order[other] ?? 0;
      if (isSmaller(smaller, document) && shared.countOf(other) >= index.wanted(other, limit))
        yield [smaller, document];
    }
  }
}

/** Counts the keys that the texts around a text share with it. */
class SharedKeys {
  readonly #index: KeyIndex;
  /** By rank; what stands here of an earlier text is less than `#none`, so that nothing is cleared between two texts. */
  readonly #counts: Uint16Array;
  #none = 0;
  /** Ranks of the texts that share as many keys as they must at least. */
  readonly near: number[] = [];
  found = 0;

  constructor(index: KeyIndex) {
    this.#index = index;
    this.#counts = new Uint16Array(index.order.length);
  }

  countOf(rank: number): number {
    return (this.#counts[rank] ?? 0) - this.#none;
  }

  visit(rank: number): void {
    this.#none += COUNTED;
    if (this.#none === CLEARED) {
      this.#none = 0;
      this.#counts.fill(0);
    }
    this.found = 0;
    const keys = this.#index.find(this.#index.order[rank] ?? 0);
    for (let key = 0; key < keys; key++) this.#count(rank, this.#index.from(key), this.#index.to(key));
  }

  #count(rank: number, from: number, to: number): void {
    const { entries } = this.#index;
    const counts = this.#counts;
    const none = this.#none;
    let [first, end] = [from, to];
    if (to - from > COMMON) {
      const here = lowerBound(entries, entryBefore(rank), from, to);
      first = Math.max(from, here - NEIGHBOURS);
      end = Math.min(to, here + NEIGHBOURS + 1);
    }
    for (let i = first; i < end; i++) {
      const entry = entries[i] ?? 0;
      const other = rankOf(entry);
      const times = Math.max(counts[other] ?? 0, none) + 1;
      counts[other] = times;
      if (times - none === leastOf(entry)) this.near[this.found++] = other;
    }
  }
}

function sizesOf(sketches: Sketches): Uint32Array {
  return Uint32Array.from({ length: sketches.length }, (_, document) =>
    sizeFrom(sketches.hashesTo(document) - sketches.hashesFrom(document), sketches.limit(document)),
  );
}
