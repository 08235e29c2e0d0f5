import { DAY_UNKNOWN } from '../columns/columns.ts';
import { CLOSENESS_DEPTH } from '../local/exact-search.ts';
import { byDate, type Entry, entries } from '../local/pages.ts';
import { KeywordScores, matched } from '../rank/keywords.ts';
import type { QueryTerms } from '../rank/query-terms.ts';
import { best, type RankedRows, ranked } from '../rank/ranked.ts';
import { TITLE_PHRASE_BOOST } from '../rank/weights.ts';
import type { SearchRequest } from '../types.ts';
import { idf } from '../words/bm25.ts';
import type { WholeStatistics } from '../words/whole-statistics.ts';
import type { Candidate } from './candidates.ts';
import { WordScorer } from './word-scores.ts';

/** What candidates are ranked for. */
export interface RankedFor {
  match: SearchRequest['match'];
  /** Terms as typed; none of a relaxed query. */
  terms: readonly string[];
  /** Terms that stand somewhere by themselves: so many may stand together. None where nothing is ranked. */
  marked: number;
  words: QueryTerms;
}

/**
 * Candidates, best first, with the scores that the local ranking gives them among all documents, to the last bit; ties, and all where
 * nothing is ranked, in the order of the collection, in which they are given.
 */
export function rankedCandidates(
  candidates: readonly Candidate[],
  query: RankedFor,
  statistics: WholeStatistics,
): RankedRows {
  const rows = Uint32Array.from(candidates.keys());
  if (query.marked === 0) return { rows, scores: new Float32Array(rows.length) };
  const scorer = new WordScorer(query.words, statistics);
  const ofWords = Float64Array.from(candidates, ({ found }) => scorer.document(found));
  if (query.match === 'relaxed') return ranked(rows, Float32Array.from(ofWords));
  const mass = massOf(query.words, statistics);
  const keywords = new KeywordScores(ofWords, mass, titleBoosts(candidates, query.terms, mass));
  const scores = keywords.all({ occurrences: candidates.map(({ occurrences }) => occurrences) });
  if (query.marked > 1) {
    for (const at of best(scores, CLOSENESS_DEPTH)) {
      const { occurrences = 0, together = 0 } = candidates[at] ?? {};
      scores[at] = keywords.of(at, occurrences, together / query.marked);
    }
  }
  return ranked(rows, scores);
}

/** What boosts are shares of, see `KeywordScores`. */
export function massOf({ concepts }: QueryTerms, statistics: WholeStatistics): number {
  const { rows } = statistics.fields.document;
  const sum = concepts.reduce((added, { word }) => {
    const { document } = statistics.holders(word);
    return added + (document === 0 ? 0 : idf(rows, document));
  }, 0);
  return Math.max(1, sum);
}

function titleBoosts(
  candidates: readonly Candidate[],
  terms: readonly string[],
  mass: number,
): Float64Array | null {
  const phrases = terms.map(matched).filter((phrase) => phrase !== '');
  const boost = TITLE_PHRASE_BOOST * mass;
  const boosts = Float64Array.from(candidates, ({ title }) => {
    const own = matched(title);
    return (boost * phrases.filter((phrase) => own.includes(phrase)).length) / phrases.length;
  });
  return phrases.length > 0 && boosts.some((each) => each > 0) ? boosts : null;
}

/** A candidate without what its score is worked out from. */
export type PlacedCandidate = Omit<Candidate, 'found' | 'title'>;

/**
 * Ranked candidates as the entries of an answer: by date where that is asked for, copies folded where they are to be. Documents are
 * places among the candidates.
 */
export function candidateEntries(
  candidates: readonly PlacedCandidate[],
  order: RankedRows,
  { sort, duplicates }: Pick<SearchRequest, 'sort' | 'duplicates'>,
): readonly Entry[] {
  const columns = {
    text: Uint32Array.from(candidates, ({ group }) => group),
    isCopied: (at: number) => candidates[at]?.copied === true,
    dayFrom: Int32Array.from(candidates, ({ dayFrom }) => dayFrom ?? DAY_UNKNOWN),
  };
  const dated = sort === 'relevance' ? order : byDate(order, columns, sort);
  const all = Uint32Array.from(candidates.keys());
  return entries(all, all.length, dated, columns, duplicates).first;
}
