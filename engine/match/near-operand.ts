import type { Hits } from '../grams/grams.ts';
import type { PassageText } from '../text/passage-text.ts';
import { areWithin, NOWHERE } from './near-pair.ts';
import { Occurrences } from './occurrences.ts';
import type { Pattern } from './pattern.ts';
import type { PlacedHits } from './phrase.ts';
import { TermMatcher } from './term-matcher.ts';

/** One term of a chain, with the passages that hold it. */
export interface NearTerm {
  /** Place of the term among the positive terms of the query; -1 for an excluded one. */
  term: number;
  pattern: Pattern;
  hits: Hits;
  /** Where it stands in these, where that is known. */
  places: PlacedHits | null;
}

/** The occurrences of one operand in the passage at hand, and which of them are still part of a whole chain. */
export class Operand {
  readonly terms: readonly NearTerm[];
  readonly found = new Occurrences();
  alive: Uint8Array = new Uint8Array(0);
  /** Terms with wildcards; the others are found by the scanner of the chain. */
  private readonly wild: readonly TermMatcher[];

  constructor(text: PassageText, terms: readonly NearTerm[]) {
    this.terms = terms;
    this.wild = terms
      .filter(({ pattern }) => pattern.literals === null)
      .map(({ pattern }) => new TermMatcher(text, pattern));
  }

  /** Adds an occurrence of a term without wildcards; they come in order, and one range may come twice in a row. */
  add(start: number, end: number): void {
    const last = this.found.length - 1;
    if (last >= 0 && this.found.start(last) === start && this.found.end(last) === end) return;
    this.found.add(start, end);
  }

  /** Completes what has been added; false where the passage holds nothing of the operand. */
  complete(from: number, to: number): boolean {
    for (const matcher of this.wild) matcher.find(from, to, this.found);
    if (this.wild.length > 0 && this.terms.length > 1) this.found.sortUnique();
    if (this.alive.length < this.found.length) this.alive = new Uint8Array(this.found.length * 2);
    this.alive.fill(1, 0, this.found.length);
    return this.found.length > 0;
  }

  /** Whether an occurrence is still alive. */
  isAlive(): boolean {
    for (let at = 0; at < this.found.length; at++) if (this.alive[at] === 1) return true;
    return false;
  }
}

/** Tells by its start the stretch of text that an occurrence lies in; `NOWHERE` for one that lies in none whole. They ascend. */
type StretchOf = (found: Occurrences, at: number) => number;

/** Keeps what lies in a stretch with a living one of `support` that is not the same place. */
export function keepInStretches(
  { found, alive }: Operand,
  { found: support, alive: living }: Operand,
  stretchOf: StretchOf,
): void {
  let next = 0;
  let stretch = NOWHERE;
  // Of the support in that stretch: how many there are, and the last.
  let count = 0;
  let last = 0;
  const gather = (least: number): void => {
    for (; next < support.length; next++) {
      const other = living[next] === 1 ? stretchOf(support, next) : NOWHERE;
      if (other < least) continue;
      if (other !== stretch) {
        if (stretch >= least) return;
        stretch = other;
        count = 0;
      }
      count++;
      last = next;
    }
  };
  for (let at = 0; at < found.length; at++) {
    if (alive[at] !== 1) continue;
    const own = stretchOf(found, at);
    if (own > stretch) gather(own);
    const isAlone = count === 1 && isSamePlace(found, at, support, last);
    if (own === NOWHERE || own !== stretch || isAlone) alive[at] = 0;
  }
}

/** Whether two occurrences are one and the same range. */
function isSamePlace(a: Occurrences, at: number, b: Occurrences, other: number): boolean {
  return a.start(at) === b.start(other) && a.end(at) === b.end(other);
}

/**
 * Keeps what has a living one of `support`, at another place, no further away than so many characters. The nearest are the one that
 * ends last among those that start no later, and the first that starts later.
 */
export function keepWithin(
  text: PassageText,
  { found, alive }: Operand,
  { found: support, alive: living }: Operand,
  characters: number,
): void {
  let next = 0;
  // Of those that start no later, the one that ends last, and the last of the others.
  let best = -1;
  let second = -1;
  for (let at = 0; at < found.length; at++) {
    const start = found.start(at);
    for (; next < support.length && support.start(next) <= start; next++) {
      if (living[next] !== 1) continue;
      if (best < 0 || support.end(next) >= support.end(best)) [second, best] = [best, next];
      else if (second < 0 || support.end(next) > support.end(second)) second = next;
    }
    if (alive[at] !== 1) continue;
    const before = best >= 0 && isSamePlace(found, at, support, best) ? second : best;
    if (before >= 0 && areWithin(text, support.end(before), start, characters)) continue;
    while (next < support.length && living[next] !== 1) next++;
    if (next < support.length && areWithin(text, found.end(at), support.start(next), characters)) continue;
    alive[at] = 0;
  }
}
