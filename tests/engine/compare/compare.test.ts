import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BudgetError, withinBudget } from '../../../engine/budget.ts';
import { compareTexts } from '../../../engine/compare/compare.ts';
import { matchedText, textOf } from '../../../engine/text/fold.ts';
import type { ComparedRow } from '../../../engine/types.ts';

const compare = (a: readonly string[], b: readonly string[]) =>
  compareTexts(
    a.map((text) => ({ text, level: 0 })),
    b.map((text) => ({ text, level: 0 })),
  );

/** What the rows say of each passage of one side, in the order in which its passages appear. */
function said(rows: readonly ComparedRow[], side: 'a' | 'b'): [ordinal: number, text: string][] {
  const passages: [number, string][] = [];
  for (const row of rows) {
    const ordinal = row[side];
    const text = row.parts.map((part) => part[side]).join('');
    if (ordinal === null) expect(text).toBe('');
    else if (passages.at(-1)?.[0] === ordinal)
      passages[passages.length - 1] = [ordinal, `${passages.at(-1)?.[1]}${text}`];
    else passages.push([ordinal, text]);
  }
  return passages;
}

const matched = (text: string): string => textOf(matchedText(text).units);

/** `相同`, `[-删去-]`, `{+添上+}`, `<遮盖=原文>`. */
const marked = (a: string, b: string): string =>
  compare([a], [b])
    .rows.flatMap(({ parts }) => parts)
    .map((part) => {
      if (part.kind === 'same') return part.a;
      if (part.kind === 'mask') return `<${part.a}=${part.b}>`;
      return part.kind === 'a' ? `[-${part.a}-]` : `{+${part.b}+}`;
    })
    .join('');

const pairsOf = (a: readonly string[], b: readonly string[]) =>
  compare(a, b).rows.map((row): [number | null, number | null] => [row.a, row.b]);

const OPENING = '全县上下要进一步解放思想，加快推进工业园区建设';
const SECOND = '二是抓好农田水利，确保今年粮食丰收';
const THIRD = '三是改善投资环境，热情服务前来投资的客商';

