import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clausesOf } from '../../../engine/columns/clauses.ts';
import { Columns, ColumnsBuilder } from '../../../engine/columns/columns.ts';
import { filterAndCount } from '../../../engine/columns/facet-counts.ts';
import { noFilters, noValues } from '../../../engine/local/filters.ts';
import { ArrayFile } from '../../../engine/snapshot/array-file.ts';
import { type Filters, type FilterValues, type RegionCount, UNKNOWN } from '../../../engine/types.ts';
import { summaryOf } from '../summary.ts';

interface Made {
  region: string | null;
  year: number | null;
  from?: string;
  to?: string;
  type: string;
  issuer?: string;
}

const CODES = ['43', '4307', '430721', '430722', '4301', '13', '1301', '00', null] as const;
const TYPES = ['讲话', '通知', '纪要'] as const;
const ISSUERS = ['县政府', '县委', '县政府办公室', undefined] as const;

const made: fc.Arbitrary<Made> = fc
  .record({
    region: fc.constantFrom(...CODES),
    year: fc.option(fc.integer({ min: 2003, max: 2008 })),
    type: fc.constantFrom(...TYPES),
    issuer: fc.constantFrom(...ISSUERS),
  })
  .map(({ year, issuer, ...rest }) => ({
    ...rest,
    year,
    // What has no year could be of one of three.
    ...(year === null ? { from: '2004-01-01', to: '2006-12-31' } : {}),
    ...(issuer === undefined ? {} : { issuer }),
  }));

const values: fc.Arbitrary<FilterValues> = fc
  .record({
    region: fc.subarray([
      '43',
      '4307',
      '430721',
      '13',
      '00',
      UNKNOWN,
      '43-county',
      '43-province',
      'prefecture',
    ] as const),
    year: fc.subarray([{ from: 2004, to: 2005 }, { from: 2007, to: null }, UNKNOWN] as const),
    type: fc.subarray([...TYPES]),
    issuer: fc.subarray(['县政府', '县委', UNKNOWN]),
  })
  .map((some) => ({ ...noValues(), ...some, region: [...some.region], year: [...some.year] }));

const LEVEL_DIGITS: Readonly<Record<string, number>> = { province: 2, prefecture: 4, county: 6 };

function regionIs(code: string | null, value: string): boolean {
  if (value === UNKNOWN) return code === null;
  if (code === null) return false;
  const [where = '', level] = value in LEVEL_DIGITS ? ['', value] : value.split('-');
  if (level === undefined) return code.startsWith(where);
  return code !== '00' && code.startsWith(where) && code.length === LEVEL_DIGITS[level];
}

/** Whether a document is what one facet asks for, looked at value by value. */
function isOf(
  document: Made,
  facet: 'region' | 'year' | 'type' | 'issuer',
  asked: FilterValues,
  possible: boolean,
) {
  switch (facet) {
    case 'region':
      return asked.region.some((value) => regionIs(document.region, value));
    case 'year':
      return asked.year.some((value) => {
        if (value === UNKNOWN) return document.year === null;
        const holds = (year: number) => year >= (value.from ?? 0) && year <= (value.to ?? 9999);
        return document.year === null ? possible && [2004, 2005, 2006].some(holds) : holds(document.year);
      });
    case 'type':
      return asked.type.includes(document.type);
    case 'issuer':
      return asked.issuer.some((value) =>
        value === UNKNOWN ? document.issuer === undefined : document.issuer?.includes(value),
      );
  }
}

const FACETS = ['region', 'year', 'type', 'issuer'] as const;

function passes(document: Made, filters: Filters, but?: string): boolean {
  return FACETS.every((facet) => {
    if (facet === but) return true;
    const wanted = filters[facet].length === 0 || isOf(document, facet, filters, filters.possible);
    return wanted && !isOf(document, facet, filters.not, false);
  });
}

function columnsOf(documents: readonly Made[]): Columns {
  const builder = new ColumnsBuilder();
  for (const document of documents)
    builder.add({ summary: summaryOf(document), facetRegion: document.region });
  return Columns.load(
    ArrayFile.inMemory(Buffer.concat(builder.finish())),
    Uint32Array.from(documents.keys()),
  );
}

function flat(nodes: readonly RegionCount[]): [string, number][] {
  return nodes.flatMap(({ value, count, children }): [string, number][] => [
    [value, count],
    ...flat(children),
  ]);
}

const names = { label: (code: string) => `名${code}` };

describe('filters that take out', () => {
  it('leave, and count under every facet, what looking at each document leaves', () => {
    fc.assert(
      fc.property(
        fc.array(made, { minLength: 1, maxLength: 40 }),
        values,
        values,
        fc.boolean(),
        (documents, wanted, not, possible) => {
          const filters: Filters = { ...wanted, possible, not };
          const columns = columnsOf(documents);
          const { documents: left, facets } = filterAndCount(
            Uint32Array.from(documents.keys()),
            clausesOf(filters, columns),
            columns,
            names,
          );
          expect([...left]).toEqual(
            [...documents.keys()].filter((at) => {
              const document = documents[at];
              return document !== undefined && passes(document, filters);
            }),
          );
          const of = (facet: string) => documents.filter((document) => passes(document, filters, facet));
          for (const [value, count] of flat(facets.region))
            expect(of('region').filter(({ region }) => regionIs(region, value))).toHaveLength(count);
          for (const { value, count } of facets.type)
            expect(of('type').filter(({ type }) => type === value)).toHaveLength(count);
          for (const { value, count } of facets.year)
            expect(of('year').filter(({ year }) => (year ?? UNKNOWN) === value)).toHaveLength(count);
          for (const { value, count } of facets.issuer)
            expect(of('issuer').filter(({ issuer }) => (issuer ?? UNKNOWN) === value)).toHaveLength(count);
          expect(facets.type.reduce((sum, { count }) => sum + count, 0)).toBe(of('type').length);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('take out of years only what is surely of them, also where possible years are let in', () => {
    const documents: Made[] = [
      { region: null, year: 2005, type: '讲话' },
      { region: null, year: null, from: '2004-01-01', to: '2006-12-31', type: '讲话' },
    ];
    const columns = columnsOf(documents);
    const year = [{ from: 2005, to: 2005 }];
    const filters = { ...noFilters(), possible: true, not: { ...noValues(), year } };
    const { documents: left } = filterAndCount(
      Uint32Array.from([0, 1]),
      clausesOf(filters, columns),
      columns,
      names,
    );
    expect([...left]).toEqual([1]);
  });
});
