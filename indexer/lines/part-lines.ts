import type { Extract, ExtractedRecord, RecordPart } from '../read/extract.ts';
import { exportedRecords } from './exported-records.ts';
import type { Line, LineHint } from './lines.ts';
import { scanLines } from './lines.ts';
import { withoutLiteralTags } from './literal-tags.ts';
import { withoutMargins } from './margins.ts';
import { withLostEnds } from './run-together.ts';

/** The lines of a file, or of one record where the format or a database that wrote it divides it into documents. */
export interface LinesOfPart {
  lines: readonly Line[];
  record: ExtractedRecord | null;
}

/** The lines of the visible text that are not empty: one part, or one for each record. */
export function linesOf({ visible: { text }, hints, records }: Extract): LinesOfPart[] {
  if (records === null) {
    const lines = withLostEnds(withoutMargins(withoutLiteralTags(scanLines(text, 0, text.length, hints))));
    return exportedRecords(lines).map((own) => ({ lines: own, record: null }));
  }
  return records.map((record) => ({
    lines: record.parts.flatMap((part) => linesOfRecordPart(text, part, hints)),
    record,
  }));
}

const TITLE: LineHint = { level: 1, kind: 'heading' };
const FIELD: LineHint = { kind: 'field' };
const TABLE: LineHint = { kind: 'table' };

function linesOfRecordPart(text: string, part: RecordPart, hints: Extract['hints']): Line[] {
  const lines = scanLines(text, part.start, part.end, hints);
  if (part.kind === 'text') return [...withoutLiteralTags(lines)];
  const hint = part.kind === 'title' ? TITLE : part.kind === 'field' ? FIELD : TABLE;
  for (const line of lines) line.hint = hint;
  const [first] = lines;
  if (first !== undefined && part.label !== null) first.hint = { ...hint, label: part.label };
  return lines;
}

/** Whether a line is a cell of a table and stands as it is: no rule about pages of text is asked of it. */
export function isCell({ hint }: Line): boolean {
  return hint?.kind === 'field' || hint?.kind === 'table';
}
