import { QuerySyntaxError } from '../errors.ts';
import type { AndNode, QueryNode, TermNode } from '../query/ast.ts';
import { parseQuery } from '../query/parser.ts';
import { printQuery } from '../query/printer.ts';
import { positiveTermNodes } from '../query/terms.ts';
import { fold, matchedText } from '../text/fold.ts';
import type { FilterValues, NothingFound, SearchRequest } from '../types.ts';
import type { Collection } from './collection.ts';
import { countExact } from './counted-offers.ts';

/** Operands whose pairs are looked at; more make more pairs than anyone reads. */
const MOST_OPERANDS = 6;
/** Longest and shortest terms in which a wrong character is looked for, in units. */
const MISTYPED = { shortest: 3, longest: 12 };
/** Documents looked at for how a mistyped term is written there. */
const DOCUMENTS_READ = 50;
/** Spellings offered. */
const MOST_SPELLINGS = 3;

const MARKS = /[\p{P}\p{S}]+/gu;

/** Filters of a request that can be taken off one by one. */
const FILTERS = ['region', 'year', 'date', 'type', 'topic', 'issuer', 'speaker', 'path'] as const;

/** Why an exact search found nothing, as far as other counts tell; null where the query asks for nothing. */
export function nothingFound(collection: Collection, request: SearchRequest): NothingFound | null {
  const { node } = parseQuery(request.q, request.lang);
  if (node === null) return null;
  const counter = new Counter(collection, request);
  const operands =
    node.kind === 'and' || node.kind === 'near' ? node.operands.slice(0, MOST_OPERANDS) : [node];
  const each = operands
    .filter(({ kind }) => kind !== 'not')
    .map((operand) => counter.found(operand))
    .filter((term) => term !== null);
  // A chain may want one term in two places.
  const terms = [...new Map(each.map((term) => [term.q, term])).values()];
  return {
    terms: each.length > 1 ? terms.map(({ q, documents }) => ({ q, documents })) : [],
    apart: pairsApart(counter, terms),
    offers: [...withoutMarks(counter, node), ...otherSpellings(collection, counter, node)],
    filters: filtersInTheWay(collection, request),
  };
}

/** Counts other queries under the filters of the request. */
class Counter {
  readonly #collection: Collection;
  readonly #request: SearchRequest;

  constructor(collection: Collection, request: SearchRequest) {
    this.#collection = collection;
    this.#request = request;
  }

