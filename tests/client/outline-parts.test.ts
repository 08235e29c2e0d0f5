import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findingsIn } from '../../client/document/part-counts.ts';
import { regionLevels } from '../../client/document/region-levels.ts';
import { outlineParts } from '../../engine/outline.ts';
import type { DocumentDetail } from '../../engine/types.ts';

/** A passage for each level: 0 is body text, `null` a title that stands nowhere in the text. */
const passages = (...levels: (number | null)[]): DocumentDetail['passages'] =>
  levels.map((level, ordinal) => ({
    ordinal,
    level: level ?? 1,
    kind: level === null ? 'title' : level === 0 ? 'paragraph' : 'heading',
    text: `第${ordinal}段`,
  }));

const at = (passage: number) => ({ passage, range: [0, 1] as const });

describe('the parts of an outline', () => {
  it('hold all up to the next heading of their level or a higher one', () => {
    const parts = outlineParts(passages(1, 0, 2, 0, 3, 0, 3, 2, 0, null));
    expect(parts.map(({ ordinal, end }) => [ordinal, end])).toEqual([
      [2, 7],
      [4, 6],
      [6, 7],
      [7, 9],
    ]);
  });

  it('are the provisions of a text that has no headings, each with the paragraphs beneath it', () => {
    const text = (words: string, ordinal: number) => ({
      ordinal,
      level: ordinal === 0 ? 1 : 0,
      kind: ordinal === 0 ? ('heading' as const) : ('paragraph' as const),
      text: words,
    });
    const long = `第三条 ${'沿河各村每月清淤一次，'.repeat(6)}`;
    const rules = [
      '管护办法',
      '2004年通过',
      '第一条 为了管护，制定本办法。',
      '第二条 村民出工。',
      '工分按月公布。',
    ];
    const parts = outlineParts([...rules, '第二条所称村民，指常住的。', long].map(text));
    expect(parts.map(({ ordinal, end, text: name }) => [ordinal, end, name])).toEqual([
      [2, 3, '第一条 为了管护，制定本办法。'],
      [3, 6, '第二条 村民出工。'],
      [6, 7, `${long.slice(0, 40)}…`],
    ]);
    const numbered = [
      '讲话',
      '同志们：',
      '一、认清形势。去年增收。',
      '任务仍重。',
      '二、抓好落实。限期办结。',
    ];
    expect(outlineParts(numbered.map(text)).map(({ ordinal, end }) => [ordinal, end])).toEqual([
      [2, 4],
      [4, 5],
    ]);
    expect(outlineParts(['通知', '第三条 只此一条。', '一、只此一项。'].map(text))).toEqual([]);
  });

  it('leave out the title, in the text or beside it', () => {
    expect(outlineParts(passages(1, 0, 0))).toEqual([]);
    expect(outlineParts(passages(0, 0, null))).toEqual([]);
  });

  it('count each match in every part that holds it, as looking at all of them does', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 30 }),
        fc.array(fc.nat(30)),
        (levels, places) => {
          const parts = outlineParts(passages(...levels));
          expect(findingsIn(parts, places.map(at))).toEqual(
            parts.map(({ ordinal, end }) => places.filter((place) => place >= ordinal && place < end).length),
          );
        },
      ),
    );
  });
});

describe('the levels of a region', () => {
  it.each([
    [['湖南省', '常德市', '桃源县'], '430725', ['43', '4307', '430725']],
    [['湖南省', '常德市'], '4307', ['43', '4307']],
    [['全国'], '00', ['00']],
    [['湖南省', '常德市', '西湖管理区'], '4307', []],
    [['北京市', '朝阳区'], '110105', ['11', '110105']],
  ])('%j have the codes of %s', (path, code, codes) => {
    expect(regionLevels({ path, code }).map(({ value }) => value)).toEqual(codes);
  });

  it('above a zone, which has no code, are found by their names', () => {
    expect(regionLevels({ path: ['湖南省', '常德市', '常德经济技术开发区'], code: null })).toEqual([
      { name: '湖南省', value: '湖南省' },
      { name: '常德市', value: '湖南省/常德市' },
      { name: '常德经济技术开发区', value: null },
    ]);
  });
});
