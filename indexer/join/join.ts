import type { Passage, SourceReference } from '../../engine/types.ts';
import type { Article } from '../article.ts';
import { inlineRepairs } from '../clean/inline.ts';
import { trimQuestionMarks } from '../clean/question-marks.ts';
import { isIssuerLine, isSalutation, namesDocument } from '../lines/heading-forms.ts';
import type { LineLookup } from '../lines/line-numbers.ts';
import type { Line, Removal } from '../lines/lines.ts';
import { splitLine } from '../lines/lines.ts';
import { isCell } from '../lines/part-lines.ts';
import { sourceLines } from '../lines/source-lines.ts';
import { closedUp, unspaced } from '../lines/spaced-words.ts';
import { ReadingTextWriter } from '../mapped-text/reading-text-writer.ts';
import { sourceSegments } from '../mapped-text/source-segments.ts';
import type { FileText } from '../read/read-file.ts';
import { REASONS } from '../reasons.ts';
import { innerTitle } from '../split/page-heading.ts';
import type { ArticlePlan, SplitFile } from '../split/split.ts';
import { withoutEdges } from '../split/title-edge-rules.ts';
import { type ArticleName, articleIds } from './article-id.ts';
import { fieldsLast } from './fields-last.ts';
import type { JoinedFile } from './joined-file.ts';
import type { Join } from './line-join.ts';
import { splitMergedLines } from './merged-lines.ts';
import { outlineOf } from './outline.ts';
import { type Paragraph, paragraphsOf } from './paragraphs.ts';
import { type Wrapping, wrappingOf } from './wrapping.ts';

/** Units of text that are looked at to name an article. */
const NAMING_TEXT = 400;

/**
 * Longest passage, in units; a longer line is cut at the ends of sentences. Terms over a cut are not found, so it is longer
 * than anything that a person has written in one paragraph.
 */
const LONGEST_PASSAGE = 1_000_000;
/** How far back from the limit the end of a sentence is looked for. */
const SENTENCE_REACH = 2_000;

/**
 * Writes the articles of a file: joins lines, mends them, numbers passages, and records what became of every unit of
 * the source.
 */
export function join({ file, extract }: FileText, { lines, plans, fallbackTitle }: SplitFile): JoinedFile {
  const { visible } = extract;
  const numbers = sourceLines(extract);
  const writer = new ReadingTextWriter(visible.text);
  const written = plans.filter((plan) => shownLines(lines, plan).length > 0);
  const ids = articleIds(
    file,
    written.map((plan) => nameOf(lines, plan)),
  );
  const articles: Article[] = [];
  const page =
    written.length > 1 && extract.records === null
      ? wrappingOf(written.flatMap((plan) => shownLines(lines, plan)))
      : null;
  let position = 0;
  for (const [at, plan] of written.entries()) {
    const own = lines.slice(plan.first, plan.last);
    for (const line of lines.slice(position, plan.first)) writeRemoved(writer, line);
    position = plan.last;
    const index = writer.beginArticle();
    const inner = innerTitle(lines, plan);
    const brokenTitle = writeArticle(
      writer,
      own,
      titleLines(lines, plan, inner?.index ?? -1),
      plan.paged,
      page,
    );
    writer.endArticle();
    const passages = writer.passages[index] ?? [];
    articles.push({
      id: ids[at] ?? '',
      heading: plan.heading < 0 ? null : headingText(plan, lines),
      title: withoutEdges(
        statedTitle(plan) ?? brokenTitle ?? titleOf(lines, plan, inner?.text ?? null) ?? fallbackTitle,
      ),
      source: sourceOf(file, own, lines[plan.heading], plan, numbers),
      passages,
      given: plan.given.map((fact) => fact),
      context: plan.context,
    });
  }
  for (const line of lines.slice(position)) writeRemoved(writer, line);
  writer.remove(visible.text.length, 'blank-line');
  return fieldsLast({ articles, segments: sourceSegments(visible, writer.marks, ids) });
}

function shownLines(lines: readonly Line[], plan: ArticlePlan): Line[] {
  return lines.slice(plan.first, plan.last).filter((line) => line.removed === null);
}

