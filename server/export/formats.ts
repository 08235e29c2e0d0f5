import { ENTRY_FILES, ENTRY_FORMATS, type EntryFormat } from '../cite/entry-file.ts';

/** Forms of a table. */
export const TABLE_FORMATS = ['csv', 'jsonl', 'xlsx'] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];
export type ExportFormat = TableFormat | EntryFormat;
/** What a row stands for; rows of a concordance are occurrences too, those that it lists, in its order. */
export type RowKind = 'occurrences' | 'documents' | 'concordance';

/** What each format is on the wire, and how its file ends. */
export const EXPORT_FILES: Readonly<Record<ExportFormat, { type: string; extension: string }>> = {
  csv: { type: 'text/csv; charset=utf-8', extension: 'csv' },
  jsonl: { type: 'application/jsonl; charset=utf-8', extension: 'jsonl' },
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', extension: 'xlsx' },
  ...ENTRY_FILES,
};

export function isEntryFormat(format: ExportFormat): format is EntryFormat {
  return ENTRY_FORMATS.some((each) => each === format);
}
