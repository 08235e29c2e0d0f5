import { ends } from '../text/join.ts';
import { PackedStrings } from './packed-strings.ts';

/** What several ascending lists of strings are as one that has each string once, ascending. */
export interface MergedStrings {
  /** Of each of its strings, the first list that has it, and its place there. */
  lists: Uint32Array;
  places: Uint32Array;
  /** The places in it of the strings of each list. */
  numbers: Uint32Array[];
}

/**
 * Merges lists of strings, each ascending by UTF-16 units, by their units: to make strings of them, and a set of these, takes
 * several times as long.
 */
export function mergeStrings(lists: readonly PackedStrings[]): MergedStrings {
  const firsts = ends(lists.map(({ length }) => length));
  const total = firsts.at(-1) ?? 0;
  // A string of any list is told by one number, from which these lead back.
  const [listOf, placeOf] = [new Uint32Array(total), new Uint32Array(total)];
  for (const [list, { length }] of lists.entries()) {
    const first = firsts[list] ?? 0;
    listOf.fill(list, first, first + length);
    for (let place = 0; place < length; place++) placeOf[first + place] = place;
  }
  const compare = (a: number, b: number): number => {
    const [one, other] = [lists[listOf[a] ?? 0], lists[listOf[b] ?? 0]];
    return one === undefined || other === undefined
      ? 0
      : one.compare(placeOf[a] ?? 0, other, placeOf[b] ?? 0);
  };
  const order = mergeRuns(
    lists.map(({ length }, list) => Uint32Array.from({ length }, (_, place) => (firsts[list] ?? 0) + place)),
    compare,
  );
  const numbers = lists.map(({ length }) => new Uint32Array(length));
  const [keptLists, keptPlaces] = [new Uint32Array(total), new Uint32Array(total)];
  let kept = 0;
  for (let at = 0; at < total; at++) {
    const one = order[at] ?? 0;
    const [list, place] = [listOf[one] ?? 0, placeOf[one] ?? 0];
    if (at === 0 || compare(order[at - 1] ?? 0, one) !== 0) {
      keptLists[kept] = list;
      keptPlaces[kept] = place;
      kept++;
    }
    const own = numbers[list];
    if (own !== undefined) own[place] = kept - 1;
  }
  return { lists: keptLists.slice(0, kept), places: keptPlaces.slice(0, kept), numbers };
}

/** Ascending runs as one; of what is equal that of the earlier run comes first. */
function mergeRuns(runs: readonly Uint32Array[], compare: (a: number, b: number) => number): Uint32Array {
  let left = runs;
  while (left.length > 1) {
    const merged: Uint32Array[] = [];
    for (let at = 0; at < left.length; at += 2) {
      const [one, other] = [left[at] ?? new Uint32Array(0), left[at + 1]];
      merged.push(other === undefined ? one : mergeTwo(one, other, compare));
    }
    left = merged;
  }
  return left[0] ?? new Uint32Array(0);
}

function mergeTwo(
  one: Uint32Array,
  other: Uint32Array,
  compare: (a: number, b: number) => number,
): Uint32Array {
  const merged = new Uint32Array(one.length + other.length);
  let [a, b] = [0, 0];
  for (let at = 0; at < merged.length; at++) {
    const takesOne = b >= other.length || (a < one.length && compare(one[a] ?? 0, other[b] ?? 0) <= 0);
    merged[at] = takesOne ? (one[a++] ?? 0) : (other[b++] ?? 0);
  }
  return merged;
}

/** The strings that stand at these places of these lists. */
export function pickStrings(
  lists: readonly PackedStrings[],
  { lists: from, places }: Pick<MergedStrings, 'lists' | 'places'>,
): PackedStrings {
  const starts = new Uint32Array(places.length + 1);
  for (let at = 0; at < places.length; at++) {
    const [list, place] = [lists[from[at] ?? 0], places[at] ?? 0];
    starts[at + 1] = (starts[at] ?? 0) + (list === undefined ? 0 : list.end(place) - list.start(place));
  }
  const units = new Uint16Array(starts.at(-1) ?? 0);
  for (let at = 0; at < places.length; at++) {
    const [list, place] = [lists[from[at] ?? 0], places[at] ?? 0];
    if (list === undefined) continue;
    let to = starts[at] ?? 0;
    for (let unit = list.start(place); unit < list.end(place); unit++) units[to++] = list.units[unit] ?? 0;
  }
  return PackedStrings.over(units, starts);
}
