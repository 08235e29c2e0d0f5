import type { Field } from '../words/field.ts';
import { type PostingBuffer, postingBuffer } from '../words/posting-buffer.ts';
import type { WordsIndex } from '../words/words-index.ts';
import type { QueryTerms, WeightedTerm } from './query-terms.ts';
import {
  HEADING_WEIGHT,
  SECOND_SECTION_WEIGHT,
  SECTION_DOCUMENT_WEIGHT,
  TITLE_WEIGHT,
  WHOLE_DOCUMENT_WEIGHT,
} from './weights.ts';

export interface Scores {
  /** By document. */
  documents: Float32Array;
  /** By section, numbered through the collection. */
  sections: Float32Array;
}

/** Scores of a collection's documents and sections for a query. Holds the buffers that every query reads into. */
export class Scorer {
  readonly #index: WordsIndex;
  readonly #buffer: PostingBuffer;

  constructor(index: WordsIndex) {
    this.#index = index;
    this.#buffer = postingBuffer(Math.max(index.sections.rows, index.documents.rows));
  }

  /**
   * Sums of term weight × idf × BM25 slot over words and pairs. A section counts with its headings and its document's
   * whole text; a document with its two best sections, its title and its whole text.
   */
  score({ terms }: QueryTerms): Scores {
    const { sections, headings, documents, titles, firstSections } = this.#index;
    const bodies = new Float32Array(sections.rows);
    const wholes = new Float32Array(documents.rows);
    const titled = new Float32Array(documents.rows);
    for (const term of terms) {
      this.#add(sections, term, 1, bodies);
      this.#add(headings, term, HEADING_WEIGHT, bodies);
      this.#add(documents, term, 1, wholes);
      this.#add(titles, term, 1, titled);
    }
    const scores = new Float32Array(documents.rows);
    for (let document = 0; document < documents.rows; document++) {
      const whole = wholes[document] ?? 0;
      const title = titled[document] ?? 0;
      const lift = SECTION_DOCUMENT_WEIGHT * whole;
      const end = firstSections[document + 1] ?? 0;
      let best = 0;
      let second = 0;
      for (let section = firstSections[document] ?? 0; section < end; section++) {
        const body = bodies[section] ?? 0;
        if (body > best) {
          second = best;
          best = body;
        } else if (body > second) second = body;
        if (body > 0) bodies[section] = body + lift;
      }
      scores[document] =
        best + SECOND_SECTION_WEIGHT * second + WHOLE_DOCUMENT_WEIGHT * whole + TITLE_WEIGHT * title;
    }
    return { documents: scores, sections: bodies };
  }

  /**
   * By row, the sum over groups of the weight of the heaviest term of the group that the row holds in any of the
   * fields, which have the same rows.
   */
  held(fields: readonly [Field, ...Field[]], groups: readonly (readonly WeightedTerm[])[]): Float32Array {
    const [{ rows: size }] = fields;
    const sums = new Float32Array(size);
    const lastGroup = new Int32Array(size).fill(-1);
    const { rows } = this.#buffer;
    const hold = (group: number, weight: number, count: number): void => {
      for (let at = 0; at < count; at++) {
        const row = rows[at] ?? 0;
        if (lastGroup[row] === group) continue;
        lastGroup[row] = group;
        sums[row] = (sums[row] ?? 0) + weight;
      }
    };
    groups.forEach((terms, group) => {
      for (const { term, weight } of terms.toSorted((a, b) => b.weight - a.weight)) {
        for (const field of fields) hold(group, weight, field.read(term, this.#buffer));
      }
    });
    return sums;
  }

  #add(field: Field, { term, weight }: WeightedTerm, fieldWeight: number, scores: Float32Array): void {
    const { rows, slots } = this.#buffer;
    const count = field.read(term, this.#buffer);
    const factor = weight * fieldWeight * field.idf(term);
    const weights = field.weights.map((slotWeight) => slotWeight * factor);
    for (let at = 0; at < count; at++) {
      const row = rows[at] ?? 0;
      scores[row] = (scores[row] ?? 0) + (weights[slots[at] ?? 0] ?? 0);
    }
  }
}
