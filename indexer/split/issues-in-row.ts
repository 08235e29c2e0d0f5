import type { Line } from '../lines/lines.ts';
import { isSentence } from './document-edges.ts';
import { ISSUE_NUMBERS, ISSUED_NAMES } from './row-rules.ts';

/** Issues of minutes or of a bulletin, one below the other: the same name with another number heads each of them. */

/** The first lines of the issues below the first one. */
export function issuesInRow(lines: readonly Line[]): number[] {
  const numbers = new Map<string, Set<string>>();
  const starts: number[] = [];
  let from = -1;
  for (const [index, line] of lines.entries()) {
    const issue = issueAt(lines, index);
    if (issue === null || line.removed !== null) continue;
    const known = numbers.get(issue.name) ?? new Set();
    const isNext = known.size > 0 && !known.has(issue.number);
    numbers.set(issue.name, known.add(issue.number));
    const hasText = lines.slice(from + 1, index).some((above) => above.removed === null && isSentence(above));
    if (isNext && hasText) starts.push(index);
    if (isNext || known.size === 1) from = index;
  }
  return starts;
}

/** The name in a line and the number in the one below it. */
function issueAt(lines: readonly Line[], index: number): { name: string; number: string } | null {
  const name = lines[index]?.text ?? '';
  const number = lines[index + 1];
  if (number === undefined || number.removed !== null) return null;
  if (!ISSUE_NUMBERS.test(number.text) || !ISSUED_NAMES.test(name)) return null;
  return { name: bare(name), number: bare(number.text) };
}

const bare = (text: string): string => text.replace(/\s/g, '');
