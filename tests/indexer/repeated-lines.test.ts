import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SearchEngine } from '../../engine/engine.ts';
import { openEngine } from '../../engine/local/open.ts';
import { createRequestParser } from '../../engine/request/request.ts';
import { ensureSnapshot } from '../../indexer/ensure.ts';

const PATIENCE_MS = 60_000;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhengwen-repeated-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const parse = createRequestParser(() => ({ kind: 'none' }));

/** Pages as they are copied from one site: what it puts on each, around texts of their own. */
function page(number: number, furniture: readonly string[] = ['清风论坛 政务版', '返回首页 >']): string {
  return [
    ...furniture,
    '政府工作报告',
    '大河县人民政府',
    `第${number}次会议研究了第${number}号水库的整治工作，要求各乡镇抓紧落实。`,
    `会议要求第${number}号水库今年完工，资金由县财政统筹安排。`,
    '下载到本地，更方便阅读',
  ].join('\n');
}

async function indexed(pages: Readonly<Record<string, string>>): Promise<SearchEngine> {
  const corpus = join(folder, 'texts');
  for (const [name, text] of Object.entries(pages)) {
    mkdirSync(join(corpus, name, '..'), { recursive: true });
    writeFileSync(join(corpus, name), text);
  }
  const data = join(folder, 'data');
  await ensureSnapshot({ corpora: [corpus], data });
  return openEngine(data);
}

async function found(engine: SearchEngine, q: string): Promise<[kept: number, removed: number | undefined]> {
  const { total } = await engine.search(parse({ q, duplicates: 'all' }));
  return [total.occurrences, total.removed];
}

const pages = (count: number): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`站点/${i}.txt`, page(i)]));

describe('a line that most pages of a folder have', { timeout: PATIENCE_MS }, () => {
  it('is the site’s where it stands above or below the text, and can still be found', async () => {
    const engine = await indexed(pages(30));
    expect(await found(engine, '清风论坛')).toEqual([0, 30]);
    expect(await found(engine, '更方便阅读')).toEqual([0, 30]);
    const { report } = await engine.corpus();
    expect(report.rules.find(({ id }) => id === 'repeated/on-most-pages')?.uses).toBeGreaterThanOrEqual(60);
    await engine.close();
  });

  it('stays where texts repeat it themselves: kinds of documents, names of bodies, sentences', async () => {
    const engine = await indexed(pages(30));
    expect(await found(engine, '大河县人民政府')).toEqual([30, 0]);
    expect((await found(engine, '政府工作报告'))[0]).toBe(30);
    expect((await found(engine, '县财政统筹安排'))[0]).toBe(30);
    await engine.close();
  });

  it('is no sign in a few pages, nor of the pages of other folders', async () => {
    const few = await indexed(pages(10));
    expect((await found(few, '清风论坛'))[0]).toBe(10);
    await few.close();
    const engine = await indexed({ ...pages(30), '别处/1.txt': page(77) });
    expect((await found(engine, '清风论坛'))[0]).toBe(1);
    await engine.close();
  });

  it('leaves the results of other pages as they were where one is added', async () => {
    const first = await indexed(pages(30));
    await first.close();
    const corpus = join(folder, 'texts');
    writeFileSync(join(corpus, '站点', '新.txt'), page(31));
    const again = await ensureSnapshot({ corpora: [corpus], data: join(folder, 'data') });
    expect(again.built).toBe(true);
    const engine = await openEngine(join(folder, 'data'));
    expect(await found(engine, '清风论坛')).toEqual([0, 31]);
    await engine.close();
    expect((await ensureSnapshot({ corpora: [corpus], data: join(folder, 'data') })).built).toBe(false);
  });
});
