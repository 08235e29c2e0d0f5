import type { CountRequest, CountTerms, WordCounts } from '../../engine/association/types.ts';
import type { SearchEngine } from '../../engine/engine.ts';
import type { QueryProblem } from '../../engine/types.ts';
import { addedProblems } from './merged-counts.ts';

/**
 * Counts words over several collections: each is asked which words it would list, then for the counts of all of these, so that a
 * word counts where it is too rare to be listed too, and of samples for the same share.
 * @param fingerprintOf names the input of the collection at a place
 * @param problems what is to be told of the answer as a whole
 */
export async function mergedWords(
  engines: readonly SearchEngine[],
  counted: CountRequest,
  fingerprintOf: (at: number, fingerprint: string) => string,
  problems: readonly QueryProblem[],
  signal?: AbortSignal,
): Promise<WordCounts> {
  const all = (terms: CountTerms): Promise<WordCounts[]> =>
    Promise.all(engines.map((engine) => engine.countWords(counted, terms, signal)));
  // What all hold often enough together, one of them holds its part of.
  const minimum = Math.ceil(counted.request.minimum / engines.length);
  const first = await all({ minimum });
  const words = [...new Set(first.flatMap((counts) => counts.words))];
  const share = Math.min(...first.map((counts) => counts.share));
  const second = engines.length === 1 ? first : await all({ minimum, words, share });
  return added(second, fingerprintOf, problems);
}

function added(
  all: readonly WordCounts[],
  fingerprintOf: (at: number, fingerprint: string) => string,
  problems: readonly QueryProblem[],
): WordCounts {
  const [first] = all;
  if (first === undefined) throw new RangeError('no collection to count');
  const sum = (member: 'inside' | 'outside'): Float64Array =>
    Float64Array.from(first.words, (_, at) =>
      all.reduce((total, counts) => total + (counts[member][at] ?? 0), 0),
    );
  const total = (name: keyof WordCounts['totals']): number =>
    all.reduce((sum, { totals }) => sum + totals[name], 0);
  return {
    query: {
      ...first.query,
      terms: [...new Set(all.flatMap(({ query }) => query.terms))],
      problems: [...problems, ...addedProblems(all.map(({ query }) => query.problems))],
    },
    fingerprint: all.map(({ fingerprint }, at) => fingerprintOf(at, fingerprint)).join(' '),
    words: first.words,
    inside: sum('inside'),
    outside: sum('outside'),
    totals: {
      occurrences: total('occurrences'),
      counted: total('counted'),
      inside: total('inside'),
      outside: total('outside'),
      documents: total('documents'),
      found: total('found'),
      others: total('others'),
    },
    share: first.share,
  };
}
