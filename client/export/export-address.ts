import { listedParams } from '../concordance/concordance-state.ts';
import { BLANK, type SearchState, sortOf, writeSearch } from '../search/search-state.ts';

/** Forms of an export, in the order in which they are offered: tables, then citations. */
export const EXPORT_FORMATS = ['xlsx', 'csv', 'jsonl', 'ris', 'bibtex', 'csl-json'] as const;
type ExportFormat = (typeof EXPORT_FORMATS)[number];
/** Rows of a concordance are the occurrences that it lists, in its order. */
export type RowKind = 'concordance' | 'occurrences' | 'documents';

/** What a reader chooses of an export; all else is the search on show. */
export interface ExportChoice {
  format: ExportFormat;
  rows: RowKind;
  duplicates: SearchState['duplicates'];
}

/** Whether it holds an entry for each document, not rows. */
export function isCitation(format: ExportFormat): boolean {
  return format === 'ris' || format === 'bibtex' || format === 'csl-json';
}

/** What a row stands for in this format. */
export function rowsOf({ format, rows }: Pick<ExportChoice, 'format' | 'rows'>): RowKind {
  return isCitation(format) ? 'documents' : rows;
}

/** The address that gives the whole search on show, whatever page of it is shown, and how. */
export function exportAddress(state: SearchState, choice: ExportChoice, lang: string): string {
  const params = exportedParams(state, choice, rowsOf(choice), lang);
  params.set('format', choice.format);
  params.set('rows', rowsOf(choice));
  return `/api/export?${params}`;
}

/** The address that tells what goes with it. */
export function exportAboutAddress(
  state: SearchState,
  choice: Pick<ExportChoice, 'duplicates'>,
  lang: string,
): string {
  const rows = state.view === 'concordance' ? 'concordance' : 'occurrences';
  const params = exportedParams(state, choice, rows, lang);
  if (rows === 'concordance') params.set('rows', rows);
  return `/api/export/about?${params}`;
}

/** The parameters that say which rows there are: those of the concordance on show, or of the search. */
function exportedParams(
  state: SearchState,
  choice: Pick<ExportChoice, 'duplicates'>,
  rows: RowKind,
  lang: string,
): URLSearchParams {
  return rows === 'concordance'
    ? listedParams({ ...state, duplicates: choice.duplicates }, lang)
    : searchParams(state, choice, lang);
}

function searchParams(
  state: SearchState,
  { duplicates }: Pick<ExportChoice, 'duplicates'>,
  lang: string,
): URLSearchParams {
  const whole: SearchState = {
    ...state,
    view: BLANK.view,
    group: BLANK.group,
    options: BLANK.options,
    page: BLANK.page,
    size: BLANK.size,
  };
  const params = writeSearch({ ...whole, duplicates, sort: sortOf(state) });
  params.set('lang', lang);
  return params;
}
