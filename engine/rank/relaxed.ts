import type { Field } from '../words/field.ts';
import type { WordsIndex } from '../words/words-index.ts';
import { type Concept, type QueryTerms, questionTerms } from './query-terms.ts';
import type { Scorer } from './scores.ts';

/**
 * A document is found by a relaxed query where it holds words worth at least this share of the query's weight.
 */
export const RELAXED_SHARE = 0.3;

/** What a relaxed query finds: rows with their scores, best first, ties in the order of the collection. */
export interface RankedRows {
  rows: Uint32Array;
  scores: Float32Array;
}

export interface RelaxedResult {
  documents: RankedRows;
  /** Sections of these documents that hold anything of the query, numbered through the collection. */
  sections: RankedRows;
  /** Folded words to highlight: those of the query that weigh, and the official terms' that stand for them. */
  words: string[];
}

/** Answers plain text, a keyword list or a whole question. Never fails; text without words finds nothing. */
export function relaxed(text: string, index: WordsIndex, scorer: Scorer): RelaxedResult {
  const query = questionTerms(text);
  const scores = scorer.score(query);
  const share = heldShare(query, index.documents, scorer);
  const found = (document: number): boolean => (share[document] ?? 0) >= RELAXED_SHARE;

  const documents: number[] = [];
  const sections: number[] = [];
  for (let document = 0; document < share.length; document++) {
    if (!found(document)) continue;
    documents.push(document);
    const end = index.firstSections[document + 1] ?? 0;
    for (let section = index.firstSections[document] ?? 0; section < end; section++) {
      if ((scores.sections[section] ?? 0) > 0) sections.push(section);
    }
  }
  return {
    documents: ranked(documents, scores.documents),
    sections: ranked(sections, scores.sections),
    words: [...new Set(query.concepts.flatMap(({ word, alternatives }) => [word, ...alternatives]))],
  };
}

/**
 * By document, the share (0–1) of the query's weight that it holds. A word weighs its idf, or that of the commonest
 * official term for it where no document holds the word; a word that nothing stands for anywhere weighs nothing.
 * Where no word of the query is known, its character pairs count instead.
 */
function heldShare(query: QueryTerms, documents: Field, scorer: Scorer): Float32Array {
  const byWords = query.concepts.map(({ word, alternatives }) => [word, ...alternatives]);
  const wordWeights = query.concepts.map((concept) => conceptWeight(concept, documents));
  const known = wordWeights.some((weight) => weight > 0);
  const pairs = query.terms.map(({ term }) => term).filter((term) => typeof term === 'number');
  const groups = known ? byWords : pairs.map((pair) => [pair]);
  const weights = known ? wordWeights : pairs.map((pair) => documents.idf(pair));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const held = scorer.held(documents, groups, weights);
  return total === 0 ? held : held.map((weight) => weight / total);
}

function conceptWeight({ word, alternatives }: Concept, documents: Field): number {
  const own = documents.idf(word);
  if (own > 0) return own;
  const others = alternatives.map((term) => documents.idf(term)).filter((weight) => weight > 0);
  return others.length === 0 ? 0 : Math.min(...others);
}

/** Sorts rows by score, highest first. */
export function ranked(rows: readonly number[], scores: Float32Array): RankedRows {
  const order = Uint32Array.from(rows).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
  return { rows: order, scores: Float32Array.from(order, (row) => scores[row] ?? 0) };
}
