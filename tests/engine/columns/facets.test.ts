import { describe, expect, it } from 'vitest';
import { clausesOf } from '../../../engine/columns/clauses.ts';
import {
  Columns,
  ColumnsBuilder,
  firstDay,
  lastDay,
  regionCode,
  regionNumber,
} from '../../../engine/columns/columns.ts';
import { countValues, filterAndCount, regionTree } from '../../../engine/columns/facet-counts.ts';
import { noFilters } from '../../../engine/local/filters.ts';
import { ArrayFile } from '../../../engine/snapshot/array-file.ts';
import { type Filters, UNKNOWN } from '../../../engine/types.ts';
import { summaryOf } from '../summary.ts';

const documents = [
  { region: '4307', year: 2006, type: '讲话', topics: ['工业、交通/公路'], file: '湖南/a.txt' },
  { region: '430721', year: 2008, type: '通知', alsoTypes: ['意见'], file: '湖南/b.txt' },
  { region: '13', year: null, from: '2011-01-01', to: '2012-12-31', type: '纪要', file: '河北/c.txt' },
  { region: '00', year: 2006, type: '法规规章', issuer: '国务院办公厅', file: 'd.txt' },
  { region: null, year: null, type: '讲话', topics: ['工业、交通'], file: 'e.txt' },
];

function columnsOf(): Columns {
  const builder = new ColumnsBuilder();
  for (const document of documents) {
    builder.add({ summary: summaryOf(document), facetRegion: document.region });
  }
  return Columns.load(
    ArrayFile.inMemory(Buffer.concat(builder.finish())),
    Uint32Array.from(documents.keys()),
  );
}

const names = { label: (code: string) => `名${code}` };
function search(filters: Partial<Filters>) {
  const columns = columnsOf();
  const all = Uint32Array.from(documents.keys());
  return filterAndCount(all, clausesOf({ ...noFilters(), ...filters }, columns), columns, names);
}
const found = (filters: Partial<Filters>): number[] => [...search(filters).documents];

describe('filters', () => {
  it.each<[string, Partial<Filters>, number[]]>([
    ['none', {}, [0, 1, 2, 3, 4]],
    ['a province takes in its counties', { region: ['43'] }, [0, 1]],
    ['a province itself', { region: ['43-province'] }, []],
    ['a prefecture itself', { region: ['4307-prefecture'] }, [0]],
    ['the counties of a province', { region: ['43-county'] }, [1]],
    ['one level anywhere', { region: ['province'] }, [2]],
    ['a county alone', { region: ['430721'] }, [1]],
    ['全国 is not a province', { region: ['00'] }, [3]],
    ['unknown is a value', { region: [UNKNOWN] }, [4]],
    ['values of a facet are alternatives', { region: ['13', '430721'] }, [1, 2]],
    ['a year', { year: [{ from: 2006, to: 2006 }] }, [0, 3]],
    ['an open span of years', { year: [{ from: 2007, to: null }] }, [1]],
    ['a span with possible years', { year: [{ from: 2012, to: 2012 }], possible: true }, [2]],
    ['unknown years take in spans', { year: [UNKNOWN] }, [2, 4]],
    ['dates', { date: [{ from: '2010-06', to: '2013' }] }, [2]],
    ['a further type', { type: ['意见'] }, [1]],
    ['a first-level topic takes in its subjects', { topic: ['工业、交通'] }, [0, 4]],
    ['a subject', { topic: ['工业、交通/公路'] }, [0]],
    ['part of an issuer', { issuer: ['国务院'] }, [3]],
    ['a whole issuer', { issuer: ['=国务院办公厅'] }, [3]],
    ['a whole issuer, written otherwise', { issuer: ['＝國務院辦公廳'] }, [3]],
    ['no more of an issuer than its name', { issuer: ['=国务院'] }, []],
    ['issuer unknown', { issuer: [UNKNOWN] }, [0, 1, 2, 4]],
    ['a folder', { path: ['湖南/'] }, [0, 1]],
    ['facets must all hold', { region: ['43'], year: [{ from: 2006, to: 2006 }] }, [0]],
    ['a value the collection lacks', { year: [{ from: 1949, to: 1949 }] }, []],
  ])('%s', (_, filters, expected) => {
    expect(found(filters)).toEqual(expected);
  });
});

