import { spend } from '../budget.ts';
import type { Hits } from '../grams/grams.ts';
import type { PassageText } from '../text/passage-text.ts';
import { placeOf } from '../text/sorted.ts';
import { type Gap, type Literal, MAX_CHARACTER_UNITS, type Pattern, type Step } from './pattern.ts';
import { BYTES_PER_VERIFICATION, onlyPhrase, type PlacedHits, type SearchedPassages } from './phrase.ts';
import { bordersIn } from './term-matcher.ts';

/** Terms with wildcards, by where the phrases around a gap stand. */

/** Two phrases with a gap between them. */
interface GapBetween {
  before: Literal;
  gap: Gap;
  after: Literal;
}

const phraseOf = (step: Step | undefined): Literal | null =>
  step?.kind === 'text' ? onlyPhrase(step.literals) : null;

/** The gaps of a pattern with a phrase on both sides. */
function gapsOf({ steps }: Pattern): GapBetween[] {
  return steps.flatMap((gap, at) => {
    const [before, after] = [phraseOf(steps[at - 1]), phraseOf(steps[at + 1])];
    return gap.kind !== 'gap' || before === null || after === null ? [] : [{ before, gap, after }];
  });
}

/** The gap of a pattern that is two phrases around it and no more. */
export function phrasesAroundGap(pattern: Pattern): GapBetween | null {
  return pattern.steps.length === 3 ? (gapsOf(pattern)[0] ?? null) : null;
}

/** Whether less is read to find where the phrases stand in some passages than to look at their texts. */
export function isCheaper(
  { phrases }: SearchedPassages,
  { before, after }: GapBetween,
  passages: Uint32Array,
): boolean {
  return phrases.cost(before) + phrases.cost(after) <= passages.length * BYTES_PER_VERIFICATION;
}

/** A passage with two phrases: the first of its occurrences of each in `starts`, and behind the last. */
interface BothPlaces {
  passage: number;
  from: number;
  to: number;
  otherFrom: number;
  otherTo: number;
}

/** Tells of each passage that holds two phrases. */
function eachOfBoth(a: PlacedHits, b: PlacedHits, tell: (both: BothPlaces) => void): void {
  const both: BothPlaces = { passage: 0, from: 0, to: 0, otherFrom: 0, otherTo: 0 };
  let other = 0;
  for (let at = 0, beside = 0; at < a.passages.length; at++) {
    const passage = a.passages[at] ?? 0;
    both.from = both.to;
    both.to += a.counts[at] ?? 0;
    while ((b.passages[beside] ?? passage) < passage) other += b.counts[beside++] ?? 0;
    if (b.passages[beside] !== passage) continue;
    both.passage = passage;
    both.otherFrom = other;
    both.otherTo = other + (b.counts[beside] ?? 0);
    tell(both);
  }
}

/** Those of some passages in which the phrases around each gap stand so far apart that it may be between them. */
export function passagesWithGaps(
  searched: SearchedPassages,
  pattern: Pattern,
  passages: Uint32Array,
): Uint32Array {
  const { phrases } = searched;
  let left = passages;
  for (const { before, gap, after } of gapsOf(pattern)) {
    if (!isCheaper(searched, { before, gap, after }, left)) continue;
    const [a, b] = [phrases.placesWithin(before, left), phrases.placesWithin(after, left)];
    const kept = new Uint32Array(Math.min(a.passages.length, b.passages.length));
    let length = 0;
    eachOfBoth(a, b, ({ passage, from, to, otherFrom, otherTo }) => {
      let next = otherFrom;
      for (let place = from; place < to && next < otherTo; place++) {
        const begin = (a.starts[place] ?? 0) + before.units.length;
        while (next < otherTo && (b.starts[next] ?? 0) < begin + gap.least) next++;
        if (next === otherTo || (b.starts[next] ?? 0) > begin + gap.most * MAX_CHARACTER_UNITS) continue;
        kept[length++] = passage;
        return;
      }
    });
    left = kept.subarray(0, length);
  }
  return left;
}

/** What the text says of a match over a gap, see `bordersIn`. */
type Borders = Pick<PassageText, 'sentenceStart'>;

/** How many matches begin in a passage without characters of two units; the nearest end of each is the only one looked at. */
function matchesIn(
  text: Borders,
  { before, gap }: GapBetween,
  [starts, others]: readonly [Uint32Array, Uint32Array],
  { from, to, otherFrom, otherTo }: BothPlaces,
): number {
  let matches = 0;
  let next = otherFrom;
  for (let place = from; place < to; place++) {
    const end = (starts[place] ?? 0) + before.units.length;
    while (next < otherTo && (others[next] ?? 0) < end + gap.least) next++;
    if (next === otherTo) break;
    const start = others[next] ?? 0;
    if (start - end <= gap.most && bordersIn(text, end, start, gap.borders) <= gap.borders) matches++;
  }
  return matches;
}

/**
 * Every passage in which two phrases stand around a gap, with the number of matches: what `TermMatcher` finds of such a pattern.
 * @param passages all that hold both, and perhaps others
 * @param verify looks at the texts of some passages, ascending: those with characters of two units
 */
export function gapHits(
  { text, grams, phrases }: SearchedPassages,
  around: GapBetween,
  passages: Uint32Array,
  verify: (passages: Uint32Array) => Hits,
): Hits {
  const a = phrases.placesWithin(around.before, passages);
  const b = phrases.placesWithin(around.after, passages);
  const paired = grams.passagesOfPairedUnits();
  const room = Math.min(a.passages.length, b.passages.length);
  const found: Hits = { passages: new Uint32Array(room), counts: new Uint32Array(room) };
  let length = 0;
  eachOfBoth(a, b, (both) => {
    const { passage, from, to, otherFrom, otherTo } = both;
    spend(to - from + otherTo - otherFrom);
    const isPaired = paired.length > 0 && placeOf(paired, passage) >= 0;
    const matches = isPaired
      ? (verify(Uint32Array.of(passage)).counts[0] ?? 0)
      : matchesIn(text, around, [a.starts, b.starts], both);
    if (matches === 0) return;
    found.passages[length] = passage;
    found.counts[length++] = matches;
  });
  return { passages: found.passages.subarray(0, length), counts: found.counts.subarray(0, length) };
}
