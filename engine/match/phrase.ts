import { spend } from '../budget.ts';
import type { GramPostings } from '../grams/gram-postings.ts';
import type { GramSegment } from '../grams/gram-segment.ts';
import type { Hits } from '../grams/grams.ts';
import { NO_HITS, pairKey, roomFor } from '../grams/grams.ts';
import type { PlacedGrams } from '../grams/positions.ts';
import { textOf } from '../text/fold.ts';
import { Growing } from '../text/growing.ts';
import type { PassageText } from '../text/passage-text.ts';
import { Occurrences } from './occurrences.ts';
import type { Literal } from './pattern.ts';
import { findLiteral } from './term-matcher.ts';

/**
 * Looking at a candidate in the text costs about as much as reading this many bytes of postings and positions (measured on
 * passages of 80 characters that are read from a file the system holds in memory): where the index can say the same for less, it does.
 */
export const BYTES_PER_VERIFICATION = 600;

/** Hits with every place at which they stand. */
export interface PlacedHits extends Hits {
  /** Where each occurrence begins, in units of the whole text, ascending; `counts` tells how many are of which passage. */
  starts: Uint32Array;
}

/** Whether all places of a literal can be told: it is two units or longer, and whatever may stand beside it. */
export function isPhrase({ units, before, after }: Literal): boolean {
  return units.length >= 2 && before === 'none' && after === 'none';
}

/** The only one of several spellings, where it is a phrase. */
export function onlyPhrase(literals: readonly Literal[]): Literal | null {
  const [literal, ...others] = literals;
  return literal !== undefined && others.length === 0 && isPhrase(literal) ? literal : null;
}

/** The pairs of a phrase, by where they begin in it. */
export function pairsOf(units: Uint16Array): number[] {
  return Array.from({ length: units.length - 1 }, (_, at) => pairKey(units[at] ?? 0, units[at + 1] ?? 0));
}

/** A pair of a phrase: where it begins in it, and the bytes that are read for all its places. */
interface SizedPair {
  at: number;
  bytes: number;
}

/** So many times rarer a pair must be than those that suffice to be read before them, that they are read in fewer passages. */
const MUCH_RARER = 4;

/**
 * Pairs that together say every character of a phrase, the rarest first: those that are cheapest to read whole (the first, the last,
 * and no two further apart than two), and before them the rarest of all where it is much rarer. Null where the places of some pair
 * are not kept.
 */
function cover(segment: GramSegment, keys: readonly number[]): SizedPair[] | null {
  const best: { bytes: number; pairs: SizedPair[] }[] = [];
  let rarest: SizedPair | null = null;
  for (const [at, key] of keys.entries()) {
    const bytes = segment.sizeOfPlaces(key);
    if (bytes === null) return null;
    const pair = { at, bytes };
    if (rarest === null || bytes < rarest.bytes) rarest = pair;
    const [one, two] = [best[at - 1], best[at - 2]];
    const before = one === undefined || (two !== undefined && two.bytes < one.bytes) ? two : one;
    best.push({ bytes: bytes + (before?.bytes ?? 0), pairs: [...(before?.pairs ?? []), pair] });
  }
  const pairs = (best.at(-1)?.pairs ?? []).sort((a, b) => a.bytes - b.bytes);
  const isMuchRarer = rarest !== null && rarest.bytes * MUCH_RARER < (pairs[0]?.bytes ?? 0);
  return rarest !== null && isMuchRarer ? [rarest, ...pairs] : pairs;
}

/** Those of the places beside which, so many units further on or back, the pair of another list begins. */
function beside(places: PlacedGrams, others: Uint32Array, offset: number): PlacedGrams {
  const { passages, starts } = places;
  let length = 0;
  let next = 0;
  for (let at = 0; at < starts.length; at++) {
    const start = starts[at] ?? 0;
    const wanted = start + offset;
    while (next < others.length && (others[next] ?? 0) < wanted) next++;
    if (next === others.length) break;
    if (others[next] !== wanted) continue;
    passages[length] = passages[at] ?? 0;
    starts[length++] = start;
  }
  return { passages: passages.subarray(0, length), starts: starts.subarray(0, length) };
}