describe('facet counts', () => {
  it('give regions as a tree with 全国 and unknown', () => {
    expect(search({}).facets.region).toEqual([
      { value: '13', label: '名13', count: 1, children: [] },
      {
        value: '43',
        label: '名43',
        count: 2,
        children: [
          {
            value: '4307',
            label: '名4307',
            count: 2,
            children: [{ value: '430721', label: '名430721', count: 1, children: [] }],
          },
        ],
      },
      { value: '00', label: '名00', count: 1, children: [] },
      { value: UNKNOWN, label: '名unknown', count: 1, children: [] },
    ]);
  });

  it('leave out of the tree levels that bear no name, which no filter could ask for', () => {
    const counts = new Map([
      [regionNumber('110105'), 2],
      [regionNumber('110106'), 1],
      [regionNumber('11'), 4],
    ]);
    const label = (code: string) => (code === '1101' ? code : `名${code}`);
    expect(regionTree(counts, { label })).toEqual([
      {
        value: '11',
        label: '名11',
        count: 7,
        children: [
          { value: '110105', label: '名110105', count: 2, children: [] },
          { value: '110106', label: '名110106', count: 1, children: [] },
        ],
      },
    ]);
  });

  it('ignore their own filter and heed the others', () => {
    const { facets } = search({ region: ['43'], year: [{ from: 2006, to: 2006 }] });
    expect(facets.region.map(({ value, count }) => [value, count])).toEqual([
      ['43', 1],
      ['00', 1],
    ]);
    expect(facets.year).toEqual([
      { value: 2006, count: 1, possible: 0 },
      { value: 2008, count: 1, possible: 0 },
    ]);
    expect(facets.type).toEqual([{ value: '讲话', count: 1 }]);
  });

  it('count a span under unknown and as possible in each of its years', () => {
    const { year } = search({}).facets;
    expect(year).toContainEqual({ value: 2011, count: 0, possible: 1 });
    expect(year.at(-1)).toEqual({ value: UNKNOWN, count: 2, possible: 0 });
  });

  it('set subjects beneath their first level', () => {
    expect(search({}).facets.topic[1]).toEqual({ value: UNKNOWN, count: 3, children: [] });
    expect(search({}).facets.topic[0]).toEqual({
      value: '工业、交通',
      count: 2,
      children: [{ value: '工业、交通/公路', count: 1 }],
    });
  });
});

describe('a span that is open on one side', () => {
  const half = [
    { region: null, year: 2006 },
    { region: null, year: null, from: '2008-03-01' },
    { region: null, year: null, to: '2010-06-30' },
    { region: null, year: null },
    { region: null, year: 2012 },
  ];
  const builder = new ColumnsBuilder();
  for (const document of half) {
    builder.add({ summary: summaryOf(document), facetRegion: document.region });
  }
  const columns = Columns.load(
    ArrayFile.inMemory(Buffer.concat(builder.finish())),
    Uint32Array.from(half.keys()),
  );
  const all = Uint32Array.from(half.keys());
  const counted = (filters: Partial<Filters>) =>
    filterAndCount(all, clausesOf({ ...noFilters(), ...filters }, columns), columns, names);
  const held = (filters: Partial<Filters>) => [...counted(filters).documents];

  it('counts as possible from its end to the last year the collection knows', () => {
    const { year } = counted({}).facets;
    expect(year.map(({ value, possible }) => [value, possible])).toEqual([
      [2006, 1],
      [2007, 1],
      [2008, 2],
      [2009, 2],
      [2010, 2],
      [2011, 1],
      [2012, 1],
      [UNKNOWN, 0],
    ]);
  });

  it.each<[string, Partial<Filters>, number[]]>([
    ['a year both can hold', { year: [{ from: 2009, to: 2009 }], possible: true }, [1, 2]],
    ['a year behind one of them', { year: [{ from: 2011, to: 2011 }], possible: true }, [1]],
    ['a year outside the collection', { year: [{ from: 1950, to: 1950 }], possible: true }, []],
    ['a year, surely', { year: [{ from: 2009, to: 2009 }] }, []],
    ['a date both can hold', { date: [{ from: '2009', to: '2009-06' }], possible: true }, [1, 2]],
    ['a date before one of them', { date: [{ from: '2008-01', to: '2008-02' }], possible: true }, [2]],
    ['all dates since, surely', { date: [{ from: '2008', to: null }] }, [1, 4]],
    ['all dates until, surely', { date: [{ from: null, to: '2010-06-30' }] }, [0, 2]],
    ['a closed span of dates, surely', { date: [{ from: '2007', to: '2011' }] }, []],
  ])('%s', (_, filters, expected) => {
    expect(held(filters)).toEqual(expected);
  });
});

describe('numbers that stand for codes and dates', () => {
  it.each(['43', '4307', '430721', '00', '11', '110105'])('%s keeps its form', (code) => {
    expect(regionCode(regionNumber(code))).toBe(code);
  });

  it('take the first and last day of what is named', () => {
    expect(lastDay('2004-02') - firstDay('2004-02')).toBe(28);
    expect(lastDay('2006') - firstDay('2006')).toBe(364);
    expect(lastDay('2006-12-31') + 1).toBe(firstDay('2007'));
    expect(firstDay('1970')).toBe(0);
    expect(firstDay('1949-10-01')).toBeLessThan(0);
  });
});

describe('a list of values that is cut off', () => {
  it('holds the first of all of them: by count, equal ones by name, the unknown last', () => {
    const issuers = ['丙局', '乙局', '甲局', '乙局', null, null, null, '丁局'];
    const builder = new ColumnsBuilder();
    for (const [i, issuer] of issuers.entries()) {
      const summary = summaryOf({
        region: null,
        year: null,
        type: '通知',
        ...(issuer === null ? {} : { issuer }),
        file: `${i}.txt`,
      });
      builder.add({ summary, facetRegion: null });
    }
    const columns = Columns.load(
      ArrayFile.inMemory(Buffer.concat(builder.finish())),
      Uint32Array.from(issuers.keys()),
    );
    const all = [Uint32Array.from(issuers.keys())];
    const whole = countValues(columns, 'issuer', all);
    expect(whole.at(0)).toEqual({ value: '乙局', count: 2 });
    expect(whole.at(-1)).toEqual({ value: UNKNOWN, count: 3 });
    for (let most = 0; most <= whole.length + 1; most++) {
      expect(countValues(columns, 'issuer', all, most)).toEqual(whole.slice(0, most));
    }
  });
});
