import { type Clause, clausesOf, passing } from '../columns/clauses.ts';
import { type FilteredCounts, filterAndCount } from '../columns/facet-counts.ts';
import { DocumentSet } from '../match/document-set.ts';
import type { Counts } from '../match/evaluation.ts';
import type { RankedRows } from '../rank/ranked.ts';
import { documentsOf } from '../rank/scores.ts';
import type { Hit, Language, Listed, SearchAnswer, SearchRequest } from '../types.ts';
import type { Collection } from './collection.ts';
import { countedRemarks } from './counted-offers.ts';
import { searchExact } from './exact-search.ts';
import type { Matched } from './matched.ts';
import { nothingFound } from './nothing-found.ts';
import { byDate, distinctTexts, type Entry, type EntryList, entries } from './pages.ts';
import { regionNames } from './region-names.ts';
import { countRelaxed, searchRelaxed } from './relaxed-search.ts';
import { countRemoved, type RemovedCounts } from './removed.ts';
import { documentHit, sectionHit } from './shown-hits.ts';

/** A result list in its order, and how an entry of it is shown. */
interface ResultList<Entry> {
  list: { readonly length: number; slice(from: number, to: number): Entry[] };
  show(entry: Entry): Hit;
  documentOf(entry: Entry): number;
}

/** Documents put in order beyond those that a page shows, since some of these may be folded beneath others. */
const COPIES_EXPECTED = 40;

function documentList(
  collection: Collection,
  matched: Matched,
  request: SearchRequest,
  { documents, texts }: FilteredTexts,
  { occurrencesOf, removed }: { occurrencesOf: Uint32Array; removed: RemovedCounts | null },
  most: number,
): ResultList<Entry> {
  const { columns, store } = collection;
  const inOrder = (wanted: number): EntryList => {
    const relevant = matched.rankDocuments(documents, occurrencesOf, wanted);
    const ordered = request.sort === 'relevance' ? relevant : byDate(relevant, columns, request.sort);
    return entries(documents, texts, ordered, columns, request.duplicates);
  };
  const few = request.sort === 'relevance' ? inOrder(most + COPIES_EXPECTED) : null;
  const isEnough = few !== null && (few.first.length >= most || few.isWhole);
  const { first, length } = isEnough ? few : inOrder(Number.POSITIVE_INFINITY);
  return {
    list: { length, slice: (from, to) => first.slice(from, to) },
    documentOf: ({ document }) => document,
    show: ({ document, score, copies }) =>
      documentHit(collection, matched, request, {
        document,
        score,
        occurrences: occurrencesOf[document] ?? 0,
        copies: copies.map((copy) => store.id(copy)),
        removed,
      }),
  };
}

interface SectionEntry {
  document: number;
  /** Numbered through the collection. */
  section: number;
  score: number;
}

/** Sections in their order, but for those of copies of a text of which others stand before: these say the same. */
function sectionEntries(
  { rows, scores }: RankedRows,
  { columns, words }: Collection,
  duplicates: SearchRequest['duplicates'],
): SectionEntry[] {
  const shown = new Map<number, number>();
  const listed: SectionEntry[] = [];
  rows.forEach((section, at) => {
    const document = words.documentOfSection(section);
    if (duplicates === 'collapse' && columns.isCopied(document)) {
      const text = columns.text[document] ?? document;
      const first = shown.get(text) ?? document;
      if (first !== document) return;
      shown.set(text, document);
    }
    listed.push({ document, section, score: scores[at] ?? 0 });
  });
  return listed;
}

/** Documents that have copies, of some sections, by their text. */
function copiesAmong(sections: Uint32Array, { columns, words }: Collection): Map<number, number[]> {
  const copies = new Map<number, number[]>();
  let before = -1;
  for (const document of documentsOf(sections, words.firstSections)) {
    if (document === before) continue;
    before = document;
    if (!columns.isCopied(document)) continue;
    const text = columns.text[document] ?? document;
    const known = copies.get(text);
    if (known === undefined) copies.set(text, [document]);
    else known.push(document);
  }
  return copies;
}

