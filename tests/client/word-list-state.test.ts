import { describe, expect, test } from 'vitest';
import { BLANK, readSearch, type SearchState, writeSearch } from '../../client/search/search-state.ts';
import {
  readWordList,
  sortedBy,
  withWordList,
  wordListAddress,
  writeWordList,
} from '../../client/words/word-list-state.ts';
import { besideQuery, withinQuery } from '../../client/words/word-query.ts';

const searched: SearchState = { ...BLANK, q: '招商引资', year: ['2006'], view: 'collocations' };
const parametersOf = (address: string): Record<string, string> =>
  Object.fromEntries(new URL(address, 'http://localhost').searchParams);

describe('the state of a word list', () => {
  test('is five words each side by log-likelihood unless the address says otherwise', () => {
    expect(readWordList(searched)).toMatchObject({
      list: 'collocations',
      window: 5,
      minimum: 3,
      sort: 'log-likelihood',
      reverse: false,
      page: 1,
    });
    expect(writeWordList(readWordList(searched), searched)).toEqual({});
  });

  test('without a query is the list of keywords, since nothing has surroundings', () => {
    expect(readWordList({ ...searched, q: '' }).list).toBe('keywords');
  });

  test('survives the way through the address', () => {
    const chosen = withWordList(searched, { window: 'sentence', minimum: 10, stop: true, page: 3 });
    const sorted = sortedBy(chosen, 'observed');
    for (const state of [searched, chosen, sorted, sortedBy(sorted, 'observed')]) {
      expect(readWordList(readSearch(writeSearch(state)))).toEqual(readWordList(state));
    }
    expect(readWordList(sortedBy(sorted, 'observed')).reverse).toBe(true);
  });

  test.each(['0', '21', 'x', '-1'])('takes the default for a window of %s', (window) => {
    expect(readWordList({ ...searched, options: { window } }).window).toBe(5);
  });

  test('a change begins at the first page, and another list in its own order', () => {
    const third = sortedBy(withWordList(searched, { page: 3 }), 'log-dice');
    expect(readWordList(third).page).toBe(1);
    expect(readWordList(withWordList(third, { list: 'keywords' }))).toMatchObject({
      list: 'keywords',
      sort: 'log-likelihood',
      reverse: false,
    });
  });

  test('is asked of its endpoint under the filters of the search', () => {
    expect(parametersOf(wordListAddress(withWordList(searched, { stop: true }), 'zh'))).toEqual({
      q: '招商引资',
      year: '2006',
      window: '5',
      minimum: '3',
      sort: 'log-likelihood',
      reverse: 'false',
      stop: 'true',
      seed: '1',
      page: '1',
      size: '50',
      lang: 'zh',
    });
    const ngrams = withWordList(searched, { list: 'ngrams', by: 'characters', length: 4 });
    expect(wordListAddress(ngrams, 'en', 'csv')).toMatch(/^\/api\/ngrams\?/);
    expect(parametersOf(wordListAddress(ngrams, 'en', 'csv'))).toEqual({
      q: '招商引资',
      year: '2006',
      by: 'characters',
      length: '4',
      minimum: '3',
      sort: 'count',
      reverse: 'false',
      seed: '1',
      format: 'csv',
      lang: 'en',
    });
  });
});

describe('where a word leads', () => {
  test('to its places in one passage with the query, or in one sentence where that is the window', () => {
    expect(besideQuery(searched, ['招商引资'], '环境', 5)).toMatchObject({
      q: '招商引资 /p 环境',
      year: ['2006'],
      view: 'list',
      options: {},
    });
    expect(besideQuery(searched, ['招商引资'], 'gdp', 'sentence').q).toBe('招商引资 /s "gdp"');
  });

  test('of a longer query the texts stay those that it chooses', () => {
    const two = { ...searched, q: '招商引资 -外资 "a b"' };
    expect(besideQuery(two, ['招商引资', 'a b'], '环境', 5).q).toBe(
      '招商引资 -外资 "a b" ((招商引资 OR "a b") /p 环境)',
    );
  });

  test('of a relaxed query it is looked for exactly beside any of its words', () => {
    const relaxed: SearchState = { ...searched, q: '怎样招商', match: 'relaxed' };
    expect(besideQuery(relaxed, ['招商'], '环境', 5)).toMatchObject({ q: '(招商 /p 环境)', match: 'exact' });
  });

  test('a keyword and an n-gram are looked for among the texts of the selection', () => {
    expect(withinQuery(searched, '产业 结构').q).toBe('招商引资 产业结构');
    expect(withinQuery({ ...searched, q: '' }, '12.5').q).toBe('"12.5"');
  });
});
