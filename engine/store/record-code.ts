import type { DocumentRecord, DocumentSummary, RegionMention, Section } from '../types.ts';
import { type Row, string, stringOrNull } from './rows.ts';

/** What the packed record of a document holds. */
export interface PackedRecord {
  summary: DocumentSummary;
  sections: Section[];
  mentions: RegionMention[];
}

/** What columns of their own say of a summary. */
type SummaryColumns = Pick<DocumentSummary, 'id' | 'title' | 'type' | 'issuer' | 'speaker'> & {
  file: string;
};

/** The record as JSON, without what stands in columns of its own, and the copies, which follow from the relations. */
export function recordJson({
  summary,
  sections,
  mentions,
}: Pick<DocumentRecord, 'summary' | 'sections' | 'mentions'>): string {
  const { source } = summary;
  const rest: DocumentSummary = {
    ...summary,
    id: '',
    title: '',
    type: '',
    issuer: null,
    speaker: null,
    source: { ...source, file: '' },
    copies: [],
  };
  return JSON.stringify([rest, sections.map(({ first, last, heading }) => [first, last, heading]), mentions]);
}

/** The record of which the JSON was made; its summary lists no copies. */
export function recordFrom(json: string, { file, ...columns }: SummaryColumns): PackedRecord {
  const [rest, sections, mentions]: [DocumentSummary, [number, number, string | null][], RegionMention[]] =
    JSON.parse(json);
  // What was parsed is nobody else's, and has room for what stands in columns.
  const summary = Object.assign(rest, columns);
  summary.source.file = file;
  return {
    summary,
    sections: sections.map(([first, last, heading]) => ({ first, last, heading })),
    mentions,
  };
}

/** The columns of a row of `documents`; `file` is the path of its file. */
export function summaryColumns(row: Row, file: string): SummaryColumns {
  return {
    id: string(row, 'id'),
    title: string(row, 'title'),
    type: string(row, 'type'),
    issuer: stringOrNull(row, 'issuer'),
    speaker: stringOrNull(row, 'speaker'),
    file,
  };
}
