import type { DocumentId, Range } from '../types.ts';
import { lineOf } from './lines.ts';
import { type ReadSource, startOfLine } from './read-source.ts';
import type { SourceLines } from './types.ts';

/** Stretches of a source in which findings count, ascending: where only the document's own lines are on show, its own. */
export function searchedStretches(
  read: ReadSource,
  document: DocumentId,
  { lines }: Pick<SourceLines, 'lines'>,
): Range[] {
  const { shown } = read;
  return lines === 'own'
    ? ownStretches(read, document)
    : [[startOfLine(read, shown[0]), startOfLine(read, shown[1] + 1)]];
}

/**
 * Stretches of a source that are a document's: the lines on show up to those that hold text of another, the line that was
 * named, and where several documents stand in one line nothing that is another's.
 */
function ownStretches(read: ReadSource, document: DocumentId): Range[] {
  const { source, starts, own, shown, line: named } = read;
  const others = source.segments.filter(
    (segment) => segment.document !== undefined && segment.document !== document,
  );
  const startOf = (line: number): number => startOfLine(read, line);
  const begin = startOf(own[0]);
  const stop = startOf(own[1] + 1);
  const before = others.findLast(({ start }) => start < begin);
  const after = others.find(({ end }) => end > stop);
  const first = before === undefined ? 1 : lineOf(starts, Math.min(before.end, begin) - 1) + 1;
  const last = after === undefined ? starts.length : lineOf(starts, Math.max(after.start, stop)) - 1;
  const from = startOf(Math.max(shown[0], first));
  const to = startOf(Math.min(shown[1], last) + 1);
  const found: Range[] = [];
  let at = from;
  for (const { start, end } of others) {
    if (end <= at || start >= to) continue;
    if (start > at) found.push([at, start]);
    at = end;
  }
  if (at < to) found.push([at, to]);
  if (named === null) return found;
  const [lineStart, lineEnd] = [startOf(named), startOf(named + 1)];
  return lineEnd <= from || lineStart >= to ? [...found, [lineStart, lineEnd]] : found;
}
