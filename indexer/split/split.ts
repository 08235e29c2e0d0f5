import { basename, extname } from 'node:path';
import { bilingual } from '../../engine/bilingual.ts';
import type { Evidence } from '../../engine/types.ts';
import type { GivenFact } from '../article.ts';
import type { CleanPart } from '../clean/clean.ts';
import type { HeadFact } from '../clean/head-data.ts';
import { comparable, namesDocument } from '../lines/heading-forms.ts';
import type { LineLookup } from '../lines/line-numbers.ts';
import type { Line } from '../lines/lines.ts';
import { isCell } from '../lines/part-lines.ts';
import { sourceLines } from '../lines/source-lines.ts';
import type { ExtractedRecord } from '../read/extract.ts';
import type { FileText } from '../read/read-file.ts';
import { titledByOpening } from './glued-title.ts';
import { articlesOfPage } from './kept-whole.ts';
import { bestTitle } from './page-title/page-title.ts';
import type { Stretch } from './stretch.ts';
import { titledByFile } from './title-of-file.ts';
import { DAY, TITLE_SIGNS } from './title-sign-rules.ts';

/** What is known of a stretch before it becomes an article. */
export interface ArticlePlan extends Stretch {
  given: GivenFact[];
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
  const fallbackTitle = basename(file, extname(file)).replace(SCRIPT, '').replace(FILE_ORDER, '');
  const lines: Line[] = [];
  const plans: ArticlePlan[] = [];
  const numbers = sourceLines(extract);
  for (const { lines: own, paged, record, facts } of parts) {
    const headed = facts.map((fact) => ({ line: fact.line, fact: givenFact(fact, own[fact.line], numbers) }));
    if (record === null) {
      const pages = articlesOfPage(own, extract.title);
      const stretches = parts.length > 1 ? pages : named(pages, own, fallbackTitle);
      let dayOfPage: readonly GivenFact[] = [];
      for (const [index, stretch] of stretches.entries()) {
        const from = stretches[index - 1]?.last ?? 0;
        const given = headed
          .filter(({ line }) => line >= from && line < stretch.last)
          .map(({ fact }) => fact);
        const day = dayOfPaper(own.slice(stretch.first, stretch.last), numbers);
        if (index === 0) dayOfPage = day;
        // A page of a newspaper is of one day, whose head stands above its first article.
        if (day.length === 0) day.push(...dayOfPage);
        plans.push(
          shifted(planOf({ ...stretch, paged }, [...extract.given, ...given, ...day]), lines.length),
        );
      }
    } else {
      const given = [...extract.given, ...headed.map(({ fact }) => fact)];
      plans.push({ ...recordPlan(own, lines.length, record, given), paged });
    }
    for (const line of own) lines.push(line);
  }
  return { lines, plans, fallbackTitle };
}

/** A plan for lines that others of the file stand above. */
function shifted(plan: ArticlePlan, by: number): ArticlePlan {
  if (by === 0) return plan;
  const heading = plan.heading < 0 ? -1 : plan.heading + by;
  return { ...plan, first: plan.first + by, last: plan.last + by, heading };
}

/** The articles of a page; the only one may bear the name of its file. */
function named(stretches: readonly Stretch[], own: readonly Line[], name: string): readonly Stretch[] {
  const [only, ...others] = stretches;
  return only === undefined || others.length > 0
    ? stretches
    : [titledByOpening(own, titledByFile(own, only, name))];
}

/** Lines at the top among which the head of a newspaper is looked for. */
const PAPER_HEAD = 6;

/** The day of the newspaper that a page is taken from, as its head says. */
function dayOfPaper(lines: readonly Line[], numbers: LineLookup | null): GivenFact[] {
  for (const [index, line] of lines.slice(0, PAPER_HEAD).entries()) {
    // Its name and the day may stand in two lines.
    const isBelowName =
      index > 0 && PAPER_NAME.test(lines[index - 1]?.text ?? '') && DAY_ALONE.test(line.text);
    const rule = TITLE_SIGNS.named(isBelowName ? 'title-sign/day' : 'title-sign/page-of-paper', line.text);
    const day = isBelowName ? line.text : DAY_OF_PAPER.exec(line.text)?.[0];
    if (rule === null || day === undefined || line.removed !== null) continue;
    return [
      givenFact(
        { line: index, field: 'published', value: day, quote: line.text, rule: rule.id },
        line,
        numbers,
      ),
    ];
  }
  return [];
}

