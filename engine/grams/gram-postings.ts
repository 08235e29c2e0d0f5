import { spend } from '../budget.ts';
import type { ArrayFile, TypedArray } from '../snapshot/array-file.ts';
import { type ByteSource, MemoryBytes } from '../snapshot/byte-source.ts';
import { placeOf } from '../text/sorted.ts';

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

/** As arrays of an index file. */
export function gramArrays({ keys, offsets, bytes }: BuiltGrams): Record<string, TypedArray> {
  return { 'grams.keys': keys, 'grams.offsets': offsets, 'grams.bytes': bytes };
}

/**
 * The exact index: for each character and each pair of neighbours the passages that hold it.
 *
 * A posting is `gap << 1 | more` as a variable-length number (seven bits a byte, low bits first), gap counted from the
 * passage after the last one; where `more` is set, a second number follows: the occurrences in the passage, less two.
 * With the occurrences in the index, counting a term of one or two characters needs no look at the text.
 */
export class GramPostings {
  private readonly keys: Uint32Array;
  /** Where the postings of each key begin in `bytes`; one more entry than keys. */
  private readonly offsets: Uint32Array;
  private readonly bytes: ByteSource;

  private constructor(keys: Uint32Array, offsets: Uint32Array, bytes: ByteSource) {
    this.keys = keys;
    this.offsets = offsets;
    this.bytes = bytes;
  }

  /** Reads what stands in the file under the names of `gramArrays`. */
  static load(file: ArrayFile): GramPostings {
    return new GramPostings(file.u32('grams.keys'), file.u32('grams.offsets'), file.stretches('grams.bytes'));
  }

  static of({ keys, offsets, bytes }: BuiltGrams): GramPostings {
    return new GramPostings(keys, offsets, new MemoryBytes(bytes));
  }

  /** Bytes the postings of a gram take: cheap to ask, and nearly proportional to their number. */
  size(key: number): number {
    const at = placeOf(this.keys, key);
    return at < 0 ? 0 : (this.offsets[at + 1] ?? 0) - (this.offsets[at] ?? 0);
  }

  /** All passages that hold a gram, with its occurrences. */
  hits(key: number): Hits {
    const found = placeOf(this.keys, key);
    if (found < 0) return NO_HITS;
    const bytes = this.stretch(found);
    const end = bytes.length;
    const passages = new Uint32Array(end);
    const counts = new Uint32Array(end);
    let at = 0;
    let length = 0;
    let passage = -1;
    while (at < end) {
      let byte = bytes[at++] ?? 0;
      let value = byte & 0x7f;
      for (let shift = 7; byte >= 0x80; shift += 7) {
        byte = bytes[at++] ?? 0;
        value |= (byte & 0x7f) << shift;
      }
      passage += (value >>> 1) + 1;
      let count = 1;
      if ((value & 1) === 1) {
        byte = bytes[at++] ?? 0;
        count = byte & 0x7f;
        for (let shift = 7; byte >= 0x80; shift += 7) {
          byte = bytes[at++] ?? 0;
          count |= (byte & 0x7f) << shift;
        }
        count += 2;
      }
      passages[length] = passage;
      counts[length] = count;
      length++;
    }
    return { passages: passages.subarray(0, length), counts: counts.subarray(0, length) };
  }

  /** Those of some passages (ascending) that hold a gram. */
  intersect(key: number, candidates: Uint32Array): Uint32Array {
    const found = placeOf(this.keys, key);
    if (found < 0) return NO_HITS.passages;
    const bytes = this.stretch(found);
    const end = bytes.length;
    let at = 0;
    const kept = new Uint32Array(candidates.length);
    let length = 0;
    let next = 0;
    let passage = -1;
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
    return kept.subarray(0, length);
  }

  /** The bytes of the postings at a place among the keys, valid until the next are read. */
  private stretch(at: number): Uint8Array {
    const start = this.offsets[at] ?? 0;
    const end = this.offsets[at + 1] ?? 0;
    spend(end - start);
    return this.bytes.read(start, end);
  }
}
