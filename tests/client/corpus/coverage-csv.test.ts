import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { coverageCsv } from '../../../client/corpus/coverage-csv.ts';

it('the figures of the collection as CSV say each place and year, each type and topic, and of which index', () => {
  const csv = coverageCsv(
    {
      regionYear: [
        {
          region: '43',
          label: '湖南省',
          years: [
            { value: 'unknown', count: 2, possible: 0 },
            { value: 2006, count: 0, possible: 0 },
            { value: 2007, count: 0, possible: 1 },
          ],
        },
      ],
      type: [{ value: '讲话', count: 9 }],
      topic: [],
    },
    { fingerprint: 'f00d', builtAt: '2026-01-01T00:00:00.000Z' },
  );
  const rows: unknown = parse(csv, { bom: true, columns: false });
  expect(rows).toEqual([
    ['list', 'value', 'label', 'year', 'documents', 'possible', 'collection', 'index_built_at'],
    ['region_year', '43', '湖南省', 'unknown', '2', '0', 'f00d', '2026-01-01T00:00:00.000Z'],
    ['region_year', '43', '湖南省', '2007', '0', '1', 'f00d', '2026-01-01T00:00:00.000Z'],
    ['type', '讲话', '讲话', '', '9', '0', 'f00d', '2026-01-01T00:00:00.000Z'],
  ]);
});
