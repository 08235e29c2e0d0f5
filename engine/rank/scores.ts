import type { RowStretches } from '../grams/row-lists.ts';
import { DocumentSet } from '../match/document-set.ts';
import { lowerBoundAhead } from '../text/sorted.ts';
import type { Field, StoredField, Term } from '../words/field.ts';
import { type PostingBuffer, postingBuffer } from '../words/posting-buffer.ts';
import type { WantedRows } from '../words/term-rows.ts';
import type { WordsIndex } from '../words/words-index.ts';
import type { QueryTerms, WeightedTerm } from './query-terms.ts';
import {
  HEADING_WEIGHT,
  SECOND_SECTION_WEIGHT,
  SECTION_DOCUMENT_WEIGHT,
  TITLE_WEIGHT,
  WHOLE_DOCUMENT_WEIGHT,
} from './weights.ts';

/** Where no more than one document in so many is to be scored, the postings of others are passed over. */
const FEW = 12;

/**
 * Scores documents and sections for a query: sums of term weight × idf × BM25 weight over words and pairs. A section counts with
 * its headings and its document's whole text; a document with its two best sections, its title and its whole text.
 *
 * Holds the arrays that every query is summed up in. They are zero between two queries: what was put into them is taken out again,
 * which costs no more than there was to score.
 */
export class Scorer {
  readonly #index: WordsIndex;
  readonly #buffer: PostingBuffer;
  readonly #bodies: Float32Array;
  readonly #wholes: Float32Array;
  readonly #titled: Float32Array;

  constructor(index: WordsIndex) {
    this.#index = index;
    const { sections, documents } = index;
    this.#buffer = postingBuffer(Math.max(sections.rows, documents.rows));
    this.#bodies = new Float32Array(sections.rows);
    this.#wholes = new Float32Array(documents.rows);
    this.#titled = new Float32Array(documents.rows);
  }

  /** Scores of documents, in any order, beside them. */
  documents(query: QueryTerms, documents: Uint32Array): Float64Array {
    const clear = this.#sumUp(query, ascending(documents));
    const scores = this.#scoresOf(documents);
    clear();
    return scores;
  }

  /** Scores of sections, numbered through the collection and in any order, beside them. */
  sections(query: QueryTerms, sections: Uint32Array): Float64Array {
    const documents = documentsOf(sections, this.#index.firstSections);
    const clear = this.#sumUp(query, ascending(documents));
    const scores = new Float64Array(sections.length);
    for (let at = 0; at < scores.length; at++) {
      const body = this.#bodies[sections[at] ?? 0] ?? 0;
      const whole = this.#wholes[documents[at] ?? 0] ?? 0;
      scores[at] = body > 0 ? body + SECTION_DOCUMENT_WEIGHT * whole : 0;
    }
    clear();
    return scores;
  }

  /** Sums up the weights in some documents (ascending) and their sections; what it returns sets the sums to zero again. */
  #sumUp({ terms }: QueryTerms, wanted: Uint32Array): () => void {
    const { sections, headings, documents, titles } = this.#index;
    const [bodies, wholes, titled] = [this.#bodies, this.#wholes, this.#titled];
    const few = wanted.length * FEW <= documents.rows ? this.#rowsOf(wanted) : null;
    const read = this.#buffer;
    /** Reads what is wanted of the postings of a term and adds its weight; returns how many were read. */
    const add = (
      field: StoredField,
      wanted: WantedRows | undefined,
      term: Term,
      weight: number,
      to: Float32Array,
    ): number => {
      const count = wanted === undefined ? field.read(term, read) : field.readWithin(term, wanted, read);
      const holders = wanted === undefined || count === 0 ? undefined : field.holders(term);
      field.addWeights(term, weight, read, count, to, holders);
      return count;
    };
    for (const { term, weight } of terms) {
      const inSections = add(sections, few?.sections, term, weight, bodies);
      if (inSections > 0) {
        const together = documents.together(read, inSections);
        const holders = few === null ? undefined : documents.holders(term);
        documents.addWeights(term, weight, read, together, wholes, holders);
      }
      add(headings, few?.sections, term, weight * HEADING_WEIGHT, bodies);
      add(titles, few?.documents, term, weight, titled);
    }
    return () => {
      if (few === null) {
        for (const sums of [bodies, wholes, titled]) sums.fill(0);
        return;
      }
      for (let at = 0; at < wanted.length; at++) {
        const document = wanted[at] ?? 0;
        bodies.fill(0, few.sections.rows.from[at], few.sections.rows.to[at]);
        wholes[document] = 0;
        titled[document] = 0;
      }
    };
  }

  /** Where some documents (ascending) and their sections stand. */
  #rowsOf(documents: Uint32Array): Record<'sections' | 'documents', WantedRows> {
    const { firstSections, firstPassages } = this.#index;
    const behind = documents.map((document) => document + 1);
    const within = (firsts: Uint32Array): RowStretches => ({
      from: documents.map((document) => firsts[document] ?? 0),
      to: behind.map((document) => firsts[document] ?? 0),
    });
    const passages = within(firstPassages);
    return {
      documents: { rows: { from: documents, to: behind }, passages },
      sections: { rows: within(firstSections), passages },
    };
  }

