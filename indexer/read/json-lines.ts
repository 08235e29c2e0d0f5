import type { GivenFact } from '../article.ts';
import { VisibleTextBuilder } from '../mapped-text/visible-text.ts';
import { notAnObject } from '../messages.ts';
import { REASONS } from '../reasons.ts';
import { columnsOf, factsOfRow } from './columns.ts';
import type { Extract, ExtractedRecord } from './extract.ts';

/** Reads JSON Lines: each line an object, one of whose strings is the text. */

interface Member {
  name: string;
  value: string;
  /** Content of the string between its quotes; for other values the value itself. */
  start: number;
  end: number;
  isString: boolean;
}

export function readJsonLines(source: string): Extract {
  const builder = new VisibleTextBuilder(source);
  const records: ExtractedRecord[] = [];
  const problems: string[] = [];
  let start = 0;
  for (let line = 1; start < source.length; line++) {
    const found = source.indexOf('\n', start);
    const end = found < 0 ? source.length : found;
    if (source.slice(start, end).trim() !== '') {
      const members = membersOf(source, start, end);
      if (members === null) {
        if (problems.length < MOST_PROBLEMS) problems.push(notAnObject(line));
        builder.hide(start, 'table-syntax');
        builder.hide(end, 'unreadable-record', REASONS.notAnObject);
      } else {
        const record = writeMembers(builder, members, line);
        if (record !== null) records.push(record);
        builder.hide(end, 'table-syntax');
      }
    }
    start = end + 1;
  }
  return {
    visible: builder.finish('table-syntax'),
    hints: null,
    records,
    given: [],
    title: null,
    hasLines: true,
    problems,
  };
}

/** Problems listed for one file; more of them say the same. */
const MOST_PROBLEMS = 20;

function writeMembers(
  builder: VisibleTextBuilder,
  members: readonly Member[],
  line: number,
): ExtractedRecord | null {
  const columns = columnsOf([members.map((member) => member.name), members.map((member) => member.value)]);
  const text = members[columns.text] ?? longestString(members);
  if (text === undefined || text.value.trim() === '') {
    for (const member of members) hideMember(builder, member);
    return null;
  }
  const title = members[columns.title]?.value.replace(/\s+/g, ' ').trim() ?? '';
  const given: GivenFact[] = factsOfRow(
    members.map((member) => (member === text ? '' : member.value)),
    columns,
  );
  let start = 0;
  let end = 0;
  for (const member of members) {
    if (member !== text) {
      hideMember(builder, member);
      continue;
    }
    builder.hide(member.start, 'table-syntax');
    start = builder.length;
    showString(builder, member);
    end = builder.length;
  }
  return {
    start,
    end,
    key: title === '' ? `row ${line}` : title,
    title: title === '' ? null : title,
    given,
    startLine: line,
    endLine: line,
  };
}

function longestString(members: readonly Member[]): Member | undefined {
  let best: Member | undefined;
  for (const member of members) {
    if (member.isString && member.value.length > (best?.value.length ?? 0)) best = member;
  }
  return best;
}

function hideMember(builder: VisibleTextBuilder, member: Member): void {
  builder.hide(member.start, 'table-syntax');
  builder.hide(member.end, 'column', member.name);
}

/** The content of a JSON string with its escapes resolved. */
function showString(builder: VisibleTextBuilder, member: Member): void {
  const { source } = builder;
  let at = source.indexOf('\\', member.start);
  while (at >= 0 && at < member.end) {
    builder.show(at);
    const length = source.charAt(at + 1) === 'u' ? 6 : 2;
    const value: unknown = JSON.parse(`"${source.slice(at, at + length)}"`);
    builder.replace(at + length, typeof value === 'string' ? value : '', 'escape');
    at = source.indexOf('\\', at + length);
  }
  builder.show(member.end);
}

/** The members of the object on a line with their places, null where the line holds no object. */
function membersOf(source: string, start: number, end: number): Member[] | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(source.slice(start, end));
  } catch {
    return null;
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return null;
  const members: Member[] = [];
  let at = source.indexOf('{', start) + 1;
  while (at < end) {
    const open = source.indexOf('"', at);
    if (open < 0 || open >= end) break;
    const close = stringEnd(source, open);
    const name = stringValue(source.slice(open, close));
    at = source.indexOf(':', close) + 1;
    while (/\s/.test(source.charAt(at))) at += 1;
    const valueEnd = skipValue(source, at, end);
    const isString = source.charAt(at) === '"';
    const raw = source.slice(at, valueEnd);
    members.push({
      name,
      value: isString ? stringValue(raw) : raw.trim(),
      start: isString ? at + 1 : at,
      end: isString ? valueEnd - 1 : valueEnd,
      isString,
    });
    at = valueEnd;
  }
  return members;
}

function stringValue(literal: string): string {
  const value: unknown = JSON.parse(literal);
  return typeof value === 'string' ? value : '';
}

/** Behind the quote that closes the string at `open`. */
function stringEnd(source: string, open: number): number {
  let at = open + 1;
  while (source.charAt(at) !== '"') at += source.charAt(at) === '\\' ? 2 : 1;
  return at + 1;
}

/** Behind the value at `at`: a string, number, word, or anything in brackets. */
function skipValue(source: string, start: number, end: number): number {
  let depth = 0;
  let at = start;
  while (at < end) {
    const unit = source.charAt(at);
    if (unit === '"') {
      at = stringEnd(source, at);
      if (depth === 0) return at;
      continue;
    }
    if (unit === '{' || unit === '[') depth += 1;
    else if (unit === '}' || unit === ']') {
      if (depth === 0) return at;
      depth -= 1;
      if (depth === 0) return at + 1;
    } else if (unit === ',' && depth === 0) return at;
    at += 1;
  }
  return at;
}
