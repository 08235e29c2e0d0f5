import type { DocumentId, Relation, RelationKind } from '../../engine/types.ts';
import { candidatePairs } from './candidates.ts';
import { narrower, sameEdition } from './edition.ts';
import { judge } from './judge.ts';
import { type Found, INVERSE, type Pair, RelationLists } from './relation-lists.ts';
import type { Sketch } from './sketch.ts';

/** A document as far as comparing needs it. */
export interface ComparedDocument {
  id: DocumentId;
  sketch: Sketch;
}

/** What comparing found, one entry a document, in the order given. */
export interface Comparison {
  /** Number of the first document of its group of copies; its own where it has none. */
  groups: Int32Array;
  /**
   * How it relates to the other documents of its near-duplicate group: copies first, the nearest first, then by number.
   * Of more than 200 copies (20 in groups of 10,000 and more) only so many are listed; `groups` is exact always.
   */
  relations: Relation[][];
  /** 1 for each document that has more copies, or more excerpts, than are listed. */
  cut: Uint8Array;
}

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
  const days = sketches.map(({ day }) => day);
  const judged = withoutTorn(pairs, days).toSorted(nearestFirst);
  const groups = groupsOf(days, judged);
  const kept = judged.filter(
    ({ first, second, kind }) => kind !== 'copy' || groups[first] === groups[second],
  );
  const members = new Map<number, number[]>();
  groups.forEach((group, document) => {
    const found = members.get(group);
    if (found === undefined) members.set(group, [document]);
    else found.push(document);
  });
  const lists = new RelationLists(sketches, groups, members);
  for (const pair of kept) lists.addPair(pair);
  for (const copies of members.values()) lists.addCopies(copies);
  for (const [first, second, kind] of excerptGroups(kept, groups)) lists.addExcerpts(first, second, kind);
  return {
    groups,
    relations: documents.map((_, document) => listed(documents, lists.of(document))),
    cut: lists.cut,
  };
}

/** Pairs of groups of which one holds excerpts of the other, each pair once. */
function excerptGroups(pairs: readonly Pair[], groups: Int32Array): [number, number, RelationKind][] {
  const found = new Map<string, [number, number, RelationKind]>();
  for (const { first, second, kind } of pairs) {
    const [a, b] = [groups[first] ?? first, groups[second] ?? second];
    if (kind === 'copy' || a === b) continue;
    if (a < b) found.set(`${a} ${b}`, [a, b, kind]);
    else found.set(`${b} ${a}`, [b, a, INVERSE[kind]]);
  }
  return [...found.values()];
}

function nearestFirst(a: Pair, b: Pair): number {
  return b.containment - a.containment || a.first - b.first || a.second - b.second;
}

/**
 * Pairs without those that would make a text with its date masked the copy of several editions: it is of one of them, and
 * nothing tells of which.
 */
function withoutTorn(pairs: readonly Pair[], days: readonly (string | null)[]): Pair[] {
  const narrowest = [...days];
  const torn = new Uint8Array(days.length);
  const meet = (document: number, other: number): void => {
    const [known = null, day = null] = [narrowest[document], days[other]];
    if (sameEdition(known, day)) narrowest[document] = narrower(known, day);
    else torn[document] = 1;
  };
  const copies = pairs.filter(({ kind }) => kind === 'copy');
  for (const { first, second } of copies) {
    meet(first, second);
    meet(second, first);
  }
  const saysMore = (one: number, other: number): boolean =>
    (days[one]?.length ?? 0) > (days[other]?.length ?? 0);
  return pairs.filter(
    ({ first, second, kind }) =>
      kind !== 'copy' ||
      !((torn[first] === 1 && saysMore(second, first)) || (torn[second] === 1 && saysMore(first, second))),
  );
}

/**
 * Joins the copies, the nearest first: the number of the first document of each document's group. Two groups that state
 * different days stay apart, even where a copy with its date masked stands between them.
 */
function groupsOf(days: readonly (string | null)[], pairs: readonly Pair[]): Int32Array {
  const parents = Int32Array.from(days, (_, document) => document);
  const dayOf = [...days];
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
    const [one = null, other = null] = [dayOf[a], dayOf[b]];
    if (a === b || !sameEdition(one, other)) continue;
    parents[Math.max(a, b)] = Math.min(a, b);
    dayOf[Math.min(a, b)] = narrower(one, other);
  }
  return parents.map((_, document) => root(document));
}

/** Rounds to what the samples can tell, so that files stay equal when texts elsewhere change. */
const DIGITS = 3;

function listed(documents: readonly ComparedDocument[], relations: ReadonlyMap<number, Found>): Relation[] {
  return [...relations]
    .sort(
      ([a, x], [b, y]) =>
        Number(x.kind !== 'copy') - Number(y.kind !== 'copy') || y.containment - x.containment || a - b,
    )
    .map(([document, { kind, containment }]) => ({
      document: documents[document]?.id ?? '',
      kind,
      containment: Number(containment.toFixed(DIGITS)),
    }));
}
