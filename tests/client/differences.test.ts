import { describe, expect, it } from 'vitest';
import { readChosen, toggled } from '../../client/compare/chosen-documents.ts';
import { blocksOf, differencesOf, nextOf, totalsOf } from '../../client/compare/differences.ts';
import { movedPassages } from '../../client/compare/moved.ts';
import type { ComparedPart, ComparedRow } from '../../engine/types.ts';

const same = (text: string, other = text): ComparedPart => ({ kind: 'same', a: text, b: other });
const inA = (text: string): ComparedPart => ({ kind: 'a', a: text, b: '' });
const inB = (text: string): ComparedPart => ({ kind: 'b', a: '', b: text });
const mask = (a: string, b: string): ComparedPart => ({ kind: 'mask', a, b });
const row = (a: number | null, b: number | null, ...parts: ComparedPart[]): ComparedRow => ({ a, b, parts });

describe('the differences of a comparison', () => {
  it('are one where something stands in the place of something, and a mask is one of its own', () => {
    const rows = [
      row(0, 0, same('园区')),
      row(
        1,
        1,
        same('要'),
        inA('加快'),
        inB('大力'),
        same('发展'),
        mask('XX', '2006'),
        inB('了'),
        same('。'),
      ),
    ];
    expect(differencesOf(rows)).toEqual([
      { row: 1, first: 1, last: 2, a: '加快', b: '大力', kind: 'text' },
      { row: 1, first: 4, last: 4, a: 'XX', b: '2006', kind: 'mask' },
      { row: 1, first: 5, last: 5, a: '', b: '了', kind: 'text' },
    ]);
  });

  it('are one where passages on end stand in one text alone, and two where each text has its own', () => {
    const rows = [
      row(0, null, inA('甲一')),
      row(1, null, inA('甲二')),
      row(null, 0, inB('乙一')),
      row(2, 1, same('同')),
      row(3, null, inA('甲三')),
    ];
    expect(differencesOf(rows).map(({ row: at }) => at)).toEqual([0, 2, 4]);
  });

  it('are none where the same is only written otherwise, unless that is asked for', () => {
    const rows = [row(0, 0, inA('甲'), same('工業', '工业'), same('区'), inB('乙'))];
    expect(differencesOf([row(0, 0, same('工業', '工业'))])).toEqual([]);
    expect(differencesOf(rows).map(({ first }) => first)).toEqual([0, 3]);
    expect(differencesOf(rows, true)).toEqual([
      { row: 0, first: 0, last: 0, a: '甲', b: '', kind: 'text' },
      { row: 0, first: 1, last: 1, a: '工業', b: '工业', kind: 'otherwise' },
      { row: 0, first: 3, last: 3, a: '', b: '乙', kind: 'text' },
    ]);
  });

  it('are gone to in turn, on from where one is, also where that is none of them any more', () => {
    const places = [
      { row: 0, first: 2 },
      { row: 3, first: 0 },
      { row: 3, first: 4 },
    ];
    expect(nextOf(places, null, 1)).toBe(0);
    expect(nextOf(places, null, -1)).toBe(2);
    expect(nextOf(places, { row: 3, first: 0 }, 1)).toBe(2);
    expect(nextOf(places, { row: 3, first: 2 }, 1)).toBe(2);
    expect(nextOf(places, { row: 3, first: 2 }, -1)).toBe(1);
    expect(nextOf(places, { row: 3, first: 4 }, 1)).toBe(0);
    expect(nextOf(places, { row: 0, first: 0 }, -1)).toBe(2);
    expect(nextOf([], null, 1)).toBe(-1);
  });
});

describe('the totals of a comparison', () => {
  it('tell what is shared of each text, what only one has, and how many masks there are', () => {
    const rows = [
      row(0, 0, same('工业 园区'), inA('甲'), mask('XX', '2006'), same('業', '业')),
      row(null, 1, inB('乙 乙')),
    ];
    expect(totalsOf(rows, 5)).toEqual({
      share: { a: 5 / 8, b: 5 / 11 },
      only: { a: 1, b: 2 },
      masks: 1,
      otherwise: 1,
    });
  });

  it('call two empty texts wholly the same', () => {
    expect(totalsOf([], 0).share).toEqual({ a: 1, b: 1 });
  });
});