describe('comparing two texts', () => {
  const words = fc.stringMatching(/^[园区建设工業 　的２0_*Xx，。𠀀]{0,24}$/u);
  const edited = fc.array(words, { maxLength: 14 }).chain((passages) =>
    fc
      .array(
        fc.oneof(
          fc.record({ kind: fc.constant('insert' as const), at: fc.nat(14), text: words }),
          fc.record({ kind: fc.constant('delete' as const), at: fc.nat(14), text: words }),
          fc.record({ kind: fc.constant('rewrite' as const), at: fc.nat(14), text: words }),
          fc.record({ kind: fc.constant('join' as const), at: fc.nat(14), text: words }),
          fc.record({ kind: fc.constant('divide' as const), at: fc.nat(14), text: words }),
          fc.record({ kind: fc.constant('mask' as const), at: fc.nat(14), text: words }),
        ),
        { maxLength: 8 },
      )
      .map((edits): [string[], string[]] => {
        const other = [...passages];
        for (const { kind, at, text } of edits) {
          const old = other[at] ?? '';
          if (kind === 'insert') other.splice(at, 0, text);
          else if (at >= other.length) continue;
          else if (kind === 'delete') other.splice(at, 1);
          else if (kind === 'rewrite') other[at] = old.slice(0, 5) + text + old.slice(8);
          else if (kind === 'join') other.splice(at, 2, old + (other[at + 1] ?? ''));
          else if (kind === 'divide') other.splice(at, 1, old.slice(0, 9), old.slice(9));
          else other[at] = old.replace('建', 'XX');
        }
        return [passages, other];
      }),
  );

  it('gives back both texts from its parts, passage by passage, whatever was edited', () => {
    fc.assert(
      fc.property(edited, ([a, b]) => {
        const { rows } = compare(a, b);
        expect(said(rows, 'a')).toEqual([...a.entries()]);
        expect(said(rows, 'b')).toEqual([...b.entries()]);
      }),
      { numRuns: 1_000 },
    );
  });

  it('calls the same only what matches the same, counts it, and leaves no part empty', () => {
    fc.assert(
      fc.property(edited, ([a, b]) => {
        const { rows, shared } = compare(a, b);
        let units = 0;
        for (const { kind, a: inA, b: inB } of rows.flatMap(({ parts }) => parts)) {
          expect(inA + inB).not.toBe('');
          if (kind === 'same') {
            expect(matched(inA)).toBe(matched(inB));
            units += matched(inA).length;
          }
          if (kind === 'a') expect(inB).toBe('');
          if (kind === 'b') expect(inA).toBe('');
          if (kind === 'mask') expect([inA, inB]).not.toContain('');
        }
        expect(shared).toBe(units);
      }),
      { numRuns: 500 },
    );
  });

  it('shares all of a text with itself, and as much one way as the other', () => {
    fc.assert(
      fc.property(edited, ([a, b]) => {
        const { shared, rows } = compare(a, a);
        expect(shared).toBe(matched(a.join('')).length);
        expect(rows.every(({ parts }) => parts.every(({ kind }) => kind === 'same'))).toBe(true);
        expect(compare(a, b).shared).toBeLessThanOrEqual(Math.min(shared, matched(b.join('')).length));
      }),
    );
  });

  it('shows a difference character by character', () => {
    expect(marked('全县要加快发展工业', '全县要大力发展工业')).toBe('全县要[-加快-]{+大力+}发展工业');
    expect(marked('抓好农田水利', '抓好农田和水利')).toBe('抓好农田{+和+}水利');
    expect(marked('抓好𠀀农田水利', '抓好𠀁农田水利')).toBe('抓好[-𠀀-]{+𠀁+}农田水利');
  });

  it.each([
    ['于XX年在县城召开', '于2006年在县城召开', '于<XX=2006>年在县城召开'],
    ['于20xx年在县城召开', '于2006年在县城召开', '于20<xx=06>年在县城召开'],
    ['于20xx年在县城召开', '于1998年在县城召开', '于<20xx=1998>年在县城召开'],
    ['于202_年在县城召开', '于2024年在县城召开', '于202<_=4>年在县城召开'],
    ['于2006年在县城召开', '于20??年在县城召开', '于20<06=??>年在县城召开'],
    ['请__同志讲话', '请张三同志讲话', '请<__=张三>同志讲话'],
    ['请**县和**市发言', '请安山县和平水市发言', '请<**=安山>县和<**=平水>市发言'],
    ['定于X月X日召开', '定于10月12日召开', '定于<X=10>月<X=12>日召开'],
    ['请××同志讲话', '请__同志讲话', '请<××=__>同志讲话'],
    ['于XX年在县城召开', '于年在县城召开', '于[-XX-]年在县城召开'],
    ['规格为5x3米的板材', '规格为6米的板材', '规格为[-5x3-]{+6+}米的板材'],
    ['会上决定购买xbox一台', '会上决定购买电脑一台', '会上决定购买[-xbox-]{+电脑+}一台'],
  ])('tells a mask from other differences: %s beside %s', (a, b, parts) => {
    expect(marked(a, b)).toBe(parts);
  });

  it('keeps apart what is the same but written otherwise', () => {
    expect(compare(['工業 园区，建设'], ['工业园区,建设']).rows).toEqual([
      {
        a: 0,
        b: 0,
        parts: [
          { kind: 'same', a: '工', b: '工' },
          { kind: 'same', a: '業 ', b: '业' },
          { kind: 'same', a: '园区', b: '园区' },
          { kind: 'same', a: '，', b: ',' },
          { kind: 'same', a: '建设', b: '建设' },
        ],
      },
    ]);
  });

  it('does not take one character in the middle of a rewritten stretch for the same', () => {
    expect(marked('县委常委会会议上通报财政收支的全部情况', '县委常委会会议上讨论下届计划的草案文稿')).toBe(
      '县委常委会会议上[-通报财政收支的全部情况-]{+讨论下届计划的草案文稿+}',
    );
  });

  it('aligns passages that are equal, then those that are alike between them', () => {
    expect(pairsOf([OPENING, SECOND, THIRD], [OPENING, `${SECOND}、农民增收`, THIRD])).toEqual([
      [0, 0],
      [1, 1],
      [2, 2],
    ]);
  });

  it('tells what only one has', () => {
    expect(pairsOf([OPENING, THIRD], [OPENING, SECOND, THIRD])).toEqual([
      [0, 0],
      [null, 1],
      [1, 2],
    ]);
    expect(compare([SECOND], []).rows).toEqual([{ a: 0, b: null, parts: [{ kind: 'a', a: SECOND, b: '' }] }]);
    expect(compare([], [])).toEqual({ shared: 0, levels: { a: [], b: [] }, rows: [] });
  });

  it('forces nothing on a passage that was moved', () => {
    const rows = pairsOf([SECOND, OPENING, THIRD], [OPENING, THIRD, SECOND]);
    expect(rows).toEqual([
      [0, null],
      [1, 0],
      [2, 1],
      [null, 2],
    ]);
  });

  it('puts beside a passage all the passages into which the other text divides it', () => {
    const { rows } = compare([OPENING, `${SECOND}。${THIRD}`], [OPENING, `${SECOND}。`, THIRD]);
    expect(rows.map((row) => [row.a, row.b])).toEqual([
      [0, 0],
      [1, 1],
      [1, 2],
    ]);
    expect(rows.flatMap(({ parts }) => parts).every(({ kind }) => kind === 'same')).toBe(true);
    const other = compare([`${SECOND}。`, THIRD], [`${SECOND}。${THIRD}`]);
    expect(other.rows.map((row) => [row.a, row.b])).toEqual([
      [0, 0],
      [1, 0],
    ]);
  });
});

