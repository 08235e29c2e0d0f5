/**
 * How often each term stands in each row (section, heading or title) of one document: row r holds the entries
 * `starts[r]` to `starts[r + 1]`. Typed arrays only, so that it passes between threads cheaply.
 */
export interface TermCounts {
  starts: Uint32Array;
  /** Words: index in the document's vocabulary. Pairs: `pairCode`. Ascending first appearance within a row. */
  terms: Uint32Array;
  counts: Uint32Array;
  /** Terms in each row, repeats included. */
  lengths: Uint32Array;
}

/** Counts terms row by row. */
export class TermCounter {
  readonly #starts: number[] = [0];
  readonly #terms: number[] = [];
  readonly #counts: number[] = [];
  readonly #lengths: number[] = [];

  addRow(terms: Iterable<number>): void {
    const counts = new Map<number, number>();
    let length = 0;
    for (const term of terms) {
      counts.set(term, (counts.get(term) ?? 0) + 1);
      length++;
    }
    for (const [term, count] of counts) {
      this.#terms.push(term);
      this.#counts.push(count);
    }
    this.#starts.push(this.#terms.length);
    this.#lengths.push(length);
  }

  finish(): TermCounts {
    return {
      starts: Uint32Array.from(this.#starts),
      terms: Uint32Array.from(this.#terms),
      counts: Uint32Array.from(this.#counts),
      lengths: Uint32Array.from(this.#lengths),
    };
  }
}

/** All rows as one. */
export function sumOfRows({ terms, counts, lengths }: TermCounts): TermCounts {
  const sums = new Map<number, number>();
  for (let entry = 0; entry < terms.length; entry++) {
    const term = terms[entry] ?? 0;
    sums.set(term, (sums.get(term) ?? 0) + (counts[entry] ?? 0));
  }
  return {
    starts: Uint32Array.of(0, sums.size),
    terms: Uint32Array.from(sums.keys()),
    counts: Uint32Array.from(sums.values()),
    lengths: Uint32Array.of(lengths.reduce((sum, length) => sum + length, 0)),
  };
}
