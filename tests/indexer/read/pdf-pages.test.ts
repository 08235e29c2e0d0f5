import fc from 'fast-check';
import { getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import type { ReadFile } from '../../../indexer/article.ts';
import { mapFaults } from '../../../indexer/mapped-text/verify-map.ts';
import { readFile } from '../../../indexer/pipeline.ts';
import { pageRanges } from '../../../indexer/read/pdf.ts';
import { countedCharacters, lacking } from './character-count.ts';
import { type PdfPage, pageOfLines, pdfFile } from './pdf-file.ts';
import { lostWords } from './raw-walk.ts';

async function read(pages: readonly PdfPage[]): Promise<ReadFile> {
  const result = await readFile({ root: '', file: 'a.pdf', bytes: pdfFile(pages) });
  if (result.status !== 'read') throw new Error(result.reason);
  return result.file;
}

const textOf = ({ articles }: ReadFile): string[] =>
  articles.flatMap(({ passages }) => passages.map(({ text }) => text));

/** The text items of all pages, as the library gives them. */
async function itemsOf(bytes: Buffer): Promise<string> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  let text = '';
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    for (const item of items) if ('str' in item) text += `${item.str}\n`;
  }
  await pdf.destroy();
  return text;
}

/** Characters that the walk finds and the file that was read has not, and words that its map calls nothing. */
function lost(file: ReadFile, walked: string): string[] {
  return [
    ...lacking(countedCharacters(file.text), countedCharacters(walked)),
    ...lostWords(file, [[0, file.text.length]], /[\p{L}\p{N}]+/gu),
  ];
}

