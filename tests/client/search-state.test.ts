import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BLANK,
  changed,
  excluded,
  filterCount,
  inView,
  readSearch,
  type SearchState,
  searchAddress,
  searchRequest,
  selectionParams,
  sortOf,
  toggled,
  withoutFilters,
  writeSearch,
} from '../../client/search/search-state.ts';

const values = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }), { maxLength: 3 });
const states: fc.Arbitrary<SearchState> = fc
  .record({
    q: fc.string({ maxLength: 30, unit: 'grapheme' }),
    region: values,
    year: values,
    date: values,
    type: values,
    topic: values,
    issuer: values,
    speaker: values,
    path: values,
    notRegion: values,
    notYear: values,
    notDate: values,
    notType: values,
    notTopic: values,
    notIssuer: values,
    notSpeaker: values,
    notPath: values,
    possible: fc.boolean(),
    removed: fc.boolean(),
    match: fc.constantFrom('exact', 'relaxed'),
    group: fc.constantFrom('document', 'section'),
    duplicates: fc.constantFrom('collapse', 'all'),
    sort: fc.constantFrom('relevance', 'newest', 'oldest'),
    page: fc.integer({ min: 1, max: 9999 }),
    size: fc.integer({ min: 1, max: 100 }),
    view: fc.constantFrom('list' as const, 'concordance' as const, 'collocations' as const),
    told: fc.string({ minLength: 1, maxLength: 8, unit: 'grapheme' }),
  })
  .map(({ told, ...state }) => ({
    ...state,
    options: {
      list: {},
      concordance: { order: told, sample: told, value: told },
      collocations: { window: told },
    }[state.view],
    removed: state.removed && state.match === 'exact' && state.group === 'document',
  }));

function searchParamsOf(address: string): URLSearchParams {
  return new URL(address, 'http://localhost').searchParams;
}

describe('a list without words to be relevant to', () => {
  const at = (q: string) => readSearch(new URLSearchParams({ q }));

  it.each(['', ' ', 'year:2006..2010', '类型：讲话 -农业', '-芙蓉王'])(
    'is by date, not by relevance: %j',
    (q) => {
      expect(sortOf(at(q))).toBe('newest');
    },
  );

  it.each(['工业', 'year:2006 工业', 'title:纪要', '"year:2006"'])(
    'is by relevance where there are: %j',
    (q) => {
      expect(sortOf(at(q))).toBe('relevance');
    },
  );
});

describe('the state of a search in the URL', () => {
  it('comes back from its address as it was written', () => {
    fc.assert(
      fc.property(states, (state) => {
        const { searchParams } = new URL(searchAddress(state), 'http://localhost');
        expect(readSearch(searchParams)).toEqual(state);
      }),
    );
  });

  it('asks the server for the same search, named as the HTTP parameters are', () => {
    fc.assert(
      fc.property(states, fc.constantFrom('zh', 'en'), (found, lang) => {
        const state: SearchState = { ...found, view: 'list', options: {} };
        const { searchParams, pathname } = new URL(searchRequest(state, lang), 'http://localhost');
        expect(pathname).toBe('/api/search');
        expect(searchParams.get('lang')).toBe(lang);
        expect(readSearch(searchParams)).toEqual(state);
      }),
    );
  });

  it('asks for counts and facets only where another view than the list shows what was found', () => {
    const state: SearchState = {
      ...BLANK,
      q: '园区',
      year: ['2006'],
      group: 'section',
      sort: 'newest',
      page: 4,
      duplicates: 'all',
      view: 'concordance',
      options: { order: 'right1' },
    };
    const asked = Object.fromEntries(new URL(searchRequest(state, 'zh'), 'http://localhost').searchParams);
    const selection = { q: '园区', year: '2006', duplicates: 'all' };
    expect(asked).toEqual({ ...selection, size: '1', passages: '0', lang: 'zh' });
    expect(Object.fromEntries(selectionParams(state))).toEqual(selection);
    const plain = searchParamsOf(searchAddress({ ...state, options: {} }));
    expect(plain.get('view')).toBe('concordance');
    expect([...selectionParams(readSearch(plain)).keys()]).not.toContain('view');
  });

  it('takes what one view was told to no other', () => {
    const state: SearchState = { ...BLANK, q: '园区', view: 'concordance', options: { order: 'right1' } };
    expect(inView(state, 'concordance', { duplicates: 'all' }).options).toEqual({ order: 'right1' });
    expect(inView(state, 'collocations').options).toEqual({});
    expect(readSearch(new URLSearchParams('q=园区&order=right1')).options).toEqual({});
  });

  it('drops what was left out of the texts where a search cannot take it in', () => {
    const state: SearchState = { ...BLANK, q: '首页', removed: true };
    expect(searchAddress(state)).toContain('removed=true');
    for (const change of [{ match: 'relaxed' }, { group: 'section' }] as const) {
      expect(searchAddress(changed(state, change))).not.toContain('removed');
    }
    expect(readSearch(new URLSearchParams('q=首页&removed=true&match=relaxed')).removed).toBe(false);
  });

  it('leaves defaults out, so that an empty search is the bare page', () => {
    expect(searchAddress(BLANK)).toBe('/');
    expect(writeSearch({ ...BLANK, q: '园区', year: ['2006', '2008..2010'] }).toString()).toBe(
      'q=%E5%9B%AD%E5%8C%BA&year=2006&year=2008..2010',
    );
  });

  it.each([
    ['page=0', 'page', 1],
    ['page=minus', 'page', 1],
    ['size=5000', 'size', 100],
    ['sort=sideways', 'sort', 'relevance'],
    ['match=', 'match', 'exact'],
  ] as const)('takes the default for %s', (query, name, expected) => {
    expect(readSearch(new URLSearchParams(query))[name]).toBe(expected);
  });

  it('begins again at page 1 when the search changes', () => {
    const third = { ...BLANK, q: '园区', page: 3 };
    expect(changed(third, { sort: 'newest' }).page).toBe(1);
    expect(toggled(third, 'type', '讲话')).toEqual({ ...third, page: 1, type: ['讲话'] });
  });

  it('takes a filter value out by the same touch that put it in', () => {
    fc.assert(
      fc.property(states, fc.string({ minLength: 1 }), (state, value) => {
        fc.pre(!state.issuer.includes(value));
        const once = toggled(state, 'issuer', value);
        expect(once.issuer).toContain(value);
        expect(toggled(once, 'issuer', value).issuer).toEqual(state.issuer);
      }),
    );
  });

  it('lets in what it took out, and takes out what it let in, never both', () => {
    const chosen = toggled(BLANK, 'type', '讲话');
    const out = excluded(chosen, 'type', '讲话');
    expect([out.type, out.notType]).toEqual([[], ['讲话']]);
    expect(filterCount(out)).toBe(1);
    expect(toggled(out, 'type', '讲话')).toEqual(chosen);
    expect(excluded(out, 'type', '讲话')).toEqual(BLANK);
  });

  it('keeps the words and the arrangement when all filters are removed', () => {
    fc.assert(
      fc.property(states, (state) => {
        const { q, removed, match, group, duplicates, sort, size, view, options } = state;
        const kept = { q, removed, match, group, duplicates, sort, size, view, options };
        expect(withoutFilters(state)).toEqual({ ...BLANK, ...kept });
      }),
    );
  });
});
