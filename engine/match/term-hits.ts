import type { GramPostings } from '../grams/gram-postings.ts';
import { characterKey, type Hits, NO_HITS, pairKey } from '../grams/grams.ts';
import { joinNumbers } from '../text/join.ts';
import type { PassageText } from '../text/passage-text.ts';
import { gapHits, isCheaper, passagesWithGaps, phrasesAroundGap } from './gap-hits.ts';
import { intersection, union, unionOf } from './passage-lists.ts';
import type { Literal, Pattern } from './pattern.ts';
import { candidatesIn, isPhrase, pairsOf, type SearchedPassages } from './phrase.ts';
import { verify } from './verify.ts';

/** Passages whose grams allow a literal: all that hold it, and some that do not where it is longer than a pair. */
export function literalCandidates(grams: GramPostings, units: Uint16Array): Uint32Array {
  if (units.length < 2) return grams.hits(characterKey(units[0] ?? 0)).passages;
  const keys = pairsOf(units);
  return joinNumbers(grams.segments.map((segment) => candidatesIn(segment, keys)));
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
