import type { Range } from '../types.ts';

/**
 * A stretch of a removed passage's text and the stretch of source it was taken from. Of equal length, both are the same
 * characters; else the text reads the source as a whole (`&amp;` as `&`).
 */
export interface RemovedPiece {
  /** In the passage's text. */
  at: number;
  end: number;
  /** In the source text. */
  start: number;
  sourceEnd: number;
  /** Line of the source text on which it begins, from 1. */
  line: number;
}

/**
 * Text that was left out of the reading text: neighbouring stretches of the source that were removed for the same
 * reason, with nothing kept between them. They belong to the document of their file that stands before them, or to the
 * first one. What is mere layout is no text and is left out; where the source breaks a line or has markup between two
 * stretches the text has a line end or a space, which matching passes over as everywhere.
 */
export interface RemovedPassage {
  text: string;
  kind: string;
  reason?: string;
  rule?: string;
  /** Ordinal of the passage of reading text in or behind which it stood; 0 where it stood before the first. */
  passage: number;
  /** In order, covering the text but for line ends and spaces put between them. */
  pieces: RemovedPiece[];
}

/** Where a stretch of a removed passage's text stands in the source, and on which line it begins. */
export function placeInSource(
  { text, pieces }: Pick<RemovedPassage, 'text' | 'pieces'>,
  [start, end]: Range,
): { range: Range; line: number } {
  const first = pieces.find((piece) => piece.end > start) ?? pieces.at(-1);
  const last = pieces.findLast((piece) => piece.at < end) ?? first;
  if (first === undefined || last === undefined) return { range: [0, 0], line: 1 };
  const from = isExact(first) ? first.start + Math.max(0, start - first.at) : first.start;
  const to = isExact(last) ? last.start + Math.min(end, last.end) - last.at : last.sourceEnd;
  const breaks = text.slice(first.at, Math.max(first.at, start)).match(LINE_END)?.length ?? 0;
  return { range: [from, to], line: first.line + breaks };
}

/** Ends of the lines of a source text. */
export const LINE_END = /\r\n|\n|\r/g;

/** Whether a piece is the same characters as its stretch of source. */
export function isExact({ at, end, start, sourceEnd }: RemovedPiece): boolean {
  return end - at === sourceEnd - start;
}
