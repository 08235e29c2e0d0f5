import { expect } from 'vitest';
import type { Article, ReadFile } from '../../indexer/article.ts';
import { mapFaults } from '../../indexer/mapped-text/verify-map.ts';
import { readFile } from '../../indexer/pipeline.ts';
import { NO_SETTINGS, type RuleSettings } from '../../indexer/rules/rules-in-force.ts';

/** Reads a file that must be readable and whose map must be without fault. */
export async function reading(
  content: string | Uint8Array,
  file = 'page.txt',
  settings: RuleSettings = NO_SETTINGS,
): Promise<ReadFile> {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : Buffer.from(content);
  const result = await readFile({ root: '', file, bytes, settings });
  if (result.status !== 'read') throw new Error(`${file} is ${result.status}: ${result.reason}`);
  expect(mapFaults(result.file)).toEqual([]);
  return result.file;
}

export async function articlesOf(content: string | Uint8Array, file = 'page.txt'): Promise<Article[]> {
  return (await reading(content, file)).articles;
}

/** Reading texts of all passages of all articles. */
export async function passagesOf(content: string | Uint8Array, file = 'page.txt'): Promise<string[]> {
  return (await articlesOf(content, file)).flatMap((article) =>
    article.passages.map((passage) => passage.text),
  );
}

/** What was removed, as `kind: text`. */
export function removedFrom(file: ReadFile): string[] {
  return file.segments
    .filter((segment) => segment.fate === 'removed')
    .map((segment) => `${segment.kind}: ${file.text.slice(segment.start, segment.end)}`);
}

/** First and last line of an article. */
export function span(article: Article): string {
  return `${article.source.startLine}-${article.source.endLine}`;
}
