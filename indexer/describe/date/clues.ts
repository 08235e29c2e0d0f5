import type { Passage } from '../../../engine/types.ts';
import { latestYear } from '../notes.ts';
import { quotePassage } from '../quote.ts';
import { anniversaryClues } from './anniversary-clues.ts';
import { congressClues } from './congress-clues.ts';
import { eventClues, leaderClues } from './event-clues.ts';
import { SITE_LINES } from './page-day-rules.ts';
import { planClues } from './plan-clues.ts';
import { sessionClues } from './session-clues.ts';
import { type Clue, monthOf, type Quote } from './span.ts';
import { type MentionedYear, yearClues } from './year-clues.ts';
import { SPEAKS_OF_NOW } from './year-rules.ts';

/** Years after the last one a text mentions in which it can have been written, as long as nothing else tells. */
const AFTERMATH_YEARS = 5;

/** All clues in the texts of a document. */
export function cluesIn(passages: readonly Passage[], written: readonly string[]): Clue[] {
  const texts = beforeNeighbours(written);
  const clues: Clue[] = [];
  const mentioned: MentionedYear[] = [];
  texts.forEach((text, passage) => {
    const quote: Quote = (start, end, note, rule) => {
      const evidence = quotePassage(passages, passage, start, end, note);
      return rule === undefined ? evidence : { ...evidence, rule: rule.id };
    };
    planClues(text, quote, clues);
    yearClues(text, quote, clues, mentioned);
    congressClues(text, quote, clues);
    sessionClues(text, passage, quote, clues);
    anniversaryClues(text, quote, clues);
  });
  eventClues(passages, texts, clues);
  leaderClues(passages, texts, clues);
  const latest = mentioned.reduce<MentionedYear | null>(
    (last, one) => (last === null || one.year > last.year ? one : last),
    null,
  );
  // Only a text that speaks of this year and the next is near the years it mentions; a guide may quote a rule for decades.
  const now = latest === null ? null : firstFound(texts);
  if (latest !== null && now !== null) {
    const evidence = { ...latest.evidence, note: latestYear(latest.year), rule: now };
    clues.push({ to: monthOf(latest.year + AFTERMATH_YEARS, 12), weight: 1, evidence });
  }
  return clues;
}

/** Passages at the opening in which a menu may name neighbours; the text stands behind it. */
const OPENING = 3;

/** The texts without the titles of other pages behind them. */
function beforeNeighbours(texts: readonly string[]): readonly string[] {
  const at = texts.findIndex(
    (text, ordinal) => ordinal >= OPENING && SITE_LINES.named('site-line/neighbours', text) !== null,
  );
  return at < 0 ? texts : texts.slice(0, at);
}

function firstFound(texts: readonly string[]): string | null {
  for (const text of texts) {
    const rule = SPEAKS_OF_NOW.first(text);
    if (rule !== null) return rule.id;
  }
  return null;
}
