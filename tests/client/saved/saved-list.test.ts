import { describe, expect, it } from 'vitest';
import { readItem, savedAddress, typedTags } from '../../../client/saved/saved-item.ts';
import {
  edited,
  holding,
  merged,
  tagCounts,
  withItem,
  withoutItem,
} from '../../../client/saved/saved-list.ts';
import { savedItem } from './saved-item.ts';

describe('a list of saved places', () => {
  it('holds a document and each of its passages once', () => {
    const whole = savedItem('a');
    const passage = savedItem('a', { passage: 3, quote: '园区' });
    const list = withItem(withItem([whole], passage), whole);
    expect(list).toEqual([passage, whole]);
    expect(withoutItem(list, whole)).toEqual([passage]);
  });

  it('changes note and tags of one entry, and when that was', () => {
    const list = edited(
      [savedItem('a'), savedItem('b')],
      savedItem('b'),
      { note: '核对', tags: ['待查'] },
      '2026-02-01T00:00:00.000Z',
    );
    expect(list[1]).toMatchObject({ note: '核对', tags: ['待查'], changed: '2026-02-01T00:00:00.000Z' });
    expect(list[0]).toEqual(savedItem('a'));
  });

  it('is looked through by words of title, quotation, note and tags, all of which must be there', () => {
    const list = [
      savedItem('a', { title: '园区纪要', note: 'ＧＤＰ 核对', tags: ['第一章'] }),
      savedItem('b', { title: '园区讲话', quote: '招商\n引资' }),
    ];
    const found = (typed: string) => holding(list, typed).map(({ document }) => document);
    expect(found('')).toEqual(['a', 'b']);
    expect(found('  园区 ')).toEqual(['a', 'b']);
    expect(found('gdp 第一章')).toEqual(['a']);
    expect(found('招商引资')).toEqual(['b']);
    expect(found('招商 核对')).toEqual([]);
  });

  it('counts tags, the most used first', () => {
    const list = [savedItem('a', { tags: ['甲', '乙'] }), savedItem('b', { tags: ['乙'] })];
    expect(tagCounts(list)).toEqual([
      { tag: '乙', count: 2 },
      { tag: '甲', count: 1 },
    ]);
  });

  it('opens at its words wherever they stand, and a whole document with what it is known by', () => {
    expect(savedAddress(savedItem('a', { passage: 3, quote: '园区', check: '123456' }))).toBe(
      '/document/a?passage=3&quote=%E5%9B%AD%E5%8C%BA',
    );
    expect(savedAddress(savedItem('a', { check: '123456' }))).toBe('/document/a?check=123456');
  });

  it('reads tags as they are typed', () => {
    expect(typedTags('#待查，园区  待查;引用、')).toEqual(['待查', '园区', '引用']);
  });
});

describe('merging a file into the list', () => {
  it('adds what is new, joins what both have said, and tells of each', () => {
    const here = [
      savedItem('a', { note: '甲说', tags: ['一'] }),
      savedItem('b'),
      savedItem('c', { note: '长话：短话' }),
    ];
    const coming = [
      savedItem('a', { note: '乙说', tags: ['二'] }),
      savedItem('b'),
      savedItem('c', { note: '短话' }),
      savedItem('d', { added: '2026-03-01T00:00:00.000Z' }),
    ];
    const { items, ...counts } = merged(here, coming);
    expect(counts).toEqual({ added: 1, joined: 1, known: 2, full: 0 });
    expect(items.map(({ document }) => document)).toEqual(['d', 'a', 'b', 'c']);
    expect(items[1]).toMatchObject({ note: '甲说\n\n乙说', tags: ['一', '二'] });
  });

  it('changes nothing the second time', () => {
    const coming = [savedItem('a', { note: '乙说', tags: ['二'] }), savedItem('d')];
    const once = merged([savedItem('a', { note: '甲说' })], coming).items;
    const twice = merged(once, coming);
    expect(twice.items).toEqual(once);
    expect(twice).toMatchObject({ added: 0, joined: 0, known: 2 });
  });

  it('tells what found no room', () => {
    const full = Array.from({ length: 5_000 }, (_, at) => savedItem(`d${at}`));
    const { items, full: without, added } = merged(full, [savedItem('x'), savedItem('d7')]);
    expect([items.length, without, added]).toEqual([5_000, 1, 0]);
  });
});

describe('reading an entry', () => {
  it('takes what was written, and fills in what may be missing', () => {
    const written = savedItem('a', { passage: 3, quote: '园区', note: '核对', tags: ['待查'] });
    expect(readItem(JSON.parse(JSON.stringify(written)))).toEqual(written);
    expect(readItem({ document: 'a' })).toMatchObject({ document: 'a', passage: null, tags: [], note: '' });
  });

  it.each([
    [null, 'form'],
    ['a', 'form'],
    [{}, 'no-document'],
    [{ document: '' }, 'no-document'],
    [{ document: 'a', passage: -1 }, 'form'],
    [{ document: 'a', passage: '3' }, 'form'],
    [{ document: 'a', tags: [1] }, 'form'],
    [{ document: 'a', note: {} }, 'form'],
    [{ document: 'a', note: 'x'.repeat(4_001) }, 'too-long'],
    [{ document: 'a', quote: 'x'.repeat(2_001) }, 'too-long'],
  ])('refuses %j: %s', (value, why) => {
    expect(readItem(value)).toBe(why);
  });
});
