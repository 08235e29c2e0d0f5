import { LRUCache } from 'lru-cache';
import { spend } from '../budget.ts';
import type { ArrayFile } from '../snapshot/array-file.ts';
import { type ByteSource, MemoryBytes } from '../snapshot/byte-source.ts';
import { lowerBound, placeOf } from '../text/sorted.ts';
import type { BuiltGrams, Hits, Holders } from './grams.ts';
import { type PlacedGrams, positionsOfParts, readPlaces, readPlacesWithin } from './positions.ts';
import { KnownParts, type RowStretches, readRows, readWithin } from './row-lists.ts';

/** The array of a file that tells the holders of each gram, see `BuiltGrams`. */
export const HOLDERS = 'grams.holders';
const BYTES_OF_HOLDERS = 2 * Uint32Array.BYTES_PER_ELEMENT;

/** Beginnings of the positions of parts that are kept of a segment, 4 bytes each. */
const BEGINS_KEPT = 1 << 15;

const NO_PLACES: PlacedGrams = { passages: new Uint32Array(0), starts: new Uint32Array(0) };

/** Lists of bytes by key. */
export interface KeyedBytes {
  keys: Uint32Array;
  /** Where the list of each key begins in `bytes`; one more entry than keys. */
  offsets: Uint32Array;
  bytes: ByteSource;
}

/** The lists that a file holds under a name, see `gramArrays`. */
export function keyedBytes(file: ArrayFile, name: 'grams' | 'positions'): KeyedBytes {
  return {
    keys: file.u32(`${name}.keys`),
    offsets: file.u32(`${name}.offsets`),
    bytes: file.stretches(`${name}.bytes`),
  };
}

/** The list of a key, valid until another of the same lists is read; null where it has none. */
function listOf({ keys, offsets, bytes }: KeyedBytes, key: number): { at: number; bytes: Uint8Array } | null {
  const at = placeOf(keys, key);
  if (at < 0) return null;
  const start = offsets[at] ?? 0;
  const end = offsets[at + 1] ?? 0;
  spend(end - start);
  return { at, bytes: bytes.read(start, end) };
}

/** Bytes of the list of a key. */
function sizeOf({ keys, offsets }: KeyedBytes, key: number): number {
  const at = placeOf(keys, key);
  return at < 0 ? 0 : (offsets[at + 1] ?? 0) - (offsets[at] ?? 0);
}

