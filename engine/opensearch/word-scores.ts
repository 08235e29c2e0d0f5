import type { QueryTerms } from '../rank/query-terms.ts';
import {
  HEADING_WEIGHT,
  SECOND_SECTION_WEIGHT,
  SECTION_DOCUMENT_WEIGHT,
  TITLE_WEIGHT,
  WHOLE_DOCUMENT_WEIGHT,
} from '../rank/weights.ts';
import { type Bm25, HEADING_BM25, idf, saturationOf, TEXT_BM25 } from '../words/bm25.ts';
import type { Term } from '../words/field.ts';
import type { RankedField, WholeStatistics } from '../words/whole-statistics.ts';
import { type LookedUp, SECTION_LENGTHS, SLOT_FIELDS } from './term-table.ts';

const BM25: Readonly<Record<RankedField, Bm25>> = {
  section: TEXT_BM25,
  document: TEXT_BM25,
  heading: HEADING_BM25,
  title: HEADING_BM25,
};

/** What a term adds to a row of a field, by how often it stands there and by how long the row is. */
interface TermWeight {
  most: number;
  base: number;
  perUnit: number;
}

function termWeight(
  { fields, holders }: Pick<WholeStatistics, 'fields' | 'holders'>,
  term: Term,
  field: RankedField,
  weight: number,
): TermWeight {
  const statistics = fields[field];
  const bm25 = BM25[field];
  const { base, perUnit } = saturationOf(
    typeof term === 'string' ? statistics.words : statistics.pairs,
    bm25,
  );
  return { most: weight * idf(statistics.rows, holders(term)[field]) * (bm25.k1 + 1), base, perUnit };
}

const weigh = ({ most, base, perUnit }: TermWeight, times: number, length: number): number =>
  (most * times) / (times + base + perUnit * length);

/** A term of a query with what it weighs where. */
interface WeighedTerm {
  /** Place of its lengths among those of a section: words or pairs. */
  length: 0 | 1;
  section: TermWeight;
  document: TermWeight;
  heading: TermWeight;
  title: TermWeight;
}

/**
 * Scores documents by words as `Scorer` does, from what the cluster looked up in their tables: the same sums in the same order, so
 * that they are the same to the last bit. The statistics must know the terms.
 */
export class WordScorer {
  readonly #terms: readonly WeighedTerm[];

  constructor({ terms }: QueryTerms, statistics: WholeStatistics) {
    const known = { fields: statistics.fields, holders: (term: Term) => statistics.holders(term) };
    this.#terms = terms.map(({ term, weight }) => ({
      length: typeof term === 'string' ? 0 : 1,
      section: termWeight(known, term, 'section', weight),
      document: termWeight(known, term, 'document', weight),
      heading: termWeight(known, term, 'heading', weight * HEADING_WEIGHT),
      title: termWeight(known, term, 'title', weight),
    }));
  }

  /** The score of a document; its terms were looked up in the order of the query's. */
  document(found: LookedUp): number {
    const { bodies, whole, title } = this.#sums(found);
    let best = 0;
    let second = 0;
    for (const body of bodies) {
      if (body > best) {
        second = best;
        best = body;
      } else if (body > second) second = body;
    }
    return best + SECOND_SECTION_WEIGHT * second + WHOLE_DOCUMENT_WEIGHT * whole + TITLE_WEIGHT * title;
  }

  /** The scores of its sections. */
  sections(found: LookedUp): Float64Array {
    const { bodies, whole } = this.#sums(found);
    return Float64Array.from(bodies, (body) => (body > 0 ? body + SECTION_DOCUMENT_WEIGHT * whole : 0));
  }

  #sums({ lengths, titleWords, titlePairs, terms }: LookedUp): {
    bodies: Float32Array;
    whole: number;
    title: number;
  } {
    const bodies = new Float32Array(lengths.length / SECTION_LENGTHS);
    const wholeLengths = [0, 0];
    for (let at = 0; at < lengths.length; at += SECTION_LENGTHS) {
      wholeLengths[0] = (wholeLengths[0] ?? 0) + (lengths[at] ?? 0);
      wholeLengths[1] = (wholeLengths[1] ?? 0) + (lengths[at + 1] ?? 0);
    }
    let [whole, title] = [0, 0];
    for (const [place, term] of this.#terms.entries()) {
      const slots = terms[place];
      if (slots === undefined || slots.length === 0) continue;
      let times = 0;
      eachSlot(slots, 'section', (section, count) => {
        const length = lengths[section * SECTION_LENGTHS + term.length] ?? 0;
        bodies[section] = (bodies[section] ?? 0) + weigh(term.section, count, length);
        times += count;
      });
      if (times > 0) whole = Math.fround(whole + weigh(term.document, times, wholeLengths[term.length] ?? 0));
      eachSlot(slots, 'heading', (section, count) => {
        const length = lengths[section * SECTION_LENGTHS + 2 + term.length] ?? 0;
        bodies[section] = (bodies[section] ?? 0) + weigh(term.heading, count, length);
      });
      eachSlot(slots, 'title', (_section, count) => {
        title = Math.fround(title + weigh(term.title, count, term.length === 0 ? titleWords : titlePairs));
      });
    }
    return { bodies, whole, title };
  }
}

/** Calls `visit` with each section in a field of which a term stands. */
function eachSlot(
  slots: Uint32Array,
  field: (typeof SLOT_FIELDS)[number],
  visit: (section: number, count: number) => void,
): void {
  const wanted = SLOT_FIELDS.indexOf(field);
  for (let at = 0; at < slots.length; at += 2) {
    const slot = slots[at] ?? 0;
    if (slot % SLOT_FIELDS.length === wanted)
      visit(Math.floor(slot / SLOT_FIELDS.length), slots[at + 1] ?? 0);
  }
}
