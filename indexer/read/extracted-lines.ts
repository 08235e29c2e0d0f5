import type { SegmentKind } from '../../engine/segment-kinds.ts';
import type { LineHint } from '../lines/lines.ts';
import { plainText, type VisibleText, VisibleTextBuilder } from '../mapped-text/visible-text.ts';
import { textTooLong } from '../messages.ts';
import { type Extract, ExtractError } from './extract.ts';

/** Why a stretch that a file holds is not shown, for the map. */
export interface Hidden {
  kind: SegmentKind;
  reason: string;
}

/** A stretch of a line: words that are shown, or words that are recorded only. */
export interface Piece {
  text: string;
  hidden?: Hidden;
}

/** Collects the lines that are taken out of a binary file; together they are its source text. */
export class ExtractedLines {
  readonly hints = new Map<number, LineHint>();
  readonly problems: string[] = [];
  readonly #hidden: (Hidden & { start: number; end: number })[] = [];
  #parts: string[] = [];
  #length = 0;
  #shown = 0;

  /** Units of visible text collected so far. */
  get length(): number {
    return this.#shown;
  }

  /** Adds one line; line ends inside it are taken for spaces. */
  add(text: string, hint: LineHint | null): void {
    this.addPieces([{ text }], hint);
  }

  /** Adds one line that is hidden in part. A line of hidden stretches only leaves no trace in the visible text. */
  addPieces(pieces: readonly Piece[], hint: LineHint | null): void {
    const start = this.#shown;
    let whole: Hidden | undefined;
    for (const { text, hidden } of pieces) {
      this.#append(text.replace(/[\r\n\f\v\u0085\u2028\u2029]+/g, ' '), hidden);
      whole = hidden;
    }
    const isShown = this.#shown > start || whole === undefined;
    if (isShown && hint !== null) this.hints.set(start, hint);
    this.#append('\n', isShown ? undefined : whole);
  }

  extract(): Extract {
    return {
      visible: this.#visible(),
      hints: this.hints,
      records: null,
      given: [],
      title: null,
      hasLines: false,
      problems: this.problems,
    };
  }

  #append(text: string, hidden: Hidden | undefined): void {
    if (this.#length + text.length > LARGEST_TEXT) throw new ExtractError('rejected', textTooLong);
    if (text.length === 0) return;
    const start = this.#length;
    this.#parts.push(text);
    this.#length += text.length;
    if (hidden === undefined) this.#shown += text.length;
    else this.#hidden.push({ ...hidden, start, end: this.#length });
  }

  #visible(): VisibleText {
    const source = this.#parts.join('');
    if (this.#hidden.length === 0) return plainText(source);
    const builder = new VisibleTextBuilder(source);
    for (const { start, end, kind, reason } of this.#hidden) {
      builder.show(start);
      builder.hide(end, kind, reason);
    }
    builder.show(source.length);
    return builder.finish('markup');
  }
}

/** Most units of text taken from one file: far above any document, below what a small archive can be blown up to. */
const LARGEST_TEXT = 64 * 1024 * 1024;
