import { type Clause, clausesOf } from '../columns/clauses.ts';
import { DocumentSet } from '../match/document-set.ts';
import type { QueryNode, TermNode } from '../query/ast.ts';
import type { QueryRemark } from '../query/lexer.ts';
import { readRelaxedQuery } from '../request/relaxed.ts';
import type { Collection } from './collection.ts';
import { allSections, remarksOnFilters, unranked } from './exact-search.ts';
import { noFilters } from './filters.ts';
import type { Asked, Matched } from './matched.ts';
import type { Selection } from './outside-counts.ts';

const NOWHERE = { start: 0, end: 0 };

/** A word as a term of a query. */
export function wordTerm(text: string): TermNode {
  return { kind: 'term', pattern: [{ kind: 'text', text }], quoted: true, field: null, span: NOWHERE };
}

function anyOf(words: readonly string[]): QueryNode | null {
  const [first, ...others] = words.map(wordTerm);
  if (first === undefined) return null;
  return others.length === 0 ? first : { kind: 'or', operands: [first, ...others], span: NOWHERE };
}

/** A relaxed query as it is read: its text, and the filters written into it. */
interface RelaxedQuery {
  text: string;
  problems: QueryRemark[];
  clauses: Clause[];
  hasFields: boolean;
  /** Whether a document's fields hold what `title:…` and the like ask for. */
  inFields(document: number): boolean;
}

function readQuery({ columns, exact, gazetteer }: Collection, request: Asked): RelaxedQuery {
  const query = readRelaxedQuery(request.q, (text) => gazetteer.resolve(text), request.lang);
  const { possible } = request.filters;
  const fields = query.fields.map((field) =>
    exact.evaluate(field).matchDocuments(() => DocumentSet.all(columns.size)),
  );
  return {
    text: query.text,
    problems: query.problems,
    clauses: query.facets.flatMap((filter) => clausesOf({ ...noFilters(), possible, ...filter }, columns)),
    hasFields: fields.length > 0,
    inFields: (document) => fields.every((set) => set.has(document)),
  };
}

/** How many documents `searchRelaxed` and the given filters let pass, found without ranking them. */
export function countRelaxed(collection: Collection, request: Selection, filters: readonly Clause[]): number {
  if (collection.outside !== undefined) return collection.outside.relaxed(request);
  const { text, clauses, inFields, hasFields } = readQuery(collection, request);
  const found = text.trim() === '' ? collection.everything : collection.ranking.relaxedDocuments(text);
  const all = [...clauses, ...filters];
  if (all.length === 0 && !hasFields) return found.length;
  let count = 0;
  for (let at = 0; at < found.length; at++) {
    const document = found[at] ?? 0;
    if (inFields(document) && all.every((clause) => clause.passes(document))) count += 1;
  }
  return count;
}

/** Finds plain text, keywords or a whole question. Throws `QuerySyntaxError` only where the text is too long. */
export function searchRelaxed(collection: Collection, request: Asked): Matched {
  const { exact, ranking } = collection;
  const { text, problems, clauses, hasFields, inFields } = readQuery(collection, request);
  if (text.trim() === '') {
    return {
      terms: [],
      problems: [...problems, ...remarksOnFilters(request)],
      documents: hasFields ? collection.everything.filter(inFields) : collection.everything,
      clauses,
      marks: null,
      findRemoved: () => null,
      rankDocuments: (documents, _occurrencesOf, most) => unranked(documents, most),
      rankSections: (documents) => allSections(collection, documents),
    };
  }
  const found = ranking.relaxed(text);
  const node = anyOf(found.words);
  return {
    terms: found.words,
    problems: [...problems, ...remarksOnFilters(request)],
    documents: hasFields ? found.documents.filter(inFields) : found.documents,
    clauses,
    marks: node === null ? null : exact.evaluate(node),
    findRemoved: () => null,
    rankDocuments: (documents, _occurrencesOf, most) => found.rankDocuments(documents, most),
    rankSections: found.rankSections,
  };
}
