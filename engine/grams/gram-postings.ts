import { spend } from '../budget.ts';
import type { ArrayFile, NamedArrays } from '../snapshot/array-file.ts';
import { type ByteSource, MemoryBytes } from '../snapshot/byte-source.ts';
import { lowerBound, placeOf } from '../text/sorted.ts';
import { KnownParts, type RowStretches, readRows, readWithin } from './row-lists.ts';

/** Passages that hold a gram or term, ascending, and how often each holds it. */
export interface Hits {
  passages: Uint32Array;
  counts: Uint32Array;
}

export const NO_HITS: Hits = { passages: new Uint32Array(0), counts: new Uint32Array(0) };

/** Key of a character; unit 0 is never in matched text, so that keys of characters and of pairs do not meet. */
export const characterKey = (unit: number): number => unit;
/** Key of two neighbouring characters. */
export const pairKey = (first: number, second: number): number => ((first << 16) | second) >>> 0;

/** Postings that have been built, in the order of their keys. */
export interface BuiltGrams {
  keys: Uint32Array;
  /** Where the postings of each key begin in `bytes`; one more entry than keys. */
  offsets: Uint32Array;
  bytes: Uint8Array;
}

/** As arrays of an index file: what stays in memory while it is open, and what is read from the disk. */
export function gramArrays({ keys, offsets, bytes }: BuiltGrams): {
  resident: NamedArrays;
  onDisk: NamedArrays;
} {
  return { resident: { 'grams.keys': keys, 'grams.offsets': offsets }, onDisk: { 'grams.bytes': bytes } };
}

/** The grams of one segment of an index. */
interface Segment {
  keys: Uint32Array;
  /** Where the postings of each key begin in `bytes`; one more entry than keys. */
  offsets: Uint32Array;
  bytes: ByteSource;
  /** Number of its first passage, and of the first behind it. */
  first: number;
  end: number;
  /** By the place of the key. */
  parts: KnownParts;
}

/**
 * The exact index: for each character and each pair of neighbours the passages that hold it.
 *
 * A posting is `gap << 1 | more` as a variable-length number (seven bits a byte, low bits first), gap counted from the
 * passage after the last one; where `more` is set, a second number follows: the occurrences in the passage, less two.
 * With the occurrences in the index, counting a term of one or two characters needs no look at the text.
 */
export class GramPostings {
  readonly #segments: readonly Segment[];
  /** 1 for passages that are in no answer; null where all are. */
  readonly #dead: Uint8Array | null;
  /** Room for hits that are looked at once. */
  #room: Hits = NO_HITS;

  private constructor(segments: readonly Segment[], dead: Uint8Array | null) {
    this.#segments = segments;
    this.#dead = dead;
  }

  /**
   * Reads what stands in the files of an index's segments as `gramArrays`.
   * @param firsts number of the first passage of each, and behind them the number of all passages
   * @param dead 1 for passages that are to be in no answer, by number; null where all are
   */
  static over(files: readonly ArrayFile[], firsts: ArrayLike<number>, dead: Uint8Array | null): GramPostings {
    const segments = files.map((file, at) => ({
      keys: file.u32('grams.keys'),
      offsets: file.u32('grams.offsets'),
      bytes: file.stretches('grams.bytes'),
      first: firsts[at] ?? 0,
      end: firsts[at + 1] ?? 0,
      parts: new KnownParts(),
    }));
    return new GramPostings(segments, dead);
  }

  static of({ keys, offsets, bytes }: BuiltGrams): GramPostings {
    const end = Number.POSITIVE_INFINITY;
    const segment = { keys, offsets, bytes: new MemoryBytes(bytes), first: 0, end, parts: new KnownParts() };
    return new GramPostings([segment], null);
  }

  /** Bytes the postings of a gram take: cheap to ask, and nearly proportional to their number. */
  size(key: number): number {
    let size = 0;
    for (const { keys, offsets } of this.#segments) {
      const at = placeOf(keys, key);
      if (at >= 0) size += (offsets[at + 1] ?? 0) - (offsets[at] ?? 0);
    }
    return size;
  }

  /** All passages that hold a gram, with its occurrences. */
  hits(key: number): Hits {
    const most = this.size(key);
    return most === 0 ? NO_HITS : this.#read(key, roomFor(most));
  }

