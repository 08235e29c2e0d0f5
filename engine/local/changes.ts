import { lineOf, lineStarts } from '../source/lines.ts';
import { LAYOUT_KINDS } from '../store/schema.ts';
import type { DocumentDetail, DocumentId, SourceSegment } from '../types.ts';

/**
 * What was removed and mended in one document of a file. Text that was removed between two documents is shown with the
 * one before it, text before the first with the first: every removal of a file is shown once.
 */
export function changesOf(
  id: DocumentId,
  source: { text: string; segments: readonly SourceSegment[] },
  reading: (passage: number, start: number, length: number) => string,
): Pick<DocumentDetail, 'removed' | 'repaired'> {
  const { text, segments } = source;
  const starts = lineStarts(text);
  const removed: DocumentDetail['removed'] = [];
  const repaired: DocumentDetail['repaired'] = [];
  let owner = segments.find((segment) => segment.document !== undefined)?.document;
  for (const segment of segments) {
    owner = segment.document ?? owner;
    if (owner !== id || segment.fate === 'kept' || LAYOUT_KINDS.has(segment.kind)) continue;
    const { start, end, kind, reason, rule } = segment;
    const change = {
      start,
      end,
      line: lineOf(starts, start),
      text: text.slice(start, end),
      kind,
      ...(reason === undefined ? {} : { reason }),
      ...(rule === undefined ? {} : { rule }),
    };
    if (segment.fate === 'removed') removed.push(change);
    else {
      const passage = segment.passage ?? 0;
      const offset = segment.offset ?? 0;
      repaired.push({ ...change, passage, offset, became: reading(passage, offset, segment.length) });
    }
  }
  return { removed, repaired };
}
