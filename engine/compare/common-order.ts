import { spend } from '../budget.ts';

/** A place in each of two sequences. */
export type Pair = readonly [a: number, b: number];

/** Half-open stretches of both sequences. */
interface Stretch {
  a: number;
  aEnd: number;
  b: number;
  bEnd: number;
}

/** Rounds in which what lies between pairs is looked at again: each finds what is the only one of its kind in less. */
const MOST_ROUNDS = 24;

/**
 * Equal members of two sequences, in the order of both: what both begin and end with, then what is there once in each
 * (Cohen's patience diff, of which the longest ascending run is kept), then the same between these. What stands in
 * another order is left out. Takes time in proportion to the lengths and not to their product.
 */
export function commonOrder(a: ArrayLike<number>, b: ArrayLike<number>): Pair[] {
  const pairs: Pair[] = [];
  let stretches: Stretch[] = [{ a: 0, aEnd: a.length, b: 0, bEnd: b.length }];
  for (let round = 0; round < MOST_ROUNDS && stretches.length > 0; round++) {
    stretches = stretches.flatMap((stretch) => between(trimmed(a, b, stretch, pairs), a, b, pairs));
  }
  return pairs.sort(([one], [other]) => one - other);
}

/** The stretch without what both begin and end with, which are pairs. */
function trimmed(a: ArrayLike<number>, b: ArrayLike<number>, stretch: Stretch, pairs: Pair[]): Stretch {
  const rest = { ...stretch };
  while (rest.a < rest.aEnd && rest.b < rest.bEnd && a[rest.a] === b[rest.b]) {
    pairs.push([rest.a++, rest.b++]);
  }
  while (rest.a < rest.aEnd && rest.b < rest.bEnd && a[rest.aEnd - 1] === b[rest.bEnd - 1]) {
    pairs.push([--rest.aEnd, --rest.bEnd]);
  }
  return rest;
}

/** Pairs what is there once in both, and tells what lies between. */
function between(stretch: Stretch, a: ArrayLike<number>, b: ArrayLike<number>, pairs: Pair[]): Stretch[] {
  if (stretch.a === stretch.aEnd || stretch.b === stretch.bEnd) return [];
  spend(stretch.aEnd - stretch.a + stretch.bEnd - stretch.b);
  const found = ascending(onceInBoth(stretch, a, b));
  if (found.length === 0) return [];
  const rest: Stretch[] = [];
  let { a: fromA, b: fromB } = stretch;
  for (const [atA, atB] of found) {
    rest.push({ a: fromA, aEnd: atA, b: fromB, bEnd: atB });
    pairs.push([atA, atB]);
    [fromA, fromB] = [atA + 1, atB + 1];
  }
  rest.push({ a: fromA, aEnd: stretch.aEnd, b: fromB, bEnd: stretch.bEnd });
  return rest;
}

const SEVERAL = -1;

/** Ascending in the first. */
function onceInBoth(stretch: Stretch, a: ArrayLike<number>, b: ArrayLike<number>): Pair[] {
  const placesA = places(a, stretch.a, stretch.aEnd);
  const placesB = places(b, stretch.b, stretch.bEnd);
  return [...placesA].flatMap(([member, at]): Pair[] => {
    const other = placesB.get(member) ?? SEVERAL;
    return at === SEVERAL || other === SEVERAL ? [] : [[at, other]];
  });
}

/** The place of each member that is there once. */
function places(members: ArrayLike<number>, from: number, to: number): Map<number, number> {
  const found = new Map<number, number>();
  for (let at = from; at < to; at++) {
    const member = members[at] ?? 0;
    found.set(member, found.has(member) ? SEVERAL : at);
  }
  return found;
}

/** The longest run of pairs, ascending in the first, that ascends in the second too. */
function ascending(pairs: readonly Pair[]): Pair[] {
  // Of each length the pair with the least end, and which pair stands before each.
  const ends: number[] = [];
  const before = new Int32Array(pairs.length);
  pairs.forEach(([, place], index) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[ends[middle] ?? 0]?.[1] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    before[index] = ends[low - 1] ?? -1;
    ends[low] = index;
  });
  const run: Pair[] = [];
  for (let index = ends.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) {
    const pair = pairs[index];
    if (pair !== undefined) run.push(pair);
  }
  return run.reverse();
}
