import { LRUCache } from 'lru-cache';
import { MORE, MOST_BYTES, writeNumber } from '../snapshot/byte-codes.ts';
import { Growing } from '../text/growing.ts';
import { lowerBoundAhead } from '../text/sorted.ts';

/**
 * Lists of rows as postings hold them: for each row `gap · 2 + more`, the gap counted from the row after the one before, and where
 * `more` is set the times above two; as seven-bit groups, lowest first.
 */

/** Ascending stretches of rows: from `from[i]` up to but not with `to[i]`. */
export interface RowStretches {
  from: Uint32Array;
  to: Uint32Array;
}

/** Where parts of a list begin: the row from which the first gap of each is counted, and its place in bytes. */
export interface ListParts {
  rows: Uint32Array;
  offsets: Uint32Array;
}

/** Bytes from which a list has parts, and the rows of one. */
const LONG_LIST = 2048;
const PART = 512;
/** Parts that are kept of all lists of one kind, 8 bytes each. */
const PARTS_KEPT = 1 << 15;

/** Where the parts of long lists begin: found when first asked for and kept, since long lists are few and asked for often. */
export class KnownParts {
  readonly #parts = new LRUCache<number, ListParts>({
    maxSize: PARTS_KEPT,
    sizeCalculation: ({ rows }) => rows.length,
  });

  /** Of the list of a number, which begins at an offset into its bytes. */
  of(list: number, bytes: Uint8Array, begin: number): ListParts {
    if (bytes.length < LONG_LIST) return { rows: Uint32Array.of(0), offsets: Uint32Array.of(begin) };
    const known = this.#parts.get(list);
    if (known !== undefined) return known;
    const parts = partsOf(bytes, begin);
    this.#parts.set(list, parts);
    return parts;
  }
}

function partsOf(bytes: Uint8Array, begin: number): ListParts {
  const rows = new Growing((length) => new Uint32Array(length));
  const offsets = new Growing((length) => new Uint32Array(length));
  let row = 0;
  let offset = begin;
  for (let count = 0; offset < bytes.length; count++) {
    if (count % PART === 0) {
      rows.push(row);
      offsets.push(offset);
    }
    let byte = bytes[offset++] ?? 0;
    let value = byte & (MORE - 1);
    for (let shift = 7; byte >= MORE; shift += 7) {
      byte = bytes[offset++] ?? 0;
      value |= (byte & (MORE - 1)) << shift;
    }
    row += (value >>> 1) + 1;
    if ((value & 1) === 1) while ((bytes[offset++] ?? 0) >= MORE);
  }
  return { rows: rows.finish().slice(), offsets: offsets.finish().slice() };
}

/**
 * Reads all rows of a list, ascending, and how often each holds what the list is of, from a place on; returns the place behind them.
 * @param begin where the list begins in its bytes
 * @param first number of the row that the list calls 0
 * @param end where the list ends in its bytes
 */
export function readRows(
  bytes: Uint8Array,
  begin: number,
  first: number,
  rows: Uint32Array,
  counts: Uint32Array,
  length: number,
  end = bytes.length,
): number {
  let offset = begin;
  let count = length;
  let row = first;
  while (offset < end) {
    let byte = bytes[offset++] ?? 0;
    let value = byte & (MORE - 1);
    for (let shift = 7; byte >= MORE; shift += 7) {
      byte = bytes[offset++] ?? 0;
      value |= (byte & (MORE - 1)) << shift;
    }
    row += value >>> 1;
    let times = 1;
    if ((value & 1) === 1) {
      byte = bytes[offset++] ?? 0;
      times = byte & (MORE - 1);
      for (let shift = 7; byte >= MORE; shift += 7) {
        byte = bytes[offset++] ?? 0;
        times |= (byte & (MORE - 1)) << shift;
      }
      times += 2;
    }
    rows[count] = row++;
    counts[count] = times;
    count++;
  }
  return count;
}

/**
 * Reads the rows of a list that lie in some stretches, and how often each holds what the list is of, from a place on; returns the
 * place behind them. Only what is near the stretches is decoded.
 * @param first number of the row that the list calls 0
 */
