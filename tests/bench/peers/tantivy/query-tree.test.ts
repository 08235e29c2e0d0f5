import { describe, expect, it } from 'vitest';
import type { Ask, TextAsk } from '../../../../bench/ask.ts';
import { queryTree } from '../../../../bench/peers/tantivy/query-tree.ts';

const text = (characters: string): TextAsk => ({ kind: 'text', text: characters, quoted: false });
const PLAIN = { filter: null, match: 'exact', group: 'document', page: 1 } as const;
const tree = (ask: Ask) => queryTree({ ...PLAIN, ask });

describe('a search as a tree for tantivy', () => {
  const tea = { single: '茶' };
  const road = { pairs: [[0, '修路']] };
  it.each<[string, Ask, unknown]>([
    ['one character', text('茶'), tea],
    ['two characters', text('修路'), road],
    [
      'a phrase',
      text('修路桥'),
      {
        pairs: [
          [0, '修路'],
          [1, '路桥'],
        ],
      },
    ],
    ['both', { kind: 'all', of: [text('茶'), text('修路')] }, { all: [tea, road] }],
    ['either', { kind: 'any', of: [text('茶'), text('修路')] }, { any: [tea, road] }],
    [
      'one without another',
      { kind: 'without', wanted: text('茶'), unwanted: text('修路') },
      { without: [tea, road] },
    ],
    [
      'one character between',
      { kind: 'gap', before: '修路', gap: 'one', after: '铺桥' },
      {
        pairs: [
          [0, '修路'],
          [3, '铺桥'],
        ],
      },
    ],
    ['everything', { kind: 'everything' }, { everything: true }],
  ])('says %s', (_, ask, expected) => {
    expect(tree(ask)).toEqual(expected);
  });

  it('has filters beside what is asked', () => {
    const filter = { region: '43', year: { from: 2001, to: 2003 } };
    expect(queryTree({ ...PLAIN, ask: text('茶'), filter })).toEqual({
      all: [tea, { region: '43' }, { years: [2001, 2003] }],
    });
  });

  it('is none where its phrases cannot say it', () => {
    const of = [text('修路'), text('铺桥')] as const;
    expect(tree({ kind: 'near', within: 'sentence', of })).toBeNull();
    expect(tree({ kind: 'gap', before: '修路', gap: 'any', after: '铺桥' })).toBeNull();
    expect(queryTree({ ...PLAIN, ask: text('茶'), match: 'relaxed' })).toBeNull();
    expect(queryTree({ ...PLAIN, ask: text('茶'), group: 'section' })).toBeNull();
  });
});
