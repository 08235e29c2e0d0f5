import { describe, expect, it } from 'vitest';
import { openedPlace, quotedWords } from '../../../client/document/opened-place.ts';
import type { DocumentDetail, ResolveAnswer } from '../../../engine/types.ts';
import { documentChecks, linkCheck } from '../../../links/content-check.ts';
import type { PassageLink } from '../../../links/passage-link.ts';

const textOf = (...texts: string[]): DocumentDetail['passages'] =>
  texts.map((text, ordinal) => ({ ordinal, text, level: 0, kind: 'paragraph' }));
const passages = textOf('要点', '一、修好西坡水渠。', '二、补栽行道树。');
const checks = documentChecks(passages);
const link = (given: Partial<PassageLink>): PassageLink => ({
  document: 'a',
  passage: null,
  q: '',
  match: 'exact',
  quote: '',
  prefix: '',
  suffix: '',
  check: '',
  ...given,
});
const inOnePlace = (document: string, status: 'unique' | 'moved' = 'unique'): ResolveAnswer => ({
  status,
  place: {
    document,
    title: '要点',
    passage: 1,
    range: [4, 8],
    rest: [{ passage: 2, range: [0, 2] }],
  },
});

describe('a link without words', () => {
  it('leads to the passage it names, which is what is cited', () => {
    expect(openedPlace(link({ passage: 2 }), null, checks)).toMatchObject({
      quoted: null,
      linked: 2,
      lost: false,
      cited: { passage: 2, quote: '', check: linkCheck(checks, 2) },
    });
  });

  it('leads to where its passage stands now', () => {
    const before = documentChecks(textOf('一、修好西坡水渠。', '二、补栽行道树。'));
    const opened = openedPlace(link({ passage: 1, check: linkCheck(before, 1) }), null, checks);
    expect(opened).toMatchObject({ linked: 2, lost: false, checked: { status: 'moved', passage: 2 } });
  });

  it('leads nowhere in a text that has other words', () => {
    const other = documentChecks(textOf('通告', '明日停水。'));
    const opened = openedPlace(link({ passage: 1, check: linkCheck(other, 1) }), null, checks);
    expect(opened).toMatchObject({ linked: null, lost: true, cited: { passage: null } });
  });

  it('leads to the document as a whole where it names no passage', () => {
    expect(openedPlace(link({}), null, checks)).toMatchObject({
      linked: null,
      lost: false,
      cited: { passage: null, check: checks.document },
    });
  });
});

describe('a link with words', () => {
  const quoting = link({ passage: 0, quote: '西坡水渠', prefix: '修好', suffix: '。' });

  it.each(['unique', 'moved'] as const)(
    'leads to where they stand, also in other passages (%s)',
    (status) => {
      const opened = openedPlace(quoting, inOnePlace('a', status), checks);
      expect(opened).toMatchObject({
        quoted: { passage: 1, range: [4, 8] },
        rest: [{ passage: 2, range: [0, 2] }],
        linked: null,
        lost: false,
        cited: { passage: 1, quote: '西坡水渠', prefix: '修好', suffix: '。', check: linkCheck(checks, 1) },
      });
      expect(quotedWords(opened.quoted, passages)).toEqual([
        { passage: 1, range: [4, 8], text: '一、修好西坡水渠。' },
      ]);
    },
  );

  it.each<[string, ResolveAnswer]>([
    ['gone', { status: 'gone' }],
    ['in several places', { status: 'ambiguous', places: [] }],
    ['in another document', inOnePlace('b')],
  ])('leads nowhere where they are %s', (_, answer) => {
    const opened = openedPlace(quoting, answer, checks);
    expect(opened).toMatchObject({ quoted: null, rest: [], linked: null, lost: true });
    expect(opened.cited).toMatchObject({ passage: null, quote: '' });
    expect(quotedWords(opened.quoted, passages)).toEqual([]);
  });
});
