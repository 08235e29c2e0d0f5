import { spend } from '../budget.ts';
import { KnownParts, type RowStretches, readRows, readWithin } from '../grams/row-lists.ts';
import type { ArrayFile, NamedArrays } from '../snapshot/array-file.ts';
import { ByteReader, MORE, MOST_BYTES, writeNumber } from '../snapshot/byte-codes.ts';
import type { ByteSource } from '../snapshot/byte-source.ts';
import { placeOf } from '../text/sorted.ts';
import type { RowVisitor } from './field-rows.ts';
import { type PostingBuffer, postingBuffer } from './posting-buffer.ts';

/** Terms in the order of their keys. */
export interface OrderedTerms {
  /** Ascending: codes of pairs, or numbers of words in their dictionary. */
  keys: Uint32Array;
  /** By what number each is known while rows are gathered; as many. */
  numbers: Uint32Array;
}

/** Bytes of postings that are read together where all are. */
const BYTES_AT_ONCE = 1 << 18;

/** Where the postings of a term begin, whose list begins at `start`. */
function behindHolders(bytes: Uint8Array, start = 0): number {
  let offset = start;
  while ((bytes[offset++] ?? 0) >= MORE);
  while ((bytes[offset++] ?? 0) >= MORE);
  return offset;
}

/** What stands before the postings of a term, and where these begin. */
export function listHead(list: Uint8Array): { rows: number; documents: number; begin: number } {
  const reader = new ByteReader(list);
  return { rows: reader.number(), documents: reader.number(), begin: behindHolders(list) };
}

const NO_HOLDERS = { rows: 0, documents: 0 };

/** Postings that have been built, in the order of their keys. */
export interface BuiltPostings {
  keys: Uint32Array;
  /** Byte offsets, one more than keys. */
  starts: Uint32Array;
  bytes: Uint8Array;
}

/** As arrays of an index file: what stays in memory while it is open, and what is read from the disk. */
export function postingArrays(
  name: string,
  { keys, starts, bytes }: BuiltPostings,
): { resident: NamedArrays; onDisk: NamedArrays } {
  return {
    resident: { [`${name}.keys`]: keys, [`${name}.starts`]: starts },
    onDisk: { [`${name}.bytes`]: bytes },
  };
}

/**
 * Terms (words or character pairs, by their keys) → rows with how often each holds the term. For each term the numbers of
 * its rows and of the documents that these belong to, and then for each row `gap · 2 + more`, the gap counted from the row
 * after the one before, and where `more` is set the times above two; all as seven-bit groups, lowest first.
 */
export class Postings {
  readonly #keys: Uint32Array;
  /** Byte offsets, one more than keys. */
  readonly #starts: Uint32Array;
  readonly #bytes: ByteSource;
  readonly #parts = new KnownParts();

  private constructor(keys: Uint32Array, starts: Uint32Array, bytes: ByteSource) {
    this.#keys = keys;
    this.#starts = starts;
    this.#bytes = bytes;
  }

  /** The keys of all terms, ascending. */
  get keys(): Readonly<Uint32Array> {
    return this.#keys;
  }

