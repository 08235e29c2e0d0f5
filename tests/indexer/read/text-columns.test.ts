import { describe, expect, it } from 'vitest';
import { inSource } from '../../../engine/source/found.ts';
import { PRINTED_LINES } from '../printed-lines.ts';
import { articlesOf, passagesOf, reading } from '../reading.ts';

/** Rows of two columns, the right one from column 44 on. */
function beside(left: readonly string[], right: readonly string[]): string[] {
  return Array.from({ length: Math.max(left.length, right.length) }, (_, at) => {
    const [one = '', other = ''] = [left[at], right[at]];
    const width = Array.from(one).reduce((sum, character) => sum + (character > '\u1100' ? 2 : 1), 0);
    return other === '' ? one : one + ' '.repeat(44 - width) + other;
  });
}

const LEFT = PRINTED_LINES.slice(0, 7);
const RIGHT = [
  ...PRINTED_LINES.slice(7),
  '处理。学校的危房在开学之前拆除，师生暂时',
  '借用祠堂上课，桌椅由木器厂负责修理。电站',
  '的尾水不得直接排进鱼塘。',
];
const TEXT = [...LEFT, ...RIGHT].join('').replace(/　/g, '');

describe('two columns that stand side by side in a plain text', () => {
  const page = ['大河县人民政府关于春耕生产的通知', '', ...beside(LEFT, RIGHT)];

  it('are read one after the other, and a sentence goes on from the foot of the one to the head of the other', async () => {
    expect(await passagesOf(page.join('\n'))).toEqual(['大河县人民政府关于春耕生产的通知', TEXT]);
  });

  it('lead back to where they stand in the file', async () => {
    const file = await reading(page.join('\n'));
    const id = file.articles[0]?.id ?? '';
    const at = TEXT.indexOf('开航载客。集镇');
    const matched = [{ passage: 1, ranges: [[at, at + 7] as const] }];
    const [place] = inSource(
      matched.map(({ passage, ranges }) => ({ passage, ranges: ranges.map(([from, to]) => [from, to]) })),
      file.segments,
      id,
    );
    expect(place?.map(([from, to]) => file.text.slice(from, to))).toEqual(['客。集镇', '开航载']);
  });

  it('are filled up with wide blanks, whatever digits they hold', async () => {
    const left = LEFT.map((line) => line.replace('三', '3').replace('每月', '每30日'));
    const rows = left.map((line, at) => `${line}${'　'.repeat(24 - line.length)}${RIGHT[at]}`);
    const text = [...left, ...RIGHT].join('').replace(/　/g, '');
    expect(await passagesOf(['春耕生产通知', '', ...rows].join('\n'))).toEqual(['春耕生产通知', text]);
  });

  it('end above the number of their page, which stands between them', async () => {
    const pages = [
      ...beside(LEFT.slice(0, 4), LEFT.slice(4)),
      `${' '.repeat(42)}7`,
      ...beside(RIGHT.slice(0, 4), RIGHT.slice(4)),
    ];
    const found = await passagesOf(pages.join('\n'));
    expect(found.join('').replace('7', '')).toBe(TEXT);
  });

  it('end with their page', async () => {
    const pages = [
      ...beside(LEFT.slice(0, 4), LEFT.slice(4)),
      `\f${beside(RIGHT.slice(0, 4), RIGHT.slice(4))[0]}`,
    ];
    const all = [...pages, ...beside(RIGHT.slice(0, 4), RIGHT.slice(4)).slice(1)];
    expect(await passagesOf(all.join('\n'))).toEqual([TEXT]);
  });

  it('keep beside them a signature at the right edge of the second', async () => {
    const rows = beside(LEFT, [...RIGHT.slice(0, 5), '借用祠堂上课。', `${' '.repeat(16)}大河县人民政府`]);
    const found = await passagesOf(['春耕生产通知', '', ...rows].join('\n'));
    expect(found.at(-1)).toBe('大河县人民政府');
  });

  it.each([
    [
      'a table of names',
      ['王大山', '李小河', '张水生', '赵青松', '周远志', '吴守田', '郑德清', '冯大勇'].map(
        (name) => `${name}                    大河县农业局`,
      ),
    ],
    ['blanks between clauses', LEFT.map((line) => `${line}    ${line.slice(2)}`)],
  ])('are none: %s', async (_, rows) => {
    const file = await reading(rows.join('\n'));
    const starts = file.segments.filter(({ fate }) => fate === 'kept').map(({ passage = 0 }) => passage);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    const [first] = (await articlesOf(rows.join('\n')))[0]?.passages ?? [];
    expect(rows[0]?.replace(/\s/g, '')).toContain((first?.text ?? '').replace(/\s/g, '').slice(0, 10));
  });
});
