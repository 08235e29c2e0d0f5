import type { QueryTerms } from '../rank/query-terms.ts';
import { PHRASE_BOOST, PHRASE_HALF, TITLE_PHRASE_BOOST, TITLE_WEIGHT } from '../rank/weights.ts';
import { matchedText, textOf } from '../text/fold.ts';
import type { Spelling } from '../text/forms.ts';
import { idf } from '../words/bm25.ts';
import type { WholeStatistics } from '../words/whole-statistics.ts';
import type { ClusterClause } from './cluster-clause.ts';
import { anywhere, askedTokens } from './pair-tokens.ts';
import { standsIn } from './query-clauses.ts';

/**
 * An order near to that of the local ranking, by which the cluster picks the documents that this orders: words of the text and the
 * title, occurrences, and terms in the title weigh as there; sections, pairs and closeness are left to the local code.
 */
export function nearOrder(
  query: { terms: readonly string[]; words: QueryTerms; literals: readonly Spelling[] },
  statistics: WholeStatistics,
): ClusterClause[] {
  const mass = Math.max(
    1,
    query.words.concepts.reduce((sum, { word }) => {
      const holders = statistics.holders(word).document;
      return sum + (holders === 0 ? 0 : idf(statistics.fields.document.rows, holders));
    }, 0),
  );
  const words = query.words.terms.flatMap(({ term, weight }): ClusterClause[] =>
    typeof term === 'string'
      ? [
          { term: { words: { value: term, boost: weight } } },
          { term: { titleWords: { value: term, boost: weight * TITLE_WEIGHT } } },
        ]
      : [],
  );
  const occurrences = query.literals.map(
    (literal): ClusterClause => ({
      script_score: {
        query: standsIn('reading', literal),
        script: {
          source: 'params.most * _score / (_score + params.half)',
          params: {
            most: (mass * PHRASE_BOOST) / query.literals.length,
            half: PHRASE_HALF * Math.max(1, askedTokens(literal.text).length),
          },
        },
      },
    }),
  );
  const phrases = query.terms.map((term) => textOf(matchedText(term).units)).filter((text) => text !== '');
  const titles = phrases.map(
    (phrase): ClusterClause => ({
      constant_score: {
        filter: standsIn('title', anywhere(phrase)),
        boost: (TITLE_PHRASE_BOOST * mass) / phrases.length,
      },
    }),
  );
  return [...words, ...occurrences, ...titles];
}
