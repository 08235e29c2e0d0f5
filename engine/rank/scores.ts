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

/** Scores for one query, worked out for the rows that are asked for. Valid until its scorer is given another query. */
export interface Scores {
  document(document: number): number;
  /** Of a section, numbered through the collection. */
  section(section: number): number;
}

/** Scores a collection's documents and sections for a query. Holds the arrays that every query is summed up in. */
export class Scorer {
  readonly #index: WordsIndex;
  readonly #buffer: PostingBuffer;
  readonly #bodies: Float32Array;
  readonly #wholes: Float32Array;
  readonly #titled: Float32Array;
  /** The scores that the arrays hold. */
  #current: Scores | null = null;

  constructor(index: WordsIndex) {
    this.#index = index;
    const { sections, documents } = index;
    this.#buffer = postingBuffer(Math.max(sections.rows, documents.rows));
    this.#bodies = new Float32Array(sections.rows);
    this.#wholes = new Float32Array(documents.rows);
    this.#titled = new Float32Array(documents.rows);
  }

  /**
   * Sums of term weight × idf × BM25 weight over words and pairs. A section counts with its headings and its document's
   * whole text; a document with its two best sections, its title and its whole text.
   */
  score({ terms }: QueryTerms): Scores {
    const { sections, headings, documents, titles } = this.#index;
    const [bodies, wholes, titled] = [this.#bodies, this.#wholes, this.#titled];
    bodies.fill(0);
    wholes.fill(0);
    titled.fill(0);
    const read = this.#buffer;
    for (const { term, weight } of terms) {
      const inSections = sections.read(term, read);
      sections.addWeights(term, weight, read, inSections, bodies);
      const inDocuments = documents.together(read, inSections);
      documents.addWeights(term, weight, read, inDocuments, wholes);
      headings.addWeights(term, weight * HEADING_WEIGHT, read, headings.read(term, read), bodies);
      titles.addWeights(term, weight, read, titles.read(term, read), titled);
    }
    const scores: Scores = {
      document: (document) => this.#ofDocument(document),
      section: (section) => {
        const body = bodies[section] ?? 0;
        const document = body > 0 ? this.#index.documentOfSection(section) : 0;
        return body > 0 ? body + SECTION_DOCUMENT_WEIGHT * (wholes[document] ?? 0) : 0;
      },
    };
    this.#current = scores;
    return scores;
  }

  /** Whether scores are still those of the last query. */
  isCurrent(scores: Scores): boolean {
    return this.#current === scores;
  }

  #ofDocument(document: number): number {
    const { firstSections } = this.#index;
    const bodies = this.#bodies;
    const end = firstSections[document + 1] ?? 0;
    let best = 0;
    let second = 0;
    for (let section = firstSections[document] ?? 0; section < end; section++) {
      const body = bodies[section] ?? 0;
      if (body > best) {
        second = best;
        best = body;
      } else if (body > second) second = body;
    }
    const whole = WHOLE_DOCUMENT_WEIGHT * (this.#wholes[document] ?? 0);
    return best + SECOND_SECTION_WEIGHT * second + whole + TITLE_WEIGHT * (this.#titled[document] ?? 0);
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
}
