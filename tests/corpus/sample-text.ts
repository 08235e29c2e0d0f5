import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';

export const CORPUS = join(import.meta.dirname, '..', '..', 'corpus');
export const SEEDS = join(import.meta.dirname, '..', '..', '..', 'shared', 'corpora', 'seeds');

/** The files of the collection that are not written in UTF-8, and how they are. */
export const ENCODING_OF: Readonly<Record<string, string>> = {
  '浙江省/温州市/效能建设动员会讲话.txt': 'gb18030',
  '福建省/厦門市/對臺經貿交流工作要點.txt': 'big5',
  '四川省/眉山市/农业农村工作总结.txt': 'utf-16le',
};

/** Paths relative to `folder`, with `/`, sorted. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** What a file of the sample collection holds, decoded; of the word-processor file, its text with a line a paragraph. */
export function textOf(file: string): string {
  const bytes = readFileSync(join(CORPUS, file));
  if (extname(file) !== '.docx')
    return new TextDecoder(ENCODING_OF[file] ?? 'utf-8', { fatal: true }).decode(bytes);
  const body = unzipSync(bytes)['word/document.xml'];
  if (body === undefined) throw new Error(`${file} has no word/document.xml`);
  return strFromU8(body)
    .replaceAll('</w:p>', '\n')
    .replaceAll(/<[^>]+>/g, '');
}
