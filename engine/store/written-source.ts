import type { DocumentRecord, SourceSegment } from '../types.ts';
import type { RemovedPassage } from './removed-passage.ts';
import { encodeSegments } from './segments-code.ts';
import { changesApart, type Residual, residualOf } from './source-text.ts';

/** A document as its own file has it. */
export interface WrittenDocument {
  record: Omit<DocumentRecord, 'relations'>;
  /** What was left out of its reading text. */
  removed: readonly RemovedPassage[];
}

/** A segment that is told as a change by itself, and its characters. */
type WrittenChange = Pick<SourceSegment, 'start' | 'end' | 'fate' | 'kind' | 'reason' | 'rule'> & {
  text: string;
};

/** The source text of a file as the store keeps it, beside its documents. */
export interface WrittenSource {
  residual: Residual;
  /** Its map, as `encodeSegments` gives it: as objects it would take longer to pass on than to make. */
  segments: Uint8Array;
  changes: WrittenChange[];
}

/** A text as it comes back from the store: it has no halves of characters there, and SQLite takes two numbers for no characters. */
function asStored(text: string): string {
  return text.toWellFormed().replace(/[\uFFFE\uFFFF]/g, '\uFFFD');
}

/** What the store keeps of a source text beside the documents of its file. */
export function writtenSource(
  text: string,
  segments: readonly SourceSegment[],
  documents: readonly WrittenDocument[],
): WrittenSource {
  const passages = new Map(
    documents.map(({ record }) => [
      record.summary.id,
      record.passages.map((passage) => asStored(passage.text)),
    ]),
  );
  const removed = documents
    .flatMap((document) => document.removed)
    .map((passage) => ({ ...passage, text: asStored(passage.text) }));
  const changes = changesApart(segments, removed).map(({ start, end, fate, kind, reason, rule }) => {
    const change: WrittenChange = { start, end, fate, kind, text: text.slice(start, end) };
    if (reason !== undefined) change.reason = reason;
    if (rule !== undefined) change.rule = rule;
    return change;
  });
  const residual = residualOf(
    text,
    segments,
    { passage: (document, ordinal) => passages.get(document)?.[ordinal], removed },
    changes.map((change) => asStored(change.text)),
  );
  return { residual, segments: encodeSegments(segments), changes };
}
