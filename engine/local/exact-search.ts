import { clausesOf, passing } from '../columns/clauses.ts';
import { RequestError } from '../errors.ts';
import { DocumentSet } from '../match/document-set.ts';
import type { Evaluation } from '../match/evaluation.ts';
import { widenedDocuments } from '../match/widened.ts';
import type { FacetNode, QueryNode } from '../query/ast.ts';
import type { QueryRemark } from '../query/lexer.ts';
import { parseQuery } from '../query/parser.ts';
import { facetNodes } from '../query/terms.ts';
import { best, type RankedRows, type RankedSections, ranked } from '../rank/ranked.ts';
import { type FacetFilter, facetProblem, readFacet } from '../request/facet.ts';
import { turnedRemarks } from '../request/turned.ts';
import { Growing } from '../text/growing.ts';
import type { Collection } from './collection.ts';
import { noFilters } from './filters.ts';
import type { Asked, Matched, RemovedMatches } from './matched.ts';

/**
 * Documents whose terms are looked at for standing together, best by words first: enough for the first pages of an
 * answer, and a bound on the time of queries that find much.
 */
export const CLOSENESS_DEPTH = 40;

/** Splits off the facet filters that stand beside the rest of a query by AND: they act as filters of the request do. */
export function splitFacets(node: QueryNode | null): { facets: FacetNode[]; rest: QueryNode | null } {
  if (node === null) return { facets: [], rest: null };
  if (node.kind === 'facet') return { facets: [node], rest: null };
  if (node.kind !== 'and') return { facets: [], rest: node };
  const facets = node.operands.filter((operand) => operand.kind === 'facet');
  const [first, ...others] = node.operands.filter((operand) => operand.kind !== 'facet');
  if (first === undefined) return { facets, rest: null };
  return { facets, rest: others.length === 0 ? first : { ...node, operands: [first, ...others] } };
}

/** Reads the values of all facet filters in a query. Throws `RequestError` that lists every one that cannot be read. */
export function readFacets(
  node: QueryNode | null,
  collection: Pick<Collection, 'gazetteer'>,
  request: Pick<Asked, 'lang'>,
): Map<FacetNode, FacetFilter> {
  const filters = new Map<FacetNode, FacetFilter>();
  const problems = [];
  for (const facet of node === null ? [] : facetNodes(node)) {
    const reading = readFacet(facet, (text) => collection.gazetteer.resolve(text));
    if (reading.ok) filters.set(facet, reading.value);
    else problems.push(facetProblem(facet, reading.objection, request.lang));
  }
  if (problems.length > 0) throw new RequestError(problems);
  return filters;
}

/** The first rows as they stand, where a query gives no reason to prefer one. */
export function unranked(rows: Uint32Array, most = Number.POSITIVE_INFINITY): RankedRows {
  const first = rows.subarray(0, Math.min(most, rows.length));
  return { rows: first, scores: new Float32Array(first.length) };
}

function rankDocuments(
  collection: Collection,
  evaluation: Evaluation,
  terms: readonly string[],
  documents: Uint32Array,
  occurrencesOf: Uint32Array,
  most: number,
): RankedRows {
  const occurrences = new Uint32Array(documents.length);
  for (let at = 0; at < occurrences.length; at++) occurrences[at] = occurrencesOf[documents[at] ?? 0] ?? 0;
  const byWords = collection.ranking.documents(terms, documents);
  const scores = byWords.all({ occurrences });
  if (evaluation.terms.length > 1) {
    for (const at of best(scores, CLOSENESS_DEPTH)) {
      scores[at] = byWords.of(
        at,
        occurrences[at] ?? 0,
        evaluation.mostTogether(documents[at] ?? 0) / evaluation.terms.length,
      );
    }
  }
  return ranked(documents, scores, most);
}

