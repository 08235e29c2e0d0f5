/** Physical line numbers of a source text, from 1: line ends are LF, CRLF, and CR where the text has no LF. */
export class LineNumbers {
  readonly #starts: number[] = [0];

  constructor(text: string) {
    const end = text.includes('\n') ? '\n' : '\r';
    for (let at = text.indexOf(end); at >= 0; at = text.indexOf(end, at + 1)) this.#starts.push(at + 1);
  }

  /** The line that holds the unit at `offset`. */
  of(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  }
}

/** Gives the physical line of an offset. */
export interface LineLookup {
  of(offset: number): number;
}
