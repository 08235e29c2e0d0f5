import type { TypedArray } from '../snapshot/array-file.ts';
import { SLOTS } from './bm25.ts';
import type { RowVisitor } from './pair-postings.ts';

/** JSON text of one part: `import` parses a part at a time. */
const PART_BYTES = 1 << 23;
/** Digits of the largest number of 32 bits, and the comma after it. */
const MOST_NUMBER_BYTES = 11;
const TYPICAL_NUMBER_BYTES = 7;

const [COMMA = 0, OPEN = 0, CLOSE = 0, ZERO = 0] = Buffer.from(',[]0', 'latin1');
const NULL = Buffer.from('null', 'latin1');

/**
 * The postings of words in the form of FlexSearch's own export (`map`: a list of `[word, rows by slot]`), from which
 * `WordPostings` imports them. To add them to a FlexSearch index row by row and export that gives the same lists and
 * takes six times longer, which made it the longest work of indexing.
 *
 * `walk` gives each row, ascending; it is called twice and must give the same both times: first to count the postings,
 * then to put the rows in place.
 * @param words by the numbers that the postings have
 * @returns `bytes`: JSON texts one after the other; `lengths`: of each, in bytes
 */
export function buildWordPostings(
  words: readonly string[],
  walk: (visit: RowVisitor) => void,
): { bytes: Uint8Array; lengths: Uint32Array } {
  const ends = new Uint32Array(words.length * SLOTS);
  walk((_row, terms, slots, length) => {
    for (let at = 0; at < length; at++) {
      const list = (terms[at] ?? 0) * SLOTS + (slots[at] ?? 0);
      ends[list] = (ends[list] ?? 0) + 1;
    }
  });
  let total = 0;
  for (let at = 0; at < ends.length; at++) {
    const count = ends[at] ?? 0;
    ends[at] = total;
    total += count;
  }
  // Each begins as the start of its list and, when all rows are in place, is its end.
  const rows = new Uint32Array(total);
  walk((row, terms, slots, length) => {
    for (let at = 0; at < length; at++) {
      const list = (terms[at] ?? 0) * SLOTS + (slots[at] ?? 0);
      const place = ends[list] ?? 0;
      rows[place] = row;
      ends[list] = place + 1;
    }
  });
  const writer = new ExportWriter(total * TYPICAL_NUMBER_BYTES);
  for (const [word, text] of words.entries()) {
    const first = word * SLOTS;
    writer.word(text, rows, first === 0 ? 0 : (ends[first - 1] ?? 0), ends.subarray(first, first + SLOTS));
  }
  return writer.finish();
}

/** The same as members of an array file. */
export function wordPostingArrays(
  name: string,
  { bytes, lengths }: { bytes: Uint8Array; lengths: Uint32Array },
): Record<string, TypedArray> {
  return { [`${name}.lengths`]: lengths, [name]: bytes };
}

/** Writes words with their rows as JSON texts of bounded length. */
class ExportWriter {
  #bytes: Buffer<ArrayBuffer>;
  #used = 0;
  #partStart = 0;
  readonly #lengths: number[] = [];

  /** `expected`: bytes that will be written; room for more is made. */
  constructor(expected: number) {
    this.#bytes = Buffer.allocUnsafeSlow(expected);
  }

  /** Writes a word that has rows: those up to the end of each slot, the first slot's from `start`. */
  word(word: string, rows: Uint32Array, start: number, ends: Uint32Array): void {
    const end = ends[SLOTS - 1] ?? 0;
    if (start === end) return;
    const quoted = JSON.stringify(word);
    this.#reserve(quoted.length * 3 + (end - start) * MOST_NUMBER_BYTES + SLOTS * (NULL.length + 2));
    this.#byte(this.#used === this.#partStart ? OPEN : COMMA);
    this.#byte(OPEN);
    this.#used += this.#bytes.write(quoted, this.#used, 'utf8');
    this.#byte(COMMA);
    let from = start;
    for (let slot = 0; from < end; slot++) {
      this.#byte(slot === 0 ? OPEN : COMMA);
      const to = ends[slot] ?? 0;
      if (from === to) {
        this.#bytes.set(NULL, this.#used);
        this.#used += NULL.length;
        continue;
      }
      for (let at = from; at < to; at++) {
        this.#byte(at === from ? OPEN : COMMA);
        this.#number(rows[at] ?? 0);
      }
      this.#byte(CLOSE);
      from = to;
    }
    this.#byte(CLOSE);
    this.#byte(CLOSE);
    if (this.#used - this.#partStart >= PART_BYTES) this.#endPart();
  }

  finish(): { bytes: Uint8Array; lengths: Uint32Array } {
    if (this.#used > this.#partStart) this.#endPart();
    return { bytes: this.#bytes.subarray(0, this.#used), lengths: Uint32Array.from(this.#lengths) };
  }

  #endPart(): void {
    this.#reserve(1);
    this.#byte(CLOSE);
    this.#lengths.push(this.#used - this.#partStart);
    this.#partStart = this.#used;
  }

  #byte(byte: number): void {
    this.#bytes[this.#used++] = byte;
  }

  #number(value: number): void {
    let digits = 1;
    for (let power = 10; power <= value; power *= 10) digits++;
    let rest = value;
    for (let at = this.#used + digits - 1; at >= this.#used; at--) {
      const higher = Math.floor(rest / 10);
      this.#bytes[at] = ZERO + rest - higher * 10;
      rest = higher;
    }
    this.#used += digits;
  }

  #reserve(more: number): void {
    if (this.#used + more <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafeSlow(Math.max(this.#used + more, this.#bytes.length * 2));
    larger.set(this.#bytes.subarray(0, this.#used));
    this.#bytes = larger;
  }
}
