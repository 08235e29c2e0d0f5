import type { LineHint } from '../lines/lines.ts';
import { plainText, type VisibleText, VisibleTextBuilder } from '../mapped-text/visible-text.ts';
import { readFrontMatter } from '../metadata/front-matter.ts';
import type { Extract } from './extract.ts';

/** Reads Markdown: headings, tables and comments; other marks are rare in policy texts and often are masks (`**`). */

/** Bold text whose marks stand between blanks or punctuation; `**县` is a masked name. */
const BOLD =
  /(?<=^|[\s，。；：、“”（）(])\*\*(?=[^\s*])([^*\n]{2,200}?)(?<=[^\s*])\*\*(?=$|[\s，。；：、“”（）):])/gm;
const HEADING = /^ {0,3}(#{1,6})[ \t]+/;
const TABLE_ROW = /^\s*\|.*\|\s*$/;
const TABLE_RULE = /^\s*\|?(?:\s*:?-{3,}:?\s*\|)+\s*(?::?-{3,}:?)?\s*$/;

export function readMarkdown(text: string): Extract {
  const front = readFrontMatter(text);
  const given = front?.facts ?? [];
  const visible = withoutMarks(text, front?.length ?? 0);
  return {
    visible,
    hints: headingHints(visible.text),
    records: null,
    given,
    title: given.find((fact) => fact.field === 'title')?.value ?? null,
    hasLines: true,
    problems: front?.problems ?? [],
  };
}

interface HiddenStretch {
  start: number;
  end: number;
  kind: string;
}

function withoutMarks(text: string, frontMatterLength: number): VisibleText {
  const hidden: HiddenStretch[] = [];
  if (frontMatterLength > 0) hidden.push({ start: 0, end: frontMatterLength, kind: 'front-matter' });
  for (let start = text.indexOf('<!--'); start >= 0; ) {
    const close = text.indexOf('-->', start + 4);
    if (close < 0) break;
    hidden.push({ start, end: close + 3, kind: 'comment' });
    start = text.indexOf('<!--', close + 3);
  }
  if (text.includes('**')) {
    for (const match of text.matchAll(BOLD)) {
      const end = match.index + match[0].length;
      hidden.push({ start: match.index, end: match.index + 2, kind: 'markup' });
      hidden.push({ start: end - 2, end, kind: 'markup' });
    }
  }
  if (text.includes('---')) {
    for (const match of text.matchAll(/^.*-{3,}.*$/gm)) {
      if (!TABLE_RULE.test(match[0])) continue;
      hidden.push({ start: match.index, end: match.index + match[0].length, kind: 'markup' });
    }
  }
  if (hidden.length === 0) return plainText(text);
  hidden.sort((a, b) => a.start - b.start);
  const builder = new VisibleTextBuilder(text);
  for (const { start, end, kind } of hidden) {
    if (start < builder.position) continue;
    builder.show(start);
    builder.hide(end, kind);
  }
  builder.show(text.length);
  return builder.finish('markup');
}

function headingHints(text: string): Map<number, LineHint> {
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
