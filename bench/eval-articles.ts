import { readFile as readBytes } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { mapFaults } from '../indexer/mapped-text/verify-map.ts';
import { readFile } from '../indexer/pipeline.ts';
import { walkCorpus } from '../indexer/read/walk.ts';

/** Figures on reading: whether text is conserved, and whether articles begin and end where a reader says they do. */

export interface ArticleFigures {
  conservation: {
    files: number;
    /** UTF-16 units of source text, and those of files whose map is without fault. */
    units: number;
    conserved: number;
    share: number;
    /** Files that are not conserved or not read, with the reason. */
    faults: string[];
  };
  borders: {
    gold: number;
    found: number;
    /** Articles with first and last line right. */
    right: number;
    precision: number;
    recall: number;
    f1: number;
    missed: string[];
  };
}

const GoldFile = z.object({
  files: z.array(
    z.object({
      file: z.string(),
      articles: z.array(
        z.object({
          id: z.string(),
          start_line: z.number(),
          end_line: z.number(),
          container: z.unknown().optional(),
        }),
      ),
    }),
  ),
});

/** Reads every file under `corpora` and compares the articles of `corpora/seeds` with `goldFile`. */
export async function evaluateArticles(corpora: string, goldFile: string): Promise<ArticleFigures> {
  return {
    conservation: await evaluateConservation(corpora),
    borders: await evaluateBorders(join(corpora, 'seeds'), goldFile),
  };
}

async function evaluateConservation(root: string): Promise<ArticleFigures['conservation']> {
  const faults: string[] = [];
  let units = 0;
  let conserved = 0;
  const files = (await walkCorpus(root)).filter((file) => !/(?:^|\/)README\.md$/.test(file));
  for (const file of files) {
    const result = await readFile({ root, file, bytes: await readBytes(join(root, file)) });
    if (result.status !== 'read') {
      faults.push(`${file}: ${result.reason}`);
      continue;
    }
    units += result.file.text.length;
    const found = mapFaults(result.file);
    if (found.length === 0) conserved += result.file.text.length;
    else faults.push(`${file}: ${found.join('; ')}`);
  }
  return { files: files.length, units, conserved, share: units === 0 ? 1 : conserved / units, faults };
}

async function evaluateBorders(root: string, goldFile: string): Promise<ArticleFigures['borders']> {
  const gold = GoldFile.parse(JSON.parse(await readBytes(goldFile, 'utf8')));
  const missed: string[] = [];
  let expected = 0;
  let found = 0;
  let right = 0;
  for (const { file, articles } of gold.files) {
    const result = await readFile({ root, file, bytes: await readBytes(join(root, file)) });
    const spans =
      result.status === 'read'
        ? result.file.articles.map(({ source }) => `${source.startLine}-${source.endLine}`)
        : [];
    found += spans.length;
    for (const article of articles) {
      if (article.container === true) continue;
      expected += 1;
      if (spans.includes(`${article.start_line}-${article.end_line}`)) right += 1;
      else missed.push(`${article.id}: ${article.start_line}-${article.end_line}`);
    }
  }
  const precision = found === 0 ? 0 : right / found;
  const recall = expected === 0 ? 0 : right / expected;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { gold: expected, found, right, precision, recall, f1, missed };
}
