import { describe, expect, it } from 'vitest';
import { trendsCsv } from '../../../client/trends/csv.ts';
import { ANSWER } from './answer.ts';

const made = {
  filters: 'region=43&year=2003..2010',
  collection: 'f00d',
  date: '2026-11-29',
  address: 'http://a/',
};

describe('trends as CSV', () => {
  const lines = trendsCsv(ANSWER, made).split('\r\n');

  it('say what the figures are, and begin with the mark by which spreadsheets read them as UTF-8', () => {
    expect(lines[0]).toMatch(/^\uFEFFquery,by,value,label,documents,occurrences,/u);
  });

  it('hold a row for each query and value, with every measure unrounded and what it was made of', () => {
    expect(lines).toHaveLength(6);
    expect(lines[1]).toBe(
      "'=园区,year,2003,2003,10,25,125,0.25,0,40,200000,false,region=43&year=2003..2010,f00d,2026-11-29,http://a/",
    );
    expect(lines[2]).toBe(
      "'=园区,year,2004,2004,1,1,100,0.25,1,4,10000,true,region=43&year=2003..2010,f00d,2026-11-29,http://a/",
    );
    expect(lines[3]).toContain(',0,0,,,1,0,0,true,');
  });

  it.each(['=A1', '+1', '-园区', '@x', '＝A1'])('make %s no formula', (q) => {
    const [first] = ANSWER.series;
    const series = first === undefined ? [] : [{ ...first, q }];
    expect(trendsCsv({ ...ANSWER, series }, made)).toContain(`\r\n'${q},year`);
  });

  it('put what holds a comma, a quote or a line end in quotes', () => {
    const [first] = ANSWER.series;
    const series = first === undefined ? [] : [{ ...first, q: '"园区", 甲' }];
    expect(trendsCsv({ ...ANSWER, series }, made)).toContain('\r\n"""园区"", 甲",year');
  });

  it('without a query are what the collection holds', () => {
    expect(trendsCsv({ ...ANSWER, series: [] }, made).split('\r\n')[1]).toMatch(/^,year,2003,2003,40,0,/);
  });
});
