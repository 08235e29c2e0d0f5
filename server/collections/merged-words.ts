import type { CountRequest, CountTerms, WordCounts } from '../../engine/association/types.ts';
import type { Members } from './members.ts';
import { addedProblems } from './merged-counts.ts';

/**
 * Counts words over several collections: each is asked which words it would list, then for the counts of all of these, so that a
 * word counts where it is too rare to be listed too, and of samples for the same share.
 */
export async function mergedWords(
  members: Members,
  counted: CountRequest,
  signal?: AbortSignal,
): Promise<WordCounts> {
  const all = (terms: CountTerms): Promise<WordCounts[]> =>
    members.ask((engine) => engine.countWords(counted, terms, signal));
  // What all hold often enough together, one of them holds its part of.
  const minimum = Math.ceil(counted.request.minimum / members.all.length);
  const first = await all({ minimum });
  const words = [...new Set(first.flatMap((counts) => counts.words))];
  const share = Math.min(...first.map((counts) => counts.share));
  const second = members.all.length === 1 ? first : await all({ minimum, words, share });
  return added(second, members, counted);
}

/** Counts of the words asked for, in their order; those of words that were not counted are 0. */
export function countsOfWords(counts: WordCounts, words: readonly string[]): WordCounts {
  const places = new Map(counts.words.map((word, at) => [word, at]));
  const of = (numbers: Float64Array): Float64Array =>
    Float64Array.from(words, (word) => numbers[places.get(word) ?? -1] ?? 0);
  const { documents } = counts;
  return {
    ...counts,
    words: [...words],
    inside: of(counts.inside),
    outside: of(counts.outside),
    ...(documents === undefined
      ? {}
      : { documents: { inside: of(documents.inside), outside: of(documents.outside) } }),
  };
}

function added(all: readonly WordCounts[], members: Members, { request }: CountRequest): WordCounts {
  const [first] = all;
  if (first === undefined) throw new RangeError('no collection to count');
  const sum = (numbersOf: (counts: WordCounts) => Float64Array | undefined): Float64Array =>
    Float64Array.from(first.words, (_, at) =>
      all.reduce((total, counts) => total + (numbersOf(counts)?.[at] ?? 0), 0),
    );
  const documents = {
    inside: sum((counts) => counts.documents?.inside),
    outside: sum((counts) => counts.documents?.outside),
  };
  const total = (name: keyof WordCounts['totals']): number =>
    all.reduce((sum, { totals }) => sum + totals[name], 0);
  return {
    query: {
      ...first.query,
      terms: [...new Set(all.flatMap(({ query }) => query.terms))],
      problems: [
        ...members.leftOut(request.search),
        ...addedProblems(all.map(({ query }) => query.problems)),
      ],
    },
    fingerprint: members.fingerprint(all),
    words: first.words,
    inside: sum(({ inside }) => inside),
    outside: sum(({ outside }) => outside),
    ...(first.documents === undefined ? {} : { documents }),
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
