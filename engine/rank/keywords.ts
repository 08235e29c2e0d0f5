import { fold, squeeze } from '../text/fold.ts';
import type { WordsIndex } from '../words/words-index.ts';
import { keywordTerms, type QueryTerms } from './query-terms.ts';
import type { Scorer } from './scores.ts';
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

/** Scores of some rows for the positive terms of a query, never negative. */
export class KeywordScores {
  /** What the words give each row. */
  readonly #ofWords: Float64Array;
  /** The summed idf of the words, at least 1: what boosts are shares of, so that they keep their proportion. */
  readonly #mass: number;
  /** What the title of each row adds; null where none does. */
  readonly #ofTitles: Float64Array | null;

  constructor(ofWords: Float64Array, mass: number, ofTitles: Float64Array | null) {
    this.#ofWords = ofWords;
    this.#mass = mass;
    this.#ofTitles = ofTitles;
  }

  /** The scores of all rows, beside them. */
  all({ occurrences, together }: ExactEvidence = {}): Float32Array {
    const scores = new Float32Array(this.#ofWords.length);
    for (let at = 0; at < scores.length; at++) {
      scores[at] = this.of(at, occurrences?.[at] ?? 0, together?.[at] ?? 0);
    }
    return scores;
  }

  /** The score of the row at a place: see `ExactEvidence`. */
  of(at: number, occurrences: number, together: number): number {
    const phrase = occurrences / (occurrences + PHRASE_HALF);
    const evidence = this.#mass * (PHRASE_BOOST * phrase + CLOSENESS_BOOST * together);
    const score = Math.fround((this.#ofWords[at] ?? 0) + evidence);
    return this.#ofTitles === null ? score : Math.fround(score + (this.#ofTitles[at] ?? 0));
  }
}

/** Orders what exact matching found; it never decides what is found. */
export class KeywordRanking {
  readonly #index: WordsIndex;
  readonly #scorer: Scorer;

  constructor(index: WordsIndex, scorer: Scorer) {
    this.#index = index;
    this.#scorer = scorer;
  }

  /** Scores documents (numbers, any order) for the positive terms of a query. */
  documents(terms: readonly string[], documents: Uint32Array): KeywordScores {
    const words = keywordTerms(terms);
    const mass = this.#mass(words);
    const phrases = terms.map(matched).filter((phrase) => phrase !== '');
    const boost = TITLE_PHRASE_BOOST * mass;
    return new KeywordScores(
      this.#scorer.documents(words, documents),
      mass,
      this.#titleBoosts(phrases, documents, boost),
    );
  }

  /** The same for sections, numbered through the collection. */
  sections(terms: readonly string[], sections: Uint32Array): KeywordScores {
    const words = keywordTerms(terms);
    return new KeywordScores(this.#scorer.sections(words, sections), this.#mass(words), null);
  }

  #mass({ concepts }: QueryTerms): number {
    const { documents } = this.#index;
    return Math.max(
      1,
      concepts.reduce((sum, { word }) => sum + documents.idf(word), 0),
    );
  }

  /** What titles that hold the phrases add; null where none does. */
  #titleBoosts(phrases: readonly string[], documents: Uint32Array, boost: number): Float64Array | null {
    const { titleTexts } = this.#index;
    const boosts = new Float64Array(documents.length);
    let any = false;
    const put = (at: number, held: number): void => {
      boosts[at] = (boost * held) / phrases.length;
      any = true;
    };
    if (documents.length * TITLES_FEW <= titleTexts.length) {
      for (let at = 0; at < documents.length; at++) {
        const title = titleTexts.of(documents[at] ?? 0);
        let held = 0;
        for (const phrase of phrases) if (titleTexts.holds(title, phrase)) held++;
        if (held > 0) put(at, held);
      }
    } else {
      const named = this.#titlesNaming(phrases);
      if (named === null) return null;
      for (let at = 0; at < documents.length; at++) {
        const held = named[titleTexts.of(documents[at] ?? 0)] ?? 0;
        if (held > 0) put(at, held);
      }
    }
    return any ? boosts : null;
  }

  /** How many of the phrases each title holds; null where none holds any. */
  #titlesNaming(phrases: readonly string[]): Uint16Array | null {
    const { titleTexts } = this.#index;
    const named = new Uint16Array(titleTexts.length);
    let any = false;
    for (const phrase of phrases) {
      titleTexts.eachWithPhrase(phrase, (title) => {
        named[title] = (named[title] ?? 0) + 1;
        any = true;
      });
    }
    return any ? named : null;
  }
}

/** Where no more than one title in so many is asked for, these are looked at one by one; looking through all is that much quicker. */
const TITLES_FEW = 16;

/** Text as it is matched: folded and without white space. */
export function matched(text: string): string {
  return squeeze(fold(text)).text;
}
