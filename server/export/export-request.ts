import { z } from 'zod';
import { type ConcordanceRequest, GROUPINGS } from '../../engine/concordance/types.ts';
import { RequestError, type RequestProblem } from '../../engine/errors.ts';
import { problemOf } from '../../engine/request/facet.ts';
import { count, option } from '../../engine/request/parameter.ts';
import { describedSearch } from '../../engine/request/parameters.ts';
import { readParameters, unknownParameter } from '../../engine/request/read-parameters.ts';
import type { RequestParser } from '../../engine/request/request.ts';
import type { Language, SearchRequest } from '../../engine/types.ts';
import { ENTRY_FORMATS } from '../cite/entry-file.ts';
import { readConcordanceRequest, rowParameters } from '../concordance-request.ts';
import type { QueryParameters } from '../query-string.ts';
import { type ExportFormat, isEntryFormat, type RowKind, TABLE_FORMATS } from './formats.ts';
import { searchText } from './search-text.ts';

/** As much as a concordance shows beside a match; the whole passage has a column of its own. */
const DEFAULT_CONTEXT = 40;
const MAX_CONTEXT = 500;

const [FIRST_FORMAT, ...OTHER_FORMATS] = TABLE_FORMATS;

export const exportParameters = z.strictObject({
  format: option('Form of the rows', FIRST_FORMAT, ...OTHER_FORMATS, ...ENTRY_FORMATS),
  rows: option(
    'A row for each occurrence or for each document, or the rows of a concordance (with sort, sample, seed, by and value as ' +
      'there); citations (bibtex, ris, csl-json) are of documents, by default and only',
    'occurrences',
    'documents',
    'concordance',
  ),
  context: count(
    'UTF-16 units shown of the passage on either side of a match',
    DEFAULT_CONTEXT,
    0,
    MAX_CONTEXT,
  ),
});

/** Parameters of a search that an export, which is always whole and of documents, does not have. */
export const NOT_OF_EXPORTS: readonly string[] = ['page', 'size', 'passages', 'group', 'groups'];

export interface ExportRequest {
  format: ExportFormat;
  rows: RowKind;
  context: number;
  request: SearchRequest;
  /** The rows of which concordance; null for those of the search itself. */
  concordance: ConcordanceRequest | null;
  /** The parameters of the search as they were given, in one text (`searchText`). */
  search: string;
  /** The filters as they were given. */
  filters: Record<string, string[]>;
}

/** What says which rows of a concordance there are. */
const ROW_PARAMETERS: readonly string[] = Object.keys(rowParameters.shape);

const KNOWN = [
  ...new Set(
    Object.keys({ ...describedSearch.shape, ...rowParameters.shape, ...exportParameters.shape }).filter(
      (name) => !NOT_OF_EXPORTS.includes(name),
    ),
  ),
];

/** Orders that only the rows of a concordance have. */
const CONCORDANCE_ORDERS: ReadonlySet<string> = new Set(['order', ...GROUPINGS]);

/** Parameters of a search that are no filters. */
const NO_FILTERS: readonly string[] = ['q', 'match', 'duplicates', 'removed', 'lang', ...ROW_PARAMETERS];

/** Reads a request for an export. Throws `RequestError` that lists everything wrong with it. */
export function readExportRequest(
  parseRequest: RequestParser,
  parameters: QueryParameters,
  lang: Language,
): ExportRequest {
  const own: QueryParameters = {};
  const search: QueryParameters = {};
  const unfit: RequestProblem[] = [];
  for (const [name, values] of Object.entries(parameters)) {
    if (Object.hasOwn(exportParameters.shape, name)) own[name] = values;
    else if (KNOWN.includes(name)) search[name] = values;
    else if (NOT_OF_EXPORTS.includes(name))
      unfit.push(problemOf(name, { code: 'export-is-whole', detail: name }, lang));
    else unfit.push(unknownParameter(name, KNOWN, lang));
  }
  const chosen = readParameters(exportParameters, own, lang);
  const problems: RequestProblem[] = [...chosen.problems, ...unfit];
  if (chosen.values !== null && isEntryFormat(chosen.values.format) && 'rows' in own) {
    const { rows, format } = chosen.values;
    if (rows !== 'documents') {
      problems.push(problemOf('rows', { code: 'entries-of-documents', detail: format }, lang));
    }
  }
  const isConcordance = chosen.values?.rows === 'concordance' && !isEntryFormat(chosen.values.format);
  const strayed = chosen.values === null || isConcordance ? [] : ofConcordances(search);
  for (const name of strayed) problems.push(problemOf(name, { code: 'of-concordances', detail: name }, lang));
  let request: SearchRequest | null = null;
  let concordance: ConcordanceRequest | null = null;
  try {
    if (isConcordance) concordance = readConcordanceRequest(parseRequest, search, lang);
    request = parseRequest(without(search, isConcordance ? ROW_PARAMETERS : strayed), lang);
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
    problems.push(...error.problems);
  }
  if (request === null || chosen.values === null || problems.length > 0) throw new RequestError(problems);
  const { format, rows, context } = chosen.values;
  return {
    format,
    rows: isEntryFormat(format) ? 'documents' : rows,
    context,
    request,
    concordance,
    search: searchText(isConcordance ? asOnThePage(search) : search),
    filters: Object.fromEntries(Object.entries(search).filter(([name]) => !NO_FILTERS.includes(name))),
  };
}

/** What is given and says something of the rows of a concordance alone. */
function ofConcordances({ sort = [], ...others }: QueryParameters): string[] {
  const isOrder = sort.some((value) => CONCORDANCE_ORDERS.has(value));
  return [
    ...Object.keys(others).filter((name) => ROW_PARAMETERS.includes(name)),
    ...(isOrder ? ['sort'] : []),
  ];
}

function without(parameters: QueryParameters, names: readonly string[]): QueryParameters {
  return Object.fromEntries(Object.entries(parameters).filter(([name]) => !names.includes(name)));
}

/** The parameters of a concordance as the page that shows it has them in its address. */
function asOnThePage({ sort, ...search }: QueryParameters): QueryParameters {
  return { ...search, view: ['concordance'], ...(sort === undefined ? {} : { order: sort }) };
}
