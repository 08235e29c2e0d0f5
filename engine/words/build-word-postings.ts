import { Growing } from '../text/growing.ts';
import { SLOTS } from './bm25.ts';
import type { RowVisitor } from './field-rows.ts';

/** JSON text of one part: `import` parses a part at a time. */
const PART_BYTES = 1 << 23;
/** Digits of a row's number and the comma after it. */
const TYPICAL_NUMBER_BYTES = 7;

const [COMMA = 0, OPEN = 0, CLOSE = 0, ZERO = 0] = Buffer.from(',[]0', 'latin1');
const NULL = Buffer.from('null', 'latin1');
const UTF8 = new TextEncoder();

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

/** Writes words with their rows as JSON texts of bounded length. */
class ExportWriter {
  readonly #bytes: Growing<Uint8Array<ArrayBuffer>>;
  #partStart = 0;
  readonly #lengths: number[] = [];

  /** `expected`: bytes that will be written; room for more is made. */
  constructor(expected: number) {
    this.#bytes = new Growing((length) => new Uint8Array(length), expected);
  }

  /** Writes a word that has rows: those up to the end of each slot, the first slot's from `start`. */
  word(word: string, rows: Uint32Array, start: number, ends: Uint32Array): void {
    const end = ends[SLOTS - 1] ?? 0;
    if (start === end) return;
    const bytes = this.#bytes;
    bytes.push(bytes.length === this.#partStart ? OPEN : COMMA);
    bytes.push(OPEN);
    bytes.append(UTF8.encode(JSON.stringify(word)));
    bytes.push(COMMA);
    let from = start;
    for (let slot = 0; from < end; slot++) {
      bytes.push(slot === 0 ? OPEN : COMMA);
      const to = ends[slot] ?? 0;
      if (from === to) {
        bytes.append(NULL);
        continue;
      }
      for (let at = from; at < to; at++) {
        bytes.push(at === from ? OPEN : COMMA);
        this.#number(rows[at] ?? 0);
      }
      bytes.push(CLOSE);
      from = to;
    }
    bytes.push(CLOSE);
    bytes.push(CLOSE);
    if (bytes.length - this.#partStart >= PART_BYTES) this.#endPart();
  }

  finish(): { bytes: Uint8Array; lengths: Uint32Array } {
    if (this.#bytes.length > this.#partStart) this.#endPart();
    return {
      bytes: this.#bytes.finish(),
      lengths: Uint32Array.from(this.#lengths),
    };
  }

  #endPart(): void {
    this.#bytes.push(CLOSE);
    this.#lengths.push(this.#bytes.length - this.#partStart);
    this.#partStart = this.#bytes.length;
  }

  #number(value: number): void {
    let digits = 1;
    for (let power = 10; power <= value; power *= 10) digits++;
    const bytes = this.#bytes.room(digits);
    const start = this.#bytes.length;
    let rest = value;
    for (let at = start + digits - 1; at >= start; at--) {
      const higher = Math.floor(rest / 10);
      bytes[at] = ZERO + rest - higher * 10;
      rest = higher;
    }
    this.#bytes.length = start + digits;
  }
}
