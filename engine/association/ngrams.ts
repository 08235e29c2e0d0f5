import { sampleOf } from './collocations.ts';
import { listed } from './listing.ts';
import type { Ngram, NgramSort, NgramsAnswer, NgramsRequest, WordCounts } from './types.ts';

/** The n-grams of a selection in the order asked for. Pure. */
export function ngramsAnswer(counts: WordCounts, request: NgramsRequest): NgramsAnswer {
  const all = counts.words.map((ngram, at): Ngram => ({ ngram, count: counts.inside[at] ?? 0 }));
  const rows = all.filter(({ count }) => count >= request.minimum);
  const { words, rows: page } = listed(rows, ORDERS[request.sort], ({ ngram }) => ngram, request);
  return {
    query: counts.query,
    fingerprint: counts.fingerprint,
    total: { documents: counts.totals.documents, counted: counts.totals.inside, ngrams: words },
    sample: sampleOf(counts, request.seed),
    rows: page,
  };
}

const ORDERS: Readonly<Record<NgramSort, (row: Ngram) => number | string>> = {
  count: ({ count }) => count,
  ngram: ({ ngram }) => ngram,
};
