import { describe, expect, it } from 'vitest';
import { BLANK, readSearch } from '../../../client/search/search-state.ts';
import {
  pointAddress,
  pointSearch,
  readTrends,
  tableRequest,
  trendsAddress,
  trendsOfSearch,
  trendsRequest,
} from '../../../client/trends/trends-state.ts';

const read = (query: string) => readTrends(new URLSearchParams(query));

describe('the state of the page of trends', () => {
  it.each([
    '/trends',
    '/trends?q=招商引资&q=园区',
    '/trends?q=招商引资&region=43&year=2003..2010&notType=通知&possible=true&match=relaxed&by=prefecture&measure=share',
    '/trends?q=甲&q=乙&table=1&level=prefecture',
  ])('%s stands in its address', (address) => {
    const [, query = ''] = address.split('?');
    expect(decodeURIComponent(trendsAddress(read(query)))).toBe(address);
  });

  it('takes eight queries, each once, and no blank ones', () => {
    const many = Array.from({ length: 12 }, (_, at) => `q=${at}`).join('&');
    expect(read(`q=&q=%20&q=0&${many}`).queries).toEqual(['0', '1', '2', '3', '4', '5', '6', '7']);
  });

  it('takes the default for what is none', () => {
    expect(read('q=甲&by=month&measure=x&table=7&level=county')).toEqual(read('q=甲'));
  });

  it('asks for nothing that only hits have', () => {
    const search = readSearch(
      new URLSearchParams('q=园区&sort=newest&page=3&size=50&removed=true&region=43'),
    );
    expect(decodeURIComponent(trendsOfSearch(search))).toBe('/trends?q=园区&region=43');
    expect(decodeURIComponent(trendsRequest(read('q=园区&sort=newest&page=3&region=43'), 'zh'))).toBe(
      '/api/trends?q=园区&region=43&by=year&lang=zh',
    );
  });

  it('asks for the table of one query, or of none', () => {
    expect(decodeURIComponent(tableRequest(read('q=甲&q=乙&table=1&type=通知'), 'en') ?? '')).toBe(
      '/api/trends?q=乙&type=通知&by=province&across=year&lang=en',
    );
    expect(tableRequest(read('type=通知'), 'zh')).toBeNull();
  });
});

describe('the search of a point', () => {
  const state = (query: string) => ({ search: read(query).search });

  it.each([
    ['a year', '', '园区', [['year', 2006]], false, '/?q=园区&year=2006'],
    ['a year within a filter', 'year=2004..2007', '园区', [['year', 2006]], false, '/?q=园区&year=2006'],
    ['a possible year', '', '园区', [['year', 2006]], true, '/?q=园区&year=2006&possible=true'],
    [
      'a possible year within a filter',
      'year=2004..2007&possible=true',
      '园区',
      [['year', 2006]],
      true,
      '/?q=园区+year:2006&year=2004..2007&possible=true',
    ],
    ['an unknown year', '', '园区', [['year', 'unknown']], false, '/?q=园区&year=unknown'],
    [
      'an unknown year that a filter may let in',
      'year=2004..2007&possible=true',
      '园区',
      [['year', 'unknown']],
      false,
      '/?q=园区+year:unknown&year=2004..2007&possible=true',
    ],
    ['a province', 'type=通知', '园区', [['province', '43']], false, '/?q=园区&region=43&type=通知'],
    [
      'a province where a county is filtered by',
      'region=430725',
      '园区',
      [['province', '43']],
      false,
      '/?q=园区+region:43&region=430725',
    ],
    [
      'a province that is the filter',
      'region=43',
      '园区',
      [
        ['province', '43'],
        ['year', 2006],
      ],
      false,
      '/?q=园区&region=43&year=2006',
    ],
    ['a province itself', '', '', [['prefecture', '43-province']], false, '/?region=43-province'],
    ['a type', '', '园区', [['type', '通知']], false, '/?q=园区&type=通知'],
    [
      'a region and a year',
      'match=relaxed',
      '园区',
      [
        ['province', '43'],
        ['year', 2006],
      ],
      false,
      '/?q=园区&region=43&year=2006&match=relaxed',
    ],
  ] as const)('of %s', (_name, query, q, at, possible, address) => {
    expect(decodeURIComponent(pointAddress(state(query), q, at, possible))).toBe(address);
  });

  it('of a year keeps out what has no year of its own, where possible days are taken in', () => {
    const found = pointSearch(state('date=2006-03&possible=true'), '园区', [['year', 2006]]);
    expect(found).toEqual({
      ...BLANK,
      q: '园区',
      date: ['2006-03'],
      possible: true,
      year: ['2006'],
      notYear: ['unknown'],
    });
  });
});