function sectionList(
  collection: Collection,
  matched: Matched,
  request: SearchRequest,
  documents: Uint32Array,
  most: number,
): ResultList<SectionEntry> & { sections: number } {
  const { columns, store, words } = collection;
  const { sections, best: bestOf } = matched.rankSections(documents);
  const inOrder = (wanted: number): SectionEntry[] =>
    sectionEntries(bestOf(wanted), collection, request.duplicates);
  const few = request.sort === 'relevance' ? inOrder(most + COPIES_EXPECTED) : [];
  const isEnough = few.length >= most || (few.length > 0 && sections.length <= most + COPIES_EXPECTED);
  let listed = isEnough ? few : inOrder(Number.POSITIVE_INFINITY);
  if (request.sort !== 'relevance') {
    const order = byDate(
      {
        rows: Uint32Array.from(listed, ({ document }) => document),
        scores: Float32Array.from(listed.keys()),
      },
      columns,
      request.sort,
    );
    const before = listed;
    listed = Array.from(order.scores, (at) => before[at]).filter((entry) => entry !== undefined);
  }
  let copies: Map<number, number[]> | null = null;
  const copiesOf = (document: number): number[] => {
    if (request.duplicates !== 'collapse' || !columns.isCopied(document)) return [];
    copies ??= copiesAmong(sections, collection);
    const same = copies.get(columns.text[document] ?? document) ?? [];
    return same
      .filter((copy) => copy !== document)
      .sort((a, b) => columns.places.of(a) - columns.places.of(b));
  };
  const show = ({ document, section, score }: SectionEntry): Hit =>
    sectionHit(collection, matched, request, {
      document,
      section: section - (words.firstSections[document] ?? 0),
      score,
      copies: copiesOf(document).map((copy) => store.id(copy)),
    });
  return { list: listed, show, documentOf: ({ document }) => document, sections: sections.length };
}

/** What a search found, before anything is shown of it. */
interface Found {
  matched: Matched;
  filters: Clause[];
  documents: Uint32Array;
  /** Distinct texts among them. */
  texts: number;
  facets: SearchAnswer['facets'];
  counts: Counts | undefined;
  removed: RemovedCounts;
  /** Sections found, where the search is for them. */
  sections: number | null;
  /** How many hits there are, and some of them. */
  size: number;
  hits(from: number, to: number): Hit[];
  /** The documents of some of them. */
  shown(from: number, to: number): number[];
}

/** What passes the filters, counted. */
interface FilteredTexts extends FilteredCounts {
  /** Distinct texts among the documents. */
  texts: number;
}

/** Counts of all documents, which many searches begin with, by language. */
const countsOfAll = new WeakMap<Collection, Map<Language, FilteredTexts>>();

function filteredCounts(
  collection: Collection,
  matched: Uint32Array,
  clauses: readonly Clause[],
  lang: Language,
): FilteredTexts {
  const { columns, gazetteer } = collection;
  const count = (): FilteredTexts => {
    const filtered = filterAndCount(matched, clauses, columns, regionNames(gazetteer, lang));
    return { ...filtered, texts: distinctTexts(filtered.documents, columns) };
  };
  if (matched !== collection.everything || clauses.length > 0) return count();
  const known = countsOfAll.get(collection) ?? new Map<Language, FilteredTexts>();
  countsOfAll.set(collection, known);
  const counts = known.get(lang) ?? count();
  known.set(lang, counts);
  return counts;
}

/** What an exact search finds, counted: nothing is ranked or shown. */
interface CountedSearch extends Pick<SearchAnswer, 'total'> {
  matched: Matched;
  /** Numbers of the documents, in the order of the collection. */
  documents: Uint32Array;
  /** Occurrences by document, and most of the terms that stand in one passage of a document together. */
  occurrencesOf(document: number): number;
  togetherIn(document: number): number;
}

/** Counts what an exact search finds. Throws `QuerySyntaxError` and `RequestError`. */
export function countedSearch(
  collection: Collection,
  request: Pick<SearchRequest, 'q' | 'lang' | 'filters'>,
): CountedSearch {
  const { columns } = collection;
  const matched = searchExact(collection, request);
  const clauses = [...matched.clauses, ...clausesOf(request.filters, columns)];
  const documents = passing(matched.documents, clauses);
  const counts = matched.marks?.count(DocumentSet.of(columns.size, documents));
  return {
    matched,
    documents: columns.places.inOrder(documents),
    total: {
      documents: documents.length,
      texts: distinctTexts(documents, columns),
      passages: counts?.passages ?? 0,
      occurrences: counts?.occurrences ?? 0,
      removed: countRemoved(matched.findRemoved(), clauses).total,
    },
    occurrencesOf: (document) => counts?.occurrencesOf[document] ?? 0,
    togetherIn: (document) => matched.marks?.mostTogether(document) ?? 0,
  };
}

