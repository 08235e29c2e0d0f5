import { BYTE_ORDER_MARK, csvRecord } from '../../engine/answer/csv-record.ts';
import type { CorpusAnswer } from '../../engine/types.ts';

type Coverage = Pick<CorpusAnswer['coverage'], 'regionYear' | 'type' | 'topic'>;

const COLUMNS = [
  'list',
  'value',
  'label',
  'year',
  'documents',
  'possible',
  'collection',
  'index_built_at',
] as const;

/**
 * What the collection holds as CSV (RFC 4180): a row for each place and year that has or may have documents, one for each type
 * and each topic. Each says which collection it was counted in.
 */
export function coverageCsv(
  { regionYear, type, topic }: Coverage,
  { fingerprint, builtAt }: Pick<CorpusAnswer['snapshot'], 'fingerprint' | 'builtAt'>,
): string {
  const places = regionYear.flatMap(({ region, label, years }) =>
    years
      .filter(({ count, possible }) => count > 0 || possible > 0)
      .map(({ value, count, possible }) => ['region_year', region, label, value, count, possible] as const),
  );
  const values = [
    ...type.map(({ value, count }) => ['type', value, value, '', count, 0] as const),
    ...topic.map(({ value, count }) => ['topic', value, value, '', count, 0] as const),
  ];
  const rows = [...places, ...values].map((row) => csvRecord([...row, fingerprint, builtAt]));
  return `${BYTE_ORDER_MARK}${csvRecord([...COLUMNS])}${rows.join('')}`;
}
