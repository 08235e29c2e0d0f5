import { describe, expect, it } from 'vitest';
import type { ReadFile } from '../../../indexer/article.ts';
import { readFile } from '../../../indexer/pipeline.ts';
import { pdfFiles } from '../../../scripts/hostile/pdf-files.ts';
import { reading, removedFrom } from '../reading.ts';
import { type PdfPage, pdfFile, pdfText } from './pdf-file.ts';

const read = (page: PdfPage): Promise<ReadFile> => reading(pdfFile([page]), 'a.pdf');
const textOf = ({ articles }: ReadFile): string[] =>
  articles.flatMap(({ passages }) => passages.map(({ text }) => text));
const text = '各乡镇要高度重视防汛工作，落实各项责任。';
const below = { text, x: 60, y: 620 };

describe('words that are drawn twice to look bold', () => {
  it('are read once, whole lines drawn again', async () => {
    const title = { text: '关于做好防汛工作的通知', x: 200, y: 700, size: 18 };
    const file = await read({ texts: [title, { ...title, x: 200.4 }, below] });
    expect(textOf(file)).toEqual(['关于做好防汛工作的通知', text]);
    expect(file.problems).toEqual([expect.stringContaining('重复绘制')]);
  });

  it('are read once, each character drawn again before the next', async () => {
    const texts = [...'大河县公报'].flatMap((character, at) => [
      { text: character, x: 60 + at * 12, y: 700 },
      { text: character, x: 60.5 + at * 12, y: 699.8 },
    ]);
    expect(textOf(await read({ texts: [...texts, below] }))).toEqual(['大河县公报', text]);
  });

  it('are read once where the second drawing goes on with new words', async () => {
    const texts = [
      { text: '一、加强领导。', x: 60, y: 700 },
      { text: '一、加强领导。各级要落实责任。', x: 60.3, y: 700 },
    ];
    expect(textOf(await read({ texts: [...texts, below] }))[0]).toBe('一、加强领导。各级要落实责任。');
  });

  it('are read twice where they stand beside each other', async () => {
    const texts = [
      { text: '天', x: 60, y: 700 },
      { text: '天', x: 72, y: 700 },
      { text: '向上', x: 84, y: 700 },
      { text: '天天向上', x: 60, y: 684 },
    ];
    const file = await read({ texts: [...texts, below] });
    expect(textOf(file).join('')).toContain('天天向上天天向上');
    expect(file.problems).toEqual([]);
  });
});

describe('columns of words drawn line by line', () => {
  const words = '全县各级各部门和广大干部群众齐心协力抗洪抢险取得全面胜利现将有关情况通报如下请认真学习';
  const across = (columns: number, lines: number): PdfPage => ({
    texts: Array.from({ length: lines * columns }, (_, at) => ({
      text: `${'甲乙丙丁'.charAt(at % columns)}${words.slice(Math.floor(at / columns), Math.floor(at / columns) + 8)}`,
      x: 40 + (at % columns) * 135,
      y: 700 - Math.floor(at / columns) * 16,
    })),
  });

  it.each([2, 3, 4])('are read one after the other: %i', async (columns) => {
    const order = textOf(await read(across(columns, 8)))
      .join('')
      .replace(/[^甲乙丙丁]/g, '');
    expect(order).toBe(
      [...'甲乙丙丁']
        .slice(0, columns)
        .map((letter) => letter.repeat(8))
        .join(''),
    );
  });

  it('are rows of a table where their cells do not reach the gaps', async () => {
    const rows = ['青山水库除险加固', '白水', '黑石灌区配套', '红岩'].flatMap((name, at) => [
      { text: name, x: 40, y: 700 - at * 16 },
      { text: `${at + 1}月`, x: 180, y: 700 - at * 16 },
      { text: '县水务局', x: 320, y: 700 - at * 16 },
    ]);
    expect(textOf(await read({ texts: rows })).join('')).toMatch(/青山水库除险加固\s?1月\s?县水务局/);
  });
});

describe('what is set apart from its line', () => {
  it('is no word where it is the raised sign of a note, and a power where it stands at a unit', async () => {
    const file = await read({
      texts: [
        { text: '水库', x: 60, y: 700 },
        { text: '1', x: 84, y: 705, size: 7 },
        { text: '安全责任重大，面积12m', x: 88, y: 700 },
        { text: '2', x: 220, y: 705, size: 7 },
        { text: '以上的要上报。', x: 224, y: 700 },
        below,
      ],
    });
    expect(textOf(file)).toEqual(['水库安全责任重大，面积12m²以上的要上报。', text]);
    expect(removedFrom(file)).toContain('note-mark: ¹');
  });

  it('is a document number though its characters are spaced', async () => {
    const texts = [{ text: '大政发〔2021〕12号', x: 60, y: 700, spacing: 4 }, below];
    expect(textOf(await read({ texts }))[0]).toBe('大政发〔2021〕12号');
  });
});

describe('what a viewer puts on a page', () => {
  const texts = [{ text: '姓名：', x: 60, y: 700 }, below];

  it('is read where it is filled in, chosen or typed on', async () => {
    const file = await read({
      texts,
      annotations: [
        `/Subtype/Widget/FT/Tx/T(a)/V${pdfText('张大河')}/Rect[110 695 300 712]/F 4`,
        `/Subtype/Widget/FT/Ch/T(b)/V${pdfText('同意')}/Rect[110 595 300 612]/F 4`,
        `/Subtype/FreeText/Contents${pdfText('以县政府名义印发')}/DA(/F1 12 Tf)/Rect[60 500 300 530]/F 4`,
      ],
    });
    for (const words of ['张大河', '同意', '以县政府名义印发'])
      expect(textOf(file).join('\n')).toContain(words);
  });

  it('is no text where it is hidden or a password', async () => {
    const file = await read({
      texts,
      annotations: [
        `/Subtype/Widget/FT/Tx/T(a)/V${pdfText('藏起来的')}/Rect[110 695 300 712]/F 2`,
        `/Subtype/Widget/FT/Tx/Ff 8192/T(b)/V${pdfText('口令')}/Rect[110 595 300 612]/F 4`,
      ],
    });
    expect(textOf(file).join('')).not.toMatch(/藏起来的|口令/);
  });

  it('is told of where it is a comment', async () => {
    const note = `/Subtype/Text/Contents${pdfText('此处请核')}/Rect[60 500 80 520]/F 4`;
    expect((await read({ texts, annotations: [note] })).problems).toEqual([
      expect.stringContaining('部分读取：1 条批注'),
    ]);
  });
});

describe('a small file that would draw for minutes', () => {
  const reasonOf = async (name: string): Promise<string> => {
    const made = pdfFiles(1 << 20).find((file) => file.name === name);
    if (made === undefined) throw new Error(name);
    const result = await readFile({ root: '', file: name, bytes: Buffer.from(made.make()) });
    return result.status === 'read' ? 'read' : result.reason;
  };

  it('is refused where it saves thousands of states', async () => {
    expect(await reasonOf('saves.pdf')).toContain('drawing states');
  });

  it('is not asked for what it draws where its words lack no hyphen', async () => {
    expect(await reasonOf('laughs.pdf')).toContain('without a text layer');
  });
});
