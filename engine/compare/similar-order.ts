import { spend } from '../budget.ts';
import { type Bigrams, sharedBigrams } from './bigrams.ts';
import type { Pair } from './common-order.ts';

/** Share of the larger passage's bigrams that the other must hold to be the same passage, rewritten. */
const ALIKE = 0.3;
/** Share of the smaller's that the larger must hold to be cut from it, or to be what it masks, … */
const CONTAINED = 0.8;
/** … where it is no mere phrase: so many, or fewer where the larger is not much longer. */
const LEAST_CONTAINED = 10;
const LEAST_MASKED = 3;
const MOST_TIMES = 4;
/** Passages that may hold a bigram for it to tell which are alike; what more hold is common to all. */
const MOST_HOLDERS = 64;
/** Passages looked at closely for each. */
const MOST_CANDIDATES = 6;

interface Candidate {
  a: number;
  b: number;
  shared: number;
}

/**
 * Which passages of two runs are the same with changes, in the order of both: of all such rows the one that shares most text.
 * Only what has an uncommon bigram together is looked at, so that time grows with the text.
 */
export function similarOrder(a: readonly Bigrams[], b: readonly Bigrams[]): Pair[] {
  if (a.length === 0 || b.length === 0) return [];
  const holders = holdersOf(b);
  const candidates = a.flatMap((bigrams, at) => candidatesOf(at, bigrams, b, holders));
  return heaviestOrder(candidates, b.length);
}

function holdersOf(texts: readonly Bigrams[]): Map<number, number[]> {
  const holders = new Map<number, number[]>();
  texts.forEach((bigrams, text) => {
    spend(bigrams.length);
    eachOnce(bigrams, (bigram) => {
      const held = holders.get(bigram);
      if (held === undefined) holders.set(bigram, [text]);
      else if (held.length <= MOST_HOLDERS) held.push(text);
    });
  });
  return holders;
}

function candidatesOf(
  at: number,
  bigrams: Bigrams,
  texts: readonly Bigrams[],
  holders: ReadonlyMap<number, readonly number[]>,
): Candidate[] {
  const votes = new Map<number, number>();
  eachOnce(bigrams, (bigram) => {
    const held = holders.get(bigram) ?? [];
    spend(1 + held.length);
    if (held.length > MOST_HOLDERS) return;
    for (const text of held) votes.set(text, (votes.get(text) ?? 0) + 1);
  });
  const size = (text: number): number => texts[text]?.length ?? 0;
  const share = ([text, count]: readonly [number, number]): number =>
    count / Math.max(1, Math.min(bigrams.length, size(text)));
  return [...votes]
    .sort((one, other) => share(other) - share(one) || other[1] - one[1])
    .slice(0, MOST_CANDIDATES)
    .flatMap(([b]): Candidate[] => {
      const other = texts[b];
      if (other === undefined) return [];
      spend(bigrams.length + other.length);
      const shared = sharedBigrams(bigrams, other);
      return isAlike(shared, bigrams.length, other.length) ? [{ a: at, b, shared }] : [];
    });
}

function isAlike(shared: number, a: number, b: number): boolean {
  const [smaller, larger] = [Math.min(a, b), Math.max(a, b)];
  const least = larger <= smaller * MOST_TIMES ? LEAST_MASKED : LEAST_CONTAINED;
  return shared >= larger * ALIKE || (smaller >= least && shared >= smaller * CONTAINED);
}

function eachOnce(bigrams: Bigrams, visit: (bigram: number) => void): void {
  let before = -1;
  for (const bigram of bigrams) {
    if (bigram !== before) visit(bigram);
    before = bigram;
  }
}

/** The candidates, ascending in both texts, that together share most; the best row up to each place of `b` is kept in a tree. */
function heaviestOrder(candidates: readonly Candidate[], places: number): Pair[] {
  const best = new Int32Array(places + 1).fill(-1);
  const total = new Float64Array(candidates.length);
  const before = new Int32Array(candidates.length).fill(-1);
  const weight = (index: number): number => total[index] ?? 0;
  const bestBefore = (place: number): number => {
    let found = -1;
    for (let node = place; node > 0; node -= node & -node) {
      const held = best[node] ?? -1;
      if (weight(held) > weight(found)) found = held;
    }
    return found;
  };
  const order = candidates.map((_, index) => index);
  const at = (index: number): Candidate => candidates[index] ?? { a: 0, b: 0, shared: 0 };
  // Of one passage the later places first, so that none follows another of its own.
  order.sort((one, other) => at(one).a - at(other).a || at(other).b - at(one).b);
  let last = -1;
  for (const index of order) {
    const { b, shared } = at(index);
    before[index] = bestBefore(b);
    total[index] = shared + weight(before[index] ?? -1);
    for (let node = b + 1; node <= places; node += node & -node) {
      if (weight(index) > weight(best[node] ?? -1)) best[node] = index;
    }
    if (weight(index) > weight(last)) last = index;
  }
  const pairs: Pair[] = [];
  for (let index = last; index >= 0; index = before[index] ?? -1) pairs.push([at(index).a, at(index).b]);
  return pairs.reverse();
}
