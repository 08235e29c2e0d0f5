import type { LineHint } from '../lines/lines.ts';
import { plainText } from '../mapped-text/visible-text.ts';
import { textTooLong } from '../messages.ts';
import { type Extract, ExtractError } from './extract.ts';

/** Collects the lines that a library takes out of a binary file; together they are its source text. */
export class ExtractedLines {
  readonly hints = new Map<number, LineHint>();
  readonly problems: string[] = [];
  #parts: string[] = [];
  #length = 0;

  /** Units collected so far. */
  get length(): number {
    return this.#length;
  }

  /** Adds one line; line ends inside it are taken for spaces. */
  add(text: string, hint: LineHint | null): void {
    const line = text.replace(/[\r\n\f\v\u2028\u2029]+/g, ' ');
    if (this.#length + line.length > LARGEST_TEXT) {
      throw new ExtractError('rejected', textTooLong);
    }
    if (hint !== null) this.hints.set(this.#length, hint);
    this.#parts.push(line, '\n');
    this.#length += line.length + 1;
  }

  extract(): Extract {
    const source = this.#parts.join('');
    return {
      visible: plainText(source),
      hints: this.hints,
      records: null,
      given: [],
      title: null,
      hasLines: false,
      problems: this.problems,
    };
  }
}

/** Most units of text taken from one file: far above any document, below what a small archive can be blown up to. */
const LARGEST_TEXT = 64 * 1024 * 1024;
