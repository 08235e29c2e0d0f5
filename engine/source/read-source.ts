import type { DocumentSummary, Range, SourceDetail } from '../types.ts';
import { lineOf, lineStarts } from './lines.ts';
import { standingPlaces } from './places.ts';
import type { SourceLines } from './types.ts';

/** Lines shown before and after the document's own. */
const MARGIN = 5;

/** A source with what was asked of it found in it. */
export interface ReadSource {
  source: SourceDetail;
  /** Where its lines start. */
  starts: readonly number[];
  /** First and last line of the document. */
  own: Range;
  /** First and last line on show. */
  shown: Range;
  /** The line that was asked for; where the first place stands, if places were. */
  line: number | null;
  places: readonly Range[];
}

/** Finds in a source of a document which of its lines are asked for, and where the places stand that a link names. */
export function readSource(
  source: SourceDetail,
  { source: { startLine, endLine } }: Pick<DocumentSummary, 'source'>,
  { lines, line: asked, places: named }: SourceLines,
): ReadSource {
  const starts = startsOf(source);
  const own: Range = [startLine ?? 1, endLine ?? starts.length];
  const places = named === null ? [] : standingPlaces(source.text, named);
  const [first] = places;
  // A file that has changed may have its words on another line than the link says.
  const line = first === undefined ? asked : lineOf(starts, first[0]);
  const within = (number: number): number => Math.max(1, Math.min(starts.length, number));
  const wanted = lines === 'own' ? withMargin(own, line) : lines === 'all' ? [1, starts.length] : lines;
  const [from = 1, to = from] = wanted.map(within);
  return { source, starts, own, shown: [from, Math.max(from, to)], line, places };
}

const known = new WeakMap<SourceDetail, readonly number[]>();

/** Where the lines of a source start; of one that is kept they are found once. */
function startsOf(source: SourceDetail): readonly number[] {
  const starts = known.get(source) ?? lineStarts(source.text);
  known.set(source, starts);
  return starts;
}

function withMargin([from, to]: Range, line: number | null): Range {
  return [Math.min(from, line ?? from) - MARGIN, Math.max(to, line ?? to) + MARGIN];
}

/** Where a line starts; past the last, where the source ends. */
export function startOfLine({ source, starts }: Pick<ReadSource, 'source' | 'starts'>, line: number): number {
  return starts[line - 1] ?? source.text.length;
}