/** Sections of the documents in which a term stands. */
function rankSections(
  collection: Collection,
  evaluation: Evaluation,
  terms: readonly string[],
  documents: Uint32Array,
): RankedSections {
  const { columns, exact, ranking, words } = collection;
  const rows = new Growing((length) => new Uint32Array(length));
  const times = new Growing((length) => new Uint32Array(length));
  const close = new Growing((length) => new Float64Array(length));
  let section = -1;
  let occurrences = 0;
  let most = 0;
  const end = (): void => {
    if (section < 0) return;
    rows.push(section);
    times.push(occurrences);
    close.push(most / evaluation.terms.length);
    occurrences = 0;
    most = 0;
  };
  evaluation.eachPassage(DocumentSet.of(columns.size, documents), (passage, document, held, together) => {
    const behind = words.firstSections[document + 1] ?? 0;
    let next = Math.max(section, words.firstSections[document] ?? 0);
    const ordinal = passage - exact.firstPassage(document);
    while (next < behind && (words.sectionLasts[next] ?? 0) < ordinal) next++;
    if (next >= behind) return;
    if (next !== section) {
      end();
      section = next;
    }
    occurrences += held;
    most = Math.max(most, together);
  });
  end();
  const found = rows.finish();
  const scored = ranking.scoreSections(terms, found, {
    occurrences: times.finish(),
    together: close.finish(),
  });
  const order = columns.places.orderOf(found, (row) => words.documentOfSection(row));
  if (order === null) return { sections: found, best: (wanted) => ranked(found, scored, wanted) };
  const sections = order.map((at) => found[at] ?? 0);
  const scores = Float32Array.from(order, (at) => scored[at] ?? 0);
  return { sections, best: (wanted) => ranked(sections, scores, wanted) };
}

/** Every section of the documents. */
export function allSections(collection: Collection, documents: Uint32Array): RankedSections {
  const { firstSections } = collection.words;
  const rows = new Growing((length) => new Uint32Array(length));
  for (const document of documents) {
    const end = firstSections[document + 1] ?? 0;
    for (let section = firstSections[document] ?? 0; section < end; section++) rows.push(section);
  }
  const sections = rows.finish();
  return { sections, best: (most) => unranked(sections, most) };
}

/** What is to be said of the filters beside a query. */
export const remarksOnFilters = ({ filters, lang }: Asked): QueryRemark[] => [
  ...turnedRemarks(filters, lang),
  ...turnedRemarks(filters.not, lang),
];

/** Matches a query in the query language. Throws `QuerySyntaxError` and `RequestError`. */
export function searchExact(collection: Collection, request: Asked): Matched {
  const { columns, exact } = collection;
  const { node, problems, terms } = parseQuery(request.q, request.lang);
  const filters = readFacets(node, collection, request);
  const clausesFor = (facet: FacetNode) =>
    clausesOf({ ...noFilters(), possible: request.filters.possible, ...filters.get(facet) }, columns);
  const { facets, rest } = splitFacets(node);
  const evaluation = rest === null ? null : exact.evaluate(rest);
  const { everything } = collection;
  const passingFacet = (facet: FacetNode): DocumentSet => {
    const clauses = clausesFor(facet);
    return DocumentSet.of(columns.size, passing(everything, clauses));
  };
  const marks = evaluation !== null && evaluation.terms.length > 0 ? evaluation : null;
  const findRemoved = (): RemovedMatches | null => {
    if (marks === null || rest === null) return null;
    const leftOut = collection.removed.evaluate(rest, exact);
    if (leftOut.isEmpty) return null;
    return { marks: leftOut, documents: widenedDocuments(rest, marks, leftOut, passingFacet) };
  };
  return {
    terms,
    problems: [
      ...problems,
      ...[...filters].flatMap(([{ span }, filter]) => turnedRemarks(filter, request.lang, span)),
      ...remarksOnFilters(request),
    ],
    documents:
      evaluation === null
        ? everything
        : columns.places.living(evaluation.matchDocuments(passingFacet).toArray()),
    clauses: facets.flatMap(clausesFor),
    marks,
    findRemoved,
    rankDocuments: (documents, occurrencesOf, most) =>
      marks === null
        ? unranked(documents, most)
        : rankDocuments(collection, marks, terms, documents, occurrencesOf, most),
    rankSections: (documents) =>
      marks === null ? allSections(collection, documents) : rankSections(collection, marks, terms, documents),
  };
}