  /** What was summed up for some documents, beside them. */
  #scoresOf(documents: Uint32Array): Float64Array {
    const { firstSections } = this.#index;
    const [bodies, wholes, titled] = [this.#bodies, this.#wholes, this.#titled];
    const scores = new Float64Array(documents.length);
    for (let at = 0; at < documents.length; at++) {
      const document = documents[at] ?? 0;
      const end = firstSections[document + 1] ?? 0;
      let best = 0;
      let second = 0;
      for (let section = firstSections[document] ?? 0; section < end; section++) {
        const body = bodies[section] ?? 0;
        // Without branches: which section is the best cannot be foretold.
        second = Math.max(second, Math.min(best, body));
        best = Math.max(best, body);
      }
      const whole = WHOLE_DOCUMENT_WEIGHT * (wholes[document] ?? 0);
      scores[at] = best + SECOND_SECTION_WEIGHT * second + whole + TITLE_WEIGHT * (titled[document] ?? 0);
    }
    return scores;
  }

  /**
   * The rows, ascending, in which the weights of what they hold add up to at least so much: of each group that of the heaviest
   * term which the row holds in any of the fields, which have the same rows.
   */
  holding(
    fields: readonly [Field, ...Field[]],
    groups: readonly (readonly WeightedTerm[])[],
    least: number,
  ): Uint32Array {
    const [{ rows: size }] = fields;
    const found = DocumentSet.empty(size);
    const { rows } = this.#buffer;
    /** What is not enough by itself. */
    const light: WeightedTerm[][] = [];
    let mostOfLight = 0;
    for (const terms of groups) {
      const ordered = terms.toSorted((a, b) => b.weight - a.weight);
      for (const { term, weight } of ordered) {
        if (Math.fround(weight) < least) continue;
        for (const field of fields) {
          const count = field.read(term, this.#buffer);
          for (let at = 0; at < count; at++) found.add(rows[at] ?? 0);
        }
      }
      const rest = ordered.filter(({ weight }) => Math.fround(weight) < least);
      if (rest.length > 0) light.push(rest);
      mostOfLight += rest[0]?.weight ?? 0;
    }
    // Common words are mostly not enough even together, so that their long lists need not be read.
    if (mostOfLight * ROUNDED_UP >= least) this.#addTogether(fields, light, least, found);
    return found.toArray();
  }

  /** Adds the rows that hold enough of what is not enough by itself. */
  #addTogether(
    fields: readonly [Field, ...Field[]],
    groups: readonly (readonly WeightedTerm[])[],
    least: number,
    found: DocumentSet,
  ): void {
    const [{ rows: size }] = fields;
    const sums = new Float32Array(size);
    const lastGroup = new Uint16Array(size);
    const { rows } = this.#buffer;
    groups.forEach((terms, before) => {
      const group = before + 1;
      for (const { term, weight } of terms) {
        for (const field of fields) {
          const count = field.read(term, this.#buffer);
          for (let at = 0; at < count; at++) {
            const row = rows[at] ?? 0;
            if (lastGroup[row] === group) continue;
            lastGroup[row] = group;
            const sum = Math.fround((sums[row] ?? 0) + weight);
            sums[row] = sum;
            if (sum >= least) found.add(row);
          }
        }
      }
    });
  }
}

/** Sums of single precision may be so much larger than they should be. */
const ROUNDED_UP = 1 + 1e-5;

/** The document of each of some sections; quick where they are ascending. */
export function documentsOf(sections: Uint32Array, firstSections: Uint32Array): Uint32Array {
  const documents = new Uint32Array(sections.length);
  let document = -1;
  let [start, end] = [0, 0];
  for (let at = 0; at < sections.length; at++) {
    const section = sections[at] ?? 0;
    if (section < start || section >= end) {
      const from = section < start ? 0 : document + 1;
      document = lowerBoundAhead(firstSections, section + 1, from) - 1;
      start = firstSections[document] ?? 0;
      end = firstSections[document + 1] ?? 0;
    }
    documents[at] = document;
  }
  return documents;
}

/** Numbers in ascending order, each once. */
function ascending(numbers: Uint32Array): Uint32Array {
  let isAscending = true;
  for (let at = 1; at < numbers.length && isAscending; at++) {
    isAscending = (numbers[at] ?? 0) > (numbers[at - 1] ?? 0);
  }
  if (isAscending) return numbers;
  const sorted = numbers.toSorted();
  let length = 0;
  for (let at = 0; at < sorted.length; at++) {
    if (at === 0 || sorted[at] !== sorted[length - 1]) sorted[length++] = sorted[at] ?? 0;
  }
  return sorted.subarray(0, length);
}