/** The grams of one segment of an index. */
export class GramSegment {
  /** Number of its first passage, and of the first behind it. */
  readonly first: number;
  readonly end: number;
  readonly #postings: KeyedBytes;
  readonly #positions: KeyedBytes;
  readonly #holders: ByteSource | null;
  /** 1 for passages that are in no answer; null where all are. */
  readonly #dead: Uint8Array | null;
  /** By the place of the key. */
  readonly #parts = new KnownParts();
  /** Where the positions of their parts begin, likewise. */
  readonly #begins = new LRUCache<number, Uint32Array>({
    maxSize: BEGINS_KEPT,
    sizeCalculation: ({ length }) => length,
  });

  private constructor(
    postings: KeyedBytes,
    positions: KeyedBytes,
    holders: ByteSource | null,
    passages: { first: number; end: number; dead: Uint8Array | null },
  ) {
    const { first, end, dead } = passages;
    this.#postings = postings;
    this.#positions = positions;
    this.first = first;
    this.end = end;
    this.#dead = dead?.subarray(first, end).includes(1) === true ? dead : null;
    this.#holders = this.#dead === null ? holders : null;
  }

  static load(file: ArrayFile, first: number, end: number, dead: Uint8Array | null): GramSegment {
    const holders = file.has(HOLDERS) ? file.stretches(HOLDERS) : null;
    return new GramSegment(keyedBytes(file, 'grams'), keyedBytes(file, 'positions'), holders, {
      first,
      end,
      dead,
    });
  }

  static of({ positions, holders, ...postings }: BuiltGrams): GramSegment {
    return new GramSegment(
      { ...postings, bytes: new MemoryBytes(postings.bytes) },
      { ...positions, bytes: new MemoryBytes(positions.bytes) },
      holders === null
        ? null
        : new MemoryBytes(new Uint8Array(holders.buffer, holders.byteOffset, holders.byteLength)),
      { first: 0, end: Number.POSITIVE_INFINITY, dead: null },
    );
  }

  /** The keys of all grams, ascending. */
  get keys(): Readonly<Uint32Array> {
    return this.#postings.keys;
  }

  /** Bytes of the postings of a gram. */
  size(key: number): number {
    return sizeOf(this.#postings, key);
  }

  /** What holds a gram, as it was counted when the segment was written; null where that was not, or is not so any more. */
  holders(key: number): Holders | null {
    if (this.#holders === null) return null;
    const at = placeOf(this.#postings.keys, key);
    if (at < 0) return { rows: 0, documents: 0 };
    const bytes = this.#holders.read(at * BYTES_OF_HOLDERS, (at + 1) * BYTES_OF_HOLDERS);
    const [rows = 0, documents = 0] = new Uint32Array(Uint8Array.from(bytes).buffer);
    return { rows, documents };
  }

  /** Bytes that are read for all places of a pair; null where they are not kept. */
  sizeOfPlaces(key: number): number | null {
    const size = sizeOf(this.#positions, key);
    return size === 0 ? null : size + this.size(key);
  }

  /** All places of a pair whose places are kept. `passageStarts`: of the whole text, in units. */
  places(key: number, passageStarts: Uint32Array): PlacedGrams {
    const postings = listOf(this.#postings, key)?.bytes ?? new Uint8Array(0);
    const positions = listOf(this.#positions, key)?.bytes ?? new Uint8Array(0);
    return readPlaces(postings, positions, this.first, passageStarts, this.#dead);
  }

  /** The same in some passages only, ascending, all of which may be in an answer. */
  placesWithin(key: number, passageStarts: Uint32Array, wanted: Uint32Array): PlacedGrams {
    const own = this.#ownOf(wanted);
    const list = own.length === 0 ? null : listOf(this.#postings, key);
    const positions = list === null ? null : (listOf(this.#positions, key)?.bytes ?? null);
    if (list === null || positions === null) return NO_PLACES;
    const parts = this.#parts.of(list.at, list.bytes, 0);
    const begins = this.#begins.get(list.at) ?? positionsOfParts(parts, list.bytes, positions);
    this.#begins.set(list.at, begins);
    return readPlacesWithin(list.bytes, positions, parts, begins, this.first, passageStarts, own);
  }

  /** Writes the passages that hold a gram, with its occurrences, from a place on; returns the place behind them. */
  read(key: number, { passages, counts }: Hits, from: number): number {
    const list = listOf(this.#postings, key);
    if (list === null) return from;
    const length = readRows(list.bytes, 0, this.first, passages, counts, from);
    const dead = this.#dead;
    if (dead === null) return length;
    let kept = from;
    for (let at = from; at < length; at++) {
      const passage = passages[at] ?? 0;
      if (dead[passage] === 1) continue;
      passages[kept] = passage;
      counts[kept++] = counts[at] ?? 0;
    }
    return kept;
  }

  /** The same of those that lie in some stretches, all of which may be in an answer. */
  readWithin(
    key: number,
    stretches: RowStretches,
    found: { rows: Uint32Array; counts: Uint32Array },
    from: number,
  ): number {
    const list = listOf(this.#postings, key);
    if (list === null) return from;
    const parts = this.#parts.of(list.at, list.bytes, 0);
    return readWithin(list.bytes, parts, stretches, this.first, found, from);
  }

  /** Writes those of some passages (ascending) that hold a gram, from a place on; returns the place behind them. */
  intersect(key: number, candidates: Uint32Array, kept: Uint32Array, from: number): number {
    const own = this.#ownOf(candidates);
    const list = own.length === 0 ? null : listOf(this.#postings, key);
    return list === null ? from : intersectInto(list.bytes, this.first, own, kept, from);
  }

  /** Those of some passages (ascending) that are of this segment. */
  #ownOf(passages: Uint32Array): Uint32Array {
    const begin = lowerBound(passages, this.first);
    return passages.subarray(begin, lowerBound(passages, this.end, begin));
  }
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
