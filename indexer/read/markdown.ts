import type { SegmentKind } from '../../engine/segment-kinds.ts';
import type { LineHint } from '../lines/lines.ts';
import { plainText, type VisibleText, VisibleTextBuilder } from '../mapped-text/visible-text.ts';
import { readFrontMatter } from '../metadata/front-matter.ts';
import type { Extract } from './extract.ts';
import type { MarkdownEdit } from './markdown-html.ts';
import { UNDERLINED_HEADINGS } from './markdown-mark-rules.ts';
import { markdownMarks, type UnderlinedHeading } from './markdown-marks.ts';

/** Reads Markdown: what its marks say of lines becomes hints, what they say of words is set aside. */

const HEADING = /^ {0,3}(#{1,6})[ \t]+/;
const TABLE_ROW = /^\s*\|.*\|\s*$/;
const TABLE_RULE = /^\s*(?:\|\s*)?(?::?-{3,}:?\s*\|\s*)+(?::?-{3,}:?\s*)?$/;

export function readMarkdown(text: string): Extract {
  const front = readFrontMatter(text);
  const given = front?.facts ?? [];
  const { visible, rows, headings } = withoutMarks(text, front?.length ?? 0);
  const hints = lineHints(visible.text);
  for (const [at, hint] of [...rows, ...headings]) if (!hints.has(at)) hints.set(at, hint);
  return {
    visible,
    hints,
    records: null,
    given,
    title: given.find((fact) => fact.field === 'title')?.value ?? null,
    hasLines: true,
    problems: front?.problems ?? [],
  };
}

interface WithoutMarks {
  visible: VisibleText;
  rows: [number, LineHint][];
  headings: [number, LineHint][];
}

function withoutMarks(text: string, frontMatterLength: number): WithoutMarks {
  const edits: MarkdownEdit[] = [];
  const hide = (start: number, end: number, kind: SegmentKind): void => {
    edits.push({ start, end, became: '', kind });
  };
  if (frontMatterLength > 0) hide(0, frontMatterLength, 'front-matter');
  for (let start = text.indexOf('<!--'); start >= 0; ) {
    const close = text.indexOf('-->', start + 4);
    if (close < 0) break;
    hide(start, close + 3, 'comment');
    start = text.indexOf('<!--', close + 3);
  }
  if (text.includes('---')) {
    for (const match of text.matchAll(/^.*-{3,}.*$/gm)) {
      if (TABLE_RULE.test(match[0])) hide(match.index, match.index + match[0].length, 'markup');
    }
  }
  const first = frontMatterLength > 0 ? frontMatterLength : text.startsWith('\ufeff') ? 1 : 0;
  const marks = markdownMarks(text, first);
  edits.push(...marks.edits);
  if (edits.length === 0) return { visible: plainText(text), rows: [], headings: [] };
  return { ...shown(text, edits, marks.headings) };
}

function shown(text: string, edits: MarkdownEdit[], underlined: readonly UnderlinedHeading[]): WithoutMarks {
  edits.sort((a, b) => a.start - b.start || b.end - a.end);
  const builder = new VisibleTextBuilder(text);
  const rows: [number, LineHint][] = [];
  const headings: [number, LineHint][] = [];
  let next = 0;
  for (const { start, end, became, kind, reason, rule, row } of edits) {
    if (start < builder.position) continue;
    for (
      let heading = underlined[next];
      heading !== undefined && heading.at <= start;
      heading = underlined[++next]
    ) {
      if (heading.at < builder.position) continue;
      builder.show(heading.at);
      const line = text.slice(heading.at, lineEnd(text, heading.at));
      if (UNDERLINED_HEADINGS.test(line)) headings.push([builder.length, { level: heading.level }]);
    }
    builder.show(start);
    if (became === '') builder.hide(end, kind, reason, rule);
    else builder.replace(end, became, kind);
    if (row === true) rows.push([builder.length, { kind: 'table' }]);
  }
  builder.show(text.length);
  return { visible: builder.finish('markup'), rows, headings };
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

function lineHints(text: string): Map<number, LineHint> {
  const hints = new Map<number, LineHint>();
  let start = 0;
  while (start < text.length) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    const first = firstMark(text, start, end);
    if (first === '#') {
      const heading = HEADING.exec(text.slice(start, end));
      if (heading !== null) hints.set(start, { level: heading[1]?.length ?? 1, markup: heading[0].length });
    } else if (first === '|') {
      if (TABLE_ROW.test(text.slice(start, end))) hints.set(start, { kind: 'table' });
    }
    start = end + 1;
  }
  return hints;
}

function firstMark(text: string, start: number, end: number): string {
  let at = start;
  while (at < end && at < start + 4 && text.charAt(at) === ' ') at += 1;
  return text.charAt(at);
}
