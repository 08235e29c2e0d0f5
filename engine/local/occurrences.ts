import { clausesOf, passing } from '../columns/clauses.ts';
import type { Columns } from '../columns/columns.ts';
import { DocumentSet } from '../match/document-set.ts';
import { Growing } from '../text/growing.ts';
import type { OccurrencesAsked } from '../types.ts';
import type { Collection } from './collection.ts';
import { searchExact } from './exact-search.ts';
import type { Matched } from './matched.ts';
import { searchRelaxed } from './relaxed-search.ts';

/**
 * Occurrences one by one, in the order of the collection: by document, then by passage, start and end, each range of a passage
 * once. Twelve bytes each. Their text is that of `Collection.exact.text`: folded, without white space.
 */
export interface OccurrenceList {
  readonly length: number;
  /** Number of the passage, in the whole collection; `text.documentOf` leads to its document. */
  readonly passages: Uint32Array;
  /** Offsets into the units of the text, ends exclusive. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/** What a search found, with every place where its positive terms stand. */
export interface FoundOccurrences {
  matched: Matched;
  /** Documents found, filters applied, in the order of the collection. */
  documents: Uint32Array;
  /** Occurrences in all of them: `total.occurrences` of the search. */
  total: number;
  /**
   * Those listed: all, or with `duplicates: 'collapse'` of each group of copies those in the first document found. None for a
   * query without positive terms.
   */
  list: OccurrenceList;
  /** Documents that are found and not listed, by the one that stands for them. */
  folded: ReadonlyMap<number, readonly number[]>;
}

/**
 * Finds every occurrence of a search, the same that `search` counts: what a concordance lists and collocations are counted
 * around. Takes time and memory in proportion to them and to the passages that hold them, and reads nothing from the store.
 * Throws `QuerySyntaxError`, `RequestError` and `BudgetError`.
 */
export function findOccurrences(collection: Collection, request: OccurrencesAsked): FoundOccurrences {
  const { columns } = collection;
  const matched =
    request.match === 'exact' ? searchExact(collection, request) : searchRelaxed(collection, request);
  const clauses = [...matched.clauses, ...clausesOf(request.filters, columns)];
  const documents = columns.places.inOrder(passing(matched.documents, clauses));
  const { listed, folded } =
    request.duplicates === 'collapse'
      ? firstOfCopies(documents, columns)
      : { listed: documents, folded: NONE };
  const list = occurrencesIn(collection, matched, listed);
  const total =
    listed.length === documents.length
      ? list.length
      : (matched.marks?.count(DocumentSet.of(columns.size, documents)).occurrences ?? 0);
  return { matched, documents, total, list, folded };
}

const NONE: FoundOccurrences['folded'] = new Map();

/** The documents without those of which a copy stands before them; these by the copy. */
function firstOfCopies(
  documents: Uint32Array,
  columns: Columns,
): { listed: Uint32Array; folded: FoundOccurrences['folded'] } {
  const first = new Map<number, number>();
  const folded = new Map<number, number[]>();
  const listed = documents.filter((document) => {
    if (!columns.isCopied(document)) return true;
    const text = columns.text[document] ?? document;
    const before = first.get(text);
    if (before === undefined) {
      first.set(text, document);
      return true;
    }
    folded.set(before, [...(folded.get(before) ?? []), document]);
    return false;
  });
  return { listed, folded };
}

function occurrencesIn(
  { columns, exact }: Collection,
  { marks }: Matched,
  documents: Uint32Array,
): OccurrenceList {
  const growing = () => new Growing((length) => new Uint32Array(length));
  const [passages, starts, ends] = [growing(), growing(), growing()];
  marks?.eachRanges(DocumentSet.of(columns.size, documents), (passage, _document, ranges) => {
    for (let at = 0; at < ranges.length; at++) {
      passages.push(passage);
      starts.push(ranges.start(at));
      ends.push(ranges.end(at));
    }
  });
  const found = {
    length: passages.length,
    passages: passages.finish(),
    starts: starts.finish(),
    ends: ends.finish(),
  };
  const { documentOf } = exact.text;
  const order = columns.places.orderOf(found.passages, (passage) => documentOf[passage] ?? 0);
  return order === null ? found : inOrder(found, order);
}

/** The occurrences at some places of a list, in that order. */
export function inOrder({ passages, starts, ends }: OccurrenceList, places: Uint32Array): OccurrenceList {
  return {
    length: places.length,
    passages: places.map((place) => passages[place] ?? 0),
    starts: places.map((place) => starts[place] ?? 0),
    ends: places.map((place) => ends[place] ?? 0),
  };
}
