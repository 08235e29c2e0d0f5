import { basename, extname } from 'node:path';
import type { GivenFact, ReadFile } from '../article.ts';
import { removeFurniture } from '../clean/furniture.ts';
import { removePageNumbers } from '../clean/page-numbers.ts';
import { trimQuestionMarks } from '../clean/question-marks.ts';
import { comparable } from '../lines/heading-forms.ts';
import { LineNumbers } from '../lines/line-numbers.ts';
import type { Line } from '../lines/lines.ts';
import { scanLines } from '../lines/lines.ts';
import { emptyFile, fileTooLarge, noText, notReadable, onlyFurniture, unknownKind } from '../messages.ts';
import type { ArticlePlan } from '../split/assemble.ts';
import { assemble } from '../split/assemble.ts';
import { findArticles, opensArticle } from '../split/borders.ts';
import { UndecodableError } from './encoding.ts';
import { type Extract, ExtractError, type ExtractedRecord } from './extract.ts';
import { extractFile, formatOf, skipReason } from './formats.ts';

export interface FileToRead {
  /** Corpus folder; only used to name the file in messages. */
  root: string;
  /** Path relative to it, with `/`. */
  file: string;
  bytes: Buffer;
}

/** What became of a file. `reason` says why it holds no articles, and what to do about it. */
export type FileResult =
  | { status: 'read'; file: ReadFile }
  | {
      status: 'empty' | 'rejected' | 'skipped';
      file: string;
      format: string | null;
      bytes: number;
      reason: string;
    };

/** Files above this size are rejected: their text would not fit the memory a laptop can spare. */
export const LARGEST_FILE = 256 * 1024 * 1024;

/** Reads, cleans and splits one file. Never throws for what the file holds: the result says what is wrong with it. */
export async function readFile(input: FileToRead): Promise<FileResult> {
  const { file, bytes } = input;
  const format = formatOf(file);
  const without = (status: 'empty' | 'rejected' | 'skipped', reason: string): FileResult => {
    return { status, file, format, bytes: bytes.length, reason };
  };
  const skipped = skipReason(file);
  if (skipped !== null) return without('skipped', skipped);
  if (format === null) return without('skipped', unknownKind(extname(file) || basename(file)));
  if (bytes.length === 0) return without('empty', emptyFile);
  if (bytes.length > LARGEST_FILE) {
    return without('rejected', fileTooLarge(LARGEST_FILE));
  }
  try {
    const { extract, encoding } = await extractFile(format, bytes);
    const read = articlesOf(file, extract);
    const isEmpty = read.articles.length === 0;
    if (isEmpty && extract.visible.source.trim() === '') return without('empty', noText);
    const problems = [...extract.problems];
    if (isEmpty) problems.push(onlyFurniture);
    return {
      status: 'read',
      file: { file, format, bytes: bytes.length, encoding, text: extract.visible.source, ...read, problems },
    };
  } catch (error) {
    if (error instanceof ExtractError) return without(error.status, error.message);
    if (error instanceof UndecodableError) return without('rejected', error.message);
    return without('rejected', notReadable(error instanceof Error ? error.message : String(error)));
  }
}

function articlesOf(file: string, extract: Extract): Pick<ReadFile, 'articles' | 'segments'> {
  const { visible, hints } = extract;
  const numbers = extract.hasLines ? new LineNumbers(visible.source) : null;
  const fallback = extract.title ?? basename(file, extname(file));
  const toSource = numbers === null ? null : sourceLines(extract, numbers);
  if (extract.records === null) {
    const lines = scanLines(visible.text, 0, visible.text.length, hints);
    const paged = cleanLines(lines);
    const plans = findArticles(lines).map((stretch) => planOf({ ...stretch, paged }, extract.given));
    return assemble(file, visible, lines, plans, toSource, fallback);
  }
  const lines: Line[] = [];
  const plans: ArticlePlan[] = [];
  for (const record of extract.records) {
    const own = scanLines(visible.text, record.start, record.end, hints);
    const paged = cleanLines(own);
    plans.push({ ...recordPlan(own, lines.length, record, extract.given), paged });
    lines.push(...own);
  }
  return assemble(file, visible, lines, plans, toSource, fallback);
}

/** Marks what is not text among the lines; returns whether page numbers have run into them. */
function cleanLines(lines: readonly Line[]): boolean {
  const paged = removePageNumbers(lines);
  trimQuestionMarks(lines);
  removeFurniture(lines, opensArticle);
  return paged;
}

function planOf(stretch: Omit<ArticlePlan, 'given'>, given: GivenFact[]): ArticlePlan {
  const title = given.find((fact) => fact.field === 'title' && fact.evidence.from === 'metadata')?.value;
  const plan: ArticlePlan = { ...stretch, given };
  if (title !== undefined) plan.statedTitle = title;
  return plan;
}

function recordPlan(own: Line[], offset: number, record: ExtractedRecord, given: GivenFact[]): ArticlePlan {
  const wanted = record.title === null ? null : comparable(record.title);
  const heading = wanted === null ? -1 : own.slice(0, TITLE_REACH).findIndex((line) => isShown(line, wanted));
  const plan: ArticlePlan = {
    first: offset,
    last: offset + own.length,
    heading: heading < 0 ? -1 : offset + heading,
    key: record.key,
    title: record.title,
    context: [],
    numbered: false,
    paged: false,
    given: [...given, ...record.given],
  };
  if (record.startLine !== null && record.endLine !== null) {
    plan.physical = { startLine: record.startLine, endLine: record.endLine };
  }
  return plan;
}

/** Lines at the top of a record among which its title is looked for. */
const TITLE_REACH = 20;

function isShown(line: Line, wanted: string): boolean {
  return line.removed === null && comparable(line.text) === wanted;
}

/** Line numbers by offset in the visible text. */
function sourceLines(extract: Extract, numbers: LineNumbers): { of(offset: number): number } {
  const { runs } = extract.visible;
  if (runs === null) return numbers;
  return {
    of(offset: number): number {
      let low = 0;
      let high = runs.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((runs[middle]?.at ?? 0) <= offset) low = middle;
        else high = middle - 1;
      }
      const run = runs[low];
      if (run === undefined) return numbers.of(offset);
      return numbers.of(run.kind === 'text' ? run.start + (offset - run.at) : run.start);
    },
  };
}
