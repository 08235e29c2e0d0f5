import { describe, expect, it } from 'vitest';
import { passagesOf, reading, removedFrom } from '../reading.ts';

const TEXT =
  '去冬今春，县水务局组织沿河四个乡镇的群众清除河道淤泥，加固堤防二十六公里，改造山塘三十八口，受益农田达到一万四千亩。' +
  '目前，除东溪镇的两处险段以外，其余工程都已经通过县里组织的验收，工程款也已拨付到村。';
const set = (text: string, width: number): string[] =>
  `　　${text}`.match(new RegExp(`.{1,${width}}`, 'gu')) ?? [];
const lines = ['水利工作小结', ...set(TEXT, 17), ...set(TEXT.slice(0, 58), 17)];
const passages = ['水利工作小结', TEXT, TEXT.slice(0, 58)];

describe('what stands in front of every line of a text', () => {
  it.each([
    ['signs of quotation', (line: string) => `> ${line}`],
    ['two of them', (line: string) => `>> ${line}`],
    ['numbers', (line: string, at: number) => `${String(at + 1).padStart(3)} ${line}`],
    ['numbers and a mark', (line: string, at: number) => `${at + 101}: ${line}`],
    ['numbers that count empty lines', (line: string, at: number) => `${at * 2 + 1}\t${line}`],
  ])('is left out, and paragraphs are whole: %s', async (_, written) => {
    expect(await passagesOf(lines.map(written).join('\n'))).toEqual(passages);
  });

  it('is told as removed', async () => {
    const file = await reading(lines.map((line) => `> ${line}`).join('\n'));
    expect(removedFrom(file).filter((one) => one.startsWith('markup: >'))).toHaveLength(lines.length);
  });

  it.each([
    ['numbers of a list', Array.from({ length: 12 }, (_, at) => `${at + 1} 各村要做好第${at + 1}项工作。`)],
    ['rows of a table', Array.from({ length: 12 }, (_, at) => `${at + 1}\t东溪镇${at}村\t${at * 37}亩`)],
    ['years', Array.from({ length: 12 }, (_, at) => `${1990 + at} 年全县粮食产量平稳。`)],
    ['numbers with gaps', Array.from({ length: 12 }, (_, at) => `${at * 9 + 1} 加快城乡发`)],
    ['a few quoted lines', [TEXT, '> 各村要做好春耕。', TEXT.slice(0, 58)]],
  ])('but %s stay', async (_, page) => {
    expect((await passagesOf(page.join('\n'))).join('\n')).toBe(page.join('\n'));
  });
});
