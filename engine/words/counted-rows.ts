import { ByteWriter, MORE } from '../snapshot/byte-codes.ts';

/**
 * How often each term stands in each row (section, heading or title) of one document, as bytes: they pass between
 * threads and into the cache, and are held until all documents are known.
 */
export interface CountedRows {
  /** Terms in each row, repeats included. */
  lengths: Uint32Array;
  /**
   * Row after row: how many distinct terms, then for each in ascending order twice the gap to the term before, plus one
   * where the term is repeated, and then how often above two. All as seven-bit groups, lowest first.
   */
  bytes: Uint8Array;
}

const FIRST_TERMS = 256;
const WORD_BITS = 32;
/** Terms of a row are sorted where they are fewer than this share of the words that a look at all marks would read. */
const SPARSE = 1 / 16;

/**
 * Counts the terms of a document, numbered from 0, row by row. To be used for one document after the other: its room is
 * kept, for to make it takes longer than to count a notice.
 */
export class RowCounter {
  /** By term, in the row being counted. */
  #counts = new Uint32Array(FIRST_TERMS);
  /** Distinct terms of the row being counted, and the highest of them. */
  #terms = new Uint32Array(FIRST_TERMS);
  #distinct = 0;
  #highest = 0;
  /** One bit a term; set only while the terms of a row are put in order. */
  #marks = new Uint32Array(FIRST_TERMS / WORD_BITS);
  #length = 0;
  #lengths: number[] = [];
  readonly #writer = new RowWriter();

  /** Counts a term of the row. */
  add(term: number): void {
    if (term >= this.#counts.length) this.#grow(term);
    const count = this.#counts[term] ?? 0;
    if (count === 0) {
      this.#terms[this.#distinct++] = term;
      if (term > this.#highest) this.#highest = term;
    }
    this.#counts[term] = count + 1;
    this.#length++;
  }

  /** Ends the row; what follows is of the next. */
  endRow(): void {
    this.#writer.write(this.#ascending(), this.#counts);
    this.#lengths.push(this.#length);
    this.#clearRow();
  }

  #clearRow(): void {
    for (let at = 0; at < this.#distinct; at++) this.#counts[this.#terms[at] ?? 0] = 0;
    this.#distinct = 0;
    this.#highest = 0;
    this.#length = 0;
  }

  /** The distinct terms of the row in order; a row of many is read off marks, which is faster than sorting. */
  #ascending(): Uint32Array {
    const terms = this.#terms.subarray(0, this.#distinct);
    const marks = this.#marks;
    if (this.#distinct < (this.#highest / WORD_BITS) * SPARSE) return terms.sort();
    for (let at = 0; at < terms.length; at++) {
      const term = terms[at] ?? 0;
      marks[term >>> 5] = (marks[term >>> 5] ?? 0) | (1 << (term & 31));
    }
    let next = 0;
    for (let word = 0; next < terms.length; word++) {
      for (let rest = marks[word] ?? 0; rest !== 0; rest &= rest - 1) {
        terms[next++] = word * WORD_BITS + 31 - Math.clz32(rest & -rest);
      }
      marks[word] = 0;
    }
    return terms;
  }

  /** Ends another row with the same terms as the one before. */
  repeatRow(): void {
    this.#writer.repeat();
    this.#lengths.push(this.#lengths.at(-1) ?? 0);
  }

  /** The rows that have been ended; what follows is of another document. */
  rows(): CountedRows {
    const lengths = new Uint32Array(this.#lengths);
    this.#lengths = [];
    return { lengths, bytes: this.#writer.take() };
  }

  /** Forgets what a document has left that could not be counted to its end. */
  clear(): void {
    this.#clearRow();
    this.rows();
  }

  #grow(term: number): void {
    const size = 2 ** Math.ceil(Math.log2(term + 1));
    this.#counts = grown(this.#counts, size);
    this.#terms = grown(this.#terms, size);
    this.#marks = new Uint32Array(size / WORD_BITS);
  }
}

function grown(numbers: Uint32Array<ArrayBuffer>, size: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(size);
  larger.set(numbers);
  return larger;
}

/** Writes rows behind each other. */
class RowWriter {
  readonly #bytes = new ByteWriter();
  /** Where the row written last begins. */
  #last = 0;

  /** Writes a row of ascending terms; `counts` are by term. */
  write(terms: Uint32Array, counts: Uint32Array): void {
    const bytes = this.#bytes;
    this.#last = bytes.length;
    bytes.number(terms.length);
    let next = 0;
    for (let at = 0; at < terms.length; at++) {
      const term = terms[at] ?? 0;
      const count = counts[term] ?? 0;
      bytes.number((term - next) * 2 + (count > 1 ? 1 : 0));
      if (count > 1) bytes.number(count - 2);
      next = term + 1;
    }
  }

  /** Writes the row written last once more. */
  repeat(): void {
    const length = this.#bytes.length;
    this.#bytes.append(this.#bytes.from(this.#last));
    this.#last = length;
  }

  /** The rows written; what follows is of another document. */
  take(): Uint8Array {
    return this.#bytes.take();
  }
}

/** Reads rows one after the other. */
export class RowReader {
  /** Terms of the row read last, ascending, and how often each stands in it: the first `distinct` are valid. */
  terms = new Uint32Array(FIRST_TERMS);
  counts = new Uint32Array(FIRST_TERMS);
  distinct = 0;
  #bytes: Uint8Array = new Uint8Array();
  #at = 0;

  /** Goes to the first of other rows. */
  open({ bytes }: Pick<CountedRows, 'bytes'>): void {
    this.#bytes = bytes;
    this.#at = 0;
  }

  /** Reads the next row. There are as many as the rows have lengths. */
  next(): void {
    const bytes = this.#bytes;
    this.distinct = this.#number();
    if (this.distinct > this.terms.length) {
      this.terms = new Uint32Array(this.distinct);
      this.counts = new Uint32Array(this.distinct);
    }
    const { terms, counts, distinct } = this;
    let term = 0;
    for (let entry = 0; entry < distinct; entry++) {
      // Most gaps take one byte.
      const first = bytes[this.#at] ?? 0;
      const head = first < MORE ? first : this.#number();
      if (first < MORE) this.#at++;
      term += head >>> 1;
      terms[entry] = term++;
      counts[entry] = (head & 1) === 1 ? this.#number() + 2 : 1;
    }
  }

  #number(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.#bytes[this.#at++] ?? 0;
      value |= (byte & (MORE - 1)) << shift;
      if (byte < MORE) return value >>> 0;
    }
  }
}
