import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../../indexer/article.ts';
import { readFile } from '../../indexer/pipeline.ts';

/** Real texts beside the project; tests that need them are skipped where the folder is missing. */
export const CORPORA = join(import.meta.dirname, '../../../shared/corpora');
export const HAS_CORPORA = existsSync(CORPORA);

/** The articles of every `step`th file of a folder of real texts, as the reader splits them. */
export async function articlesOfFolder(folder: string, step = 1): Promise<Article[]> {
  const files = readdirSync(join(CORPORA, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.\w+$/u.test(file))
    .sort();
  const articles: Article[] = [];
  for (const name of files.filter((_, at) => at % step === 0)) {
    const file = `${folder}/${name.replaceAll('\\', '/')}`;
    const read = await readFile({ root: CORPORA, file, bytes: readFileSync(join(CORPORA, file)) });
    if (read.status === 'read') articles.push(...read.file.articles);
  }
  return articles;
}
