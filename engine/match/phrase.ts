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

/** So many times the postings of its rarest pair a phrase's positions may take to be read without looking for candidates first. */
const MUCH_OF_RAREST = 4;

/** Hits with every place at which they stand. */
export interface PlacedHits extends Hits {
  /** Where each occurrence begins, in units of the whole text, ascending; `counts` tells how many are of which passage. */
  starts: Uint32Array;
}

/** Whether all places of a literal can be told: it is two units or longer, and whatever may stand beside it. */
export function isPhrase({ units, before, after }: Literal): boolean {
  return units.length >= 2 && before === 'none' && after === 'none';
}

/** The pairs of a phrase, by where they begin in it. */
export function pairsOf(units: Uint16Array): number[] {
  return Array.from({ length: units.length - 1 }, (_, at) => pairKey(units[at] ?? 0, units[at + 1] ?? 0));
}

/**
 * The cheapest pairs that together say every character of a phrase: the first, the last, and no two further apart than two. Null
 * where the places of some pair are not kept.
 */
function cover(segment: GramSegment, keys: readonly number[]): { bytes: number; pairs: number[] } | null {
  const best: { bytes: number; pairs: number[] }[] = [];
  for (const [at, key] of keys.entries()) {
    const size = segment.sizeOfPlaces(key);
    if (size === null) return null;
    const [one, two] = [best[at - 1], best[at - 2]];
    const before = one === undefined || (two !== undefined && two.bytes < one.bytes) ? two : one;
    best.push({ bytes: size + (before?.bytes ?? 0), pairs: [...(before?.pairs ?? []), at] });
  }
  return best.at(-1) ?? null;
}

/** Those of the places, `offset` units behind which the pair of another list begins. */
function followed(places: PlacedGrams, others: Uint32Array, offset: number): PlacedGrams {
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

/** The places of a phrase by those of its pairs. */
function byPositions(
  segment: GramSegment,
  text: PassageText,
  keys: readonly number[],
  pairs: readonly number[],
): PlacedGrams {
  const placesOf = (at: number): PlacedGrams => segment.places(keys[at] ?? 0, text.starts);
  const sizeOf = (at: number): number => segment.sizeOfPlaces(keys[at] ?? 0) ?? 0;
  // The first pair begins the phrase.
  let places = placesOf(pairs[0] ?? 0);
  for (const at of pairs.slice(1).sort((a, b) => sizeOf(a) - sizeOf(b))) {
    if (places.starts.length === 0) break;
    places = followed(places, placesOf(at).starts, at);
  }
  return withinPassages(places, text, keys.length + 1);
}

/** Those that end in the passage in which they begin: pairs that only adjoin may be of two. */
function withinPassages({ passages, starts }: PlacedGrams, text: PassageText, units: number): PlacedGrams {
  let length = 0;
  for (let at = 0; at < starts.length; at++) {
    const passage = passages[at] ?? 0;
    const start = starts[at] ?? 0;
    if (start + units > text.end(passage)) continue;
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

/**
 * Every place of a phrase (see `isPhrase`): in each segment by the positions of its pairs, or in the texts that its pairs allow,
 * whichever reads less.
 */
function placesOfPhrase(text: PassageText, grams: GramPostings, phrase: Literal): PlacedHits {
  const keys = pairsOf(phrase.units);
  const collected = new Collected();
  for (const segment of grams.segments) {
    const rarest = Math.min(...keys.map((key) => segment.size(key)));
    if (rarest === 0) continue;
    const covering = cover(segment, keys);
    // Then little is saved by looking for candidates first.
    if (covering !== null && covering.bytes <= rarest * MUCH_OF_RAREST) {
      collected.append(byPositions(segment, text, keys, covering.pairs));
      continue;
    }
    const candidates = candidatesIn(segment, keys);
    if (covering !== null && covering.bytes <= candidates.length * BYTES_PER_VERIFICATION) {
      collected.append(byPositions(segment, text, keys, covering.pairs));
    } else byText(text, phrase, candidates, collected);
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
    const places = this.known.get(key) ?? placesOfPhrase(this.text, this.grams, phrase);
    this.known.set(key, places);
    return places;
  }

  /** About how many bytes are still to be read for all places of a phrase. */
  cost(phrase: Literal): number {
    return this.known.has(textOf(phrase.units)) ? 0 : costOfPlaces(this.grams, phrase);
  }
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
