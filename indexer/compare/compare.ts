import type { DocumentId, Relation, RelationKind } from '../../engine/types.ts';
import { candidatePairs } from './candidates.ts';
import { judge } from './judge.ts';
import { overlapOf, type Sketch } from './sketch.ts';

/** A document as far as comparing needs it. */
export interface ComparedDocument {
  id: DocumentId;
  sketch: Sketch;
}

/** What comparing found, one entry a document, in the order given. */
export interface Comparison {
  /** Number of the first document of its group of copies; its own where it has none. */
  groups: Int32Array;
  /** How it relates to every other document of its near-duplicate group: copies first, then by number. */
  relations: Relation[][];
}

interface Pair {
  first: number;
  second: number;
  kind: RelationKind;
  containment: number;
}

const INVERSE: Readonly<Record<RelationKind, RelationKind>> = {
  copy: 'copy',
  'excerpt-of': 'has-excerpt',
  'has-excerpt': 'excerpt-of',
};

/**
 * Finds copies and excerpts among documents. Groups of copies are transitive; an excerpt of one copy is an excerpt of all
 * copies, but does not join texts that merely share it. The answer depends on the sketches and their order alone.
 */
export function compareDocuments(documents: readonly ComparedDocument[]): Comparison {
  const sketches = documents.map(({ sketch }) => sketch);
  const pairs: Pair[] = [];
  for (const [first, second] of candidatePairs(sketches)) {
    const [a, b] = [sketches[first], sketches[second]];
    const judgement = a === undefined || b === undefined ? null : judge(a, b);
    if (judgement !== null) pairs.push({ first, second, ...judgement });
  }
  const groups = groupsOf(documents.length, pairs);
  const members = new Map<number, number[]>();
  groups.forEach((group, document) => {
    const found = members.get(group);
    if (found === undefined) members.set(group, [document]);
    else found.push(document);
  });
  const related = documents.map(() => new Map<number, Omit<Pair, 'first' | 'second'>>());
  const relate = (first: number, second: number, kind: RelationKind, containment: number): void => {
    related[first]?.set(second, { kind, containment });
    related[second]?.set(first, { kind: INVERSE[kind], containment });
  };
  const estimate = (first: number, second: number): number => {
    const [a, b] = [sketches[first], sketches[second]];
    return a === undefined || b === undefined ? 0 : overlapOf(a, b).containment;
  };
  for (const { first, second, kind } of pairs) {
    if (kind === 'copy') continue;
    for (const one of members.get(groups[first] ?? first) ?? [])
      for (const other of members.get(groups[second] ?? second) ?? [])
        if (groups[one] !== groups[other]) relate(one, other, kind, estimate(one, other));
  }
  for (const copies of members.values())
    for (const [at, first] of copies.entries())
      for (const second of copies.slice(at + 1)) relate(first, second, 'copy', estimate(first, second));
  return { groups, relations: related.map((relations) => listed(documents, relations)) };
}

/** Joins the copies: the number of the first document of each document's group. */
function groupsOf(count: number, pairs: readonly Pair[]): Int32Array {
  const parents = Int32Array.from({ length: count }, (_, document) => document);
  const root = (document: number): number => {
    let at = document;
    while (parents[at] !== at) {
      parents[at] = parents[parents[at] ?? at] ?? at;
      at = parents[at] ?? at;
    }
    return at;
  };
  for (const { first, second, kind } of pairs) {
    if (kind !== 'copy') continue;
    const [a, b] = [root(first), root(second)];
    parents[Math.max(a, b)] = Math.min(a, b);
  }
  return parents.map((_, document) => root(document));
}

/** Rounds to what the samples can tell, so that files stay equal when texts elsewhere change. */
const DIGITS = 3;

function listed(
  documents: readonly ComparedDocument[],
  relations: ReadonlyMap<number, Omit<Pair, 'first' | 'second'>>,
): Relation[] {
  return [...relations]
    .sort(([a, x], [b, y]) => Number(x.kind !== 'copy') - Number(y.kind !== 'copy') || a - b)
    .map(([document, { kind, containment }]) => ({
      document: documents[document]?.id ?? '',
      kind,
      containment: Number(containment.toFixed(DIGITS)),
    }));
}
