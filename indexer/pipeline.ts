import { reasonOf } from '../engine/errors.ts';
import type { Gazetteer } from '../engine/gazetteer/index.ts';
import type { Article, ReadFile } from './article.ts';
import { clean } from './clean/clean.ts';
import { withPageDay } from './describe/date/page-day.ts';
import type { Description } from './describe/describe.ts';
import { describeEach } from './describe/describe-each.ts';
import { withPageSite } from './describe/region/page-site.ts';
import { join } from './join/join.ts';
import { linesOf } from './lines/part-lines.ts';
import { onlyFurniture, readerFailed } from './messages.ts';
import { type FileText, type FileToRead, read, type UnreadFile } from './read/read-file.ts';
import { NO_SETTINGS, underRules } from './rules/rules-in-force.ts';
import { split } from './split/split.ts';

/** What became of a file: its articles, or why it holds none. */
type FileResult = { status: 'read'; file: ReadFile } | UnreadFile;

/** From the bytes of a file to its articles, which `describe` then takes. Never throws for what the file holds. */
export async function readFile(input: FileToRead): Promise<FileResult> {
  const text = await read(input);
  return text.status === 'text' ? underRules(input.settings ?? NO_SETTINGS, () => articlesOf(text)) : text;
}

function articlesOf(text: FileText): FileResult {
  try {
    const parts = linesOf(text.extract);
    const cleaned = parts.map(clean);
    const plan = split(text, cleaned);
    const joined = join(text, plan);
    return { status: 'read', file: withPageSite(withPageDay(withRemarks(text, joined))) };
  } catch (error) {
    const { file, format, bytes } = text;
    const reason = readerFailed(reasonOf(error));
    return { status: 'rejected', file, format, bytes, reason };
  }
}

/** What the articles say of themselves: the last stage, once it is known what a person has stated of them. */
export function describe(
  articles: readonly Article[],
  gazetteer: Gazetteer,
  problems: string[] = [],
): Description[] {
  return describeEach(articles, gazetteer, problems);
}

function withRemarks(
  { file, format, bytes, encoding, extract }: FileText,
  joined: Pick<ReadFile, 'articles' | 'segments'>,
): ReadFile {
  const problems = [...extract.problems];
  if (joined.articles.length === 0) problems.push(onlyFurniture);
  const read = { file, format, bytes, encoding, text: extract.visible.source, ...joined, problems };
  return extract.columns === undefined ? read : { ...read, columns: extract.columns };
}