describe('a walk over the text items of a PDF finds each character in the text or among what was removed', () => {
  const lines = ['大河县水库管理办法', '第一条 为加强水库管理，制定本办法。', '— 1 —'];

  it('in a file of made-up lines', async () => {
    const file = await read([pageOfLines(lines)]);
    expect(lost(file, await itemsOf(pdfFile([pageOfLines(lines)])))).toEqual([]);
    expect(lost(file, lines.join(''))).toEqual([]);
    expect(mapFaults(file)).toEqual([]);
  });

  it('and tells of an item that a reader drops', async () => {
    const walked = await itemsOf(pdfFile([pageOfLines(lines)]));
    expect(lost(await read([pageOfLines(lines.slice(0, 1))]), walked).join('')).toContain('制定本');
  });

  it('in pages of words put anywhere, turned, spaced and set vertically', { timeout: 60_000 }, async () => {
    const words = [
      '大河县',
      '水库',
      '令',
      '第12号',
      '2006\u00ad2010年',
      '«办法»',
      '\ua3a8区\ua3a9',
      '龘',
      '𠀀',
      '12',
      'Water Law',
      '。',
    ];
    const text = fc.record({
      text: fc
        .array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 })
        .map((parts) => parts.join('')),
      x: fc.integer({ min: 20, max: 300 }),
      y: fc.integer({ min: 150, max: 800 }),
      spacing: fc.constantFrom(0, 0, 4),
      turned: fc.constantFrom(false, false, false, true),
    });
    const page = fc.record({
      // Characters drawn on themselves are read once.
      texts: fc.uniqueArray(text, {
        maxLength: 14,
        comparator: (a, b) => Math.abs(a.x - b.x) < 4 || Math.abs(a.y - b.y) < 4,
      }),
      rotate: fc.constantFrom(0, 90, 180, 270),
      vertical: fc.constantFrom(false, false, true),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(page, { minLength: 1, maxLength: 6 }), async (pages) => {
        const bytes = pdfFile(pages);
        const result = await readFile({ root: '', file: 'a.pdf', bytes });
        if (result.status !== 'read') return;
        expect(lost(result.file, (await itemsOf(bytes)).replaceAll('︒', '。'))).toEqual([]);
        expect(mapFaults(result.file)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

describe('what typesetting programs write', () => {
  it('is read as the marks and digits that it stands for', async () => {
    const file = await read([
      pageOfLines([
        '大河县水库管理办法',
        '各乡镇\ua3a8街道\ua3a9人民政府应当执行«水库管理办法»。',
        '\ua3b2\ua3b0\ua3b1\ua3b9年编制规划。',
      ]),
    ]);
    expect(textOf(file).join('\n')).toContain('各乡镇（街道）人民政府应当执行《水库管理办法》。');
    expect(textOf(file).join('\n')).toMatch(/[2２][0０][1１][9９]年编制规划。/);
  });

  it('parts two years by a soft hyphen, which the library leaves out', async () => {
    const lines = ['大河县水利规划', '规划期为2006\u00ad2010年，展望至2011\u00ad2020年。', '水\u00ad库'];
    const file = await read([pageOfLines(lines)]);
    expect(textOf(file).join('\n')).toContain('规划期为2006-2010年，展望至2011-2020年。');
    expect(textOf(file).join('\n')).toContain('水库');
  });
});

describe('words with gaps between their letters', () => {
  it.each([3, 6, 12])('%i points wide have no spaces in Chinese', async (spacing) => {
    const file = await read([
      {
        texts: [
          { text: '第一条 水库由县水务局管理。', x: 72, y: 700, spacing },
          { text: 'Water Law of 2006', x: 72, y: 660 },
        ],
      },
    ]);
    expect(textOf(file)[0]?.replace(/^第一条 /, '第一条')).toBe('第一条水库由县水务局管理。');
    expect(textOf(file).join('\n')).toContain('Water Law of 2006');
  });

  it('drawn one by one are one word', async () => {
    const texts = [...'大河县水库管理办法'].map((text, at) => ({ text, x: 72 + at * 30, y: 700 }));
    expect(textOf(await read([{ texts }]))).toEqual(['大河县水库管理办法']);
  });
});

describe('the places of words tell their order', () => {
  const left = [
    '第一条 为加强全县水库管理，',
    '保障水库安全，制定本办法条',
    '文如下，请各乡镇人民政府遵',
    '照执行，不得有误，并报县。',
    '第二条 水库的水位由水务局',
  ];
  const right = [
    '测定，每月公布一次，并向县',
    '人民政府报告，不得迟于次月',
    '五日，遇有汛情的，应当每日',
    '报告，直至汛情解除为止。',
    '第三条 本办法自公布起施行。',
  ];
  const at = (text: string, x: number, line: number) => ({ text, x, y: 700 - line * 24 });
  const inOrder = [...left, ...right].join('').replace(/\s/g, '');

  it.each([
    [
      'column by column',
      [...left.map((text, line) => at(text, 72, line)), ...right.map((text, line) => at(text, 320, line))],
    ],
    [
      'line by line across both',
      left.flatMap((text, line) => [at(text, 72, line), at(right[line] ?? '', 320, line)]),
    ],
  ])('in two columns drawn %s', async (_, columns) => {
    const file = await read([
      { texts: [{ text: '大河县水库管理办法', x: 200, y: 760, size: 18 }, ...columns] },
    ]);
    expect(textOf(file).join('').replace(/\s/g, '')).toBe(`大河县水库管理办法${inOrder}`);
  });

  it('but the cells of a table are read by rows', async () => {
    const cells = [
      ['乡镇', '亩数'],
      ['青山乡', '12'],
      ['绿水乡', '7'],
      ['大河镇', '30'],
      ['小河镇', '5'],
    ];
    const texts = cells.flatMap(([name = '', count = ''], line) => [
      at(name, 72, line),
      at(count, 320, line),
    ]);
    expect((await read([{ texts }])).text).toMatch(/青山乡 12\n绿水乡 7/);
  });

  it('where a title is drawn last', async () => {
    const texts = [
      ...pageOfLines(['第一条 水库由县水务局管理。', '第二条 本办法自公布之日起施行。'], 700).texts,
      { text: '大河县水库管理办法', x: 150, y: 760 },
    ];
    expect((await read([{ texts }])).articles[0]?.title).toBe('大河县水库管理办法');
  });

  it('on pages that are turned and in vertical columns, where nothing is lost', async () => {
    const lines = ['大河县水库管理办法', '第一条 水库由县水务局管理。', '第二条 本办法自公布之日起施行。'];
    const turned = lines.map((text, line) => ({ text, x: 100 + line * 24, y: 100, turned: true }));
    expect(textOf(await read([{ rotate: 90, texts: turned }]))).toEqual(lines);
    const columns = lines.map((text, line) => ({ text, x: 400 - line * 24, y: 700 }));
    expect(textOf(await read([{ vertical: true, texts: columns }]))).toEqual(lines);
    expect(textOf(await read([{ ...pageOfLines(lines), rotate: 180 }]))).toEqual(lines);
  });

  it('令 above its number is one line with it', async () => {
    const file = await read([
      pageOfLines([
        '大河县人民政府',
        '令',
        '第12号',
        '《大河县水库管理办法》已经县人民政府常务会议通过，现予公布。',
      ]),
    ]);
    expect(textOf(file)).toContain('令第12号');
  });
});

describe('what stands at the edges of most pages', () => {
  const bodies = [
    '水库由县水务局管理。',
    '水位每月公布一次。',
    '汛期应当每日报告。',
    '本办法自公布之日起施行。',
    '县水务局负责解释。',
  ];
  const body = (page: number): string => `第${'一二三四五'.charAt(page)}条 ${bodies[page]}`;
  const pages = (head: (page: number) => string, foot: (page: number) => string): PdfPage[] =>
    bodies.map((_, page) => ({
      texts: [
        { text: head(page), x: 72, y: 800 },
        ...(page === 0 ? [{ text: '大河县水库管理办法', x: 150, y: 740 }] : []),
        { text: body(page), x: 72, y: 600 },
        { text: foot(page), x: 290, y: 40 },
      ],
    }));
  const text = ['大河县水库管理办法', ...bodies.map((_, page) => body(page))];
  const removed = ({ segments, text: source }: ReadFile, kind: string): string[] =>
    segments
      .filter((segment) => segment.kind === kind)
      .map(({ start, end }) => source.slice(start, end).trim());

  it('is removed with the reason, and the title in another place is not', async () => {
    const file = await read(
      pages(
        () => '大河县水库管理办法',
        (page) => `${page + 1}`,
      ),
    );
    expect(textOf(file)).toEqual(text);
    expect(removed(file, 'running-head')).toHaveLength(5);
    expect(file.segments.filter(({ rule }) => rule === 'running-head/words')).toHaveLength(5);
    expect(removed(file, 'page-number')).toEqual(['1', '2', '3', '4', '5']);
  });

  it('may differ on odd and even pages', async () => {
    const file = await read(
      pages(
        (page) => (page % 2 === 0 ? '大河县公报' : '水库管理'),
        (page) => `第${page + 1}页 共5页`,
      ),
    );
    expect(removed(file, 'running-head')).toEqual(['大河县公报', '大河县公报', '大河县公报']);
  });

  it('is kept where its numbers count no pages', async () => {
    const file = await read(
      pages(
        (page) => ['2006', '310', '77', '9', '1050'][page] ?? '',
        () => '县水务局',
      ),
    );
    expect(textOf(file).join('\n')).toMatch(/2006[\s\S]*310[\s\S]*77[\s\S]*1050/);
  });
});

it.each([
  [[3], '3'],
  [[3, 4, 5], '3–5'],
  [[1, 3, 4, 9], '1、3–4、9'],
])('pages %j are named %s', (pages, named) => {
  expect(pageRanges(pages)).toBe(named);
});