/** What names the article: its key, and the text below its heading where there is any. */
function nameOf(lines: readonly Line[], plan: ArticlePlan): ArticleName {
  const heading = lines[plan.heading];
  let text = '';
  for (const line of lines.slice(plan.first, plan.last)) {
    if (text.length >= NAMING_TEXT) break;
    if (line.removed === null && line.text !== heading?.text && !isSalutation(line.text)) text += line.text;
  }
  return { key: plan.key, text };
}

function headingText(plan: ArticlePlan, lines: readonly Line[]): string | null {
  return lines[plan.heading]?.text ?? null;
}

/** Lines that are titles of the article: its heading, the title below it, and a title broken over two marked lines. */
function titleLines(lines: readonly Line[], plan: ArticlePlan, inner: number): Set<Line> {
  const titles = new Set<Line>();
  for (const index of [plan.heading, inner]) {
    const line = lines[index];
    if (line !== undefined) titles.add(line);
  }
  return titles;
}

function statedTitle(plan: ArticlePlan): string | null {
  return plan.statedTitle === undefined ? null : mended(plan.statedTitle);
}

function titleOf(lines: readonly Line[], plan: ArticlePlan, inner: string | null): string | null {
  const heading = lines[plan.heading];
  if (heading?.hint?.level === 1) {
    const parts: string[] = [];
    for (const line of lines.slice(firstOfTitle(lines, plan), plan.last)) {
      if (line.hint?.level !== 1) break;
      const part = readingText(line);
      if (!parts.includes(part)) parts.push(part);
    }
    return parts.join(' ');
  }
  if (inner !== null && plan.numbered) return mended(inner);
  const title = plan.title ?? plan.context.at(-1) ?? null;
  return title === null ? null : mended(title);
}

/** Who writes a title in a word processor may begin it in a paragraph above the one that names the document. */
function firstOfTitle(lines: readonly Line[], { first, heading }: ArticlePlan): number {
  let at = heading;
  for (; at > first; at--) {
    const above = lines[at - 1];
    if (above?.hint?.level !== 1 || above.hint.paragraph === undefined || above.removed !== null) break;
  }
  return at;
}

function readingText(line: Line): string {
  return mended(line.text);
}

/** The text with its inline repairs made. */
function mended(text: string): string {
  let result = '';
  let from = 0;
  for (const repair of inlineRepairs(text, true)) {
    result += text.slice(from, repair.start) + repair.became;
    from = repair.end;
  }
  return scanned((result + text.slice(from)).replace(/\s+/g, ' ').trim());
}

/** A title without the blanks that a scanner has left in it. Those of a headline part its clauses. */
function scanned(title: string): string {
  const closed = closedUp(unspaced(title));
  return namesDocument(closed) ? closed : title;
}

function sourceOf(
  file: string,
  own: readonly Line[],
  heading: Line | undefined,
  plan: ArticlePlan,
  numbers: LineLookup | null,
): SourceReference {
  const shown = own.filter((line) => line.removed === null);
  const top = shown[0];
  const headed = heading !== undefined && own.includes(heading);
  const first = headed && (top === undefined || heading.start <= top.start) ? heading : top;
  const last = shown.at(-1);
  const reference: SourceReference = {
    file,
    startLine:
      plan.physical?.startLine ?? (numbers === null || first === undefined ? null : numbers.of(first.from)),
    endLine:
      plan.physical?.endLine ??
      (numbers === null || last === undefined ? null : numbers.of(Math.max(last.to - 1, 0))),
  };
  const hint = shown[0]?.hint;
  if (hint?.page !== undefined) reference.page = hint.page;
  if (hint?.paragraph !== undefined) reference.paragraph = hint.paragraph;
  return reference;
}

