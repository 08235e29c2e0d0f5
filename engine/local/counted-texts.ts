import { isChosen } from '../association/sampling.ts';
import { clausesOf, passing } from '../columns/clauses.ts';
import type { SearchAnswer, SearchRequest } from '../types.ts';
import type { Collection } from './collection.ts';
import { countedRemarks } from './counted-offers.ts';
import { searchExact } from './exact-search.ts';
import type { Matched } from './matched.ts';
import { searchRelaxed } from './relaxed-search.ts';

/** The texts that a word list is made of. */
export interface CountedTexts {
  query: SearchAnswer['query'];
  marks: Matched['marks'];
  /** All documents that the search finds. */
  all: Uint32Array;
  /** Of these, with `duplicates: "collapse"`, one of each text, the first. */
  found: Uint32Array;
  /** Other texts beside which these are counted; with `duplicates: "collapse"`, none of which `found` holds a copy. */
  others: Uint32Array;
}

/**
 * Finds the texts to count. `beside`: the others are those that pass the filters and do not match, or all of the collection.
 * Throws `QuerySyntaxError` and `RequestError`.
 */
export function countedTexts(
  collection: Collection,
  request: SearchRequest,
  beside: 'filtered' | 'collection',
): CountedTexts {
  const { columns, everything } = collection;
  const matched =
    request.match === 'exact' ? searchExact(collection, request) : searchRelaxed(collection, request);
  const clauses = [...matched.clauses, ...clausesOf(request.filters, columns)];
  const all = columns.places.inOrder(passing(matched.documents, clauses));
  const isFound = new Uint8Array(columns.size);
  for (const document of all) isFound[document] = 1;
  const candidates = beside === 'filtered' ? passing(everything, clauses) : everything;
  const others = columns.places.inOrder(candidates.filter((document) => isFound[document] === 0));
  const texts = new Set<number>();
  const once = (documents: Uint32Array): Uint32Array =>
    request.duplicates === 'all'
      ? documents
      : documents.filter((document) => {
          if (!columns.isCopied(document)) return true;
          const text = columns.text[document] ?? document;
          if (texts.has(text)) return false;
          texts.add(text);
          return true;
        });
  return {
    query: {
      text: request.q,
      match: request.match,
      terms: matched.terms,
      problems: countedRemarks(collection, request, matched.problems, all.length),
    },
    marks: matched.marks,
    all,
    found: once(all),
    others: once(others),
  };
}

/** Those of some documents that are of a sample. */
export function chosen(
  { columns }: Collection,
  documents: Uint32Array,
  share: number,
  seed: number,
): Uint32Array {
  return share >= 1
    ? documents
    : documents.filter((document) => isChosen(columns.places.of(document), share, seed));
}

/** Marks the sections of some documents with a kind. */
export function markSections(
  { words: { firstSections } }: Collection,
  documents: Uint32Array,
  kind: number,
  kinds: Uint8Array,
): void {
  for (const document of documents) kinds.fill(kind, firstSections[document], firstSections[document + 1]);
}
