import { spend } from '../budget.ts';
import { matchedText } from '../text/fold.ts';
import type { CompareAnswer, ComparedRow, Passage } from '../types.ts';
import { alignment, type Meeting } from './alignment.ts';
import { ALLOWANCE, type Allowance } from './differences.ts';
import { partsOf } from './parts.ts';
import { sideOf } from './side.ts';

type Compared = Pick<CompareAnswer, 'shared' | 'rows'>;
type ComparedTexts = Omit<CompareAnswer, 'a' | 'b'>;
type Text = readonly Pick<Passage, 'text' | 'level'>[];

/**
 * Two texts side by side. Rows follow the order of both; of what belongs to nothing in the other text, that of the first comes
 * before that of the second. The parts of the rows that name a passage say, one after the other, what it says. Throws
 * `BudgetError`.
 */
export function compareTexts(a: Text, b: Text): ComparedTexts {
  const textsA = a.map(({ text }) => text);
  const textsB = b.map(({ text }) => text);
  spend(length(textsA) + length(textsB));
  const allowance: Allowance = { left: ALLOWANCE };
  const compared: Compared = { shared: 0, rows: [] };
  const only = (kind: 'a' | 'b', texts: readonly string[], from: number, to: number): void => {
    for (let at = from; at < to; at++) compared.rows.push(onlyRow(kind, at, texts[at] ?? ''));
  };
  let [fromA, fromB] = [0, 0];
  for (const meeting of alignment(textsA, textsB)) {
    only('a', textsA, fromA, meeting.a);
    only('b', textsB, fromB, meeting.b);
    const { rows, shared } = together(meeting, textsA, textsB, allowance);
    compared.rows.push(...rows);
    compared.shared += shared;
    [fromA, fromB] = [meeting.aEnd, meeting.bEnd];
  }
  only('a', textsA, fromA, textsA.length);
  only('b', textsB, fromB, textsB.length);
  return { ...compared, levels: { a: levelsOf(a), b: levelsOf(b) } };
}

function levelsOf(text: Text): number[] {
  return text.map(({ level }) => level);
}

function length(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + text.length, 0);
}

function onlyRow(kind: 'a' | 'b', at: number, text: string): ComparedRow {
  const inA = kind === 'a';
  const parts = text === '' ? [] : [{ kind, a: inA ? text : '', b: inA ? '' : text }];
  return { a: inA ? at : null, b: inA ? null : at, parts };
}

function together(
  { a, aEnd, b, bEnd }: Meeting,
  textsA: readonly string[],
  textsB: readonly string[],
  allowance: Allowance,
): Compared {
  const [first = '', ...moreA] = textsA.slice(a, aEnd);
  const [other = '', ...moreB] = textsB.slice(b, bEnd);
  if (first === other && moreA.length + moreB.length === 0) {
    const parts = first === '' ? [] : [{ kind: 'same' as const, a: first, b: other }];
    return { shared: matchedText(first).units.length, rows: [{ a, b, parts }] };
  }
  const meetings = partsOf(sideOf([first, ...moreA]), sideOf([other, ...moreB]), allowance);
  return {
    shared: meetings.reduce((sum, { shared }) => sum + shared, 0),
    rows: meetings.map(({ a: atA, b: atB, parts }) => ({ a: a + atA, b: b + atB, parts })),
  };
}
