import { describe, expect, it } from 'vitest';
import type { Passage } from '../../engine/types.ts';
import { withTitle } from '../../indexer/title-passage.ts';

const paragraph = (text: string): Passage => ({ text, level: 0, kind: 'paragraph' });

describe('a title that the text does not hold', () => {
  it('is one passage more, behind the others', () => {
    const passages = [paragraph('全县养殖户已达三百户。')];
    expect(withTitle(passages, '关于竹鼠养殖的报告')).toEqual([
      ...passages,
      { text: '关于竹鼠养殖的报告', level: 1, kind: 'title' },
    ]);
  });
});

describe('a title that the text holds', () => {
  it.each(['关于竹鼠养殖的报告', '关于竹鼠　养殖的報告', '《关于竹鼠养殖的报告》收悉'])(
    'is not told twice: %s',
    (text) => {
      const passages = [paragraph(text)];
      expect(withTitle(passages, '关于竹鼠养殖的报告')).toEqual(passages);
    },
  );
});

it('no title makes no passage', () => {
  expect(withTitle([paragraph('正文。')], ' ')).toHaveLength(1);
});