/** @param most hits, from the first, that will be asked for */
function find(collection: Collection, request: SearchRequest, most: number): Found {
  const { columns } = collection;
  const matched =
    request.match === 'exact' ? searchExact(collection, request) : searchRelaxed(collection, request);
  const filters = clausesOf(request.filters, columns);
  const leftOut = matched.findRemoved();
  const clauses = [...matched.clauses, ...filters];
  const counted = filteredCounts(
    collection,
    request.removed && leftOut !== null
      ? columns.places.living(leftOut.documents.toArray())
      : matched.documents,
    clauses,
    request.lang,
  );
  const documents = columns.places.inOrder(counted.documents);
  const filtered = { ...counted, documents };
  const counts = matched.marks?.count(DocumentSet.of(columns.size, documents));
  const occurrencesOf = counts?.occurrencesOf ?? new Uint32Array(columns.size);
  const removed = countRemoved(leftOut, clauses);
  const found = { matched, filters, ...filtered, counts, removed };
  if (request.group === 'section') {
    const list = sectionList(collection, matched, request, documents, most);
    return { ...found, sections: list.sections, ...hitsOf(list) };
  }
  const evidence = { occurrencesOf, removed: request.removed ? removed : null };
  const list = documentList(collection, matched, request, filtered, evidence, most);
  return { ...found, sections: null, ...hitsOf(list) };
}

function hitsOf<Entry>({
  list,
  show,
  documentOf,
}: ResultList<Entry>): Pick<Found, 'size' | 'hits' | 'shown'> {
  return {
    size: list.length,
    hits: (from, to) => list.slice(from, to).map(show),
    shown: (from, to) => list.slice(from, to).map(documentOf),
  };
}

/** The best of what a search found, as far as a page reaches. */
export interface BestFound {
  /** Documents found. */
  documents: number;
  /** Documents, or sections where these are asked for, numbered through the collection. */
  ranked: RankedRows;
}

/** Matches, counts and ranks, and no more: neither facets nor other counts. Throws `QuerySyntaxError` and `RequestError`. */
export function best(collection: Collection, request: SearchRequest): BestFound {
  const { columns } = collection;
  const matched =
    request.match === 'exact' ? searchExact(collection, request) : searchRelaxed(collection, request);
  const clauses = [...matched.clauses, ...clausesOf(request.filters, columns)];
  const documents = columns.places.inOrder(passing(matched.documents, clauses));
  const most = request.page * request.size;
  if (request.group === 'section') {
    return { documents: documents.length, ranked: matched.rankSections(documents).best(most) };
  }
  const counts =
    request.match === 'exact' ? matched.marks?.count(DocumentSet.of(columns.size, documents)) : undefined;
  const occurrencesOf = counts?.occurrencesOf ?? new Uint32Array(columns.size);
  return { documents: documents.length, ranked: matched.rankDocuments(documents, occurrencesOf, most) };
}

/** Hits shown at a time where all are: with all their passages, so few. */
const HITS_AT_A_TIME = 10;

/** All hits of a search, a few at a time. Throws `QuerySyntaxError` and `RequestError`. */
export function* allHits(collection: Collection, request: SearchRequest): Generator<Hit[]> {
  const { size, hits } = find(collection, request, Number.POSITIVE_INFINITY);
  for (let at = 0; at < size; at += HITS_AT_A_TIME) yield hits(at, at + HITS_AT_A_TIME);
}

/** How much the hits of a search hold, documents as hits. Throws `QuerySyntaxError` and `RequestError`. */
export function listed(collection: Collection, request: SearchRequest): Listed {
  const { size, shown, counts, removed } = find(
    collection,
    { ...request, group: 'document' },
    Number.POSITIVE_INFINITY,
  );
  const held: Listed = { hits: size, occurrences: 0, removed: 0 };
  for (const document of shown(0, size)) {
    held.occurrences += counts?.occurrencesOf[document] ?? 0;
    if (request.removed) held.removed += removed.of(document);
  }
  return held;
}

/** Answers a search. Throws `QuerySyntaxError` and `RequestError`. */
export function search(collection: Collection, request: SearchRequest): SearchAnswer {
  const started = performance.now();
  const { matched, filters, documents, texts, facets, counts, removed, sections, hits } = find(
    collection,
    request,
    request.page * request.size,
  );
  const nothing =
    documents.length === 0 && request.match === 'exact' ? nothingFound(collection, request) : null;
  return {
    query: {
      text: request.q,
      match: request.match,
      terms: matched.terms,
      problems: countedRemarks(collection, request, matched.problems, documents.length),
    },
    total: {
      documents: documents.length,
      texts,
      passages: counts?.passages ?? 0,
      occurrences: counts?.occurrences ?? 0,
      ...(sections === null ? {} : { sections }),
      ...(request.match === 'exact' ? { removed: removed.total } : {}),
    },
    relaxed: {
      documents: request.match === 'relaxed' ? documents.length : countRelaxed(collection, request, filters),
    },
    ...(nothing === null ? {} : { nothing }),
    hits: hits((request.page - 1) * request.size, request.page * request.size),
    facets,
    tookMs: Math.round((performance.now() - started) * 1000) / 1000,
  };
}
