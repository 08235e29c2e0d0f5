import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterEach, describe, expect, it } from 'vitest';
import { readFile } from '../../../indexer/pipeline.ts';
import { LARGEST_FILE } from '../../../indexer/read/read-file.ts';
import { walkCorpus } from '../../../indexer/read/walk.ts';
import { inEnglish } from '../../in-english.ts';
import { passagesOf, reading } from '../reading.ts';
import { docx, p } from './docx-file.ts';
import { pdfFile } from './pdf-file.ts';
import { rowsOf, workbook } from './tables/workbook-file.ts';

async function statusOf(file: string, bytes = Buffer.from('文字')): Promise<string> {
  const result = await readFile({ root: '', file, bytes });
  return result.status === 'read' ? 'read' : `${result.status} ${result.reason}`;
}

describe('files that hold no document', () => {
  it.each([
    ['~$总结.docx', 'skipped', 'lock file'],
    ['资料.zip', 'skipped', 'unpack'],
    ['总结.wps', 'skipped', '.docx'],
    ['公文.ofd', 'skipped', '.pdf'],
    ['照片.JPG', 'skipped', 'recognise'],
    ['表.xls', 'skipped', '.xlsx'],
    ['程序.exe', 'skipped', 'unknown'],
    ['子/zhengwen.csv', 'skipped', 'by hand'],
    ['坏.docx', 'rejected', ''],
    ['坏.pdf', 'rejected', ''],
    ['坏.xlsx', 'rejected', ''],
    ['坏.doc', 'rejected', ''],
    ['坏.rtf', 'rejected', 'RTF'],
  ])('%s is %s', async (file, status, advice) => {
    const result = await statusOf(file);
    expect(result.startsWith(status)).toBe(true);
    expect(result).toContain(advice);
  });

  it('empty and blank files are told apart from unreadable ones', async () => {
    expect(await statusOf('a.txt', Buffer.alloc(0))).toMatch(/^empty/);
    expect(await statusOf('a.txt', Buffer.from(' \n\u3000\n'))).toMatch(/^empty/);
    expect(await statusOf('a.html', Buffer.from('<html></html>'))).toBe('read');
  });

  it('files above the limit are refused', async () => {
    const bytes = Buffer.alloc(0);
    Object.defineProperty(bytes, 'length', { value: LARGEST_FILE + 1 });
    expect(await statusOf('a.txt', bytes)).toMatch(/^rejected/);
  });
});

describe('files that bear the name of another format', () => {
  const text = '各乡镇要做好防汛工作，落实各项责任。';
  const rtf = `{\\rtf1\\ansi ${[...text].map((unit) => `\\u${unit.charCodeAt(0)}?`).join('')}\\par}`;
  const archive = `MIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n<p>${text}</p>`;

  it.each([
    ['RTF', 'a.txt', rtf],
    ['RTF', 'a.html', rtf],
    ['Word', 'a.txt', docx(p(text))],
    ['Word', 'a.md', docx(p(text))],
    ['PDF', 'a.txt', pdfFile([{ texts: [{ text, x: 60, y: 700 }] }])],
    ['a web archive', 'a.htm', archive],
    ['plain text', 'a.docx', `${text}\n`],
  ])('are read as what they are: %s as %s', async (_kind, file, content) => {
    expect(await passagesOf(content, file)).toEqual([text]);
  });

  it.each(['a.docx', 'a.txt', 'a.doc'])(
    'are read as tables where they are workbooks and called %s',
    async (file) => {
      const rows = [
        ['标题', '正文'],
        ['防汛通知', text],
      ];
      const { articles } = await reading(workbook([{ name: '表', rows: rowsOf(rows) }]), file);
      expect(articles.map(({ title }) => title)).toEqual(['防汛通知']);
    },
  );

  it('are read as Word where they are Word and called a workbook', async () => {
    expect(await passagesOf(docx(p(text)), 'a.xlsx')).toEqual([text]);
  });

  it('are to be unpacked where they are archives of anything else', async () => {
    const bytes = Buffer.from(zipSync({ '通知.txt': Buffer.from(text) }));
    for (const file of ['a.txt', 'a.docx', 'a.md'])
      expect(await statusOf(file, bytes)).toMatch(/^rejected.*unpack/su);
  });

  it('are read as tables where they are text and called a workbook', async () => {
    const { articles } = await reading(`标题,正文\n防汛通知,${text}${text}\n`, 'a.xlsx');
    expect(articles.map(({ title }) => title)).toEqual(['防汛通知']);
  });

  it('are text where they only speak of it', async () => {
    expect(await passagesOf(`PK 赛通知\n${text}`, 'a.txt')).toContain(text);
    expect(await passagesOf(`MIME-Version: 1.0\n${text}`, 'a.txt')).toContain(text);
  });
});

