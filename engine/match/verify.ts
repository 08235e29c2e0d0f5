import { foreseeAtLeast, spend } from '../budget.ts';
import type { Hits } from '../grams/grams.ts';
import type { PassageText } from '../text/passage-text.ts';
import { Occurrences } from './occurrences.ts';
import type { Pattern } from './pattern.ts';
import { TermMatcher } from './term-matcher.ts';

/**
 * Units of passages that are looked at in a millisecond at most: about three times as many as were measured (90,000 to 150,000), so
 * that no machine is quicker.
 */
const UNITS_A_MS = 500_000;

/** Tells what it takes at least to look at the texts of some passages, `times` over. Throws `BudgetError` as `foreseeAtLeast` does. */
export function foreseeLooking(text: PassageText, passages: Uint32Array, times = 1): void {
  foreseeAtLeast((text.unitsOf(passages) / UNITS_A_MS) * times);
}

/** Keeps the candidates in which a pattern matches, with the number of its matches. */
export function verify(text: PassageText, pattern: Pattern, candidates: Uint32Array): Hits {
  foreseeLooking(text, candidates);
  const passages = new Uint32Array(candidates.length);
  const counts = new Uint32Array(candidates.length);
  const matcher = new TermMatcher(text, pattern);
  const found = new Occurrences();
  let length = 0;
  for (const passage of candidates) {
    const [from, to] = [text.start(passage), text.end(passage)];
    spend(to - from);
    found.clear();
    matcher.find(from, to, found);
    if (found.length === 0) continue;
    passages[length] = passage;
    counts[length] = found.length;
    length++;
  }
  return { passages: passages.subarray(0, length), counts: counts.subarray(0, length) };
}