  /** The same for who is done with them before asking for others: valid until then. */
  hitsForNow(key: number): Hits {
    const most = this.size(key);
    if (most === 0) return NO_HITS;
    if (most > MOST_ROOM_KEPT) return this.#read(key, roomFor(most));
    if (this.#room.passages.length < most) {
      this.#room = roomFor(Math.min(MOST_ROOM_KEPT, most * 2));
    }
    return this.#read(key, this.#room);
  }

  #read(key: number, { passages, counts }: Hits): Hits {
    let length = 0;
    for (const segment of this.#segments) {
      const at = placeOf(segment.keys, key);
      if (at >= 0) length = readRows(stretch(segment, at), 0, segment.first, passages, counts, length);
    }
    length = this.#living(passages, counts, length);
    return { passages: passages.subarray(0, length), counts: counts.subarray(0, length) };
  }

  /** Those that lie in some stretches of passages, all of which may be in an answer. */
  hitsWithin(key: number, passages: RowStretches): Hits {
    const most = this.size(key);
    if (most === 0) return NO_HITS;
    const wanted = stretched(passages);
    const room = Math.min(most, wanted);
    const found = { rows: new Uint32Array(room), counts: new Uint32Array(room) };
    let length = 0;
    for (const segment of this.#segments) {
      const at = placeOf(segment.keys, key);
      if (at < 0) continue;
      const bytes = stretch(segment, at);
      const parts = segment.parts.of(at, bytes, 0);
      length = readWithin(bytes, parts, passages, segment.first, found, length);
    }
    return { passages: found.rows.subarray(0, length), counts: found.counts.subarray(0, length) };
  }

  /** Those of some passages (ascending) that hold a gram. */
  intersect(key: number, candidates: Uint32Array): Uint32Array {
    const kept = new Uint32Array(candidates.length);
    let length = 0;
    for (const segment of this.#segments) {
      const from = lowerBound(candidates, segment.first);
      const to = lowerBound(candidates, segment.end, from);
      const at = from < to ? placeOf(segment.keys, key) : -1;
      if (at >= 0) {
        const own = candidates.subarray(from, to);
        length = intersectInto(stretch(segment, at), segment.first, own, kept, length);
      }
    }
    return kept.subarray(0, length);
  }

  /** Takes dead passages out of the first `length`; returns how many are left. */
  #living(passages: Uint32Array, counts: Uint32Array, length: number): number {
    const dead = this.#dead;
    if (dead === null) return length;
    let kept = 0;
    for (let at = 0; at < length; at++) {
      const passage = passages[at] ?? 0;
      if (dead[passage] === 1) continue;
      passages[kept] = passage;
      counts[kept++] = counts[at] ?? 0;
    }
    return kept;
  }
}

/** Hits for which room is kept, 8 bytes each. */
const MOST_ROOM_KEPT = 1 << 18;

const roomFor = (hits: number): Hits => ({
  passages: new Uint32Array(hits),
  counts: new Uint32Array(hits),
});

/** Rows that some stretches hold. */
function stretched({ from, to }: RowStretches): number {
  let rows = 0;
  for (let at = 0; at < from.length; at++) rows += (to[at] ?? 0) - (from[at] ?? 0);
  return rows;
}

/** The bytes of the postings at a place among the keys, valid until the next are read. */
function stretch({ offsets, bytes }: Segment, at: number): Uint8Array {
  const start = offsets[at] ?? 0;
  const end = offsets[at + 1] ?? 0;
  spend(end - start);
  return bytes.read(start, end);
}

/** Writes those of the candidates that stand in the postings from a place on; returns the place behind them. */
function intersectInto(
  bytes: Uint8Array,
  first: number,
  candidates: Uint32Array,
  kept: Uint32Array,
  from: number,
): number {
  const end = bytes.length;
  let length = from;
  let at = 0;
  let next = 0;
  let passage = first - 1;
  while (at < end && next < candidates.length) {
    let byte = bytes[at++] ?? 0;
    let value = byte & 0x7f;
    for (let shift = 7; byte >= 0x80; shift += 7) {
      byte = bytes[at++] ?? 0;
      value |= (byte & 0x7f) << shift;
    }
    passage += (value >>> 1) + 1;
    if ((value & 1) === 1) {
      while ((bytes[at++] ?? 0) >= 0x80);
    }
    while (next < candidates.length && (candidates[next] ?? 0) < passage) next++;
    if (candidates[next] === passage) kept[length++] = passage;
  }
  return length;
}
