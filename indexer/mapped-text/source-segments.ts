import type { DocumentId, SourceSegment } from '../../engine/types.ts';
import type { Mark } from './marks.ts';
import type { SourceRun, VisibleText } from './visible-text.ts';

/**
 * Leads every unit of the source text to its reading text: the way from source to visible text (`visible.runs`) and
 * the way from there to the reading text (`marks`, covering the visible text exactly) made one.
 */
export function sourceSegments(
  visible: VisibleText,
  marks: Iterable<Mark>,
  documents: readonly DocumentId[],
): SourceSegment[] {
  const segments: SourceSegment[] = [];
  if (visible.runs === null) {
    for (const mark of marks)
      segments.push(segment(mark, mark.start, mark.end, mark.offset, mark.length, documents));
    return segments;
  }
  const runs = visible.runs;
  let next = 0;
  for (const mark of marks) {
    let consumed = mark.start;
    while (next < runs.length && consumed < mark.end) {
      const run = runs[next];
      if (run === undefined) break;
      if (run.length === 0) {
        segments.push(hidden(run));
        next += 1;
        continue;
      }
      if (mark.fate === 'repaired') {
        const from = run.start + (run.kind === 'text' ? consumed - run.at : 0);
        const { sourceEnd, index } = endOfRepair(runs, next, mark.end);
        segments.push(segment(mark, from, sourceEnd, mark.offset, mark.length, documents));
        next = index;
        consumed = mark.end;
        continue;
      }
      const until = Math.min(mark.end, run.at + run.length);
      const exact = run.kind === 'text';
      const start = exact ? run.start + (consumed - run.at) : run.start;
      const end = exact ? run.start + (until - run.at) : run.end;
      const offset = mark.offset + (mark.fate === 'kept' ? consumed - mark.start : 0);
      if (mark.fate === 'kept' && !exact) segments.push(rendered(run, mark, offset, documents));
      else
        segments.push(
          segment(mark, start, end, offset, mark.fate === 'kept' ? until - consumed : 0, documents),
        );
      consumed = until;
      if (until === run.at + run.length) next += 1;
    }
  }
  for (const run of runs.slice(next)) segments.push(hidden(run));
  return inSourceOrder(segments);
}

/** Columns that stand side by side in the source are read one after the other. */
function inSourceOrder(segments: SourceSegment[]): SourceSegment[] {
  const isOrdered = segments.every(({ start }, at) => at === 0 || start >= (segments[at - 1]?.end ?? 0));
  return isOrdered ? segments : segments.sort((a, b) => a.start - b.start);
}

/** Where in the source a repair that ends at `visibleEnd` ends, and the run that goes on from there. */
function endOfRepair(
  runs: readonly SourceRun[],
  first: number,
  visibleEnd: number,
): { sourceEnd: number; index: number } {
  let index = first;
  let sourceEnd = runs[first]?.start ?? 0;
  while (index < runs.length) {
    const run = runs[index];
    if (run === undefined || run.at >= visibleEnd) break;
    const runEnd = run.at + run.length;
    if (runEnd > visibleEnd) return { sourceEnd: run.start + (visibleEnd - run.at), index };
    sourceEnd = run.end;
    index += 1;
  }
  return { sourceEnd, index };
}

function hidden(run: SourceRun): SourceSegment {
  const made: SourceSegment = { start: run.start, end: run.end, fate: 'removed', length: 0, kind: run.kind };
  if (run.reason !== undefined) made.reason = run.reason;
  if (run.rule !== undefined) made.rule = run.rule;
  return made;
}

/** A source stretch that reads differently from how it is written, e.g. `&amp;`. */
function rendered(
  run: SourceRun,
  mark: Mark,
  offset: number,
  documents: readonly DocumentId[],
): SourceSegment {
  const made: SourceSegment = { start: run.start, end: run.end, fate: 'repaired', length: 1, kind: run.kind };
  const document = documents[mark.article];
  if (document !== undefined) {
    made.document = document;
    made.passage = mark.passage;
    made.offset = offset;
  }
  return made;
}

/** Written as whole literals: fields added one by one take half as much memory again, and there may be millions. */
function segment(
  mark: Mark,
  start: number,
  end: number,
  offset: number,
  length: number,
  documents: readonly DocumentId[],
): SourceSegment {
  const { fate, kind, passage, reason, rule } = mark;
  const document = documents[mark.article];
  const made: SourceSegment =
    document === undefined
      ? reason === undefined
        ? { start, end, fate, length, kind }
        : { start, end, fate, length, kind, reason }
      : reason === undefined
        ? { start, end, fate, length, kind, document, passage, offset }
        : { start, end, fate, length, kind, document, passage, offset, reason };
  if (rule !== undefined) made.rule = rule;
  return made;
}
