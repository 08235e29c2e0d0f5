import type { Range } from '../types.ts';

/** The places that a link into a source names, and the words that stood at the first. */
export interface SourcePlaces {
  ranges: readonly Range[];
  words: string;
}

/** Which lines of a source are asked for. */
export interface SourceLines {
  /** `own`: the document's, with a few around; `all`: those of the file; or from one to another, from 1, both included. */
  lines: 'own' | 'all' | Range;
  /** Of the document's own lines: one that is shown with them, wherever it is. */
  line: number | null;
  places: SourcePlaces | null;
  /** Offset in the source that is wanted where not all of the lines can be given. */
  around: number | null;
}

/**
 * What part of a source is given. Offsets are in UTF-16 units of the whole source, lines count from 1; `text` is its part from
 * `start` to `end`: all the lines on show, or where these are too many some of them, and of a line that is too long some of it.
 */
export interface SourceWindow {
  start: number;
  end: number;
  /** Line that `start` lies in, and where that line starts. */
  firstLine: number;
  lineStart: number;
  /** Where the line that `end` closes, or lies in, ends. */
  lineEnd: number;
  /** First and last line on show. */
  shown: Range;
  /** Of the whole source. */
  lines: number;
  units: number;
  /** The line that was asked for; where the first place stands, if places were. */
  line: number | null;
  /** Where the places stand now: elsewhere than they did where the file has changed, none where their words are gone. */
  places: Range[];
}

/** Places in a source where something was found, each in several ranges where something was left out in its middle. */
export interface SourceFound {
  total: number;
  /** How many of them are before those listed. */
  before: number;
  /** How many are before the offset wanted: the number, from 0, of the first from there. */
  first: number;
  places: Range[][];
}