/** Writes the paragraphs of one article; returns its title where that was broken over lines. */
function writeArticle(
  writer: ReadingTextWriter,
  own: readonly Line[],
  titles: ReadonlySet<Line>,
  paged: boolean,
  page: Wrapping | null,
): string | null {
  const shown = own.filter((line) => line.removed === null);
  const cut = cutLongLines(splitMergedLines(shown));
  if (cut.length > shown.length) trimQuestionMarks(cut.filter((line) => line.removed === null));
  const shownOrAside = cut.filter((line) => line.removed === null);
  const kept = shownOrAside.filter(({ aside }) => aside !== true);
  const asides = paragraphsOf(shownOrAside.filter(({ aside }) => aside === true));
  const paragraphs = withCells(
    paragraphsOf(
      kept.filter((line) => !isCell(line)),
      page,
    ),
    kept.filter(isCell),
  );
  const levels = outlineOf(
    paragraphs.map(({ lines }) => ({
      text: joined(lines),
      hint: lines[0]?.hint ?? null,
      isTitle: lines.some((line) => titles.has(line)),
    })),
  );
  const removed = [...own, ...(cut.length > shown.length ? cut : [])].filter((line) => line.removed !== null);
  removed.sort((a, b) => a.start - b.start);
  let next = 0;
  let nextAside = 0;
  for (const [index, paragraph] of paragraphs.entries()) {
    for (const [position, line] of paragraph.lines.entries()) {
      for (let aside = asides[nextAside]; isAbove(aside, line); aside = asides[++nextAside]) {
        next = writeRemovedAbove(writer, removed, next, aside.lines[0]?.start ?? 0);
        writeAside(writer, aside, paged);
      }
      next = writeRemovedAbove(writer, removed, next, line.start);
      writer.remove(line.start, 'blank-line');
      if (position === 0) writer.beginPassage();
      const last = position === paragraph.lines.length - 1;
      writeLine(writer, line, paged);
      if (last) {
        const { level, kind } = levels[index] ?? { level: 0, kind: 'paragraph' as Passage['kind'] };
        writer.endPassage(level, kind);
        writer.remove(line.next, 'line-end');
      } else {
        writeJoin(writer, line, paragraph.lines[position + 1], paragraph.joins[position]);
      }
    }
  }
  for (const line of removed.slice(next)) writeRemoved(writer, line);
  const broken = paragraphs.find(
    ({ lines }) => lines.length > 1 && lines[0] !== undefined && titles.has(lines[0]),
  );
  if (broken === undefined) return null;
  return mended(joined(broken.lines.map((line) => ({ ...line, text: unspaced(line.text) }))));
}

/** The paragraphs of an article and the cells between them, which stand alone, in the order of the text. */
function withCells(paragraphs: readonly Paragraph[], cells: readonly Line[]): readonly Paragraph[] {
  if (cells.length === 0) return paragraphs;
  const all = partedBy(cells, paragraphs);
  for (const line of cells) all.push({ lines: [line], joins: [] });
  return all.sort((a, b) => (a.lines[0]?.start ?? 0) - (b.lines[0]?.start ?? 0));
}

/** Paragraphs in parts where a cell stands between their lines: nothing is joined across it. */
function partedBy(cells: readonly Line[], paragraphs: readonly Paragraph[]): Paragraph[] {
  const parts: Paragraph[] = [];
  let cell = 0;
  for (const { lines, joins } of paragraphs) {
    let from = 0;
    for (const [index, line] of lines.entries()) {
      const below = lines[index + 1];
      while ((cells[cell]?.start ?? Number.POSITIVE_INFINITY) < line.start) cell += 1;
      const isParted = (cells[cell]?.start ?? Number.POSITIVE_INFINITY) < (below?.start ?? 0);
      if (below !== undefined && !isParted) continue;
      parts.push({ lines: lines.slice(from, index + 1), joins: joins.slice(from, index) });
      from = index + 1;
    }
  }
  return parts;
}

/** Writes the removed lines, from one on, that stand above a place; returns the index of the next. */
function writeRemovedAbove(
  writer: ReadingTextWriter,
  removed: readonly Line[],
  from: number,
  start: number,
): number {
  let next = from;
  for (let line = removed[next]; line !== undefined && line.start < start; line = removed[++next])
    writeRemoved(writer, line);
  return next;
}

function isAbove(paragraph: Paragraph | undefined, { start }: Line): paragraph is Paragraph {
  return paragraph?.lines[0] !== undefined && paragraph.lines[0].start < start;
}

