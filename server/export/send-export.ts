import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';
import type { SearchEngine } from '../../engine/engine.ts';
import { entryFile } from '../cite/entry-file.ts';
import type { CitePlace } from '../cite/send-citations.ts';
import { hangUp } from '../hang-up.ts';
import type { ExportAbout } from '../schema/export-about.ts';
import { aboutExport } from './about.ts';
import { aboutRows } from './about-sheet.ts';
import { begun } from './begun.ts';
import { type Table, tableOf } from './column.ts';
import { documentColumns, occurrenceColumns, type Provenance } from './columns.ts';
import { concordanceRows } from './concordance-rows.ts';
import { csvLines, jsonLines } from './delimited.ts';
import { disposition } from './disposition.ts';
import { documentEntries } from './document-entries.ts';
import type { ExportRequest } from './export-request.ts';
import { EXPORT_FILES, isEntryFormat, type TableFormat } from './formats.ts';
import { aboutWords, longCellColumns } from './messages.ts';
import { documentRows, occurrenceRows, type RowsAsked } from './rows.ts';
import { workbook } from './xlsx/book.ts';

/** Tells how many rows an export has: whoever has fewer has not all of it. */
const ROWS_HEADER = 'Zhengwen-Rows';

/**
 * Streams the rows of a search, none of which are kept. Throws `RequestError` before anything is sent; an error later on cuts the
 * answer off, so that half an export is never taken for a whole one.
 */
export async function sendExport(
  engine: SearchEngine,
  asked: ExportRequest,
  place: CitePlace,
  response: Response,
): Promise<void> {
  const signal = hangUp(response);
  const about = await aboutExport(engine, asked, place.site, signal);
  const { type, extension } = EXPORT_FILES[asked.format];
  const rows: RowsAsked = { engine, request: asked.request, site: place.site, signal };
  const isHead = response.req.method === 'HEAD';
  const content = isHead ? null : await contentOf(asked, about, rows, place);
  response.set('Content-Disposition', disposition(asked.request.q, place.today, extension));
  response.set('Content-Type', type);
  response.set(ROWS_HEADER, String(rowsOf(about, asked)));
  if (content === null) response.end();
  else await pipeline(Readable.from(content), response);
}

function rowsOf({ rows }: ExportAbout, asked: ExportRequest): number {
  return asked.rows === 'concordance' ? (rows.concordance ?? 0) : rows[asked.rows];
}

/** The file as it is read. Rejects where it cannot even be begun. */
async function contentOf(
  asked: ExportRequest,
  about: ExportAbout,
  rows: RowsAsked,
  { today }: CitePlace,
): Promise<AsyncIterable<string | Uint8Array>> {
  const { format, request } = asked;
  if (isEntryFormat(format)) {
    const items = await begun(() => documentEntries(rows, today));
    return entryFile(format, items());
  }
  const made = tableAsked(asked, about, rows);
  const table: Table = { columns: made.columns, rows: await begun(made.rows) };
  return WRITERS[format](table, about, asked, request.lang);
}

type Writer = (
  table: Table,
  about: ExportAbout,
  asked: ExportRequest,
  lang: ExportRequest['request']['lang'],
) => AsyncIterable<string | Uint8Array>;

const WRITERS: Readonly<Record<TableFormat, Writer>> = {
  csv: csvLines,
  jsonl: jsonLines,
  xlsx: (table, about, { rows }, lang) => {
    const { sheets, continued } = aboutWords(lang);
    return workbook({
      table,
      words: { ...sheets, continued, longCellColumns: longCellColumns(lang) },
      about: (facts) => aboutRows(about, rows, table.columns, facts, lang),
    });
  },
};

function tableAsked(
  { rows: kind, context, concordance }: ExportRequest,
  about: ExportAbout,
  rows: RowsAsked,
): Table {
  const provenance: Provenance = {
    search: about.search,
    collection: about.collection.fingerprint,
    exported: about.exported,
  };
  if (concordance !== null) {
    const asked = { ...rows, request: concordance };
    return tableOf(occurrenceColumns(provenance, context), () => concordanceRows(asked));
  }
  return kind === 'documents'
    ? tableOf(documentColumns(provenance), () => documentRows(rows))
    : tableOf(occurrenceColumns(provenance, context), () => occurrenceRows(rows));
}
