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
export interface TermGroups {
  get(id: string): ReadonlyMap<Term, TermHolders> | undefined;
}

/** What was fetched of how rare terms are: those of a document by its `_id`; a document that is not there has none. */
export class TermStatistics implements WholeStatistics {
  readonly fields: Readonly<Record<RankedField, FieldStatistics>>;
  readonly #groups: TermGroups;

  constructor(fields: Readonly<Record<RankedField, FieldStatistics>>, groups: TermGroups) {
    this.fields = fields;
    this.#groups = groups;
  }

  holders(term: Term): TermHolders {
    const group = this.#groups.get(statisticsId(term));
    if (group === undefined) throw new RangeError(`no statistics were fetched of "${String(term)}"`);
    return group.get(term) ?? NOWHERE;
  }
}

/** The terms of a document as they are looked up. */
export function groupOf(terms: readonly CountedTerm<Term>[]): ReadonlyMap<Term, TermHolders> {
  return new Map(terms.map(({ term, ...holders }) => [term, holders]));
}
