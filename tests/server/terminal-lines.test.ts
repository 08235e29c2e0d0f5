import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnsOf, terminalLines } from '../../server/terminal-lines.ts';

const brackets = (text: string): string => `[${text}]`;
const plain = (text: string) => [{ text, marked: false }];

test.each([
  ['工业园区', 8],
  ['a工1', 4],
  ['“快”…', 8],
  ['（一）', 6],
  ['ａｂ', 4],
  ['𠮷野家', 6],
  ['e\u0301', 1],
  ['葛\u{e0100}城', 4],
  ['ｶﾞ', 2],
])('%s takes %d columns', (text, columns) => {
  expect(columnsOf(text)).toBe(columns);
});

describe('lines', () => {
  test('go under each other behind their head', () => {
    expect(terminalLines('1. ', plain('一'.repeat(24)), { columns: 25, mark: brackets })).toEqual([
      `1. ${'一'.repeat(10)}`,
      `   ${'一'.repeat(10)}`,
      `   ${'一'.repeat(4)}`,
    ]);
  });

  test('of an output without a width are one', () => {
    expect(terminalLines('', plain('一'.repeat(500)), { columns: null, mark: brackets })).toHaveLength(1);
  });

  test('leave words and numbers whole, begin with no mark that ends a sentence and with no space', () => {
    const lines = (text: string) => terminalLines('', plain(text), { columns: 22, mark: brackets });
    expect(lines('一二三四五六七八九2006年')).toEqual(['一二三四五六七八九', '2006年']);
    expect(lines('一二三四五六七八九十。第二')).toEqual(['一二三四五六七八九十。', '第二']);
    expect(lines('一二三四五六七八九十 第二')).toEqual(['一二三四五六七八九十', '第二']);
    expect(lines('a'.repeat(50))).toEqual(['a'.repeat(20), 'a'.repeat(20), 'a'.repeat(10)]);
  });

  test('mark what is marked line by line', () => {
    const runs = [
      { text: '一二三四五六七八', marked: false },
      { text: '工业园区', marked: true },
      { text: '要快', marked: false },
    ];
    expect(terminalLines('', runs, { columns: 22, mark: brackets })).toEqual([
      '一二三四五六七八[工业]',
      '[园区]要快',
    ]);
  });

  test('hold all of the text but spaces at their ends, and are no wider than the terminal', () => {
    const text = fc.string({
      unit: fc.constantFrom('工', '业', '。', '”', '“', 'a', '7', ' ', '𠮷', '\u001b', '\n'),
    });
    fc.assert(
      fc.property(text, fc.integer({ min: 22, max: 90 }), (written, columns) => {
        const lines = terminalLines('', plain(written), { columns, mark: brackets });
        for (const line of lines) expect(columnsOf(line)).toBeLessThanOrEqual(columns);
        const one = terminalLines('', plain(written), { columns: null, mark: brackets });
        expect(lines.join('').replaceAll(' ', '')).toBe(one.join('').replaceAll(' ', ''));
      }),
    );
  });
});
