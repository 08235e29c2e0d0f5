import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import type { Cache } from './cache.ts';
import { repeatedForm, repeatedRule } from './clean/repeated.ts';
import type { CorpusFile } from './corpora.ts';
import { linesOf } from './lines/part-lines.ts';
import { read } from './read/read-file.ts';

/**
 * Which lines stand on most pages of a folder: the strongest sign that they are a site's and no document's. A sample of the
 * folder tells, chosen by the names of its files, so that a file more or less changes it little. The result of a file hangs on
 * these lines, and not on its neighbours themselves: it is kept as long as they stay the same.
 */

/** Kinds of files that are pages of sites, or copied from them. */
const PAGES = new Set(['.html', '.htm', '.shtml', '.xhtml', '.txt', '.md']);
/** Longest page that is looked at, in bytes: it is read here, and not by a worker that could be ended. */
const LONGEST_PAGE = 64 * 1024;
/** Fewer pages repeat lines by chance. */
const FEWEST_PAGES = 24;
/** One of so many pages is looked at, at least and at most so many. */
const ONE_OF = 4;
const SAMPLE = { least: 6, most: 16 };
/** Share of the sample on which a line stands that is the site's. */
const MOST_OF_THEM = 0.6;

const folderOf = (file: string): string => file.slice(0, file.lastIndexOf('/') + 1);
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A file, and the hash of its bytes; empty where it cannot be read. */
export interface HashedFile {
  file: CorpusFile;
  sha256: string;
}

function sampleOf(pages: readonly HashedFile[]): HashedFile[] {
  const size = Math.min(SAMPLE.most, Math.max(SAMPLE.least, Math.floor(pages.length / ONE_OF)));
  const byHash = pages.map((page) => ({ page, hash: hashOf(page.file.file) }));
  return byHash
    .sort((a, b) => (a.hash < b.hash ? -1 : 1))
    .slice(0, size)
    .map(({ page }) => page);
}

async function linesOfFile({ file }: HashedFile): Promise<Set<string>> {
  const { absolute } = file;
  try {
    const bytes = readFileSync(typeof absolute === 'string' ? absolute : Buffer.from(absolute));
    const text = await read({ root: '', file: file.file, bytes });
    if (text.status !== 'text') return new Set();
    const lines = linesOf(text.extract).flatMap((part) => part.lines);
    return new Set(
      lines.filter((line) => repeatedRule(line.text) !== null).map((line) => repeatedForm(line.text)),
    );
  } catch {
    // What cannot be read is told when its own turn comes.
    return new Set();
  }
}

async function linesRepeatedIn(sample: readonly HashedFile[]): Promise<string[]> {
  const counts = new Map<string, number>();
  for (const page of sample) {
    for (const line of await linesOfFile(page)) counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count >= sample.length * MOST_OF_THEM)
    .map(([line]) => line)
    .sort();
}

/** The lines that each folder repeats; folders that repeat none are left out. */
export async function repeatedLines(
  files: readonly HashedFile[],
  cache: Pick<Cache, 'repeated' | 'rememberRepeated'>,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const pages = files.filter(
    ({ file, sha256 }) =>
      sha256 !== '' && file.bytes <= LONGEST_PAGE && PAGES.has(extname(file.file).toLowerCase()),
  );
  const found = new Map<string, readonly string[]>();
  for (const [folder, own] of Map.groupBy(pages, ({ file }) => folderOf(file.file))) {
    if (own.length < FEWEST_PAGES) continue;
    const sample = sampleOf(own);
    const key = hashOf(JSON.stringify(sample.map(({ file, sha256 }) => [file.file, sha256])));
    const lines = cache.repeated(key) ?? (await linesRepeatedIn(sample));
    cache.rememberRepeated(key, lines);
    if (lines.length > 0) found.set(folder, lines);
  }
  return found;
}

/** The lines that the folder of a file repeats. */
export function repeatedFor(file: string, lines: ReadonlyMap<string, readonly string[]>): readonly string[] {
  return lines.get(folderOf(file)) ?? [];
}
