import { BYTE_ORDER_MARK, csvRecord } from '../../engine/answer/csv-record.ts';
import type { TrendsAnswer } from '../../engine/types.ts';
import { measured } from './measures.ts';
import { FEW_DOCUMENTS } from './trend-rows.ts';

/** What must be known to make the same figures again. */
interface Provenance {
  /** The filters in force, as they are written in addresses. */
  filters: string;
  /** Fingerprint of the collection. */
  collection: string;
  /** Address of the page. */
  address: string;
  /** ISO day on which the file was made. */
  date: string;
}

const COLUMNS = [
  'query',
  'by',
  'value',
  'label',
  'documents',
  'occurrences',
  'per_million_characters',
  'share_of_documents',
  'possible_documents',
  'all_documents',
  'all_characters',
  'few_documents',
  'filters',
  'collection',
  'date',
  'address',
] as const;

/**
 * Trends as CSV (RFC 4180): a row for each query and value, and, for an empty query, what passes the filters; with every measure,
 * unrounded. Each row says by itself what it was counted in.
 */
export function trendsCsv(answer: TrendsAnswer, { filters, collection, address, date }: Provenance): string {
  const all = {
    q: '',
    points: answer.base.map(({ value, documents, possible }) => ({
      value,
      documents,
      occurrences: 0,
      possible,
    })),
  };
  const series = answer.series.length === 0 ? [all] : answer.series;
  const rows = series.flatMap(({ q, points }) =>
    points.flatMap((point, at) => {
      const base = answer.base[at];
      if (base === undefined) return [];
      return csvRecord([
        q,
        answer.by,
        base.value,
        base.label,
        point.documents,
        point.occurrences,
        measured('perMillion', point, base),
        measured('share', point, base),
        point.possible,
        base.documents,
        base.characters,
        base.documents < FEW_DOCUMENTS,
        filters,
        collection,
        date,
        address,
      ]);
    }),
  );
  return `${BYTE_ORDER_MARK}${csvRecord(COLUMNS)}${rows.join('')}`;
}
