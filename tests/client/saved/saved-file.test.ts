import { describe, expect, it } from 'vitest';
import { readSavedFile, writeSavedFile } from '../../../client/saved/saved-file.ts';
import { mergedSearches, readSavedSearch, type SavedSearch } from '../../../client/saved/saved-search.ts';

const TIME = '2026-01-01T00:00:00.000Z';
const ITEM = {
  document: 'a',
  title: '标题',
  passage: 2,
  quote: '园区',
  prefix: '在',
  suffix: '里',
  check: 'abcdef',
  note: '核对',
  tags: ['待查'],
  added: TIME,
  changed: TIME,
};
const SEARCH: SavedSearch = {
  address: '/?q=%E5%9B%AD%E5%8C%BA&region=43',
  label: '园区 · 湖南省',
  added: TIME,
  seen: null,
};

describe('the file of what is saved', () => {
  it('gives back what was written', () => {
    const text = writeSavedFile({ collection: '湖南', items: [ITEM], searches: [SEARCH] }, TIME);
    expect(readSavedFile(text)).toEqual({
      fault: null,
      collection: '湖南',
      items: [ITEM],
      searches: [SEARCH],
      refused: [],
    });
    expect(readSavedFile(`\uFEFF${text}`)).toMatchObject({ fault: null });
  });

  it('leaves out what a search found: its marks are of one index alone', () => {
    const seen = { at: TIME, snapshot: 's1', documents: 1, marks: ['x'] };
    const text = writeSavedFile({ collection: null, items: [], searches: [{ ...SEARCH, seen }] }, TIME);
    expect(text).not.toContain('marks');
  });

  it.each([
    ['', 'not-json'],
    ['{"format": "zhengwen-saved", ', 'not-json'],
    ['[]', 'other-format'],
    ['null', 'other-format'],
    ['{"format": "other", "version": 1}', 'other-format'],
    ['{"format": "zhengwen-saved"}', 'other-format'],
    ['{"format": "zhengwen-saved", "version": 1, "items": {}}', 'other-format'],
    ['{"format": "zhengwen-saved", "version": 2}', 'newer-version'],
  ])('says what is wrong with %j as a whole: %s', (text, fault) => {
    expect(readSavedFile(text)).toEqual({ fault });
  });

  it('takes the good entries and names the others', () => {
    const file = {
      format: 'zhengwen-saved',
      version: 1,
      items: [ITEM, { title: '无编号' }, 3],
      searches: [SEARCH, { address: 'https://elsewhere.example/?q=x' }],
    };
    expect(readSavedFile(JSON.stringify(file))).toMatchObject({
      items: [ITEM],
      searches: [SEARCH],
      refused: [
        { list: 'items', position: 2, name: '无编号', why: 'no-document' },
        { list: 'items', position: 3, name: '', why: 'form' },
        { list: 'searches', position: 2, name: 'https://elsewhere.example/?q=x', why: 'form' },
      ],
    });
  });
});

describe('a saved search', () => {
  it('is the search itself, whatever page and view it was saved from', () => {
    expect(
      readSavedSearch({ address: '/?q=%E5%9B%AD%E5%8C%BA&page=3&view=concordance&order=left1' }),
    ).toMatchObject({
      address: '/?q=%E5%9B%AD%E5%8C%BA',
      label: '园区',
    });
  });

  it.each(['//elsewhere.example/?q=x', 'javascript:alert(1)', '/document/a', 7, undefined])(
    'leads nowhere else than to a search: %j',
    (address) => {
      expect(readSavedSearch({ address })).toBeNull();
    },
  );

  it('is merged once', () => {
    const other = { ...SEARCH, address: '/?q=x' };
    expect(mergedSearches([SEARCH], [SEARCH, other])).toEqual({
      searches: [SEARCH, other],
      added: 1,
      known: 1,
      full: 0,
    });
  });
});