export function readWithin(
  bytes: Uint8Array,
  parts: ListParts,
  { from, to }: RowStretches,
  first: number,
  into: { rows: Uint32Array; counts: Uint32Array },
  length: number,
): number {
  if (from.length === 0) return length;
  const { rows, counts } = into;
  const end = bytes.length;
  let offset = parts.offsets[0] ?? end;
  let count = length;
  let row = 0;
  let stretch = 0;
  let part = 0;
  for (;;) {
    const wanted = (from[stretch] ?? 0) - first;
    const ahead = lowerBoundAhead(parts.rows, wanted + 1, part) - 1;
    if (ahead > part) {
      part = ahead;
      row = parts.rows[part] ?? 0;
      offset = parts.offsets[part] ?? end;
    }
    let isNear = true;
    while (isNear) {
      if (offset >= end) return count;
      let byte = bytes[offset++] ?? 0;
      let value = byte & (MORE - 1);
      for (let shift = 7; byte >= MORE; shift += 7) {
        byte = bytes[offset++] ?? 0;
        value |= (byte & (MORE - 1)) << shift;
      }
      const held = row + (value >>> 1);
      row = held + 1;
      let times = 1;
      if ((value & 1) === 1) {
        byte = bytes[offset++] ?? 0;
        times = byte & (MORE - 1);
        for (let shift = 7; byte >= MORE; shift += 7) {
          byte = bytes[offset++] ?? 0;
          times |= (byte & (MORE - 1)) << shift;
        }
        times += 2;
      }
      const before = stretch;
      while (stretch < to.length && (to[stretch] ?? 0) - first <= held) stretch++;
      if (stretch === to.length) return count;
      if (held >= (from[stretch] ?? 0) - first) {
        rows[count] = first + held;
        counts[count] = times;
        count++;
      } else if (stretch !== before) isNear = false;
    }
  }
}

/** What a list comes to. */
export interface ListEnd {
  /** The row behind the last one, counted from what the list calls 0. */
  rows: number;
  /** Places in all rows. */
  places: number;
}

/** Reads a list to its end, which begins at an offset into its bytes. */
export function endOfList(bytes: Uint8Array, begin = 0): ListEnd {
  let rows = 0;
  let places = 0;
  for (let offset = begin; offset < bytes.length; ) {
    let byte = bytes[offset++] ?? 0;
    let value = byte & (MORE - 1);
    for (let shift = 7; byte >= MORE; shift += 7) {
      byte = bytes[offset++] ?? 0;
      value |= (byte & (MORE - 1)) << shift;
    }
    rows += (value >>> 1) + 1;
    places++;
    if ((value & 1) === 0) continue;
    byte = bytes[offset++] ?? 0;
    let more = byte & (MORE - 1);
    for (let shift = 7; byte >= MORE; shift += 7) {
      byte = bytes[offset++] ?? 0;
      more |= (byte & (MORE - 1)) << shift;
    }
    places += more + 1;
  }
  return { rows, places };
}

/**
 * Appends lists of one term in several segments, so that they are one list: only the first gap of each counts from elsewhere.
 * To be used for one term after the other.
 */
export class ListJoiner {
  readonly #append: (bytes: Uint8Array) => void;
  readonly #head = new Uint8Array(MOST_BYTES);
  /** The row behind the last one appended. */
  #next = 0;

  constructor(append: (bytes: Uint8Array) => void) {
    this.#append = append;
  }

  /** What follows is of another term. */
  begin(): void {
    this.#next = 0;
  }

  /**
   * Appends a list that begins at an offset into its bytes and is not empty.
   * @param first number of the row that it calls 0
   * @param rows see `ListEnd`
   */
  add(bytes: Uint8Array, first: number, { rows }: Pick<ListEnd, 'rows'>, begin = 0): void {
    let offset = begin;
    let byte = bytes[offset++] ?? 0;
    let value = byte & (MORE - 1);
    for (let shift = 7; byte >= MORE; shift += 7) {
      byte = bytes[offset++] ?? 0;
      value |= (byte & (MORE - 1)) << shift;
    }
    const gap = first + (value >>> 1) - this.#next;
    const length = writeNumber(this.#head, 0, (gap << 1) | (value & 1));
    this.#append(this.#head.subarray(0, length));
    this.#append(bytes.subarray(offset));
    this.#next = first + rows;
  }
}