describe('folding what is the same', () => {
  const equal = (count: number, from: number): ComparedRow[] =>
    Array.from({ length: count }, (_, at) => row(from + at, from + at, same('同')));
  const rows = [...equal(6, 0), row(6, 6, inA('甲')), ...equal(2, 7), row(9, 9, inB('乙')), ...equal(9, 10)];

  it('leaves a row beside each difference, and short stretches as they are', () => {
    expect(blocksOf(rows, true, new Set())).toEqual([
      { folded: true, from: 0, to: 5 },
      { folded: false, from: 5, to: 11 },
      { folded: true, from: 11, to: 19 },
    ]);
  });

  it('leaves a row open in which the same is written otherwise', () => {
    const written = rows.with(14, row(14, 14, same('工業', '工业')));
    expect(blocksOf(written, true, new Set()).slice(1)).toEqual([
      { folded: false, from: 5, to: 16 },
      { folded: true, from: 16, to: 19 },
    ]);
  });

  it('shows what was opened, and everything where nothing is folded', () => {
    expect(blocksOf(rows, true, new Set([11]))).toEqual([
      { folded: true, from: 0, to: 5 },
      { folded: false, from: 5, to: 19 },
    ]);
    expect(blocksOf(rows, false, new Set())).toEqual([{ folded: false, from: 0, to: 19 }]);
  });

  it('loses no row and shows none twice', () => {
    for (const opened of [new Set<number>(), new Set([0]), new Set([0, 11])]) {
      const blocks = blocksOf(rows, true, opened);
      expect(blocks[0]?.from).toBe(0);
      expect(blocks.at(-1)?.to).toBe(rows.length);
      for (const [at, block] of blocks.entries()) expect(block.from).toBe(blocks[at - 1]?.to ?? 0);
    }
  });
});

describe('what was chosen to be compared', () => {
  it('is read back, at most two, and nothing of what is no choice', () => {
    const [one, two, three] = ['一', '二', '三'].map((title) => ({ id: title, title }));
    expect(readChosen([one, two])).toEqual([one, two]);
    expect(readChosen([one, two, three])).toEqual([two, three]);
    expect(readChosen([{ id: 1, title: '一' }, null, 'x', two])).toEqual([two]);
    expect(readChosen({ id: '一' })).toEqual([]);
  });

  it('makes room for a third by letting go of the first, and tells which that was', () => {
    const [one, two, three] = ['一', '二', '三'].map((title) => ({ id: title, title }));
    if (one === undefined || two === undefined || three === undefined) throw new Error('three');
    expect(toggled([], one)).toEqual({ chosen: [one], displaced: null });
    expect(toggled([one], two)).toEqual({ chosen: [one, two], displaced: null });
    expect(toggled([one, two], three)).toEqual({ chosen: [two, three], displaced: one });
    expect(toggled([two, three], two)).toEqual({ chosen: [three], displaced: null });
  });
});

describe('a passage that only one text seems to have', () => {
  it('is told to have moved where the other has it once in another place, however it is spaced', () => {
    const rows = [
      row(0, null, inA('三、加快园区建设步伐')),
      row(1, 0, same('一、总体要求')),
      row(null, 1, inB('三、加快　园区建设步伐')),
    ];
    expect([...movedPassages(rows)]).toEqual([
      [0, { row: 2, passage: 1 }],
      [2, { row: 0, passage: 0 }],
    ]);
  });

  it('is not where it is short, or stands more than once', () => {
    const twice = [row(0, null, inA('三、加快园区建设步伐')), row(1, null, inA('三、加快园区建设步伐'))];
    expect([...movedPassages([...twice, row(null, 0, inB('三、加快园区建设步伐'))])]).toEqual([]);
    expect([...movedPassages([row(0, null, inA('附件')), row(null, 0, inB('附件'))])]).toEqual([]);
  });
});