/**
 * Those that lie in one passage whole: pairs that only adjoin may be of two. `at`: where in the phrase the places are; afterwards
 * they are where it begins.
 */
function withinPassages(
  { passages, starts }: PlacedGrams,
  text: PassageText,
  at: number,
  units: number,
): PlacedGrams {
  let length = 0;
  for (let place = 0; place < starts.length; place++) {
    const passage = passages[place] ?? 0;
    const start = (starts[place] ?? 0) - at;
    if (start < text.start(passage) || start + units > text.end(passage)) continue;
    passages[length] = passage;
    starts[length++] = start;
  }
  return { passages: passages.subarray(0, length), starts: starts.subarray(0, length) };
}

/** Adds the occurrences of a phrase in some passages, which are looked at. */
function byText(text: PassageText, literal: Literal, candidates: Uint32Array, collected: Collected): void {
  const found = new Occurrences();
  for (const passage of candidates) {
    const [from, to] = [text.start(passage), text.end(passage)];
    spend(to - from);
    found.clear();
    findLiteral(text, literal, from, to, found);
    for (let at = 0; at < found.length; at++) collected.add(passage, found.start(at));
  }
}

/** Places that are collected in the order of the text. */
class Collected {
  readonly #passages = new Growing((length) => new Uint32Array(length));
  readonly #starts = new Growing((length) => new Uint32Array(length));

  add(passage: number, start: number): void {
    this.#passages.push(passage);
    this.#starts.push(start);
  }

  append({ passages, starts }: PlacedGrams): void {
    this.#passages.append(passages);
    this.#starts.append(starts);
  }

  finish(): PlacedHits {
    const starts = this.#starts.finish();
    const passages = this.#passages.finish();
    const counts = new Uint32Array(passages.length);
    let length = 0;
    for (let at = 0; at < starts.length; at++) {
      const passage = passages[at] ?? 0;
      // Each passage moves to the place of its first occurrence among the passages, which is not behind it.
      if (length > 0 && passages[length - 1] === passage) {
        counts[length - 1] = (counts[length - 1] ?? 0) + 1;
        continue;
      }
      passages[length] = passage;
      counts[length++] = 1;
    }
    return { passages: passages.subarray(0, length), counts: counts.subarray(0, length), starts };
  }
}

/** Passages of a segment whose pairs allow a phrase: all that hold it, and some that do not where it is longer than a pair. */
export function candidatesIn(segment: GramSegment, keys: readonly number[]): Uint32Array {
  const bySize = [...new Set(keys)]
    .map((key) => ({ key, size: segment.size(key) }))
    .sort((a, b) => a.size - b.size);
  const [rarest, ...others] = bySize;
  if (rarest === undefined || rarest.size === 0) return NO_HITS.passages;
  const room = roomFor(rarest.size);
  let candidates = room.passages.subarray(0, segment.read(rarest.key, room, 0));
  for (const { key, size } of others) {
    if (candidates.length === 0 || size > candidates.length * BYTES_PER_VERIFICATION) break;
    const kept = new Uint32Array(candidates.length);
    candidates = kept.subarray(0, segment.intersect(key, candidates, kept, 0));
  }
  return candidates;
}

/** Passages that may hold a phrase, each once, of the places of a pair of it. */
function passagesOf({ passages }: PlacedGrams): Uint32Array {
  const once = new Uint32Array(passages.length);
  let length = 0;
  for (let at = 0; at < passages.length; at++) {
    const passage = passages[at] ?? 0;
    if (length === 0 || once[length - 1] !== passage) once[length++] = passage;
  }
  return once.subarray(0, length);
}

