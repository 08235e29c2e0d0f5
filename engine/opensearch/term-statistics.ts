import type { PairCode } from '../words/pairs.ts';
import type {
  FieldStatistics,
  RankedField,
  TermHolders,
  WholeStatistics,
} from '../words/whole-statistics.ts';
import { type CountedTerm, pairsId, wordsId } from './collection-form.ts';

type Term = string | PairCode;

/** The document about the collection that tells of a term. */
export const statisticsId = (term: Term): string =>
  typeof term === 'string' ? wordsId(term) : pairsId(term);

const NOWHERE: TermHolders = { section: 0, heading: 0, title: 0, document: 0 };

/** Terms with their holders, by the `_id` of the document that tells of them. */
interface TermGroups {
  get(id: string): TermGroup | undefined;
}

/** Terms with their holders. */
export interface TermGroup {
  readonly size: number;
  get(term: Term): TermHolders | undefined;
}

/**
 * Terms of which the holders are kept by themselves, the last ones: a hundred times as many as one answer asks for, some 3 MB. Groups
 * come and go with what others ask for meanwhile; what an answer has learnt stays until it is given.
 */
const REMEMBERED = 40_000;

/** What was fetched of how rare terms are: those of a document by its `_id`; a document that is not there has none. */
export class TermStatistics implements WholeStatistics {
  readonly fields: Readonly<Record<RankedField, FieldStatistics>>;
  readonly #groups: TermGroups;
  /** From the one learnt longest ago. */
  readonly #remembered = new Map<Term, TermHolders>();

  constructor(fields: Readonly<Record<RankedField, FieldStatistics>>, groups: TermGroups) {
    this.fields = fields;
    this.#groups = groups;
  }

  /** Keeps what a group tells of a term, whatever becomes of the group. */
  remember(term: Term, group: TermGroup): void {
    this.#remembered.delete(term);
    this.#remembered.set(term, group.get(term) ?? NOWHERE);
    for (const oldest of this.#remembered.keys()) {
      if (this.#remembered.size <= REMEMBERED) return;
      this.#remembered.delete(oldest);
    }
  }

  holders(term: Term): TermHolders {
    const remembered = this.#remembered.get(term);
    if (remembered !== undefined) return remembered;
    const group = this.#groups.get(statisticsId(term));
    if (group === undefined) throw new RangeError(`no statistics were fetched of "${String(term)}"`);
    return group.get(term) ?? NOWHERE;
  }
}

/** The terms of a document as they are looked up. */
export const groupOf = (terms: readonly CountedTerm<Term>[]): TermGroup => new PackedGroup(terms);

const FIELDS = ['section', 'heading', 'title', 'document'] as const satisfies readonly RankedField[];

/** In arrays: as objects by name, the terms of some thousand groups would take ten times the memory. */
class PackedGroup implements TermGroup {
  /** Ascending; all of one kind. */
  readonly #terms: readonly string[] | Uint32Array;
  /** Of each term those of all fields. */
  readonly #holders: Uint32Array;

  constructor(terms: readonly CountedTerm<Term>[]) {
    const ordered = terms.toSorted((a, b) => (a.term < b.term ? -1 : 1));
    const words = ordered.flatMap(({ term }) => (typeof term === 'string' ? [term] : []));
    this.#terms =
      words.length > 0
        ? words
        : Uint32Array.from(ordered, ({ term }) => (typeof term === 'number' ? term : 0));
    this.#holders = Uint32Array.from(ordered.flatMap((term) => FIELDS.map((field) => term[field])));
  }

  get size(): number {
    return this.#terms.length;
  }

  get(term: Term): TermHolders | undefined {
    const terms = this.#terms;
    let [from, to] = [0, terms.length];
    while (from < to) {
      const middle = (from + to) >>> 1;
      if ((terms[middle] ?? '') < term) from = middle + 1;
      else to = middle;
    }
    if (terms[from] !== term) return undefined;
    const [section = 0, heading = 0, title = 0, document = 0] = this.#holders.subarray(from * FIELDS.length);
    return { section, heading, title, document };
  }
}
