import { Growing } from '../text/growing.ts';
import { lowerBoundAhead } from '../text/sorted.ts';
import type { Field, Term } from '../words/field.ts';
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

/** Where no more than one document in so many is to be scored, the postings of others are passed over. */
const FEW = 3;

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
    const scores = new Float64Array(documents.length);
    for (let at = 0; at < scores.length; at++) scores[at] = this.#ofDocument(documents[at] ?? 0);
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
    const { sections, headings, documents, titles, firstSections } = this.#index;
    const [bodies, wholes, titled] = [this.#bodies, this.#wholes, this.#titled];
    const read = this.#buffer;
    const few = wanted.length * FEW <= documents.rows;
    const [wantedFrom, wantedTo] = [new Uint32Array(wanted.length), new Uint32Array(wanted.length)];
    if (few) {
      for (let at = 0; at < wanted.length; at++) {
        wantedFrom[at] = firstSections[wanted[at] ?? 0] ?? 0;
        wantedTo[at] = firstSections[(wanted[at] ?? 0) + 1] ?? 0;
      }
    }
    const keepSections = (count: number): number => (few ? keep(read, count, wantedFrom, wantedTo) : count);
    const keepDocuments = (count: number): number => (few ? keep(read, count, wanted, null) : count);
    const add = (
      field: Field,
      term: Term,
      weight: number,
      kept: number,
      all: number,
      to: Float32Array,
    ): void => field.addWeights(term, weight, read, kept, to, all);
    for (const { term, weight } of terms) {
      const inSections = sections.read(term, read);
      const inWanted = keepSections(inSections);
      add(sections, term, weight, inWanted, inSections, bodies);
      if (inWanted > 0) {
        const together = documents.together(read, inWanted);
        add(documents, term, weight, together, few ? documents.holders(term) : together, wholes);
      }
      const inHeadings = headings.read(term, read);
      add(headings, term, weight * HEADING_WEIGHT, keepSections(inHeadings), inHeadings, bodies);
      const inTitles = titles.read(term, read);
      add(titles, term, weight, keepDocuments(inTitles), inTitles, titled);
    }
    return () => {
      if (!few) {
        for (const sums of [bodies, wholes, titled]) sums.fill(0);
        return;
      }
      for (let at = 0; at < wanted.length; at++) {
        const document = wanted[at] ?? 0;
        bodies.fill(0, wantedFrom[at], wantedTo[at]);
        wholes[document] = 0;
        titled[document] = 0;
      }
    };
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
   * The rows, ascending, in which the weights of what they hold add up to at least so much: of each group that of the heaviest
   * term which the row holds in any of the fields, which have the same rows.
   */
  holding(
    fields: readonly [Field, ...Field[]],
    groups: readonly (readonly WeightedTerm[])[],
    least: number,
  ): Uint32Array {
    const [{ rows: size }] = fields;
    const sums = new Float32Array(size);
    const lastGroup = new Uint16Array(size);
    const touched = new Growing((length) => new Uint32Array(length));
    const { rows } = this.#buffer;
    const hold = (group: number, weight: number, count: number): void => {
      for (let at = 0; at < count; at++) {
        const row = rows[at] ?? 0;
        const before = lastGroup[row] ?? 0;
        if (before === group) continue;
        if (before === 0) touched.push(row);
        lastGroup[row] = group;
        sums[row] = (sums[row] ?? 0) + weight;
      }
    };
    groups.forEach((terms, before) => {
      for (const { term, weight } of terms.toSorted((a, b) => b.weight - a.weight)) {
        for (const field of fields) hold(before + 1, weight, field.read(term, this.#buffer));
      }
    });
    return touched
      .finish()
      .filter((row) => (sums[row] ?? 0) >= least)
      .sort();
  }
}

/**
 * Keeps of the postings read those whose rows lie in one of some stretches, `from[i]` up to but not with `to[i]`, ascending; one
 * row each where no ends are given. Returns how many there are.
 */
function keep(
  { rows, counts }: PostingBuffer,
  count: number,
  from: Uint32Array,
  to: Uint32Array | null,
): number {
  const held = rows.subarray(0, count);
  let kept = 0;
  let at = 0;
  for (let stretch = 0; stretch < from.length && at < count; stretch++) {
    const start = from[stretch] ?? 0;
    const end = to === null ? start + 1 : (to[stretch] ?? 0);
    if ((held[at] ?? 0) < start) at = lowerBoundAhead(held, start, at);
    for (; at < count && (held[at] ?? 0) < end; at++) {
      rows[kept] = held[at] ?? 0;
      counts[kept++] = counts[at] ?? 0;
    }
  }
  return kept;
}

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