/**
 * Adds the places of a phrase in a segment by those of its pairs: of the rarest all, of each next only in the passages that are
 * left, until it reads less to look at their texts.
 * @param within passages that are asked about; null for all
 */
function byPositions(
  segment: GramSegment,
  text: PassageText,
  { phrase, keys, within }: { phrase: Literal; keys: readonly number[]; within: Uint32Array | null },
  [rarest, ...others]: readonly SizedPair[],
  collected: Collected,
): void {
  if (rarest === undefined) return;
  const key = keys[rarest.at] ?? 0;
  let places =
    within === null ? segment.places(key, text.starts) : segment.placesWithin(key, text.starts, within);
  let unread = others.reduce((sum, { bytes }) => sum + bytes, 0);
  for (const { at, bytes } of others) {
    if (places.starts.length === 0) return;
    // As many passages as places, or fewer: commonly not many fewer.
    if (places.starts.length * BYTES_PER_VERIFICATION < unread) {
      byText(text, phrase, passagesOf(places), collected);
      return;
    }
    const next = segment.placesWithin(keys[at] ?? 0, text.starts, places.passages);
    places = beside(places, next.starts, at - rarest.at);
    unread -= bytes;
  }
  collected.append(withinPassages(places, text, rarest.at, keys.length + 1));
}

/**
 * Every place of a phrase (see `isPhrase`): in each segment by the positions of its pairs, or in the texts that its pairs allow,
 * whichever reads less.
 * @param within passages that are asked about, ascending, all of which may be in an answer; null for all
 */
function placesOfPhrase(
  text: PassageText,
  grams: GramPostings,
  phrase: Literal,
  within: Uint32Array | null,
): PlacedHits {
  const keys = pairsOf(phrase.units);
  const collected = new Collected();
  for (const segment of grams.segments) {
    if (keys.some((key) => segment.size(key) === 0)) continue;
    const covering = cover(segment, keys);
    if (covering === null) byText(text, phrase, candidatesIn(segment, keys), collected);
    else byPositions(segment, text, { phrase, keys, within }, covering, collected);
  }
  return collected.finish();
}

/** The places of phrases in one text, each looked up once. */
export class Phrases {
  private readonly text: PassageText;
  private readonly grams: GramPostings;
  private readonly known = new Map<string, PlacedHits>();

  constructor(text: PassageText, grams: GramPostings) {
    this.text = text;
    this.grams = grams;
  }

  /** See `placesOfPhrase`. */
  places(phrase: Literal): PlacedHits {
    const key = textOf(phrase.units);
    const places = this.known.get(key) ?? placesOfPhrase(this.text, this.grams, phrase, null);
    this.known.set(key, places);
    return places;
  }

  /** The same, at least of some passages, ascending, all of which may be in an answer; perhaps of others, too. */
  placesWithin(phrase: Literal, passages: Uint32Array): PlacedHits {
    return this.known.get(textOf(phrase.units)) ?? placesOfPhrase(this.text, this.grams, phrase, passages);
  }

  /** About how many bytes are still to be read for all places of a phrase. */
  cost(phrase: Literal): number {
    return this.known.has(textOf(phrase.units)) ? 0 : costOfPlaces(this.grams, phrase);
  }
}

/** Passages with what is known of them. */
export interface SearchedPassages {
  text: PassageText;
  grams: GramPostings;
  phrases: Phrases;
}

/** About how many bytes are read for all places of a phrase. */
function costOfPlaces(grams: GramPostings, { units }: Literal): number {
  let cost = 0;
  for (const segment of grams.segments) {
    const bytes = pairsOf(units).map(
      (key) => segment.sizeOfPlaces(key) ?? segment.size(key) * BYTES_PER_VERIFICATION,
    );
    cost += units.length === 2 ? (bytes[0] ?? 0) : Math.min(...bytes) * 2;
  }
  return cost;
}
