import type { Places } from '../snapshot/places.ts';
import type { WordsIndex } from '../words/words-index.ts';
import { type ExactEvidence, KeywordRanking, type KeywordScores } from './keywords.ts';
import { type RelaxedResult, relaxed, relaxedDocuments } from './relaxed.ts';
import { Scorer } from './scores.ts';
import { type Completion, Suggester } from './suggest.ts';

/** All that a search asks of the words index: one object a snapshot. */
export class Ranking {
  readonly #index: WordsIndex;
  readonly #scorer: Scorer;
  readonly #keywords: KeywordRanking;
  readonly #suggester: Suggester;
  readonly #places: Places;

  /** @param places in which order the documents of the collection stand */
  constructor(index: WordsIndex, places: Places) {
    this.#index = index;
    this.#places = places;
    this.#scorer = new Scorer(index);
    this.#keywords = new KeywordRanking(index, this.#scorer);
    this.#suggester = new Suggester(index);
  }

  /** See `relaxed`. */
  relaxed(text: string): RelaxedResult {
    return relaxed(text, this.#index, this.#scorer, this.#places);
  }

  /** See `relaxedDocuments`. */
  relaxedDocuments(text: string): Uint32Array {
    return relaxedDocuments(text, this.#index, this.#scorer);
  }

  /** See `KeywordRanking.documents`. */
  documents(terms: readonly string[], documents: Uint32Array): KeywordScores {
    return this.#keywords.documents(terms, documents);
  }

  /** See `KeywordRanking.sections`. */
  sections(terms: readonly string[], sections: Uint32Array): KeywordScores {
    return this.#keywords.sections(terms, sections);
  }

  /** Scores of documents for the positive terms of a query, beside them; never negative. */
  scoreDocuments(terms: readonly string[], documents: Uint32Array, evidence?: ExactEvidence): Float32Array {
    return this.documents(terms, documents).all(evidence);
  }

  /** The same for sections, numbered through the collection. */
  scoreSections(terms: readonly string[], sections: Uint32Array, evidence?: ExactEvidence): Float32Array {
    return this.sections(terms, sections).all(evidence);
  }

  /** See `Suggester.suggest`. */
  suggest(prefix: string, limit: number): Completion[] {
    return this.#suggester.suggest(prefix, limit);
  }
}
