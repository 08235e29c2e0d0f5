/**
 * How closely a word goes with something else. Each measure reads a table of running words that parts them twice: those inside
 * (a window around an occurrence, the texts of a selection) and those outside, the word and all others.
 */

/** Counts of running words. */
interface Contingency {
  /** Of the word, inside. */
  observed: number;
  /** Of the word, inside and outside. */
  frequency: number;
  /** Of all words, inside. */
  inside: number;
  /** Of all words, inside and outside. */
  all: number;
}

/** How often the word would stand inside if it stood there as often as anywhere: frequency · inside / all. 0 where there are no words. */
export function expectedCount({ frequency, inside, all }: Omit<Contingency, 'observed'>): number {
  return all === 0 ? 0 : (frequency * inside) / all;
}

/**
 * The log-likelihood ratio, G² = 2 · Σ O · ln(O / E) over the four cells of the table, an empty one adding nothing: Dunning,
 * "Accurate Methods for the Statistics of Surprise and Coincidence", Computational Linguistics 19 (1993). It is 0 where what is
 * observed is what is expected and grows with the difference in either direction; above 10.83 the chance that it came about by
 * accident is less than one in a thousand (χ² with one degree of freedom), if words were drawn independently, which they never are.
 */
export function logLikelihood({ observed, frequency, inside, all }: Contingency): number {
  const outside = all - inside;
  const others = all - frequency;
  const sum =
    cell(observed, frequency, inside, all) +
    cell(frequency - observed, frequency, outside, all) +
    cell(inside - observed, others, inside, all) +
    cell(outside - frequency + observed, others, outside, all);
  // Where all is as expected, rounding may leave it a hair below.
  return Math.max(0, 2 * sum);
}

function cell(observed: number, row: number, column: number, all: number): number {
  return observed === 0 ? 0 : observed * Math.log((observed * all) / (row * column));
}

/** What logDice is where two words stand nowhere without each other. */
const LOG_DICE_MOST = 14;

/**
 * logDice = 14 + log₂(2 · f(x, y) / (f(x) + f(y))): Rychlý, "A Lexicographer-Friendly Association Score", RASLAN 2008. It does not
 * hang on the size of the collection: a difference of 1 is twice as close. Minus infinity where they never stand together.
 * @param together how often the word stands beside an occurrence
 */
export function logDice(together: number, occurrences: number, frequency: number): number {
  return LOG_DICE_MOST + Math.log2((2 * together) / (occurrences + frequency));
}

/** Stands for a count of none in `logRatio`, which would have no logarithm. */
const HALF = 0.5;

/**
 * Log ratio: log₂ of the relative frequency in a selection over that in the rest, so that 1 is twice as often, −1 half as often.
 * Hardie, "Log Ratio: an informal introduction" (2014); as there, half an occurrence stands for none.
 */
export function logRatio(selection: number, selectionWords: number, rest: number, restWords: number): number {
  const share = (count: number, words: number): number => (count === 0 ? HALF : count) / words;
  return Math.log2(share(selection, selectionWords) / share(rest, restWords));
}