/** Writes a paragraph that stands in the midst of another, or above it. */
function writeAside(writer: ReadingTextWriter, { lines, joins }: Paragraph, paged: boolean): void {
  const within = writer.inPassage;
  writer.remove(lines[0]?.start ?? 0, 'blank-line');
  if (within) writer.beginAside();
  else writer.beginPassage();
  for (const [position, line] of lines.entries()) {
    writer.remove(line.start, 'blank-line');
    writeLine(writer, line, paged);
    if (position < lines.length - 1) writeJoin(writer, line, lines[position + 1], joins[position]);
  }
  if (within) writer.endAside();
  else writer.endPassage(0, 'paragraph');
  writer.remove(lines.at(-1)?.next ?? 0, 'line-end');
}

function writeLine(writer: ReadingTextWriter, line: Line, paged: boolean): void {
  writer.remove(line.from, line.lead?.kind ?? 'indent', line.lead?.reason, line.lead?.rule);
  if (line.hint?.label !== undefined) {
    writer.repair(line.from + 1, line.hint.label, 'column-name', REASONS.columnName);
    writer.keep(line.to);
    writer.remove(line.end, 'trailing-space');
    return;
  }
  for (const repair of inlineRepairs(line.text, paged)) {
    writer.keep(line.from + repair.start);
    writer.repair(line.from + repair.end, repair.became, repair.kind, repair.reason, repair.rule);
  }
  writer.keep(line.to);
  writer.remove(line.end, line.tail?.kind ?? 'trailing-space', line.tail?.reason, line.tail?.rule);
}

const LETTER = /[A-Za-z]/;

/** What stands between two lines of a paragraph: a space between Latin words and between names of bodies, else nothing. */
function betweenLines(line: Line, below: Line): '' | ' ' {
  const latin = LETTER.test(line.text.slice(-1)) && LETTER.test(below.text.charAt(0));
  return latin || (isIssuerLine(line.text) && isIssuerLine(below.text)) ? ' ' : '';
}

function writeJoin(
  writer: ReadingTextWriter,
  line: Line,
  below: Line | undefined,
  by: Join | undefined,
): void {
  writer.repair(
    line.next,
    below === undefined ? '' : betweenLines(line, below),
    'line-join',
    by?.reason ?? '',
    by?.rule,
  );
}

/** The words of a paragraph of several lines, as they read. */
function joined(lines: readonly Line[]): string {
  return lines
    .map((line, index) => {
      const below = lines[index + 1];
      return below === undefined ? line.text : line.text + betweenLines(line, below);
    })
    .join('');
}

function writeRemoved(writer: ReadingTextWriter, line: Line): void {
  if (line.next <= writer.position) return;
  writer.remove(line.start, 'blank-line');
  const { kind, reason, rule }: Removal = line.removed ?? {
    kind: 'outside',
    reason: REASONS.outsideArticles,
  };
  writer.remove(line.end, kind, reason, rule);
  writer.remove(line.next, 'line-end');
}

function cutLongLines(lines: readonly Line[]): Line[] {
  if (lines.every((line) => line.text.length <= LONGEST_PASSAGE)) return [...lines];
  const result: Line[] = [];
  for (const line of lines) {
    let rest = line;
    while (rest.text.length > LONGEST_PASSAGE) {
      const [first, second] = splitLine(rest, cutBefore(rest.text));
      if (first.text.length > 0) result.push(first);
      rest = isCell(line) ? { ...second, hint: { kind: line.hint?.kind ?? 'field' } } : second;
    }
    if (rest.text.length > 0) result.push(rest);
  }
  return result;
}

/** Where to cut a long text: behind a sentence if one ends near the limit, never inside a surrogate pair. */
function cutBefore(text: string): number {
  for (let index = LONGEST_PASSAGE; index > LONGEST_PASSAGE - SENTENCE_REACH; index--) {
    if ('。！？；\n'.includes(text.charAt(index - 1))) return index;
  }
  const code = text.charCodeAt(LONGEST_PASSAGE);
  return code >= 0xdc00 && code <= 0xdfff ? LONGEST_PASSAGE - 1 : LONGEST_PASSAGE;
}