describe('comparing long texts', () => {
  /** Characters that a generator of small steps gives: the same each time. */
  function noise(length: number, seed: number): string {
    let state = seed;
    return Array.from({ length }, () => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
      return String.fromCharCode(0x4e00 + ((state >>> 8) % 3_000));
    }).join('');
  }

  const cut = (text: string, length: number): string[] =>
    text.match(new RegExp(`.{1,${length}}`, 'gs')) ?? [];

  it('finds some thousand changes in a passage of a million characters', () => {
    const text = noise(1_000_000, 7);
    const changed = cut(text, 500)
      .map((piece) => `${piece.slice(0, 200)}改${piece.slice(201)}`)
      .join('');
    const { shared, rows } = withinBudget({ milliseconds: 20_000 }, () => compare([text], [changed]));
    expect(rows.length).toBe(1);
    expect(shared).toBeGreaterThanOrEqual(text.length - 2_000 * 3);
    expect(said(rows, 'b')).toEqual([[0, changed]]);
  });

  it('tells of two long texts that have nothing in common that they have not', () => {
    const [a, b] = [cut(noise(500_000, 3), 250), cut(noise(500_000, 11), 250)];
    const { shared, rows } = withinBudget({ milliseconds: 20_000 }, () => compare(a, b));
    expect(shared).toBeLessThan(5_000);
    expect(said(rows, 'a')).toEqual([...a.entries()]);
    expect(said(rows, 'b')).toEqual([...b.entries()]);
  });

  it('stays whole where the same few characters repeat without end', () => {
    const [a, b] = [`${'工业'.repeat(40_000)}园区`, `区${'业工'.repeat(40_000)}`];
    const { rows } = withinBudget({ milliseconds: 20_000 }, () => compare([a, a, b], [b, b, a]));
    expect(said(rows, 'a')).toEqual([...[a, a, b].entries()]);
    expect(said(rows, 'b')).toEqual([...[b, b, a].entries()]);
  });

  it('ends when its budget is spent', () => {
    const [a, b] = [cut(noise(300_000, 3), 90), cut(noise(300_000, 4), 90)];
    expect(() => withinBudget({ milliseconds: 0 }, () => compare(a, b))).toThrow(BudgetError);
  });
});
