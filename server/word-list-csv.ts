import { BYTE_ORDER_MARK, csvField } from '../engine/answer/csv-record.ts';
import type { CountRequest } from '../engine/association/types.ts';

/** Behind the columns of a list: what it takes to make it again. */
const ORIGIN = ['query', 'address', 'snapshot', 'date'];

/** What a list was made of. */
export interface Origin {
  query: string;
  /** The address that made it, with all filters. */
  address: string;
  /** Names the input of the snapshot. */
  fingerprint: string;
  date: Date;
}

/** Columns by kind of list, each with the member of a row it tells; measures stand under their own names. */
const COLUMNS = {
  collocations: {
    word: 'word',
    observed: 'observed',
    expected: 'expected',
    frequency: 'frequency',
    logLikelihood: 'log_likelihood',
    logDice: 'log_dice',
  },
  keywords: {
    word: 'word',
    selection: 'selection',
    rest: 'rest',
    selectionPerMillion: 'selection_per_million',
    restPerMillion: 'rest_per_million',
    logLikelihood: 'log_likelihood',
    logRatio: 'log_ratio',
    selectionDocuments: 'selection_documents',
    restDocuments: 'rest_documents',
  },
  ngrams: { ngram: 'ngram', count: 'count' },
} as const satisfies Readonly<Record<CountRequest['kind'], Readonly<Record<string, string>>>>;

type Columns = typeof COLUMNS;
type RowOf<Kind extends keyof Columns> = Readonly<Record<keyof Columns[Kind], string | number>>;

/** A word list as CSV (RFC 4180), safe to open in a spreadsheet; each row says what it was made of. */
export function wordListCsv<Kind extends keyof Columns>(
  kind: Kind,
  rows: readonly RowOf<Kind>[],
  { query, address, fingerprint, date }: Origin,
): string {
  const columns: Columns[Kind] = COLUMNS[kind];
  const members = Object.keys(columns);
  const origin = [query, address, fingerprint, date.toISOString()].map(csvField);
  const lines = rows.map((row) => {
    const cells = new Map<string, string | number>(Object.entries(row));
    return [...members.map((member) => csvField(cells.get(member) ?? null)), ...origin].join(',');
  });
  const head = [...Object.values<string>(columns), ...ORIGIN].join(',');
  return `${BYTE_ORDER_MARK}${[head, ...lines].join('\r\n')}\r\n`;
}
