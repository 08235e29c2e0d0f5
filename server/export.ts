import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';
import type { SearchEngine } from '../engine/engine.ts';
import { RequestError, type RequestProblem } from '../engine/errors.ts';
import { problemOf } from '../engine/request/facet.ts';
import { readParameters } from '../engine/request/read-parameters.ts';
import type { RequestParser } from '../engine/request/request.ts';
import type { Language, SearchRequest } from '../engine/types.ts';
import { EXPORT_COLUMNS, type ExportRow, exportRows } from './export-rows.ts';
import { hangUp } from './hang-up.ts';
import { formatParameters, PAGING_PARAMETERS } from './parameters.ts';
import type { QueryParameters } from './query-string.ts';

/** With it Excel reads a CSV file as UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';
const CONTENT_TYPES = { csv: 'text/csv; charset=utf-8', jsonl: 'application/jsonl; charset=utf-8' };

/**
 * Streams the rows of a search. Throws `RequestError` before anything is sent; an error later on cuts the answer off,
 * so that half an export is never taken for a whole one.
 */
export async function sendExport(
  engine: SearchEngine,
  parseRequest: RequestParser,
  parameters: QueryParameters,
  lang: Language,
  response: Response,
): Promise<void> {
  const { format, request } = readExportRequest(parseRequest, parameters, lang);
  const rows = exportRows(engine, request, hangUp(response));
  const first = await rows.next();
  response.set('Content-Type', CONTENT_TYPES[format]);
  response.set('Content-Disposition', `attachment; filename="zhengwen.${format}"`);
  if (response.req.method === 'HEAD') {
    response.end();
    await rows.return(undefined);
    return;
  }
  await pipeline(Readable.from(lines(format, first, rows)), response);
}

function readExportRequest(
  parseRequest: RequestParser,
  { format, ...search }: QueryParameters,
  lang: Language,
): { format: 'csv' | 'jsonl'; request: SearchRequest } {
  const problems: RequestProblem[] = [];
  const chosen = readParameters(formatParameters, format === undefined ? {} : { format }, lang);
  problems.push(...chosen.problems);
  for (const name of PAGING_PARAMETERS) {
    if (name in search) problems.push(problemOf(name, { code: 'unknown-parameter', detail: name }, lang));
  }
  let request: SearchRequest | null = null;
  try {
    request = parseRequest(search, lang);
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
    problems.push(...error.problems);
  }
  if (request === null || chosen.values === null || problems.length > 0) throw new RequestError(problems);
  return { format: chosen.values.format, request };
}

async function* lines(
  format: 'csv' | 'jsonl',
  first: IteratorResult<ExportRow, void>,
  rest: AsyncGenerator<ExportRow>,
): AsyncGenerator<string> {
  const line = format === 'csv' ? csvLine : jsonLine;
  if (format === 'csv') yield `${BYTE_ORDER_MARK}${EXPORT_COLUMNS.join(',')}\r\n`;
  if (first.done === true) return;
  yield line(first.value);
  for await (const row of rest) yield line(row);
}

function jsonLine(row: ExportRow): string {
  return `${JSON.stringify(row)}\n`;
}

/**
 * What spreadsheets would take for a formula and run: texts come from anywhere. An apostrophe before it makes it text;
 * numbers stay numbers.
 */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/u;

/** A record of RFC 4180. */
function csvLine(row: ExportRow): string {
  return `${EXPORT_COLUMNS.map((column) => csvField(row[column])).join(',')}\r\n`;
}

/** A field of a record, safe to open in a spreadsheet. */
export function csvField(value: string | number | null): string {
  const text = typeof value === 'string' ? value.replace(FORMULA, "'$&") : String(value ?? '');
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
