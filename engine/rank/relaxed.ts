import type { Places } from '../snapshot/places.ts';
import type { Field, Term } from '../words/field.ts';
import type { WordsIndex } from '../words/words-index.ts';
import { type Concept, type QueryTerms, questionTerms, type WeightedTerm } from './query-terms.ts';
import { type RankedRows, type RankedSections, ranked } from './ranked.ts';
import { documentsOf, type Scorer } from './scores.ts';

/**
 * A document is found by a relaxed query where it holds words worth at least this share of the query's weight. Over
 * 694 questions and 1,071 laws, share: relevant documents missed of 868 / median of documents found / document hit@10:
 * 0: 0 / 1071 / 0.905; 0.1: 18 / 447 / 0.905; 0.15: 29 / 272 / 0.901; 0.2: 50 / 176 / 0.893; 0.3: 112 / 69 / 0.860.
 */
const RELAXED_SHARE = 0.15;

/**
 * The same for a section, which holds less of a question's words than its whole document. Section MRR@10 / hit@10:
 * 0.05: 0.423 / 0.614; 0.1: 0.423 / 0.612; 0.15: 0.422 / 0.610; each step halves the sections to be sorted.
 */
const RELAXED_SECTION_SHARE = 0.1;

export interface RelaxedResult {
  /** The documents found, ascending. */
  documents: Uint32Array;
  /** Some of them, in the order of the collection, best first; no more than `most` of them. */
  rankDocuments(documents: Uint32Array, most: number): RankedRows;
  /** The sections found of some documents. */
  rankSections(documents: Uint32Array): RankedSections;
  /** Folded words to highlight: those of the query that weigh, and the official terms' that stand for them. */
  words: string[];
}

/** Answers plain text, a keyword list or a whole question. Never fails; text without words finds nothing. */
export function relaxed(text: string, index: WordsIndex, scorer: Scorer, places: Places): RelaxedResult {
  const query = questionTerms(text);
  return {
    documents: found(query, [index.documents, index.titles], RELAXED_SHARE, scorer),
    rankDocuments: (documents, most) =>
      ranked(documents, new Float32Array(scorer.documents(query, documents)), most),
    rankSections: (documents) => {
      const sections = sectionsOf(
        found(query, [index.sections, index.headings], RELAXED_SECTION_SHARE, scorer),
        documents,
        index,
      );
      const order = places.orderOf(sections, (section) => index.documentOfSection(section));
      const inOrder = order === null ? sections : order.map((at) => sections[at] ?? 0);
      const scores = new Float32Array(scorer.sections(query, inOrder));
      return { sections: inOrder, best: (most) => ranked(inOrder, scores, most) };
    },
    words: markedWordsOf(query),
  };
}

/** Words to highlight: those of the query that weigh, and those of the official terms that stand for them. */
export function markedWordsOf({ concepts }: Pick<QueryTerms, 'concepts'>): string[] {
  return [...new Set(concepts.flatMap(({ word, alternatives }) => [word, ...alternatives]))];
}

/** Those of some sections that are of the given documents. */
function sectionsOf(sections: Uint32Array, documents: Uint32Array, index: WordsIndex): Uint32Array {
  const wanted = new Uint8Array(index.documents.rows);
  for (const document of documents) wanted[document] = 1;
  const of = documentsOf(sections, index.firstSections);
  return sections.filter((_, at) => wanted[of[at] ?? 0] === 1);
}

/** The documents that `relaxed` finds, ascending, without ranking them: what is needed to say how many there are. */
export function relaxedDocuments(text: string, index: WordsIndex, scorer: Scorer): Uint32Array {
  return found(questionTerms(text), [index.documents, index.titles], RELAXED_SHARE, scorer);
}

/** A text and what stands over it; both have the same rows. */
type TextFields = readonly [text: Field, heading: Field];

/** How rare terms are in a field. */
export type Rarity = Pick<Field, 'idf'>;
type Rarities = readonly [text: Rarity, heading: Rarity];

/**
 * The rows that hold at least `share` (0–1) of the query's weight. A word weighs its idf; an official term that stands
 * for it as much as itself, but no more than the word where that is known. What stands nowhere weighs nothing.
 * Where no word of the query is known, its character pairs count instead.
 */
function found(query: QueryTerms, fields: TextFields, share: number, scorer: Scorer): Uint32Array {
  const { groups, least } = asked(query, fields, share);
  if (least === 0) return new Uint32Array(0);
  return scorer.holding(fields, groups, least);
}

/** What a row must hold to be found: of each group the heaviest term counts, and all together must weigh `least` or more. */
export interface AskedWords {
  groups: readonly (readonly WeightedTerm[])[];
  /** 0 where nothing is found. */
  least: number;
}

/** What a query asks of rows, by how rare its terms are in them and in what stands over them. */
function asked(query: QueryTerms, fields: Rarities, share: number): AskedWords {
  const words = query.concepts.map((concept) => weighted(concept, fields));
  const known = words.some((terms) => terms.length > 0);
  const pairs = query.terms.map(({ term }) => term).filter((term) => typeof term === 'number');
  const groups = known ? words : pairs.map((pair) => [{ term: pair, weight: rarity(pair, fields) }]);
  return { groups, least: share * groups.reduce((sum, terms) => sum + heaviest(terms), 0) };
}

/** The same of documents: what `relaxedDocuments` looks for. */
export function askedOfDocuments(query: QueryTerms, documents: Rarity, titles: Rarity): AskedWords {
  return asked(query, [documents, titles], RELAXED_SHARE);
}

/** A word and what stands for it, as far as any row holds them. */
function weighted({ word, alternatives }: Concept, fields: Rarities): WeightedTerm[] {
  const own = rarity(word, fields);
  const terms = alternatives.map((term) => ({ term, weight: rarity(term, fields) }));
  if (own === 0) return terms.filter(({ weight }) => weight > 0);
  return [
    { term: word, weight: own },
    ...terms.map(({ term, weight }) => ({ term, weight: Math.min(own, weight) })),
  ].filter(({ weight }) => weight > 0);
}

function heaviest(terms: readonly WeightedTerm[]): number {
  return terms.reduce((most, { weight }) => Math.max(most, weight), 0);
}

/** A term's idf in the text, or in what stands over it where no text holds it. */
function rarity(term: Term, [text, heading]: Rarities): number {
  return text.idf(term) || heading.idf(term);
}
