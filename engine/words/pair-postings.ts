import type { ArrayFile, TypedArray } from '../snapshot/array-file.ts';
import { SLOTS } from './bm25.ts';
import type { PairCode } from './pairs.ts';
import type { PostingBuffer } from './posting-buffer.ts';

const MORE = 0x80;

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

/** Collects pair postings row by row. Rows must come in ascending order, a pair at most once a row. */
export class PairPostingsBuilder {
  readonly #lists = new Map<PairCode, PairList>();

  add(row: number, pair: PairCode, slot: number): void {
    let list = this.#lists.get(pair);
    if (list === undefined) {
      list = { bytes: new Uint8Array(4), used: 0, lastRow: 0, holders: 0 };
      this.#lists.set(pair, list);
    }
    let value = (row - list.lastRow) * SLOTS + slot;
    while (value >= MORE) {
      push(list, (value % MORE) + MORE);
      value = Math.floor(value / MORE);
    }
    push(list, value);
    list.lastRow = row;
    list.holders++;
  }

  finish(): PairPostings {
    const codes = Uint32Array.from(this.#lists.keys()).sort();
    const starts = new Uint32Array(codes.length + 1);
    const holders = new Uint32Array(codes.length);
    let size = 0;
    for (const list of this.#lists.values()) size += list.used;
    const bytes = new Uint8Array(size);
    let offset = 0;
    codes.forEach((code, at) => {
      const list = this.#lists.get(code);
      if (list === undefined) return;
      bytes.set(list.bytes.subarray(0, list.used), offset);
      offset += list.used;
      starts[at + 1] = offset;
      holders[at] = list.holders;
    });
    return new PairPostings(codes, starts, holders, bytes);
  }
}

interface PairList {
  bytes: Uint8Array;
  used: number;
  lastRow: number;
  holders: number;
}

function push(list: PairList, byte: number): void {
  if (list.used === list.bytes.length) {
    const grown = new Uint8Array(list.bytes.length * 2);
    grown.set(list.bytes);
    list.bytes = grown;
  }
  list.bytes[list.used++] = byte;
}
