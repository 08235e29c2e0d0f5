import type { SegmentKind } from '../../engine/segment-kinds.ts';
import { REASONS } from '../reasons.ts';
import type { RuleId } from '../rules/rule.ts';
import { isBlank } from './characters.ts';

/** What a format knows of a line beyond its words. */
export interface LineHint {
  /** Heading level, 1 for a title. */
  level?: number;
  kind?: 'table' | 'heading' | 'attachment' | 'field';
  /** What is shown in place of the first unit: the name of a field. */
  label?: string;
  /** Page of a PDF, paragraph of a word-processor file, both from 1. */
  page?: number;
  paragraph?: number;
  /** Units at the start of the line that are markup, e.g. `## `. */
  markup?: number;
}

/** Why a line, or the end of one, is left out of the reading text. */
export interface Removal {
  kind: SegmentKind;
  reason: string;
  /** The rule that did it, where it was one of a table. */
  rule?: RuleId;
}

/** One line of visible text. Offsets into it: `[start, from)` indent, `[from, to)` words, `[to, end)` tail, then the line end. */
export interface Line {
  start: number;
  from: number;
  to: number;
  end: number;
  /** Where the next line starts. */
  next: number;
  /** The words, `[from, to)`. */
  text: string;
  removed: Removal | null;
  /** Why `[to, end)` goes where it is more than white space. */
  tail: Removal | null;
  /** The indent is markup (`## `), not white space. */
  lead: Removal | null;
  /** Units at its start that are none of its indent: a sign of quotation, the number of the line. */
  margin?: number;
  /** Empty lines right above. */
  blanksAbove: number;
  /** A form feed stands between this line and the one above. */
  pageAbove?: true;
  /** A byte order mark begins it: here the text of another file was put behind that above. */
  fileAbove?: true;
  /** A note at the foot of a page, in the midst of a paragraph: it is read behind that. */
  aside?: true;
  /** What has told that it goes on in the next line shown: a hyphen at its end, or notes of its page that part a sentence. */
  goesOn?: 'hyphened' | 'overleaf';
  hint: LineHint | null;
}

const LINE_END = /\r\n|[\n\r\f\v\u0085\u2028\u2029]/g;
const FORM_FEED = 0x0c;
const BYTE_ORDER_MARK = 0xfeff;
const RARE_LINE_END = /[\r\f\v\u0085\u2028\u2029]/;

/**
 * Lines of `text` in `[start, end)`; lines of white space only are skipped (the next line counts them). Every kind of
 * line end is known: LF, CRLF, CR, form feed, vertical tab, NEL and the Unicode separators.
 */
export function scanLines(
  text: string,
  start: number,
  end: number,
  hints: ReadonlyMap<number, LineHint> | null,
): Line[] {
  const part = start === 0 && end === text.length ? text : text.slice(start, end);
  const lines: Line[] = [];
  const rare = RARE_LINE_END.test(part);
  let position = 0;
  let blanksAbove = 0;
  let pageAbove = false;
  while (position < part.length) {
    let lineEnd = rare ? -1 : part.indexOf('\n', position);
    let next = lineEnd + 1;
    if (rare) {
      LINE_END.lastIndex = position;
      const match = LINE_END.exec(part);
      lineEnd = match === null ? -1 : match.index;
      next = lineEnd + (match?.[0].length ?? 0);
    }
    if (lineEnd < 0) {
      lineEnd = part.length;
      next = part.length;
    }
    const line = makeLine(text, start + position, start + lineEnd, start + next);
    if (line.text.length === 0) {
      blanksAbove += 1;
    } else {
      line.blanksAbove = blanksAbove;
      blanksAbove = 0;
      if (pageAbove) line.pageAbove = true;
      if (line.start > 0 && text.charCodeAt(line.start) === BYTE_ORDER_MARK) line.fileAbove = true;
      pageAbove = false;
      const hint = hints?.get(start + position);
      if (hint !== undefined) applyHint(text, line, hint);
      lines.push(line);
    }
    if (rare && part.charCodeAt(lineEnd) === FORM_FEED) pageAbove = true;
    position = next;
  }
  return lines;
}

function makeLine(text: string, start: number, end: number, next: number): Line {
  let from = start;
  while (from < end && isBlank(text.charCodeAt(from))) from += 1;
  let to = end;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to -= 1;
  return {
    start,
    from,
    to,
    end,
    next,
    text: text.slice(from, to),
    removed: null,
    tail: null,
    lead: null,
    blanksAbove: 0,
    hint: null,
  };
}

function applyHint(text: string, line: Line, hint: LineHint): void {
  line.hint = hint;
  if (hint.markup === undefined) return;
  line.lead = { kind: 'markup', reason: REASONS.headingMark };
  line.from = Math.min(Math.max(line.from, line.start + hint.markup), line.to);
  while (line.from < line.to && isBlank(text.charCodeAt(line.from))) line.from += 1;
  line.text = text.slice(line.from, line.to);
}

/** Units by which the words of a line are indented. */
export function indentOf({ from, start, margin = 0 }: Line): number {
  return from - start - margin;
}

/** Leaves a line out of the reading text; it stays in its place among the lines. */
export function removeLine(line: Line, removal: Removal): void {
  line.removed = removal;
}

/** Takes the last `length` units off the words of a line. */
export function cutTail(line: Line, length: number, removal: Removal): void {
  if (length <= 0) return;
  let to = line.to - length;
  while (to > line.from && isBlank(line.text.charCodeAt(to - line.from - 1))) to -= 1;
  line.to = to;
  line.text = line.text.slice(0, to - line.from);
  line.tail = removal;
  if (line.text.length === 0) removeLine(line, removal);
}

/** Cuts a line in two at `offset` of its words; the first part ends there without a line end. */
export function splitLine(line: Line, offset: number): [Line, Line] {
  const at = line.from + offset;
  const first = trimmed({ ...line, to: at, end: at, next: at, text: line.text.slice(0, offset), tail: null });
  const second = trimmed({
    ...line,
    start: at,
    from: at,
    text: line.text.slice(offset),
    lead: null,
    blanksAbove: 0,
    hint: null,
  });
  return [first, second];
}

function trimmed(line: Line): Line {
  const lead = line.text.length - line.text.trimStart().length;
  const text = line.text.trim();
  const from = line.from + lead;
  return { ...line, from, to: from + text.length, text };
}
