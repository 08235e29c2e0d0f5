import type { Extract, ExtractedRecord } from '../read/extract.ts';
import type { Line } from './lines.ts';
import { scanLines } from './lines.ts';

/** The lines of a file, or of one record where the format divides it into documents. */
export interface LinesOfPart {
  lines: readonly Line[];
  record: ExtractedRecord | null;
}

/** The lines of the visible text that are not empty: one part, or one for each record. */
export function linesOf({ visible: { text }, hints, records }: Extract): LinesOfPart[] {
  if (records === null) return [{ lines: scanLines(text, 0, text.length, hints), record: null }];
  return records.map((record) => ({ lines: scanLines(text, record.start, record.end, hints), record }));
}
