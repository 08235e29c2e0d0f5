import { breaksWord } from '../lines/broken-words.ts';
import { endsSentence } from '../lines/characters.ts';
import type { Line } from '../lines/lines.ts';
import type { RuleMatch } from '../rules/rule.ts';
import { GLUED_HEADS } from './glued-head-rules.ts';

/**
 * Heads of pages that have run into the first line of text below them. The proof is a word that is broken at the end of the
 * line above and goes on behind the head.
 */

/** Units by which lines that may begin alike are put together, and the longest head. */
const ALIKE = 6;
const LONGEST = 60;
/** Lines that a head must begin, a page apart each, and words that must go on behind it. */
const TIMES = 2;
const PAGE = 8;
const WORDS = 1;

interface Headed {
  index: number;
  line: Line;
  above: Line;
}

/** Takes such heads off their lines. */
export function removeGluedHeads(lines: readonly Line[]): void {
  for (const group of beginningAlike(lines)) {
    const head = headOf(group);
    if (head === null) continue;
    const { length } = head.match[0];
    if (!isHead(group, length)) continue;
    for (const { line } of group) takeHead(line, length, head);
  }
}

/** Lines that begin with the same characters, where there are several. */
function beginningAlike(lines: readonly Line[]): Headed[][] {
  const groups = new Map<string, Headed[]>();
  let above: Line | null = null;
  for (const [index, line] of lines.entries()) {
    if (line.removed !== null) continue;
    if (above !== null && line.hint === null && line.text.length > ALIKE) {
      const key = line.text.slice(0, ALIKE);
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [{ index, line, above }]);
      else group.push({ index, line, above });
    }
    above = line;
  }
  return [...groups.values()].filter(({ length }) => length >= TIMES);
}

/** What they have in common, as far as it is the head of a page. */
function headOf(group: readonly Headed[]): RuleMatch | null {
  const first = group[0]?.line.text ?? '';
  let length = Math.min(first.length, LONGEST);
  for (const { line } of group) while (!line.text.startsWith(first.slice(0, length))) length -= 1;
  return GLUED_HEADS.match(first.slice(0, length));
}

function isHead(group: readonly Headed[], length: number): boolean {
  const isApart = group.every(({ index }, at) => at === 0 || index - (group[at - 1]?.index ?? 0) >= PAGE);
  if (!isApart || group.some(({ line }) => line.text.length <= length)) return false;
  const broken = group.filter(
    ({ line, above }) => !endsSentence(above.text) && breaksWord(above.text, line.text.slice(length)),
  );
  return broken.length >= WORDS && !group.some(({ line, above }) => breaksWord(above.text, line.text));
}

function takeHead(line: Line, length: number, { rule }: RuleMatch): void {
  const rest = line.text.slice(length);
  const text = rest.trimStart();
  line.from += length + rest.length - text.length;
  line.text = text;
  line.lead = { kind: 'running-head', reason: rule.reason, rule: rule.id };
}
