import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  anotherSeed,
  type ConcordanceOptions,
  groupsAddress,
  readConcordance,
  rowsAddress,
  withConcordance,
} from '../../client/concordance/concordance-state.ts';
import { BLANK, readSearch, type SearchState, searchAddress } from '../../client/search/search-state.ts';
import { GROUPINGS } from '../../engine/concordance/types.ts';

const state: SearchState = { ...BLANK, q: '推进', year: ['2006'], view: 'concordance' };
const paramsOf = (address: string | null) =>
  Object.fromEntries(new URL(address ?? '', 'http://localhost').searchParams);

const options: fc.Arbitrary<ConcordanceOptions> = fc
  .record({
    sort: fc.constantFrom('order' as const, ...GROUPINGS),
    by: fc.constantFrom(null, ...GROUPINGS),
    value: fc.option(fc.constantFrom('会议', ',', '¶', '2006')),
    sample: fc.option(fc.integer({ min: 1, max: 100_000 })),
    seed: fc.integer({ min: 1, max: 2 ** 32 - 1 }),
  })
  .map((told) => ({
    ...told,
    value: told.by === null ? null : told.value,
    seed: told.sample === null ? 1 : told.seed,
  }));

describe('what a concordance is told', () => {
  it('comes back from the address as it was', () => {
    fc.assert(
      fc.property(options, (told) => {
        const address = searchAddress(withConcordance({ ...state, page: 4 }, told));
        const back = readSearch(new URL(address, 'http://localhost').searchParams);
        expect(readConcordance(back)).toEqual(told);
        expect(back).toMatchObject({ q: '推进', year: ['2006'], view: 'concordance', page: 1 });
      }),
    );
  });

  it.each([
    ['order=sideways', 'order', null, null],
    ['by=left4', 'order', null, null],
    ['value=会', 'order', null, null],
    ['sample=0', 'order', null, null],
    ['sample=100001&order=left1', 'left1', null, null],
    ['sample=1e3', 'order', null, null],
    ['by=constructor', 'order', null, null],
  ])('takes the default for what it does not know: %s', (query, sort, by, sample) => {
    const read = readConcordance(readSearch(new URLSearchParams(`q=a&view=concordance&${query}`)));
    expect(read).toMatchObject({ sort, by, value: null, sample });
  });

  it('leaves the group picked behind where something else is counted', () => {
    const picked = withConcordance(state, { by: 'right1', value: '会' });
    expect(readConcordance(withConcordance(picked, { sort: 'left1' })).value).toBe('会');
    expect(readConcordance(withConcordance(picked, { by: 'left1' })).value).toBeNull();
    expect(readConcordance(withConcordance(picked, { by: null }))).toMatchObject({ by: null, value: null });
  });

  it('asks for rows under the filters of the search, and for groups only to pick one', () => {
    const told = withConcordance(
      { ...state, duplicates: 'all', size: 50, sort: 'newest' },
      { sort: 'right1', by: 'year' },
    );
    expect(paramsOf(rowsAddress(told, 'zh', 3))).toEqual({
      q: '推进',
      year: '2006',
      duplicates: 'all',
      lang: 'zh',
      sort: 'right1',
      context: '40',
      size: '250',
      page: '3',
    });
    const picked = withConcordance(told, { value: '2006', sample: 50, seed: 9 });
    expect(paramsOf(rowsAddress(picked, 'zh', 1))).toMatchObject({
      by: 'year',
      value: '2006',
      sample: '50',
      seed: '9',
    });
    expect(paramsOf(groupsAddress(picked, 'en', 24))).toEqual({
      q: '推进',
      year: '2006',
      duplicates: 'all',
      lang: 'en',
      sample: '50',
      seed: '9',
      by: 'year',
      groups: '24',
      size: '0',
    });
    expect(groupsAddress(state, 'zh', 24)).toBeNull();
  });

  it('draws another seed each time', () => {
    for (let seed = 1; seed < 500; seed++) expect(anotherSeed(seed)).not.toBe(seed);
  });
});