describe('plain text and Markdown', () => {
  it('end their lines in every way there is', async () => {
    expect(
      await passagesOf('一行。\r二行。\r\n三行。\u0085四行。\u2028五行。\u2029六行。\f七行。\v八行。'),
    ).toHaveLength(8);
  });

  it('may have very many lines, or one without an end of a sentence', async () => {
    const lines = Array.from({ length: 100_000 }, (_, index) => `第${index}户登记完毕。`);
    expect(await passagesOf(lines.join('\n'))).toEqual(lines);
    expect((await passagesOf('全县登记'.repeat(50_000))).join('')).toBe('全县登记'.repeat(50_000));
  });

  it('state facts in front matter, which wins over the title in the text', async () => {
    const markdown =
      '---\ntitle: 造林总结\n地区: 大河县\ntopic: [林业, 水利]\nnote: x\n---\n# 总结\n\n全年造林三万亩。\n';
    const { articles, problems } = await reading(markdown, 'a.md');
    const [article] = articles;
    expect(problems.map(inEnglish)).toEqual(['front matter: "note" is not known and not used']);
    expect(article?.title).toBe('造林总结');
    expect(article?.given.map((fact) => `${fact.field}=${fact.value}`)).toEqual([
      'title=造林总结',
      'region=大河县',
      'topic=林业',
      'topic=水利',
    ]);
    expect(article?.given[0]?.evidence).toEqual({ quote: '造林总结', from: 'metadata' });
  });

  it('keep a text between two rules, though it cannot be read as front matter', async () => {
    const opening = '全县造林三万亩。\n“一村一品: [初见成效\n';
    expect(await passagesOf(`---\n${opening}---\n各乡镇要抓好管护。\n`, 'a.md')).toContain(
      '全县造林三万亩。',
    );
  });

  it('hide comments and marks, but not masks', async () => {
    const markdown =
      '# 条例\n\n# 总则编\n\n2001年1月2日 通过\n\n<!-- INFO END -->\n\n**重点**：**县和**镇要抓好落实。\n\n| 镇 | 户 |\n| --- | --- |\n| 甲 | 3 |\n';
    const [article] = (await reading(markdown, 'a.md')).articles;
    expect(article?.title).toBe('条例 总则编');
    expect(article?.passages.map((passage) => passage.text)).toEqual([
      '条例',
      '总则编',
      '2001年1月2日 通过',
      '重点：**县和**镇要抓好落实。',
      '| 镇 | 户 |',
      '| 甲 | 3 |',
    ]);
  });
});

describe('walking a folder', () => {
  const roots: string[] = [];
  afterEach(() => {
    for (const root of roots.splice(0)) rmSync(root, { recursive: true });
  });

  it('lists files in one order, through links, once, without hidden folders', async () => {
    const root = mkdtempSync(join(tmpdir(), 'walk-'));
    roots.push(root);
    mkdirSync(join(root, 'b/c'), { recursive: true });
    mkdirSync(join(root, '.git'));
    for (const file of ['z.txt', 'b/c/甲.md', 'b/a.txt', '.git/config']) writeFileSync(join(root, file), 'x');
    symlinkSync('..', join(root, 'b/up'));
    symlinkSync('nowhere', join(root, 'dangling'));
    symlinkSync('z.txt', join(root, 'link.txt'));
    expect(await walkCorpus(root)).toEqual(['b/a.txt', 'b/c/甲.md', 'link.txt', 'z.txt']);
  });
});
