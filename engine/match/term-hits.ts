import { foreseeAtLeast, spend } from '../budget.ts';
import type { GramPostings } from '../grams/gram-postings.ts';
import { characterKey, type Hits, NO_HITS, pairKey } from '../grams/grams.ts';
import { joinNumbers } from '../text/join.ts';
import type { PassageText } from '../text/passage-text.ts';
import { gapHits, isCheaper, passagesWithGaps, phrasesAroundGap } from './gap-hits.ts';
import { Occurrences } from './occurrences.ts';
import type { Literal, Pattern } from './pattern.ts';
import { candidatesIn, isPhrase, type Phrases, pairsOf } from './phrase.ts';
import { TermMatcher } from './term-matcher.ts';

/** Passages whose grams allow a literal: all that hold it, and some that do not where it is longer than a pair. */
export function literalCandidates(grams: GramPostings, units: Uint16Array): Uint32Array {
  if (units.length < 2) return grams.hits(characterKey(units[0] ?? 0)).passages;
  const keys = pairsOf(units);
  return joinNumbers(grams.segments.map((segment) => candidatesIn(segment, keys)));
}

/** Passages in both ascending lists. */
export function intersection(a: Uint32Array, b: Uint32Array): Uint32Array {
  spend(a.length + b.length);
  const both = new Uint32Array(Math.min(a.length, b.length));
  let length = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const left = a[i] ?? 0;
    const right = b[j] ?? 0;
    if (left === right) both[length++] = left;
    if (left <= right) i++;
    if (right <= left) j++;
  }
  return both.subarray(0, length);
}

/** Passages in either ascending list. */
function union(a: Uint32Array, b: Uint32Array): Uint32Array {
  if (a.length === 0) return b;
  if (b.length === 0) return a;
  spend(a.length + b.length);
  const either = new Uint32Array(a.length + b.length);
  let length = 0;
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    const left = a[i] ?? Number.POSITIVE_INFINITY;
    const right = b[j] ?? Number.POSITIVE_INFINITY;
    either[length++] = Math.min(left, right);
    if (left <= right) i++;
    if (right <= left) j++;
  }
  return either.subarray(0, length);
}

/** Passages in any of several ascending lists, of a text with so many passages. */
export function unionOf(lists: readonly Uint32Array[], passages: number): Uint32Array {
  const [first = NO_HITS.passages, second = NO_HITS.passages] = lists;
  if (lists.length <= 2) return union(first, second);
  const held = new Uint8Array(passages);
  for (const list of lists) {
    spend(list.length);
    for (let at = 0; at < list.length; at++) held[list[at] ?? 0] = 1;
  }
  const any = new Uint32Array(passages);
  let length = 0;
  for (let passage = 0; passage < passages; passage++) if (held[passage] === 1) any[length++] = passage;
  return any.subarray(0, length);
}

/** Adds up the occurrences of two spellings. */
function addHits(a: Hits, b: Hits): Hits {
  if (a.passages.length === 0) return b;
  if (b.passages.length === 0) return a;
  const passages = union(a.passages, b.passages);
  const counts = new Uint32Array(passages.length);
  for (let at = 0, i = 0, j = 0; at < passages.length; at++) {
    const passage = passages[at];
    if (a.passages[i] === passage) counts[at] = (counts[at] ?? 0) + (a.counts[i++] ?? 0);
    if (b.passages[j] === passage) counts[at] = (counts[at] ?? 0) + (b.counts[j++] ?? 0);
  }
  return { passages, counts };
}

/**
 * Units of passages that are looked at in a millisecond at most: about three times as many as were measured (90,000 to 150,000), so
 * that no machine is quicker.
 */
export const UNITS_A_MS = 500_000;

/** Keeps the candidates in which a pattern matches, with the number of its matches. */
function verify(text: PassageText, pattern: Pattern, candidates: Uint32Array): Hits {
  foreseeAtLeast(text.unitsOf(candidates) / UNITS_A_MS);
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

/** Passages with what is known of them. */
export interface SearchedPassages {
  text: PassageText;
  grams: GramPostings;
  phrases: Phrases;
}

function literalHits({ text, grams, phrases }: SearchedPassages, literal: Literal): Hits {
  const { units, before, after } = literal;
  if (before === 'none' && after === 'none' && units.length <= 2) {
    const [first = 0, second] = units;
    return grams.hits(second === undefined ? characterKey(first) : pairKey(first, second));
  }
  if (isPhrase(literal)) return phrases.places(literal);
  const pattern: Pattern = { steps: [], literals: [literal], lead: 0, reach: 0, least: 0, key: '' };
  return verify(text, pattern, literalCandidates(grams, units));
}

/** Every passage in which a term matches, with the number of its matches. */
export function termHits(searched: SearchedPassages, pattern: Pattern): Hits {
  const { text, grams } = searched;
  if (pattern.literals !== null) {
    return pattern.literals.map((literal) => literalHits(searched, literal)).reduce(addHits, NO_HITS);
  }
  let candidates: Uint32Array | null = null;
  for (const step of pattern.steps) {
    if (step.kind !== 'text') continue;
    const holding = unionOf(
      step.literals.map(({ units }) => literalCandidates(grams, units)),
      text.passages,
    );
    candidates = candidates === null ? holding : intersection(candidates, holding);
    if (candidates.length === 0) return NO_HITS;
  }
  const passages = candidates ?? NO_HITS.passages;
  const gap = phrasesAroundGap(pattern);
  if (gap !== null && isCheaper(searched, gap, passages)) {
    return gapHits(searched, gap, passages, (left) => verify(text, pattern, left));
  }
  return verify(text, pattern, passagesWithGaps(searched, pattern, passages));
}

/** The same without an index: every passage is looked at. For texts as short as titles. */
export function scanHits(text: PassageText, pattern: Pattern): Hits {
  return verify(
    text,
    pattern,
    Uint32Array.from({ length: text.passages }, (_, at) => at),
  );
}
