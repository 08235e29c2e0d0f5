import { comparable, isSpeechHeading, namesDocument } from '../lines/heading-forms.ts';
import type { Line } from '../lines/lines.ts';
import { ordinalAt, ordinalValue } from '../lines/ordinals.ts';
import { isSentence } from './document-edges.ts';
import { COUNTED_TITLES, SERIES } from './document-head-rules.ts';

/**
 * The titles of a page that counts its documents behind them: `社区工作总结（一）`, `社区工作总结2`. It is the name of the page
 * that is counted, from 1 on without a gap: parts of a document have names of their own.
 */

interface CountedTitle {
  index: number;
  number: number;
  title: string;
}

/** The counted titles that have text below; none where they are no row, or not what the page is called. */
export function countedTitles(lines: readonly Line[], pageTitle: string | null): CountedTitle[] {
  const counted = lines.flatMap((line, index) => countedTitle(line, index) ?? []);
  const row = counted.filter(({ index }, at) =>
    hasSentence(lines, index + 1, counted[at + 1]?.index ?? lines.length),
  );
  const [first] = row;
  if (first === undefined || row.length < 2) return [];
  const name = comparable(first.title);
  if (!row.every(({ number, title }, at) => number === at + 1 && comparable(title) === name)) return [];
  const top = lines.find(({ removed }) => removed === null)?.text ?? '';
  const isNamed = comparable(top) === name || lines[first.index]?.text === top;
  return isNamed || (pageTitle !== null && comparable(pageTitle).startsWith(name)) ? row : [];
}

function countedTitle({ text, removed, hint }: Line, index: number): CountedTitle | null {
  if (removed !== null || hint?.kind === 'table' || ordinalAt(text) !== null) return null;
  const found = COUNTED_TITLES.match(text)?.match;
  const title = found?.[1] ?? '';
  const isSerial = SERIES.test(title);
  if (!namesDocument(title) && !isSpeechHeading(title) && !isSerial) return null;
  // The number is part of what a lecture is called, and none of what an example is.
  return { index, number: ordinalValue(found?.[2] ?? ''), title: isSerial ? text : title };
}

function hasSentence(lines: readonly Line[], from: number, to: number): boolean {
  return lines.slice(from, to).some((line) => line.removed === null && isSentence(line));
}
