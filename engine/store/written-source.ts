import type { DocumentId, Passage, SourceSegment } from '../types.ts';
import { changesAmong, encodeSegments } from './segments-code.ts';
import { type Residual, residualOf } from './source-text.ts';

/** A segment that is listed as a change, and its characters. */
export type WrittenChange = Pick<SourceSegment, 'start' | 'end' | 'fate' | 'kind' | 'reason' | 'rule'> & {
  text: string;
};

/** The source text of a file as the store keeps it, beside the passages of its documents. */
export interface WrittenSource {
  residual: Residual;
  /** Its map, as `encodeSegments` gives it: as objects it would take longer to pass on than to make. */
  segments: Uint8Array;
  /** Those segments that are listed as changes. */
  changes: WrittenChange[];
}

/** What the store keeps of a source text. `passages` are those of the documents of the file. */
export function writtenSource(
  text: string,
  segments: readonly SourceSegment[],
  passages: ReadonlyMap<DocumentId, readonly Pick<Passage, 'text'>[]>,
): WrittenSource {
  const changes = changesAmong(segments).map(({ start, end, fate, kind, reason, rule }): WrittenChange => {
    const change: WrittenChange = { start, end, fate, kind, text: text.slice(start, end) };
    if (reason !== undefined) change.reason = reason;
    if (rule !== undefined) change.rule = rule;
    return change;
  });
  // As they come back from UTF-8, which has no halves of characters.
  const stored = new Map<DocumentId, string[]>();
  for (const [id, own] of passages)
    stored.set(
      id,
      own.map((passage) => passage.text.toWellFormed()),
    );
  const residual = residualOf(text, segments, {
    passage: (document, ordinal) => stored.get(document)?.[ordinal],
    changes: changes.map((change) => change.text.toWellFormed()),
  });
  return { residual, segments: encodeSegments(segments), changes };
}
