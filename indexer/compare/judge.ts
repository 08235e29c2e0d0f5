import { areTwoNumbers, sameEdition } from './edition.ts';
import { numbersAgreeing, overlapOf, type Sketch, sizeOf, yearsAgree } from './sketch.ts';

/** How the first of two texts relates to the second. */
export interface Judgement {
  kind: 'copy' | 'excerpt-of' | 'has-excerpt';
  /** Share of the smaller text's shingles that the larger holds, 0–1. */
  containment: number;
  firstIsSmaller: boolean;
}

/** Judges two documents of a collection. */
export type JudgeOf = (first: number, second: number) => Judgement | null;

/**
 * Share of the smaller text that the larger must hold. On five scraped pages the copies of a speech or summary lie at
 * 0.99–1.0, whole excerpts at 0.9, and no other pair above 0.07.
 */
export const CONTAINED = 0.75;
/**
 * A text shorter than this share of the other is no copy of it but an excerpt; so any two copies of one text have some of it in
 * common. A copy that lost its first third is one.
 */
const COPY_RATIO = 0.5;
/**
 * Laws copy each other's wording: among 1,172 local regulations other cities' laws on law-making reach 0.94, and versions
 * of one law 0.998. Two laws are copies only where nearly all of one stands in the other and neither says that it was
 * enacted on other days; a law that says so is a text of its own, no excerpt of the law that it amends.
 */
const CONTAINED_LAW = 0.95;
/** Texts of fewer shingles than these are too short to tell. */
const LEAST_COPY = 20;
const LEAST_EXCERPT = 50;
const ALL = 2 ** 32;
/** Sampled shingles below which a share is chance. */
const LEAST_COMPARED = 8;
/**
 * Standard errors by which the share of an excerpt must pass: of a hundred characters a dozen are sampled, which may by
 * chance be those of a set phrase, and that text would be the excerpt of all others that hold the phrase.
 */
const SURE = 1.5;
/** This year's notice repeats last year's but for its numbers: of so many numbers in the same place … */
const LEAST_NUMBERS = 3;
/** … at least this share must be the same. Copies on the pages agree in 0.93 and more. */
const SAME_NUMBERS = 0.5;

/** Judges two texts by their sketches; null where neither is a copy or an excerpt of the other. Symmetric. */
export function judge(a: Sketch, b: Sketch): Judgement | null {
  const { containment, compared, ratio, firstIsSmaller } = overlapOf(a, b);
  const size = Math.min(sizeOf(a), sizeOf(b));
  if (containment < CONTAINED || size < LEAST_COPY || compared < LEAST_COMPARED) return null;
  const numbers = numbersAgreeing(a, b);
  if (numbers.both >= LEAST_NUMBERS && numbers.same < numbers.both * SAME_NUMBERS) return null;
  // This year's notice may repeat all of last year's but the year.
  if (!yearsAgree(a, b)) return null;
  if (a.provisions && b.provisions && containment < CONTAINED_LAW) return null;
  const enacted = a.editions.length > 0 && b.editions.length > 0;
  if (enacted && !(a.editions[0] === b.editions[0] && a.editions.at(-1) === b.editions.at(-1))) return null;
  // What holds the whole of another text may well be of another day or place; a copy is of the same.
  const same = sameEdition(a.day, b.day) && sameEdition(a.place, b.place);
  if (ratio >= COPY_RATIO)
    return same && !areTwoNumbers(a, b) ? { kind: 'copy', containment, firstIsSmaller } : null;
  if (size < LEAST_EXCERPT || enacted || containment < CONTAINED + doubt(a, b, compared)) return null;
  return { kind: firstIsSmaller ? 'excerpt-of' : 'has-excerpt', containment, firstIsSmaller };
}

/** How much of a share may be chance where part of the shingles was compared; nothing where all were. */
function doubt(a: Sketch, b: Sketch, compared: number): number {
  const left = 1 - Math.min(a.limit, b.limit) / ALL;
  return SURE * Math.sqrt((CONTAINED * (1 - CONTAINED) * left) / compared);
}
