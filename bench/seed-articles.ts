import { readFile as readBytes } from 'node:fs/promises';
import { join } from 'node:path';
import type { Article } from '../indexer/article.ts';
import { readFile } from '../indexer/pipeline.ts';
import { walkCorpus } from '../indexer/read/walk.ts';
import type { ArticleSource } from './eval-region-date.ts';

/** The articles of the gold pages as the indexer splits them, by file and first line. */
export async function articleSource(folder: string): Promise<ArticleSource> {
  const articles = new Map<string, Article>();
  for (const file of await walkCorpus(folder)) {
    const outcome = await readFile({ root: folder, file, bytes: await readBytes(join(folder, file)) });
    if (outcome.status !== 'read') continue;
    for (const article of outcome.file.articles) articles.set(`${file}:${article.source.startLine}`, article);
  }
  return (file, startLine) => articles.get(`${file}:${startLine}`) ?? null;
}
