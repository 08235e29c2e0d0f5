import { DocumentSet } from '../match/document-set.ts';
import { type Columns, type ListFacet, YEAR_UNKNOWN } from './columns.ts';
import { Tally } from './tally.ts';
import type { ValueLists } from './value-lists.ts';

/** Documents in several lists, none of them twice. */
export type Documents = readonly (Uint32Array | readonly number[])[];

/** Takes a value and how many documents have it. */
type Tell<Value> = (value: Value, count: number) => void;

/** Documents by what they say of one facet: those that say the very same are of one class. */
class Classes<Value> {
  /** By document. */
  readonly #of: Uint32Array;
  /** By class. */
  readonly #says: readonly Value[];
  readonly #tally: Tally;

  /** @param keyOf the same for documents that say the same */
  constructor(size: number, keyOf: (document: number) => number, says: (document: number) => Value) {
    const classes = new Map<number, number>();
    const all: Value[] = [];
    this.#of = new Uint32Array(size);
    for (let document = 0; document < size; document++) {
      const key = keyOf(document);
      let own = classes.get(key);
      if (own === undefined) {
        own = all.length;
        classes.set(key, own);
        all.push(says(document));
      }
      this.#of[document] = own;
    }
    this.#says = all;
    this.#tally = new Tally(all.length);
  }

  /** Tells of each class of some documents what they say, and how many there are. */
  count(documents: Documents, tell: Tell<Value>): void {
    for (const part of documents) this.#tally.addOf(this.#of, part);
    this.#tally.drain((own, count) => {
      const value = this.#says[own];
      if (value !== undefined) tell(value, count);
    });
  }
}

/** Values of a facet of which a document may have several. */
class ListedValues {
  readonly #lists: ValueLists;
  readonly #size: number;
  /** Whether every document has just one, so that its place is the document's number. */
  readonly #isSingle: boolean;
  readonly #tally: Tally;
  /** Documents by value: made when first needed. */
  #holders: readonly DocumentSet[] | null = null;

  constructor(lists: ValueLists) {
    const { names, starts, values } = lists;
    this.#lists = lists;
    this.#size = starts.length - 1;
    this.#isSingle = values.length === this.#size && starts.every((start, document) => start === document);
    this.#tally = new Tally(names.length);
  }

  /** Tells the number of each value of some documents, and how many have it. */
  count(documents: Documents, tell: Tell<number>): void {
    const { names, values } = this.#lists;
    const [first = [], ...others] = documents;
    // What is looked at one by one, and what in sets of all documents.
    const listed = (first.length * values.length) / Math.max(1, this.#size);
    const inSets = names.length * (this.#size / BITS_A_WORD);
    if (!this.#isSingle && first instanceof Uint32Array && listed > inSets) {
      this.#addSets(first);
      for (const part of others) this.#addListed(part);
    } else for (const part of documents) this.#addListed(part);
    this.#tally.drain(tell);
  }

  #addListed(documents: Uint32Array | readonly number[]): void {
    const { starts, values } = this.#lists;
    if (this.#isSingle) {
      this.#tally.addOf(values, documents);
      return;
    }
    for (let at = 0; at < documents.length; at++) {
      const document = documents[at] ?? 0;
      const end = starts[document + 1] ?? 0;
      for (let place = starts[document] ?? 0; place < end; place++) this.#tally.add(values[place] ?? 0, 1);
    }
  }

  /** The same for much of the collection, in which a set is looked through in less time than lists of several values. */
  #addSets(documents: Uint32Array): void {
    this.#holders ??= holdersOf(this.#lists);
    const found = DocumentSet.of(this.#size, documents);
    for (const [value, holders] of this.#holders.entries()) {
      const count = found.countBoth(holders);
      if (count > 0) this.#tally.add(value, count);
    }
  }
}

const BITS_A_WORD = 32;

function holdersOf({ names, starts, values }: ValueLists): DocumentSet[] {
  const holders = names.map(() => DocumentSet.empty(starts.length - 1));
  for (let document = 0; document + 1 < starts.length; document++) {
    const end = starts[document + 1] ?? 0;
    for (let place = starts[document] ?? 0; place < end; place++) holders[values[place] ?? 0]?.add(document);
  }
  return holders;
}

/** What is known of when a document is of: `year` is `YEAR_UNKNOWN` where it may be any of a span. */
interface KnownYears {
  year: number;
  span: readonly [first: number, last: number] | null;
}

/** Years are kept in 16 bits. */
const YEARS = 1 << 16;

/** What counting needs of the columns of one collection, made when it first counts. */
export class FacetClasses {
  static readonly #known = new WeakMap<Columns, FacetClasses>();

  /** By the number of the region in the columns. */
  readonly region: Classes<number>;
  readonly years: Classes<KnownYears>;
  readonly lists: Readonly<Record<ListFacet, ListedValues>>;

  private constructor(columns: Columns) {
    const { size, region, year, lists } = columns;
    const regionOf = (document: number): number => region[document] ?? 0;
    this.region = new Classes(size, regionOf, regionOf);
    const yearsOf = (document: number): KnownYears => {
      const own = year[document] ?? YEAR_UNKNOWN;
      return { year: own, span: own === YEAR_UNKNOWN ? columns.yearsOf(document) : null };
    };
    const keyOf = (document: number): number => {
      const { year: own, span } = yearsOf(document);
      return span === null ? own : YEARS + span[0] * YEARS + span[1];
    };
    this.years = new Classes(size, keyOf, yearsOf);
    this.lists = {
      type: new ListedValues(lists.type),
      topic: new ListedValues(lists.topic),
      issuer: new ListedValues(lists.issuer),
      speaker: new ListedValues(lists.speaker),
      path: new ListedValues(lists.path),
    };
  }

  static of(columns: Columns): FacetClasses {
    const known = FacetClasses.#known.get(columns) ?? new FacetClasses(columns);
    FacetClasses.#known.set(columns, known);
    return known;
  }
}