  /** Rows that hold the term, and documents of which any does. */
  holders(key: number): { rows: number; documents: number } {
    const at = placeOf(this.#keys, key);
    if (at < 0) return NO_HOLDERS;
    const start = this.#starts[at] ?? 0;
    const reader = new ByteReader(
      this.#bytes.read(start, Math.min(start + 2 * MOST_BYTES, this.#starts[at + 1] ?? 0)),
    );
    return { rows: reader.number(), documents: reader.number() };
  }

  /**
   * Reads a term's rows, ascending and counted from `first`, and how often each holds it, from a place of the buffer on; returns
   * the place behind them.
   */
  read(key: number, into: PostingBuffer, first = 0, from = 0): number {
    const at = placeOf(this.#keys, key);
    if (at < 0) return from;
    const bytes = this.#bytes.read(this.#starts[at] ?? 0, this.#starts[at + 1] ?? 0);
    return readRows(bytes, behindHolders(bytes), first, into.rows, into.counts, from);
  }

  /** The same for the rows that lie in some stretches. */
  readWithin(key: number, stretches: RowStretches, into: PostingBuffer, first = 0, from = 0): number {
    const at = placeOf(this.#keys, key);
    if (at < 0) return from;
    const bytes = this.#bytes.read(this.#starts[at] ?? 0, this.#starts[at + 1] ?? 0);
    const parts = this.#parts.of(at, bytes, behindHolders(bytes));
    return readWithin(bytes, parts, stretches, first, into, from);
  }

  /**
   * How often each term stands in the rows of each kind: at `2 · place` of its key in those of kind 1, behind it in those of kind 2.
   * Reads all postings, a stretch at a time.
   * @param kinds by row, counted from `first`: 0 for rows that are not asked for
   */
  addUp(kinds: Uint8Array, first: number): Uint32Array {
    const sums = new Uint32Array(this.#keys.length * 2);
    const starts = this.#starts;
    // A posting takes a byte or more.
    let longest = 0;
    for (let at = 0; at < this.#keys.length; at++) {
      longest = Math.max(longest, (starts[at + 1] ?? 0) - (starts[at] ?? 0));
    }
    const { rows, counts } = postingBuffer(longest);
    for (let at = 0; at < this.#keys.length; ) {
      const begin = starts[at] ?? 0;
      let end = at + 1;
      while (end < this.#keys.length && (starts[end + 1] ?? 0) - begin <= BYTES_AT_ONCE) end++;
      const bytes = this.#bytes.read(begin, starts[end] ?? 0);
      spend(bytes.length);
      for (; at < end; at++) {
        const list = behindHolders(bytes, (starts[at] ?? 0) - begin);
        const count = readRows(bytes, list, first, rows, counts, 0, (starts[at + 1] ?? 0) - begin);
        let [inFirst, inSecond] = [0, 0];
        for (let place = 0; place < count; place++) {
          const kind = kinds[rows[place] ?? 0] ?? 0;
          if (kind === 1) inFirst += counts[place] ?? 0;
          else if (kind === 2) inSecond += counts[place] ?? 0;
        }
        sums[at * 2] = inFirst;
        sums[at * 2 + 1] = inSecond;
      }
    }
    return sums;
  }

  /** Reads what stands in a file under the names of `postingArrays`. */
  static from(file: ArrayFile, name: string): Postings {
    return new Postings(
      file.u32(`${name}.keys`),
      file.u32(`${name}.starts`),
      file.stretches(`${name}.bytes`),
    );
  }
}

/**
 * Builds the postings of those of some terms that stand in any row. `walk` gives each row, ascending; it is called twice and
 * must give the same both times: first to learn how many bytes each term takes, then to write them in place, so that nothing
 * grows or is copied.
 */
export function buildPostings(
  { keys: ordered, numbers }: OrderedTerms,
  walk: (visit: RowVisitor) => void,
): BuiltPostings {
  const nextRows = new Uint32Array(numbers.length);
  const sizes = new Uint32Array(numbers.length);
  const holders = new Uint32Array(numbers.length);
  const documents = new Uint32Array(numbers.length);
  /** One more than the last document of each. */
  const lastDocuments = new Uint32Array(numbers.length);
  walk((row, document, terms, counts, length) => {
    for (let at = 0; at < length; at++) {
      const term = terms[at] ?? 0;
      const count = counts[at] ?? 0;
      // At most 31 bits: there are fewer rows than 2³⁰.
      const gap = row - (nextRows[term] ?? 0);
      let size = gap < 0x40 ? 1 : bytesFor(gap * 2);
      if (count > 1) size += bytesFor(count - 2);
      sizes[term] = (sizes[term] ?? 0) + size;
      holders[term] = (holders[term] ?? 0) + 1;
      nextRows[term] = row + 1;
      if (lastDocuments[term] === document + 1) continue;
      documents[term] = (documents[term] ?? 0) + 1;
      lastDocuments[term] = document + 1;
    }
  });

  const held = holders.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0);
  const keys = new Uint32Array(held);
  const starts = new Uint32Array(held + 1);
  const cursors = new Uint32Array(numbers.length);
  let next = 0;
  for (let at = 0; at < numbers.length; at++) {
    const term = numbers[at] ?? 0;
    const count = holders[term] ?? 0;
    if (count === 0) continue;
    cursors[term] = starts[next] ?? 0;
    keys[next] = ordered[at] ?? 0;
    const head = bytesFor(count) + bytesFor(documents[term] ?? 0);
    starts[next + 1] = (starts[next] ?? 0) + head + (sizes[term] ?? 0);
    next++;
  }

  const bytes = new Uint8Array(starts[held] ?? 0);
  for (let term = 0; term < numbers.length; term++) {
    const count = holders[term] ?? 0;
    if (count === 0) continue;
    const end = writeNumber(bytes, cursors[term] ?? 0, count);
    cursors[term] = writeNumber(bytes, end, documents[term] ?? 0);
  }
  nextRows.fill(0);
  walk((row, _document, terms, counts, length) => {
    for (let at = 0; at < length; at++) {
      const term = terms[at] ?? 0;
      const count = counts[at] ?? 0;
      const gap = row - (nextRows[term] ?? 0);
      let end = writeNumber(bytes, cursors[term] ?? 0, gap * 2 + (count > 1 ? 1 : 0));
      if (count > 1) end = writeNumber(bytes, end, count - 2);
      cursors[term] = end;
      nextRows[term] = row + 1;
    }
  });
  return { keys, starts, bytes };
}

function bytesFor(value: number): number {
  let bytes = 1;
  for (let rest = value >>> 0; rest >= MORE; rest >>>= 7) bytes++;
  return bytes;
}
