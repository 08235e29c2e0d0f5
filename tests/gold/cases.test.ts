import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { SearchEngine } from '../../engine/engine.ts';
import { loadGazetteer } from '../../engine/gazetteer/index.ts';
import { openEngine } from '../../engine/local/open.ts';
import { createRequestParser } from '../../engine/request/request.ts';
import type { DocumentSummary } from '../../engine/types.ts';
import { ensureSnapshot } from '../../indexer/ensure.ts';
import { describe as describeArticles, readFile } from '../../indexer/pipeline.ts';

const CASES = '../shared/cases';
const present = existsSync(CASES);

function cases<Schema extends z.ZodType>(path: string, schema: Schema): z.output<Schema>[] {
  return present ? z.array(schema).parse(JSON.parse(readFileSync(join(CASES, path), 'utf8'))) : [];
}

const parse = createRequestParser((text) => loadGazetteer().resolve(text));

const searchCase = z.object({
  folder: z.string(),
  label: z.string(),
  q: z.string(),
  files: z.array(z.string()),
  warning: z.boolean().optional(),
  error: z.boolean().optional(),
});
const searches = Map.groupBy(cases('expected.json', searchCase), ({ folder }) => folder);

// Skipped where the small texts that failed in the field are not beside the project: they are what is asked of.
describe.skipIf(!present).each([...searches])('over %s', (folder, wanted) => {
  const data = mkdtempSync(join(tmpdir(), 'zhengwen-cases-'));
  let engine: SearchEngine;

  beforeAll(async () => {
    await ensureSnapshot({ corpora: [join(CASES, folder)], data });
    engine = await openEngine(data);
  }, 60_000);
  afterAll(async () => {
    await engine.close();
    rmSync(data, { recursive: true, force: true });
  });

  it.each(wanted.map((one) => [one.q, one.label, one] as const))('%s: %s', async (_, __, one) => {
    const { hits, query } = await engine.search(parse({ q: one.q, size: 100, duplicates: 'all' }));
    const found = new Set(hits.map(({ document }) => document.source.file.replace(/\.txt$/, '')));
    if (one.files.length === 0 && one.error !== false) expect([...found]).toEqual([]);
    expect([...found]).toEqual(expect.arrayContaining(one.files));
    if (one.warning === true) expect(query.problems).not.toEqual([]);
  });
});

const understandingCase = z.object({
  file: z.string(),
  field: z.string(),
  right: z.unknown(),
  why: z.string(),
});

async function documentsOf(file: string): Promise<{ texts: string[]; summary: DocumentSummary }[]> {
  const outcome = await readFile({ root: '', file, bytes: readFileSync(join(CASES, 'understanding', file)) });
  if (outcome.status !== 'read') throw new Error(`${file} was not read: ${outcome.reason}`);
  const { articles } = outcome.file;
  return describeArticles(articles, loadGazetteer()).map(({ summary }, at) => ({
    summary,
    texts: articles[at]?.passages.map(({ text }) => text) ?? [],
  }));
}

async function onlyDocument(file: string) {
  const documents = await documentsOf(file);
  const [first] = documents;
  if (first === undefined || documents.length > 1) throw new Error(`${file} gave ${documents.length}`);
  return first;
}

/** Cells of tables are parted by bars, empty ones not told. */
const plain = (text: string): string => text.replace(/[\s|]/g, '');

/** How each field is looked up and compared; what the label says in words is spelled out here. */
const checks: Record<string, (file: string, right: unknown) => Promise<void>> = {
  async region(file, right) {
    const { summary } = await onlyDocument(file);
    expect(summary.region.path).toEqual(right ?? []);
  },
  async year(file, right) {
    const { date } = (await onlyDocument(file)).summary;
    if (date.year === null) expect(date.from?.slice(0, 7) ?? '').toMatch(`${Number(right)}-1`);
    else expect(date.year).toBe(right);
  },
  async date(file, right) {
    expect((await onlyDocument(file)).summary.date.iso).toBe(right);
  },
  async title(file, right) {
    expect((await onlyDocument(file)).summary.title).toBe(right);
  },
  async docNumber(file, right) {
    expect((await onlyDocument(file)).summary.docNumber).toBe(right);
  },
  async issuer(file, right) {
    expect((await onlyDocument(file)).summary.issuer).toBe(right);
  },
  async speaker(file, right) {
    expect((await onlyDocument(file)).summary.speaker ?? '').toContain(String(right));
  },
  async topics(file) {
    const { topics } = (await onlyDocument(file)).summary;
    expect(topics.filter((topic) => topic.startsWith('城乡建设'))).toEqual([]);
  },
  async passages(file) {
    const { texts } = await onlyDocument(file);
    expect(texts.length).toBeGreaterThanOrEqual(6);
    expect(texts.join('')).not.toMatch(/\\[rn]|&nbsp;/);
  },
  async text(file) {
    const { texts } = await onlyDocument(file);
    if (file.endsWith('.html')) expect(texts).toContain('项目 | 分值 | 标准');
    else if (file.endsWith('.docx')) {
      const numbers =
        /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+\. |第[一二三四五六七八九十]+条\s|• )/;
      const numbered = texts
        .filter((text) => numbers.test(text))
        .map((text) => numbers.exec(text)?.[0].trim());
      expect(numbered).toEqual([
        '一、',
        '二、',
        '（一）',
        '（二）',
        '1.',
        '2.',
        '第一条',
        '第二条',
        '三、',
        '•',
        '1.',
      ]);
      expect(texts.some((text) => text.includes('四、格内'))).toBe(true);
    } else {
      const expected = readFileSync(
        join(CASES, 'understanding', file.replace(/\.doc$/, '.expected')),
        'utf8',
      );
      expect(plain(texts.join(''))).toBe(plain(expected));
    }
  },
};

describe.skipIf(!present)('what is made of a file from the field', () => {
  const wanted = cases('understanding/expected.json', understandingCase);
  it.each(wanted.map((one) => [one.file, one.field, one] as const))(
    '%s: %s',
    async (file, field, { right }) => {
      const check = checks[field];
      if (check === undefined) throw new Error(`no check for the field ${field}`);
      await check(file, right);
    },
  );

  it('tables lose no row and no sheet', async () => {
    const two = await documentsOf('tables/d_twosheets.xlsx');
    const titled = await documentsOf('tables/b_titlerow.xlsx');
    expect([two.length, titled.length].every((count) => count > 1)).toBe(true);
  });
});
