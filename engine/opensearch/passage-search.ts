import { DocumentSet } from '../match/document-set.ts';
import type { FacetFilter } from '../match/evaluation.ts';
import { ExactIndex } from '../match/exact-index.ts';
import { ExactIndexBuilder } from '../match/exact-index-builder.ts';
import { RemovedIndex, RemovedIndexBuilder } from '../match/removed-index.ts';
import { widenedDocuments } from '../match/widened.ts';
import type { QueryNode } from '../query/ast.ts';
import { leafNodes, positiveTermNodes } from '../query/terms.ts';
import { EVERYTHING } from './cluster-clause.ts';
import type { FoundHere } from './found-here.ts';
import { keysOf } from './gram-keys.ts';
import type { HeldPassages, HeldTexts } from './held-passages.ts';
import { queryClause } from './query-clauses.ts';
import { fileOf } from './small-collection.ts';

/**
 * The part of a query that is looked at in passages; what stands beside it, and holds no term that is to be counted, the cluster has
 * decided. Null where passages do not tell: a field or a facet is asked for within the part, or it matches where none of its terms does.
 */
export function partInPassages(node: QueryNode): QueryNode | null {
  const part = withoutDecided(node);
  return part === null || !isOfPassages(part) || matchesNothing(part) ? null : part;
}

/** Whether passages tell what a query finds. */
export const isFoundInPassages = (node: QueryNode): boolean => partInPassages(node) !== null;

function withoutDecided(node: QueryNode): QueryNode | null {
  if (node.kind !== 'and') return node;
  const left = node.operands.filter((operand) => !isAside(operand));
  const [first, ...others] = left;
  if (first === undefined) return null;
  return others.length === 0 ? first : { ...node, operands: left };
}

const isAside = (node: QueryNode): boolean =>
  queryClause(node, () => EVERYTHING, 'reading').decides &&
  positiveTermNodes(node).every(({ field }) => field !== null);

const isOfPassages = (node: QueryNode): boolean =>
  leafNodes(node).every((leaf) => leaf.kind === 'near' || (leaf.kind === 'term' && leaf.field === null));

/** Whether it matches a document in which none of its terms stands. */
function matchesNothing(node: QueryNode): boolean {
  switch (node.kind) {
    case 'term':
    case 'near':
    case 'facet':
      return false;
    case 'not':
      return !matchesNothing(node.operand);
    case 'or':
      return node.operands.some(matchesNothing);
    case 'and':
      return node.operands.every(matchesNothing);
  }
}

/** What is held of a document. */
interface HeldDocument {
  order: number;
  isPassing: boolean;
  reading: string[];
  /** Of each passage in `reading`. */
  sections: (number | null)[];
  removed: string[];
}

/** In the order of the collection. */
function documentsOf({ passing, others }: HeldPassages): HeldDocument[] {
  const documents = new Map<number, HeldDocument>();
  const add = (texts: HeldTexts, isPassing: boolean): void => {
    const of = (order: number): HeldDocument => {
      const known = documents.get(order);
      if (known !== undefined) return known;
      const made: HeldDocument = { order, isPassing, reading: [], sections: [], removed: [] };
      documents.set(order, made);
      return made;
    };
    for (const { order, section, text } of texts.reading) {
      const document = of(order);
      document.reading.push(text);
      document.sections.push(section);
    }
    for (const { order, text } of texts.removed) of(order).removed.push(text);
  };
  add(passing, true);
  add(others, false);
  return [...documents.values()].sort((a, b) => a.order - b.order);
}

const NO_FIELDS = { title: '', issuer: '', speaker: '', path: '' };
const noFacets: FacetFilter = () => {
  throw new RangeError('facets are decided by the cluster');
};

/**
 * What a query finds in passages, by the code that the local engine finds it with: in the other passages of these documents, and in
 * other documents, none of its terms stands as it is to.
 * @param node see `partInPassages`
 */
export function foundInPassages(held: HeldPassages, node: QueryNode): FoundHere {
  const documents = documentsOf(held);
  const [exactBuilder, removedBuilder] = [new ExactIndexBuilder(), new RemovedIndexBuilder()];
  for (const { reading, removed } of documents) {
    exactBuilder.add({ passages: reading, fields: NO_FIELDS });
    removedBuilder.add({ removed });
  }
  const keys = keysOf(node);
  const exact = ExactIndex.load(fileOf(exactBuilder.finish(keys)));
  const left = RemovedIndex.load(fileOf(removedBuilder.finish(keys)));
  const marks = exact.evaluate(node);
  const leftOut = left.evaluate(node, exact);
  const passing = DocumentSet.of(
    documents.length,
    documents.flatMap(({ isPassing }, number) => (isPassing ? [number] : [])),
  );
  const matched = marks.matchDocuments(noFacets);
  const found = matched.and(passing);
  const { passages, occurrences, occurrencesOf } = marks.count(found);
  const widened = leftOut.isEmpty ? null : widenedDocuments(node, marks, leftOut, noFacets).and(passing);
  const sectionOf = documents.flatMap(({ sections }) => sections);
  const sections = new Set<number>();
  marks.eachPassage(found, (passage) => {
    const section = sectionOf[passage] ?? null;
    if (section !== null) sections.add(section);
  });
  const orderOf = (number: number): number => documents[number]?.order ?? 0;
  const numbers = new Map(documents.map(({ order }, number) => [order, number]));
  const numberOf = (order: number): number => numbers.get(order) ?? documents.length;
  return {
    orders: Array.from(found.toArray(), orderOf),
    butOneFacet: Array.from(matched.toArray(), orderOf),
    total: {
      passages,
      occurrences,
      removed: widened === null ? 0 : leftOut.count(widened).occurrences,
      sections: sections.size,
    },
    units: exact.units,
    occurrencesOf: (order) => occurrencesOf[numberOf(order)] ?? 0,
    togetherIn: (order) => marks.mostTogether(numberOf(order)),
  };
}
