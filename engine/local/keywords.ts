import { keywordsAnswer } from '../association/keywords.ts';
import type { CountTerms, KeywordsAnswer, KeywordsRequest, WordCounts } from '../association/types.ts';
import { DocumentSet } from '../match/document-set.ts';
import { RunningWords } from '../words/running-words.ts';
import type { Collection } from './collection.ts';
import { countedTexts, markSections } from './counted-texts.ts';
import { keptCounts } from './kept-counts.ts';

/**
 * Counts the running words of the texts that a search finds, and of all others of the collection, from the words index: headings
 * and titles do not count. Throws `QuerySyntaxError` and `RequestError`.
 */
export function countKeywords(
  collection: Collection,
  { search }: KeywordsRequest,
  { minimum, words: asked }: CountTerms,
): WordCounts {
  const texts = countedTexts(collection, search, 'collection');
  const kinds = new Uint8Array(collection.words.firstSections.at(-1) ?? 0);
  markSections(collection, texts.found, 1, kinds);
  markSections(collection, texts.others, 2, kinds);
  const running = new RunningWords(collection.words.bodyWords, kinds);
  const words = asked ?? running.ofFirst(minimum);
  const counts = words.map((word) => running.of(word));
  const documents = running.documentsOf(words, collection.words.firstSections);
  const occurrences = texts.marks?.count(DocumentSet.of(collection.columns.size, texts.all)).occurrences ?? 0;
  return {
    query: texts.query,
    fingerprint: collection.manifest.fingerprint,
    words: [...words],
    inside: Float64Array.from(counts, ([selection]) => selection),
    outside: Float64Array.from(counts, ([, rest]) => rest),
    documents: {
      inside: Float64Array.from(documents, ([selection]) => selection),
      outside: Float64Array.from(documents, ([, rest]) => rest),
    },
    totals: {
      occurrences,
      counted: occurrences,
      inside: running.total[0],
      outside: running.total[1],
      documents: texts.found.length,
      found: texts.found.length,
      others: texts.others.length,
    },
    share: 1,
  };
}

/** The words of the texts that a search finds against all others. Throws `QuerySyntaxError` and `RequestError`. */
export function keywords(collection: Collection, request: KeywordsRequest): KeywordsAnswer {
  const { search, minimum } = request;
  const counts = keptCounts(collection, { keywords: { search, minimum } }, () =>
    countKeywords(collection, request, { minimum }),
  );
  return keywordsAnswer(counts, request);
}
