import { breaksWord } from '../lines/broken-words.ts';
import { cutTail, type Line } from '../lines/lines.ts';
import { ordinalAt } from '../lines/ordinals.ts';
import { LINE_HYPHENS } from './line-hyphen-rules.ts';

/** One of them ends each such line: looked for first. */
const HYPHENS = '-‐¬';

/** Takes hyphens off the ends of lines, where one of them at least stands in a word. */
export function removeLineHyphens(lines: readonly Line[]): void {
  const rule = LINE_HYPHENS.inForce('line-hyphen/between-characters');
  if (rule === null) return;
  const parted: Line[] = [];
  let inWord = false;
  for (const [index, line] of lines.entries()) {
    const below = lines[index + 1];
    if (below === undefined || !HYPHENS.includes(line.text.slice(-1))) continue;
    if (line.removed !== null || below.removed !== null) continue;
    if (below.blanksAbove > 0 || ordinalAt(below.text) !== null) continue;
    if (!rule.pattern.test(`${line.text.slice(-2)}¶${below.text.slice(0, 1)}`)) continue;
    parted.push(line);
    inWord ||= breaksWord(line.text.slice(0, -1), below.text);
  }
  if (!inWord) return;
  for (const line of parted) {
    cutTail(line, 1, { kind: 'stray-mark', reason: rule.reason, rule: rule.id });
    line.goesOn = 'hyphened';
  }
}
