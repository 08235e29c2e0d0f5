import { basename, extname } from 'node:path';
import type { GivenFact } from '../article.ts';
import type { CleanPart } from '../clean/clean.ts';
import { comparable } from '../lines/heading-forms.ts';
import type { Line } from '../lines/lines.ts';
import type { ExtractedRecord } from '../read/extract.ts';
import type { FileText } from '../read/read-file.ts';
import { findArticles } from './borders.ts';
import type { Stretch } from './stretch.ts';

/** What is known of a stretch before it becomes an article. */
export interface ArticlePlan extends Stretch {
  given: GivenFact[];
  /** Overrides the title found in the text. */
  statedTitle?: string;
  /** Page numbers in dashes have run into the text. */
  paged: boolean;
  /** Physical lines of the record, for tables. */
  physical?: { startLine: number; endLine: number };
}

/** All lines of a file and the articles they are to become, in order and not overlapping. */
export interface SplitFile {
  lines: readonly Line[];
  plans: readonly ArticlePlan[];
  /** Title of an article without one. */
  fallbackTitle: string;
}

/** Divides the lines of a file into articles: by their headings, or by records where the format has any. */
export function split({ file, extract }: FileText, parts: readonly CleanPart[]): SplitFile {
  const fallbackTitle = extract.title ?? basename(file, extname(file));
  const lines: Line[] = [];
  const plans: ArticlePlan[] = [];
  for (const { lines: own, paged, record } of parts) {
    if (record === null) {
      plans.push(...findArticles(own).map((stretch) => planOf({ ...stretch, paged }, extract.given)));
    } else {
      plans.push({ ...recordPlan(own, lines.length, record, extract.given), paged });
    }
    for (const line of own) lines.push(line);
  }
  return { lines, plans, fallbackTitle };
}

function planOf(stretch: Omit<ArticlePlan, 'given'>, given: GivenFact[]): ArticlePlan {
  const title = given.find((fact) => fact.field === 'title' && fact.evidence.from === 'metadata')?.value;
  const plan: ArticlePlan = { ...stretch, given };
  if (title !== undefined) plan.statedTitle = title;
  return plan;
}

function recordPlan(
  own: readonly Line[],
  offset: number,
  record: ExtractedRecord,
  given: GivenFact[],
): ArticlePlan {
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
