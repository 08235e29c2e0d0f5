import { clausesOf } from '../columns/clauses.ts';
import { DocumentSet } from '../match/document-set.ts';
import type { QueryNode, TermNode } from '../query/ast.ts';
import type { RankedRows } from '../rank/ranked.ts';
import { readRelaxedQuery } from '../request/relaxed.ts';
import type { Collection } from './collection.ts';
import { allSections, unranked } from './exact-search.ts';
import { noFilters } from './filters.ts';
import type { Asked, Matched } from './matched.ts';

const NOWHERE = { start: 0, end: 0 };

function term(text: string): TermNode {
  return { kind: 'term', pattern: [{ kind: 'text', text }], quoted: true, field: null, span: NOWHERE };
}

function anyOf(words: readonly string[]): QueryNode | null {
  const [first, ...others] = words.map(term);
  if (first === undefined) return null;
  return others.length === 0 ? first : { kind: 'or', operands: [first, ...others], span: NOWHERE };
}

/** Keeps the rows, in their order, that are wanted. */
function keep({ rows, scores }: RankedRows, wanted: (row: number) => boolean): RankedRows {
  const at = Array.from(rows.keys()).filter((i) => wanted(rows[i] ?? 0));
  return {
    rows: Uint32Array.from(at, (i) => rows[i] ?? 0),
    scores: Float32Array.from(at, (i) => scores[i] ?? 0),
  };
}

/** Finds plain text, keywords or a whole question. Throws `QuerySyntaxError` only where the text is too long. */
export function searchRelaxed(collection: Collection, request: Asked): Matched {
  const { columns, exact, ranking, gazetteer, words } = collection;
  const query = readRelaxedQuery(request.q, (text) => gazetteer.resolve(text), request.lang);
  const clauses = query.facets.flatMap((filter) =>
    clausesOf({ ...noFilters(), possible: request.filters.possible, ...filter }, columns),
  );
  const everything = Uint32Array.from({ length: columns.size }, (_, document) => document);
  const inFields = query.fields.map((field) =>
    exact.evaluate(field).matchDocuments(() => DocumentSet.all(columns.size)),
  );
  const inAllFields = (document: number): boolean => inFields.every((set) => set.has(document));
  if (query.text.trim() === '') {
    return {
      terms: [],
      problems: query.problems,
      documents: everything.filter(inAllFields),
      clauses,
      marks: null,
      rankDocuments: unranked,
      rankSections: (documents) => allSections(collection, documents),
    };
  }
  const found = ranking.relaxed(query.text);
  const node = anyOf(found.words);
  return {
    terms: found.words,
    problems: query.problems,
    documents: found.documents.rows.filter(inAllFields).sort(),
    clauses,
    marks: node === null ? null : exact.evaluate(node),
    rankDocuments: (documents) => {
      const wanted = new Set(documents);
      return keep(found.documents, (document) => wanted.has(document));
    },
    rankSections: (documents) => {
      const sections = new Uint8Array(words.sections.rows);
      for (const document of documents) {
        sections.fill(1, words.firstSections[document] ?? 0, words.firstSections[document + 1] ?? 0);
      }
      return keep(found.sections(), (section) => sections[section] === 1);
    },
  };
}