const DAY_OF_PAPER = new RegExp(`^${DAY}(?=.{0,12}[报報版])|(?<=^[^\\s，。]{2,8}[报報]\\s{1,12})${DAY}`);
const DAY_ALONE = new RegExp(`^${DAY}$`);
const PAPER_NAME = /^[^\s，。：:《》]{2,8}[报報]$/;

/** A labelled line of the head as a fact, with the line as its evidence. */
function givenFact(fact: HeadFact, line: Line | undefined, numbers: LineLookup | null): GivenFact {
  const evidence: Evidence = { quote: fact.quote, from: 'markup', rule: fact.rule };
  if (numbers !== null && line !== undefined) {
    const at = numbers.of(line.from);
    evidence.note = bilingual(`第${at}行`, `line ${at}`);
  }
  return { field: fact.field, value: fact.value, evidence };
}

function planOf(stretch: Omit<ArticlePlan, 'given'>, given: GivenFact[]): ArticlePlan {
  const titles = given.filter(({ field }) => field === 'title');
  const title = (titles.find(({ evidence }) => evidence.from === 'metadata') ?? titles.find(isHeadData))
    ?.value;
  const plan: ArticlePlan = { ...stretch, given };
  if (title !== undefined) plan.statedTitle = title;
  // Where the head names the document, its first line of text is no heading and must not name it.
  if (title !== undefined && titles.some(isHeadData) && comparable(plan.title ?? '') !== comparable(title)) {
    return { ...plan, heading: -1, key: title };
  }
  return plan;
}

function recordPlan(
  own: readonly Line[],
  offset: number,
  record: ExtractedRecord,
  given: GivenFact[],
): ArticlePlan {
  const wanted = record.title === null ? null : comparable(record.title);
  const text = own.findIndex((line) => !isCell(line));
  const read = wanted === null && text >= 0 ? titleInText(own, text) : null;
  const heading =
    wanted === null || text < 0
      ? (read?.index ?? -1)
      : own.findIndex((line, index) => index < text + TITLE_REACH && !isCell(line) && isShown(line, wanted));
  const plan: ArticlePlan = {
    first: offset,
    last: offset + own.length,
    heading: heading < 0 ? -1 : offset + heading,
    key: record.key,
    title: record.title ?? read?.text ?? null,
    context: [...record.context],
    numbered: false,
    paged: false,
    given: [...given, ...record.given],
  };
  if (record.startLine !== null && record.endLine !== null) {
    plan.physical = { startLine: record.startLine, endLine: record.endLine };
  }
  return plan;
}

/** The title that the text of a record bears itself, where the table has none for it. */
function titleInText(own: readonly Line[], first: number): { index: number; text: string } | null {
  const behind = own.slice(first).findIndex(isCell);
  const lines = own.slice(first, behind < 0 ? own.length : first + behind);
  const { index, stated } = bestTitle(lines, -1, null);
  const line = lines[index];
  if (line === undefined || !namesDocument(stated ?? line.text)) return null;
  return { index: first + index, text: stated ?? line.text };
}

/** A title that a labelled line of the head states; those of markup are titles of pages. */
function isHeadData({ evidence }: GivenFact): boolean {
  return evidence.rule !== undefined;
}

/** `view.asp.htm`: a page saved under the name of what made it. */
const SCRIPT = /\.(?:aspx?|php|jsp|do|s?html?)$/i;

/** `4.关于…的通知`: the number of a file among others. */
const FILE_ORDER = /^\d{1,3}[.．、]\s?(?=[^\d\s])/;

/** Lines at the top of a record among which its title is looked for. */
const TITLE_REACH = 20;

function isShown(line: Line, wanted: string): boolean {
  return line.removed === null && comparable(line.text) === wanted;
}
