import { type Note, planDrafted, planFirstYear, planLastYear, planSpan } from '../notes.ts';
import { DATE_PLACE } from './date-place.ts';
import { PLAN_YEARS, PLANS } from './plan-names.ts';
import { PLAN_MENTIONS, type PlanRule } from './plan-rules.ts';
import { type Clue, monthOf, type Quote } from './span.ts';

const PLAN_NAMES = Object.keys(PLANS).sort((a, b) => b.length - a.length);
const PLAN = new RegExp(`[“"「]?(${PLAN_NAMES.join('|')})[”"」]?`, 'g');
/** 十五 is also a number: rules know whether quotes tell that the plan is meant. */
const ALSO_A_NUMBER = '十五';
/** Units before and behind a plan that are read for what is said of it. */
const BEFORE = 24;
const AFTER = 16;

/** What a text says of a five-year plan: its first or last year, that it is being drafted, fulfilled or still ahead. */
export function planClues(text: string, quote: Quote, clues: Clue[]): void {
  if (!text.includes('五')) return;
  for (const match of text.matchAll(PLAN)) {
    const name = match[1] ?? '';
    const first = PLANS[name];
    if (first === undefined) continue;
    const start = match.index;
    const end = start + match[0].length;
    const bare = match[0] === ALSO_A_NUMBER ? ALSO_A_NUMBER : '';
    const before = text.slice(Math.max(0, start - BEFORE), start) + bare;
    const found = PLAN_MENTIONS.match(before + DATE_PLACE + text.slice(end, end + AFTER));
    if (found === null) continue;
    // A year of the plan is quoted with the words that name it.
    const { rule } = found;
    const ofYear = rule.names === 'first-year' || rule.names === 'last-year';
    const behind = found.match.index + found.match[0].length - before.length - DATE_PLACE.length;
    const evidence = quote(start, ofYear ? end + behind : end, noteOf(rule, name, first), rule);
    for (const { from, to, weight } of rule.bounds)
      clues.push({
        ...(from === undefined ? {} : { from: monthOf(first) + from }),
        ...(to === undefined ? {} : { to: monthOf(first) + to }),
        weight,
        evidence,
      });
  }
}

function noteOf({ names }: PlanRule, name: string, first: number): Note {
  const last = first + PLAN_YEARS - 1;
  switch (names) {
    case 'first-year':
      return planFirstYear(name, first, last);
    case 'last-year':
      return planLastYear(name, first, last);
    case 'drafting':
      return planDrafted(name, first, last);
    case 'plan':
      return planSpan(name, first, last);
  }
}
