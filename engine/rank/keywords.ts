import { fold, squeeze } from '../text/fold.ts';
import type { WordsIndex } from '../words/words-index.ts';
import { keywordTerms } from './query-terms.ts';
import type { Scorer, Scores } from './scores.ts';
import { CLOSENESS_BOOST, PHRASE_BOOST, PHRASE_HALF, TITLE_PHRASE_BOOST } from './weights.ts';

/**
 * What the exact matcher knows of the rows it found; each list stands beside the rows, and each may be left out.
 * Words alone cannot tell a phrase from its scattered parts.
 */
export interface ExactEvidence {
  /** Occurrences of all terms in the row. */
  occurrences?: ArrayLike<number>;
  /** The largest share (0–1) of the terms that stand together in one passage of the row. */
  together?: ArrayLike<number>;
}

/** What the words of a query give. */
interface WordEvidence {
  scores: Scores;
  /** The summed idf of the words, at least 1: what boosts are shares of, so that they keep their proportion. */
  mass: number;
}

/** Orders what exact matching found; it never decides what is found. */
export class KeywordRanking {
  readonly #index: WordsIndex;
  readonly #scorer: Scorer;
  #last: (WordEvidence & { query: string }) | null = null;

  constructor(index: WordsIndex, scorer: Scorer) {
    this.#index = index;
    this.#scorer = scorer;
  }

  /** Scores of documents (numbers, any order) for the positive terms of a query, beside them; never negative. */
  scoreDocuments(
    terms: readonly string[],
    documents: Uint32Array,
    evidence: ExactEvidence = {},
  ): Float32Array {
    const scores = this.#scores(terms, documents, 'documents', evidence);
    const { mass } = this.#ofWords(terms);
    const phrases = terms.map(matched).filter((phrase) => phrase !== '');
    const named = this.#titlesNaming(phrases);
    if (named.size === 0) return scores;
    const { titleTexts } = this.#index;
    for (let at = 0; at < documents.length; at++) {
      const held = named.get(titleTexts.of(documents[at] ?? 0));
      if (held !== undefined)
        scores[at] = (scores[at] ?? 0) + (TITLE_PHRASE_BOOST * mass * held) / phrases.length;
    }
    return scores;
  }

  /** The same for sections, numbered through the collection. */
  scoreSections(terms: readonly string[], sections: Uint32Array, evidence: ExactEvidence = {}): Float32Array {
    return this.#scores(terms, sections, 'sections', evidence);
  }

  /** How many of the phrases each title holds that holds any. */
  #titlesNaming(phrases: readonly string[]): Map<number, number> {
    const named = new Map<number, number>();
    for (const phrase of phrases) {
      for (const { title } of this.#index.titleTexts.withPhrase(phrase)) {
        named.set(title, (named.get(title) ?? 0) + 1);
      }
    }
    return named;
  }

  #scores(
    terms: readonly string[],
    rows: Uint32Array,
    field: 'documents' | 'sections',
    { occurrences, together }: ExactEvidence,
  ): Float32Array {
    const { scores, mass } = this.#ofWords(terms);
    const ofWords = field === 'documents' ? scores.document : scores.section;
    return Float32Array.from(rows, (row, at) => {
      const times = occurrences?.[at] ?? 0;
      const phrase = times / (times + PHRASE_HALF);
      const close = together?.[at] ?? 0;
      return ofWords(row) + mass * (PHRASE_BOOST * phrase + CLOSENESS_BOOST * close);
    });
  }

  /** What a query's words give. A search asks twice, first for all documents, then with more evidence for the best. */
  #ofWords(terms: readonly string[]): WordEvidence {
    const query = terms.join('\n');
    if (this.#last?.query === query && this.#scorer.isCurrent(this.#last.scores)) return this.#last;
    const words = keywordTerms(terms);
    const idfs = words.concepts.map(({ word }) => this.#index.documents.idf(word));
    const mass = Math.max(
      1,
      idfs.reduce((sum, one) => sum + one, 0),
    );
    this.#last = { query, scores: this.#scorer.score(words), mass };
    return this.#last;
  }
}

/** Text as it is matched: folded and without white space. */
function matched(text: string): string {
  return squeeze(fold(text)).text;
}
