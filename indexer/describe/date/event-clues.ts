import type { Passage } from '../../../engine/types.ts';
import { matchRule } from '../../rules/rule.ts';
import { leadersIn } from '../leaders.ts';
import { leaderInOffice } from '../notes.ts';
import { quotePassage } from '../quote.ts';
import { EVENTS } from './event-rules.ts';
import { type Clue, monthOfIso } from './span.ts';

/** Parts passages in the one text in which events are looked for; no pattern of an event goes beyond it. */
const PASSAGE_END = '\n';

/** Events of the table that a text speaks of: each where it is first found. */
export function eventClues(passages: readonly Passage[], texts: readonly string[], clues: Clue[]): void {
  // Asked of all passages at once: a hundred patterns for each of a thousand lines take many times as long.
  const whole = texts.join(PASSAGE_END);
  const starts = startsOf(texts);
  for (const rule of EVENTS.active) {
    const match = matchRule(rule, whole);
    if (match === null) continue;
    if (rule.without?.test(whole) === true || rule.beside?.test(whole) === false) continue;
    const passage = passageAt(starts, match.index);
    const start = match.index - (starts[passage] ?? 0);
    const quote = quotePassage(passages, passage, start, start + match[0].length, rule.reason);
    const { from, to, years, months, weight = 2 } = rule;
    const evidence = { ...quote, rule: rule.id };
    const after = from === '' ? {} : { from: monthOfIso(from) };
    const until = to === '' ? {} : { to: monthOfIso(to) };
    // What returns holds in its years alone; of other events one bound may be contradicted and the other hold.
    if (years !== undefined) clues.push({ ...after, ...until, years, weight, evidence });
    else if (months !== undefined) clues.push({ ...after, ...until, months, weight, evidence });
    else
      for (const bound of [after, until])
        if (Object.keys(bound).length > 0) clues.push({ ...bound, weight, evidence });
  }
}

function startsOf(texts: readonly string[]): number[] {
  let start = 0;
  return texts.map((text) => {
    const at = start;
    start += text.length + PASSAGE_END.length;
    return at;
  });
}

/** The last passage that begins at or before a place. */
function passageAt(starts: readonly number[], at: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Terms of provincial leaders. */
export function leaderClues(passages: readonly Passage[], texts: readonly string[], clues: Clue[]): void {
  for (const { leader, passage, start, end } of leadersIn(texts)) {
    const note = leaderInOffice(leader.name, leader.from, leader.to);
    const evidence = quotePassage(passages, passage, start, end, note);
    clues.push({ from: monthOfIso(leader.from), to: monthOfIso(leader.to), weight: 2, evidence });
  }
}