  found(node: QueryNode): { node: QueryNode; q: string; documents: number } | null {
    const q = printed(node);
    const documents = q === null ? null : countExact(this.#collection, this.#request, q);
    return q === null || documents === null ? null : { node, q, documents };
  }
}

/** The query text of a tree, null for the few that no text can say. */
function printed(node: QueryNode): string | null {
  try {
    const q = printQuery(node);
    parseQuery(q);
    return q;
  } catch (error) {
    if (error instanceof RangeError || error instanceof QuerySyntaxError) return null;
    throw error;
  }
}

/** Pairs that are found each by itself and never in one document. */
function pairsApart(
  counter: Counter,
  terms: readonly { node: QueryNode; q: string; documents: number }[],
): NothingFound['apart'] {
  const apart: NothingFound['apart'] = [];
  if (terms.length < 3) return apart;
  for (const [at, first] of terms.entries()) {
    for (const second of terms.slice(at + 1)) {
      if (first.documents === 0 || second.documents === 0) continue;
      const both: AndNode = { kind: 'and', operands: [first.node, second.node], span: first.node.span };
      if (counter.found(both)?.documents === 0) apart.push([first.q, second.q]);
    }
  }
  return apart;
}

/** The query with one term in another form. */
function withTerm(node: QueryNode, term: TermNode, other: TermNode): QueryNode {
  switch (node.kind) {
    case 'term':
      return node === term ? other : node;
    case 'facet':
      return node;
    case 'not':
      return { ...node, operand: withTerm(node.operand, term, other) };
    case 'near':
      return {
        ...node,
        operands: node.operands.map((operand) => {
          const changed = withTerm(operand, term, other);
          return changed.kind === 'term' || changed.kind === 'or' ? changed : operand;
        }),
      };
    case 'or':
    case 'and':
      return { ...node, operands: node.operands.map((operand) => withTerm(operand, term, other)) };
  }
}

/** The text of a term without wildcards, else null. */
function plainText(term: TermNode): string | null {
  const [first, ...others] = term.pattern;
  return first?.kind === 'text' && others.length === 0 ? first.text : null;
}

const phrase = (term: TermNode, text: string): TermNode => ({
  ...term,
  quoted: term.quoted,
  pattern: [{ kind: 'text', text }],
});

/** The query without the marks in its terms, where that finds something. */
function withoutMarks(counter: Counter, node: QueryNode): NothingFound['offers'] {
  let bare = node;
  for (const term of positiveTermNodes(node)) {
    const text = plainText(term);
    const letters = text?.replace(MARKS, '') ?? '';
    if (text !== null && letters !== '' && letters !== text)
      bare = withTerm(bare, term, phrase(term, letters));
  }
  const found = bare === node ? null : counter.found(bare);
  return found === null || found.documents === 0
    ? []
    : [{ kind: 'without-marks', q: found.q, documents: found.documents }];
}

/** Terms that stand nowhere but for one character: how the collection writes them. */
function otherSpellings(collection: Collection, counter: Counter, node: QueryNode): NothingFound['offers'] {
  const offers: NothingFound['offers'] = [];
  for (const term of positiveTermNodes(node)) {
    const text = plainText(term);
    if (text === null || counter.found(term)?.documents !== 0) continue;
    for (const spelling of spellings(collection, term, text)) {
      const found = counter.found(withTerm(node, term, phrase(term, spelling)));
      if (found !== null && found.documents > 0)
        offers.push({ kind: 'spelling', q: found.q, documents: found.documents });
    }
  }
  return offers.sort((a, b) => b.documents - a.documents).slice(0, MOST_SPELLINGS);
}

/** A term with each of its characters open in turn; none where it is too short or long for a look at what else may stand there. */
function openedAt(term: TermNode, text: string): TermNode[] {
  const { shortest, longest } = MISTYPED;
  if (text.length < shortest || text.length > longest) return [];
  return Array.from({ length: text.length }, (_, at): TermNode => {
    const [before, behind] = [text.slice(0, at), text.slice(at + 1)];
    const pattern = [
      ...(before === '' ? [] : [{ kind: 'text' as const, text: before }]),
      { kind: 'one' as const },
      ...(behind === '' ? [] : [{ kind: 'text' as const, text: behind }]),
    ];
    return { ...term, quoted: false, pattern };
  });
}

/** All that is looked for to say how the collection writes the terms of a query that finds nothing. */
export function openedTerms(node: QueryNode): TermNode[] {
  return positiveTermNodes(node).flatMap((term) => {
    const text = plainText(term);
    return text === null ? [] : openedAt(term, text);
  });
}

/** What stands in the texts where one character of the term is another, the most frequent first. */
function spellings(collection: Collection, term: TermNode, text: string): string[] {
  /** By the folded text, which says how to ask for it in either script. */
  const counts = new Map<string, number>();
  for (const open of openedAt(term, text)) {
    const evaluation = collection.exact.evaluate(open);
    const documents = evaluation.matchDocuments(() => evaluation.documentsOfTerm(open)).toArray();
    for (const document of documents.subarray(0, DOCUMENTS_READ)) {
      for (const { ordinal, ranges } of evaluation.locate(document)) {
        const passage = collection.store.passages(document, ordinal, ordinal)[0]?.text ?? '';
        const { offsets } = matchedText(passage);
        for (const { start, end } of ranges) {
          const written = passage.slice(offsets[start] ?? 0, offsets[end] ?? 0);
          if (!/^\p{L}+$/u.test(written)) continue;
          counts.set(fold(written), (counts.get(fold(written)) ?? 0) + 1);
        }
      }
    }
  }
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_SPELLINGS)
    .map(([written]) => written);
}

/** Filters without which the query finds something. */
function filtersInTheWay(collection: Collection, request: SearchRequest): NothingFound['filters'] {
  const { filters } = request;
  const set = (values: FilterValues) => FILTERS.filter((name) => values[name].length > 0);
  const found = (changed: SearchRequest['filters']): number =>
    countExact(collection, { ...request, filters: changed }, request.q) ?? 0;
  return [
    ...set(filters).map((filter) => ({ filter, documents: found({ ...filters, [filter]: [] }) })),
    ...set(filters.not).map((filter) => ({
      filter,
      excluded: true as const,
      documents: found({ ...filters, not: { ...filters.not, [filter]: [] } }),
    })),
  ].filter(({ documents }) => documents > 0);
}
