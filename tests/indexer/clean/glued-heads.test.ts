import { describe, expect, it } from 'vitest';
import { PRINTED_LINES } from '../printed-lines.ts';
import { passagesOf, reading, removedFrom } from '../reading.ts';

const HEAD = '大河县人民政府公报2006年第3期';
const LINES = [...PRINTED_LINES, '处理。学校的危房在开学之前拆除。'];
const TEXT = LINES.join('').replace(/　/g, '');
const headed = (head: string, at: readonly number[]): string =>
  ['春耕工作安排', ...LINES.map((line, index) => (at.includes(index) ? head + line : line))].join('\n');

describe('the head of a page that has run into the line below', () => {
  it('is taken off where a word goes on behind it', async () => {
    const text = headed(HEAD, [1, 10]);
    expect(await passagesOf(text)).toEqual(['春耕工作安排', TEXT]);
    expect(removedFrom(await reading(text)).filter((one) => one === `running-head: ${HEAD}`)).toHaveLength(2);
  });

  it.each([
    ['no word goes on behind any', HEAD, [4, 2]],
    ['they stand closer than pages', HEAD, [1, 2]],
    ['it is no name of a print', '大河县人民政府门', [1, 10]],
    ['there is one', HEAD, [1]],
  ])('stays where %s', async (_, head, at) => {
    expect(removedFrom(await reading(headed(head, at))).some((one) => one.startsWith('running-head'))).toBe(
      false,
    );
  });
});

describe('the number of a page of so many that has run into a line', () => {
  it('is taken off where several do', async () => {
    const text = [
      '春耕工作安排',
      ...LINES.map((line, at) => (at % 4 === 3 ? `${line}第${at}页/共99页` : line)),
    ];
    expect(await passagesOf(text.join('\n'))).toEqual(['春耕工作安排', TEXT]);
  });

  it('stays where a text names it once', async () => {
    const text = '全文见大河县志第3页共12页';
    expect(await passagesOf(`春耕\n${TEXT}\n${text}`)).toEqual(['春耕', TEXT, text]);
  });
});
