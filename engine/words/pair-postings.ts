import type { ArrayFile, TypedArray } from '../snapshot/array-file.ts';
import { MORE, writeNumber } from '../snapshot/byte-codes.ts';
import { SLOTS } from './bm25.ts';
import type { RowVisitor } from './field-rows.ts';
import type { OrderedPairs } from './pair-numbers.ts';
import type { PairCode } from './pairs.ts';
import type { PostingBuffer } from './posting-buffer.ts';

/**
 * Character pairs → rows with the slot of each posting's weight. There are half as many again as word postings and
 * nobody looks them up by name, so they are kept as bytes: for each pair the numbers `gap to the row before · SLOTS +
 * slot`, in seven-bit groups, lowest first. 1.7 bytes a posting on laws.
 */
export class PairPostings {
  readonly #codes: Uint32Array;
  /** Byte offsets, one more than codes. */
  readonly #starts: Uint32Array;
  readonly #holders: Uint32Array;
  readonly #bytes: Uint8Array;

  constructor(codes: Uint32Array, starts: Uint32Array, holders: Uint32Array, bytes: Uint8Array) {
    this.#codes = codes;
    this.#starts = starts;
    this.#holders = holders;
    this.#bytes = bytes;
  }

  /** Rows that hold the pair. */
  holders(pair: PairCode): number {
    const at = this.#find(pair);
    return at < 0 ? 0 : (this.#holders[at] ?? 0);
  }

  /** Reads a pair's postings in ascending order of rows; returns how many. */
  read(pair: PairCode, into: PostingBuffer): number {
    const at = this.#find(pair);
    if (at < 0) return 0;
    const bytes = this.#bytes;
    const end = this.#starts[at + 1] ?? 0;
    let count = 0;
    let row = 0;
    for (let offset = this.#starts[at] ?? 0; offset < end; ) {
      let value = 0;
      let scale = 1;
      let byte = MORE;
      while (byte >= MORE) {
        byte = bytes[offset++] ?? 0;
        value += (byte % MORE) * scale;
        scale *= MORE;
      }
      const slot = value % SLOTS;
      row += (value - slot) / SLOTS;
      into.rows[count] = row;
      into.slots[count] = slot;
      count++;
    }
    return count;
  }

  #find(pair: PairCode): number {
    let low = 0;
    let high = this.#codes.length - 1;
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const code = this.#codes[middle] ?? 0;
      if (code === pair) return middle;
      if (code < pair) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  arrays(name: string): Record<string, TypedArray> {
    return {
      [`${name}.codes`]: this.#codes,
      [`${name}.starts`]: this.#starts,
      [`${name}.holders`]: this.#holders,
      [`${name}.bytes`]: this.#bytes,
    };
  }

  static from(file: ArrayFile, name: string): PairPostings {
    return new PairPostings(
      file.u32(`${name}.codes`),
      file.u32(`${name}.starts`),
      file.u32(`${name}.holders`),
      file.u8(`${name}.bytes`),
    );
  }
}

/**
 * Builds the postings of those of some pairs that have any. `walk` gives each row, ascending; it is called twice and must give the
 * same both times: first to learn how many bytes each pair takes, then to write them in place, so that nothing grows or
 * is copied.
 */
export function buildPairPostings(
  { codes: ordered, numbers }: OrderedPairs,
  walk: (visit: RowVisitor) => void,
): PairPostings {
  const lastRows = new Uint32Array(numbers.length);
  const sizes = new Uint32Array(numbers.length);
  const counts = new Uint32Array(numbers.length);
  walk((row, pairs, slots, length) => {
    for (let at = 0; at < length; at++) {
      const pair = pairs[at] ?? 0;
      const value = (row - (lastRows[pair] ?? 0)) * SLOTS + (slots[at] ?? 0);
      sizes[pair] = (sizes[pair] ?? 0) + bytesFor(value);
      counts[pair] = (counts[pair] ?? 0) + 1;
      lastRows[pair] = row;
    }
  });

  const codes = new Uint32Array(numbers.length);
  const starts = new Uint32Array(numbers.length + 1);
  const holders = new Uint32Array(numbers.length);
  const cursors = new Uint32Array(numbers.length);
  let held = 0;
  for (let at = 0; at < numbers.length; at++) {
    const pair = numbers[at] ?? 0;
    if (counts[pair] === 0) continue;
    cursors[pair] = starts[held] ?? 0;
    codes[held] = ordered[at] ?? 0;
    holders[held] = counts[pair] ?? 0;
    starts[held + 1] = (starts[held] ?? 0) + (sizes[pair] ?? 0);
    held++;
  }

  const bytes = new Uint8Array(starts[held] ?? 0);
  lastRows.fill(0);
  walk((row, pairs, slots, length) => {
    for (let at = 0; at < length; at++) {
      const pair = pairs[at] ?? 0;
      const value = (row - (lastRows[pair] ?? 0)) * SLOTS + (slots[at] ?? 0);
      cursors[pair] = writeNumber(bytes, cursors[pair] ?? 0, value);
      lastRows[pair] = row;
    }
  });
  return new PairPostings(codes.slice(0, held), starts.slice(0, held + 1), holders.slice(0, held), bytes);
}

function bytesFor(value: number): number {
  let bytes = 1;
  for (let rest = value >>> 0; rest >= MORE; rest >>>= 7) bytes++;
  return bytes;
}
