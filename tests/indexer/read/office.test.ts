import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { mapFaults } from '../../../indexer/mapped-text/verify-map.ts';
import { readFile } from '../../../indexer/pipeline.ts';
import { articlesOf, passagesOf } from '../reading.ts';
import { docx, p, row, style, styled } from './docx-file.ts';

/** A PDF of one-line pages; only the parts that a reader needs. */
function pdf(pages: readonly string[][]): Buffer {
  const objects: string[] = [
    '',
    '<</Type/Catalog/Pages 2 0 R>>',
    '',
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ];
  const kids: string[] = [];
  for (const lines of pages) {
    const stream = lines
      .map((line, index) => `BT /F1 12 Tf 72 ${760 - index * 20} Td (${line}) Tj ET`)
      .join('\n');
    const content = objects.push(`<</Length ${stream.length}>>stream\n${stream}\nendstream`) - 1;
    const page =
      objects.push(
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents ${content} 0 R>>`,
      ) - 1;
    kids.push(`${page} 0 R`);
  }
  objects[2] = `<</Type/Pages/Count ${kids.length}/Kids[${kids.join(' ')}]>>`;
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = body.length;
    if (index > 0) body += `${index} 0 obj${object}endobj\n`;
    return offset;
  });
  const table = offsets.slice(1).map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
  const xref = `xref\n0 ${objects.length}\n0000000000 65535 f \n${table.join('')}`;
  return Buffer.from(
    `${body}${xref}trailer<</Size ${objects.length}/Root 1 0 R>>\nstartxref\n${body.length}\n%%EOF`,
    'latin1',
  );
}

describe('Word files', () => {
  it.each(['Title', '标题'])('have the paragraph in the style %s for their title', async (name) => {
    const body = `${p('大政发〔2016〕3号')}${styled('a', '大河县荞麦产业')}${styled('a', '发展方案')}${styled('b', '一、目标')}${p('全县荞麦面积稳定在五万亩。')}`;
    const [article] = await articlesOf(docx(body, style('a', name) + style('b', 'heading 1')), 'a.docx');
    expect(article?.title).toBe('大河县荞麦产业 发展方案');
    expect(article?.passages.map((passage) => passage.level)).toEqual([0, 1, 1, 2, 0]);
  });

  it('are not entitled by a numbered heading', async () => {
    const body = `${p('大河县荞麦产业发展方案')}${styled('b', '一、目标')}${p('全县荞麦面积稳定在五万亩。')}`;
    const [article] = await articlesOf(docx(body, style('b', 'heading 1')), 'a.docx');
    expect(article?.title).toBe('大河县荞麦产业发展方案');
  });

  it('give paragraphs and table rows, with the place of the first', async () => {
    const file = docx(
      `${p('大河县林业局工作总结')}${p('全年造林三万亩，成活率较高。')}<w:tbl>${row('项目', '亩数')}${row('松树', '2万')}</w:tbl>`,
    );
    const [article] = await articlesOf(file, 'a.docx');
    expect(article?.title).toBe('大河县林业局工作总结');
    expect(article?.passages.map((passage) => `${passage.kind} ${passage.text}`)).toEqual([
      'heading 大河县林业局工作总结',
      'paragraph 全年造林三万亩，成活率较高。',
      'table 项目 | 亩数',
      'table 松树 | 2万',
    ]);
    expect(article?.source).toEqual({ file: 'a.docx', startLine: null, endLine: null, paragraph: 1 });
  });

  it('are refused where they unfold without bound', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(24 * 1024 * 1024) });
    const result = await readFile({ root: '', file: 'a.docx', bytes: Buffer.from(bomb) });
    expect(result).toMatchObject({ status: 'rejected' });
    expect(result.status === 'rejected' && result.reason).toContain('zip bomb');
  });

  it('are refused with advice where they are encrypted', async () => {
    const bytes = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2000)]);
    const result = await readFile({ root: '', file: 'a.docx', bytes });
    expect(result.status === 'rejected' && result.reason).toContain('without a password');
  });
});

describe('rich text', () => {
  it('is read in the code page of its font, with Unicode escapes and tables', async () => {
    const rtf = String.raw`{\rtf1\ansi\ansicpg936{\fonttbl{\f0\fcharset134 \'cb\'ce\'cc\'e5;}}{\*\generator x;}\f0 \'c7\'e0\'c9\'bd\'cf\'d8\'b9\'a4\'d7\'f7\'d7\'dc\'bd\'e1\par\u20840?\u24180?\u36896?\u26519?3\u19975?\u20137?\u12290?\par\trowd \'cb\'c9\cell 2\cell\row}`;
    expect(await passagesOf(Buffer.from(rtf, 'latin1'), 'a.rtf')).toEqual([
      '青山县工作总结',
      '全年造林3万亩。',
      '松 | 2',
    ]);
  });

  it('is read though it is called .doc', async () => {
    expect(await passagesOf(Buffer.from(String.raw`{\rtf1 abc\par}`), 'a.doc')).toEqual(['abc']);
  });
});

describe('PDF files', () => {
  it('lose page numbers and running heads, and go on over pages', async () => {
    const pages = [1, 2, 3, 4].map((page) => [
      'County Gazette',
      `Text of page ${'abcd'.charAt(page)} ends here.`,
      `- ${page} -`,
    ]);
    const [article] = await articlesOf(pdf(pages), 'a.pdf');
    expect(article?.source.page).toBe(1);
    const text = article?.passages.map((passage) => passage.text).join(' ') ?? '';
    expect(text).not.toContain('Gazette');
    expect(text).not.toMatch(/- \d -/);
    expect(text).toContain('Text of page b ends here.');
  });

  it('of 500 pages are read to the last, in bounded time and memory', { timeout: 60_000 }, async () => {
    const word = (page: number, line: number): string => `w${page}x${line}`;
    const pages = Array.from({ length: 500 }, (_, page) =>
      Array.from({ length: 36 }, (_, line) => `Line ${word(page, line)} of the plan goes on, page by page.`),
    );
    const before = process.memoryUsage().rss;
    const text = (await passagesOf(pdf(pages), 'a.pdf')).join('\n');
    expect(process.memoryUsage().rss - before).toBeLessThan(1_000_000_000);
    // In the middle of a page: lines at its edges that are alike on most pages are running heads.
    for (const page of [0, 249, 499]) expect(text).toContain(word(page, 17));
  });

  it('without a text layer are said to be scans', async () => {
    const result = await readFile({ root: '', file: 'a.pdf', bytes: pdf([[], []]) });
    expect(result.status === 'empty' && result.reason).toContain('OCR');
  });
});

describe('files cut off', () => {
  const paragraphs = Array.from({ length: 40 }, (_, at) => p(`第${at}段，各乡镇做好防汛准备。`)).join('');
  const lines = Array.from({ length: 40 }, (_, at) => `Line ${at} of the plan.`);
  const whole: Record<string, Uint8Array> = { docx: docx(paragraphs), pdf: pdf([lines, lines]) };

  it.each(['docx', 'pdf'])('in .%s are read as far as they go or refused with the reason', async (format) => {
    const bytes = Buffer.from(whole[format] ?? []);
    expect((await readFile({ root: '', file: `a.${format}`, bytes })).status).toBe('read');
    for (let twentieth = 1; twentieth < 20; twentieth++) {
      const cut = bytes.subarray(0, Math.floor((bytes.length * twentieth) / 20));
      const result = await readFile({ root: '', file: `a.${format}`, bytes: cut });
      if (result.status === 'read') expect(mapFaults(result.file)).toEqual([]);
      else expect(result.reason).not.toBe('');
    }
  });
});
