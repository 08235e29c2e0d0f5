import type { DocumentId, SourceSegment } from '../types.ts';
import { compressed, decompressed } from './compressed.ts';
import { isExact, type RemovedPassage } from './removed-passage.ts';
import { isChange } from './segments-code.ts';

/** A stretch of a source text that stands in a removed passage to the letter. */
interface Stretch {
  start: number;
  end: number;
  text: string;
}

/** The texts, as they are stored, in which most of the source text of a file stands anyway. */
export interface TextsOfFile {
  passage(document: DocumentId, ordinal: number): string | undefined;
  /** What was left out of its documents. */
  removed: readonly RemovedPassage[];
}

/** What of a source text stands neither in passages nor in what was left out of them. */
interface Remainder {
  /** The changes that are told by themselves, in their order. */
  changes: readonly string[];
  /** All else, one after the other. */
  rest: string;
}

/** The rest of a source text as it is stored; `whole` where it is all of it. */
export interface Residual {
  /** Compressed. */
  bytes: Uint8Array<ArrayBuffer>;
  whole: boolean;
}

function stretchesOf(removed: readonly RemovedPassage[]): Stretch[] {
  const stretches = removed.flatMap(({ text, pieces }) =>
    pieces
      .filter(isExact)
      .map(({ at, end, start, sourceEnd }) => ({ start, end: sourceEnd, text: text.slice(at, end) })),
  );
  return stretches.sort((a, b) => a.start - b.start);
}

/** Calls for each segment, in order, the one that tells where its characters stand. */
function walk(
  segments: readonly SourceSegment[],
  removed: readonly RemovedPassage[],
  visit: {
    inPassage(document: DocumentId, passage: number, segment: SourceSegment): void;
    inRemoved(text: string): void;
    asChange(segment: SourceSegment): void;
    asRest(segment: SourceSegment): void;
  },
): void {
  const stretches = stretchesOf(removed);
  let next = 0;
  for (const segment of segments) {
    const { start, end, fate, document, passage } = segment;
    while ((stretches[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next++;
    const stretch = stretches[next];
    if (fate === 'kept' && document !== undefined && passage !== undefined)
      visit.inPassage(document, passage, segment);
    else if (fate === 'removed' && stretch !== undefined && stretch.start <= start && end <= stretch.end)
      visit.inRemoved(stretch.text.slice(start - stretch.start, end - stretch.start));
    else if (isChange(segment)) visit.asChange(segment);
    else visit.asRest(segment);
  }
}

/** The source text from the texts it stands in and the remainder. */
function assembled(
  segments: readonly SourceSegment[],
  texts: TextsOfFile,
  { changes, rest }: Remainder,
): string {
  const pieces: string[] = [];
  let change = 0;
  let at = 0;
  walk(segments, texts.removed, {
    inPassage: (document, passage, { offset = 0, length }) =>
      pieces.push(texts.passage(document, passage)?.slice(offset, offset + length) ?? ''),
    inRemoved: (text) => pieces.push(text),
    asChange: () => pieces.push(changes[change++] ?? ''),
    asRest: ({ start, end }) => {
      pieces.push(rest.slice(at, at + end - start));
      at += end - start;
    },
  });
  return pieces.join('');
}

/** The segments that are told as changes by themselves: what was mended, and what was removed from no document. */
export function changesApart(
  segments: readonly SourceSegment[],
  removed: readonly RemovedPassage[],
): SourceSegment[] {
  const changes: SourceSegment[] = [];
  walk(segments, removed, {
    inPassage: () => undefined,
    inRemoved: () => undefined,
    asChange: (segment) => changes.push(segment),
    asRest: () => undefined,
  });
  return changes;
}

/**
 * What has to be kept of a source text beside the other texts of its file. Where these do not give it back to the last
 * character it is the whole text, so that nothing depends on how passages are made.
 */
export function residualOf(
  text: string,
  segments: readonly SourceSegment[],
  texts: TextsOfFile,
  changes: readonly string[],
): Residual {
  const pieces: string[] = [];
  walk(segments, texts.removed, {
    inPassage: () => undefined,
    inRemoved: () => undefined,
    asChange: () => undefined,
    asRest: ({ start, end }) => pieces.push(text.slice(start, end)),
  });
  const rest = pieces.join('');
  const whole = assembled(segments, texts, { changes, rest: rest.toWellFormed() }) !== text;
  return { bytes: compressed(Buffer.from(whole ? text : rest, 'utf8')), whole };
}

/** The source text of which `residualOf` was made. */
export function sourceText(
  segments: readonly SourceSegment[],
  texts: TextsOfFile,
  changes: readonly string[],
  { bytes, whole }: { bytes: Uint8Array; whole: boolean },
): string {
  const rest = Buffer.from(decompressed(bytes).buffer).toString('utf8');
  return whole ? rest : assembled(segments, texts, { changes, rest });
}
