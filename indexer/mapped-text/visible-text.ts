import type { SegmentKind } from '../../engine/segment-kinds.ts';
import type { RuleId } from '../rules/rule.ts';

/**
 * What a reader of a file sees, with the way back to what the file holds. For plain text the two are the same; for
 * markup the visible text leaves the tags out and has entities resolved.
 */

/** A stretch of source text `[start, end)` and the stretch of visible text `[at, at + length)` it stands for. */
export interface SourceRun {
  at: number;
  /** 0: the stretch is not visible. */
  length: number;
  start: number;
  end: number;
  /** `text` where both stretches are equal; else what the source stretch is (`entity`, `cell`, `markup`, …). */
  kind: SegmentKind;
  reason?: string;
  /** The rule by which it is not shown. */
  rule?: RuleId;
}

export interface VisibleText {
  source: string;
  text: string;
  /**
   * In the order of `text`, covering it and `source` exactly; null where both are the same string. A run that is visible but
   * not `text` is one unit long, so that no repair ever has to be cut in two. Columns are read one after the other: there runs
   * are not in the order of `source`.
   */
  runs: readonly SourceRun[] | null;
}

/** The visible text of a file that is shown as it is. */
export function plainText(source: string): VisibleText {
  return { source, text: source, runs: null };
}

interface BuilderMark {
  runs: number;
  last: SourceRun | null;
  parts: number;
  at: number;
  position: number;
}

/** Writes a visible text from left to right; every call takes the source on from where the last one ended. */
export class VisibleTextBuilder {
  readonly source: string;
  readonly runs: SourceRun[] = [];
  #parts: string[] = [];
  #at = 0;
  #position = 0;

  constructor(source: string) {
    this.source = source;
  }

  /** Units of visible text written so far. */
  get length(): number {
    return this.#at;
  }

  /** Where in the source the next stretch begins. */
  get position(): number {
    return this.#position;
  }

  /** The source up to `end` is shown as it stands. */
  show(end: number): void {
    if (end <= this.#position) return;
    const last = this.runs.at(-1);
    const length = end - this.#position;
    if (last !== undefined && last.kind === 'text' && last.length > 0) {
      last.end = end;
      last.length += length;
    } else {
      this.runs.push({ at: this.#at, length, start: this.#position, end, kind: 'text' });
    }
    this.#parts.push(this.source.slice(this.#position, end));
    this.#at += length;
    this.#position = end;
  }

  /**
   * The source up to `end` is shown as `visible`. Further units than the first are given one unit of source each from
   * its end, as far as there are enough; a longer text than its source is cut to fit.
   */
  replace(end: number, visible: string, kind: SegmentKind): void {
    const width = end - this.#position;
    if (width <= 0) return;
    const shown = visible.slice(0, width);
    if (shown.length === 0) {
      this.hide(end, kind);
      return;
    }
    for (let index = 0; index < shown.length; index++) {
      const runEnd = index === shown.length - 1 ? end : this.#position + 1;
      this.runs.push({ at: this.#at, length: 1, start: this.#position, end: runEnd, kind });
      this.#position = runEnd;
      this.#at += 1;
    }
    this.#parts.push(shown);
  }

  /** The source up to `upTo` is not shown. */
  hide(upTo: number, kind: SegmentKind, reason?: string, rule?: RuleId): void {
    const end = Math.min(upTo, this.source.length);
    if (end <= this.#position) return;
    const last = this.runs.at(-1);
    if (
      last !== undefined &&
      last.length === 0 &&
      last.kind === kind &&
      last.reason === reason &&
      last.rule === rule
    ) {
      last.end = end;
    } else {
      const run: SourceRun = { at: this.#at, length: 0, start: this.#position, end, kind };
      if (reason !== undefined) run.reason = reason;
      if (rule !== undefined) run.rule = rule;
      this.runs.push(run);
    }
    this.#position = end;
  }

  /** Where things stand, to come back to. */
  mark(): BuilderMark {
    const last = this.runs.at(-1);
    return {
      runs: this.runs.length,
      last: last === undefined ? null : { ...last },
      parts: this.#parts.length,
      at: this.#at,
      position: this.#position,
    };
  }

  /** Takes back everything written since `mark`. */
  rewind({ runs, last, parts, at, position }: BuilderMark): void {
    this.runs.length = runs;
    if (last !== null) this.runs[runs - 1] = last;
    this.#parts.length = parts;
    this.#at = at;
    this.#position = position;
  }

  /** Hides what is left of the source under `kind` and hands over the text. */
  finish(kind: SegmentKind): VisibleText {
    this.hide(this.source.length, kind);
    return { source: this.source, text: this.#parts.join(''), runs: this.runs };
  }
}
