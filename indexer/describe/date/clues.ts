import type { Passage } from '../../../engine/types.ts';
import { latestYear } from '../notes.ts';
import { quotePassage } from '../quote.ts';
import {
  animalClues,
  anniversaryClues,
  congressClues,
  eventClues,
  guidingIdeaClue,
  leaderClues,
  midYearClue,
  reserveRatioClue,
} from './event-clues.ts';
import { planClues } from './plan-clues.ts';
import type { Quote } from './quote-range.ts';
import { type Clue, monthOf } from './span.ts';
import { type MentionedYear, yearClues } from './year-clues.ts';

/** Years after the last one a text mentions in which it can have been written, as long as nothing else tells. */
const AFTERMATH_YEARS = 5;
const THIS_YEAR = /今年|去年|明年|上半年|下半年|这几年|近几年|近年来|前不久|今后一[段个]/;

/** All clues in the texts of a document. */
export function cluesIn(passages: readonly Passage[], texts: readonly string[]): Clue[] {
  const clues: Clue[] = [];
  const mentioned: MentionedYear[] = [];
  texts.forEach((text, passage) => {
    const quote: Quote = (start, end, note) => quotePassage(passages, passage, start, end, note);
    planClues(text, quote, clues);
    yearClues(text, quote, clues, mentioned);
    congressClues(text, quote, clues);
    anniversaryClues(text, quote, clues);
    animalClues(text, quote, clues);
    reserveRatioClue(text, quote, clues);
  });
  eventClues(passages, texts, clues);
  guidingIdeaClue(passages, texts, clues);
  leaderClues(passages, texts, clues);
  midYearClue(passages, texts, clues);
  const latest = mentioned.reduce<MentionedYear | null>(
    (last, one) => (last === null || one.year > last.year ? one : last),
    null,
  );
  // Only a text that speaks of this year and the next is near the years it mentions; a guide may quote a rule for decades.
  if (latest !== null && texts.some((text) => THIS_YEAR.test(text))) {
    clues.push({
      to: monthOf(latest.year + AFTERMATH_YEARS, 12),
      weight: 1,
      evidence: { ...latest.evidence, note: latestYear(latest.year) },
    });
  }
  return clues;
}
