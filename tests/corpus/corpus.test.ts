import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildSampleDocx, SAMPLE_DOCX } from '../../scripts/build-sample-docx.ts';
import { CORPUS, ENCODING_OF, filesIn, SEEDS, textOf } from './sample-text.ts';

const files = filesIn(CORPUS);
const documents = files.filter((file) => file !== 'zhengwen.csv');

/** Collapses what a copyist changes without writing anything new: white space, width of punctuation, marks. */
function lettersOf(text: string): string {
  return text.normalize('NFKC').replaceAll(/[^\p{L}\p{N}]/gu, '');
}

describe('the sample collection', () => {
  it('has every format the indexer is shown with', () => {
    const formats = new Set(documents.map((file) => extname(file)));
    expect([...formats].sort()).toEqual(['.csv', '.docx', '.html', '.jsonl', '.md', '.txt']);
  });

  it('is spread over at least ten provinces, one folder each, beside one folder of pages glued together', () => {
    const folders = new Set(documents.map((file) => file.split('/')[0]));
    expect(folders.delete('汇编')).toBe(true);
    expect(folders.size).toBeGreaterThanOrEqual(10);
  });

  it('holds at least 36 documents: files, articles under a numbered heading, rows', () => {
    const articles = documents.map((file) => {
      const text = textOf(file);
      if (file.endsWith('.jsonl')) return text.trimEnd().split('\n').length;
      if (file.endsWith('.csv')) return text.match(/^\d+,/gm)?.length ?? 0;
      return text.match(/^(第[一二三四五六七八九十]+篇[:：]|篇\d+[:：]|园区建设座谈会发言\()/gm)?.length ?? 1;
    });
    expect(articles.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(36);
  });

  it.each(documents)('%s is readable text of a document’s length', (file) => {
    const text = textOf(file);
    expect(text).not.toContain('\uFFFD');
    expect(text.match(/\p{Script=Han}/gu)?.length ?? 0).toBeGreaterThanOrEqual(300);
  });

  it.each(Object.keys(ENCODING_OF))('%s is not UTF-8', (file) => {
    const bytes = readFileSync(join(CORPUS, file));
    expect(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toThrow();
  });

  it('holds years from 1998 to 2025, masked years, masked names and page numbers inside sentences', () => {
    const everything = documents.map(textOf).join('\n');
    for (const mess of ['1998', '2025年', '20xx年', '202_年', 'XX年', '二○○', '__', '**', '补—2—\n贴']) {
      expect(everything).toContain(mess);
    }
  });

  it('holds one speech twice: dated, and with its years and names masked', () => {
    const dated = textOf('湖南省/益阳市/2010年园区推进会讲话.txt');
    const glued = textOf('汇编/工业园区讲话稿.txt');
    const shared = '不能你种芝麻我也种芝麻，最后大家都卖不出去';
    expect(dated).toContain(shared);
    expect(dated).toContain('2010年7月22日');
    expect(glued.split(shared)).toHaveLength(3);
    expect(glued).toContain('20xx年是“xx五”收官');
  });

  it('has a word-processor file that its script writes again byte for byte', () => {
    expect(Buffer.from(buildSampleDocx()).equals(readFileSync(join(CORPUS, '..', SAMPLE_DOCX)))).toBe(true);
  });

  it('has a hand-kept table whose every row names a file of the collection', () => {
    const [header, ...rows] = textOf('zhengwen.csv').trimEnd().split('\n');
    expect(header).toBe('file,article,title,region,date,type,topic,issuer,speaker');
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(files).toContain(row.split(',')[0]);
  });
});

describe.skipIf(!existsSync(SEEDS))(
  'beside the scraped pages (skipped where ../shared/corpora/seeds is missing)',
  () => {
    const LENGTH = 20;

    it(`shares no run of ${LENGTH} letters with them`, () => {
      const seeds = filesIn(SEEDS).map((file) => lettersOf(readFileSync(join(SEEDS, file), 'utf8')));
      const runs = new Set<string>();
      for (const seed of seeds) {
        for (let start = 0; start + LENGTH <= seed.length; start++)
          runs.add(seed.slice(start, start + LENGTH));
      }
      const copied = documents.flatMap((file) => {
        const letters = lettersOf(textOf(file));
        const hits: string[] = [];
        for (let start = 0; start + LENGTH <= letters.length; start++) {
          const run = letters.slice(start, start + LENGTH);
          if (runs.has(run)) hits.push(`${file}: ${run}`);
        }
        return hits;
      });
      expect(runs.size).toBeGreaterThan(0);
      expect(copied).toEqual([]);
    });
  },
);
