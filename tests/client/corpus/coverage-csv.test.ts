import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { coverageCsv } from '../../../client/corpus/coverage-csv.ts';
import type { PlaceHeld } from '../../../engine/types.ts';

const nothing = (region: string, label: string, places: PlaceHeld[] = []): PlaceHeld => ({
  region,
  label,
  documents: 0,
  years: [],
  places,
});
const years = [{ value: 2007, count: 1, possible: 0 }];
const PLACES: PlaceHeld[] = [
  nothing('13', '河北省', [nothing('1301', '石家庄市')]),
  {
    region: '43',
    label: '湖南省',
    documents: 1,
    years,
    places: [
      nothing('4301', '长沙市', [nothing('430102', '芙蓉区')]),
      {
        region: '4307',
        label: '常德市',
        documents: 1,
        years,
        places: [{ region: '430725', label: '桃源县', documents: 1, years, places: [] }],
      },
    ],
  },
];

it('the figures of the collection as CSV say each place and year, what is missing, each type and topic, and of which index', () => {
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
    PLACES,
    { fingerprint: 'f00d', builtAt: '2026-01-01T00:00:00.000Z' },
  );
  const rows: unknown = parse(csv, { bom: true, columns: false });
  expect(rows).toEqual([
    ['list', 'value', 'label', 'year', 'documents', 'possible', 'collection', 'index_built_at'],
    ['region_year', '43', '湖南省', 'unknown', '2', '0', 'f00d', '2026-01-01T00:00:00.000Z'],
    ['region_year', '43', '湖南省', '2007', '0', '1', 'f00d', '2026-01-01T00:00:00.000Z'],
    ...[
      ['place_year', '4307', '湖南省/常德市', '2007', '1', '0'],
      ['place_year', '430725', '湖南省/常德市/桃源县', '2007', '1', '0'],
      ['place_missing', '13', '河北省', '', '0', '0'],
      ['place_missing', '4301', '湖南省/长沙市', '', '0', '0'],
      ['place_missing', '430102', '湖南省/长沙市/芙蓉区', '', '0', '0'],
    ].map((row) => [...row, 'f00d', '2026-01-01T00:00:00.000Z']),
    ['type', '讲话', '讲话', '', '9', '0', 'f00d', '2026-01-01T00:00:00.000Z'],
  ]);
});
