import type { DocumentId, Relation, RelationKind } from '../../engine/types.ts';
import { areApart } from './apart.ts';
import { candidatePairs } from './candidates.ts';
import { groupsOf } from './groups.ts';
import { CONTAINED, type JudgeOf, judge } from './judge.ts';
import { KeyIndex } from './key-index.ts';
import { type Found, INVERSE, type Pair, RelationLists } from './relation-lists.ts';
import { isMoreThanSetPhrases } from './set-phrases.ts';
import type { Sketches } from './sketches.ts';

/** The ids of documents by number, of which only those that relate to others are asked for. */
type Ids = Pick<readonly DocumentId[], 'at'>;

/** What comparing found, one entry a document, in the order given. */
export interface Comparison {
  /** Number of the first document of its group of copies; its own where it has none. */
  groups: Int32Array;
  /**
   * How it relates to the other documents of its near-duplicate group: copies first, the nearest first, then by number.
   * Of more than 200 copies (20 in groups of 10,000 and more) only so many are listed; `groups` is exact always.
   */
  relations: (readonly Relation[])[];
  /** 1 for each document that has more copies, or more excerpts, than are listed. */
  cut: Uint8Array;
}

/**
 * Finds copies and excerpts among documents, which are named by `ids` in the order of their sketches. A group of copies is one
 * text and the copies of that text itself (`groupsOf`); an excerpt of one copy is an excerpt of all copies that hold it,
 * but does not join texts that merely share it. The answer depends on the sketches and their order alone.
 */
export function compareDocuments(ids: Ids, sketches: Sketches): Comparison {
  const pairs: Pair[] = [];
  const index = new KeyIndex(sketches);
  const judgeOf: JudgeOf = (first, second) => {
    if (areApart(sketches, first, second, CONTAINED)) return null;
    const judgement = judge(sketches.at(first), sketches.at(second));
    if (judgement === null) return null;
    const hashes = sketches.hashes(judgement.firstIsSmaller ? first : second);
    return isMoreThanSetPhrases(index, hashes, judgement) ? judgement : null;
  };
  for (const [first, second] of candidatePairs(sketches, index)) {
    const judgement = judgeOf(first, second);
    if (judgement === null) continue;
    const { kind, containment } = judgement;
    pairs.push({ first, second, kind, containment });
  }
  pairs.sort(nearestFirst);
  const groups = groupsOf(sketches, pairs, judgeOf);
  const kept = pairs.filter(({ first, second, kind }) => kind !== 'copy' || groups[first] === groups[second]);
  const lists = new RelationLists(sketches, groups, judgeOf);
  for (const pair of kept) lists.addPair(pair);
  lists.addCopies();
  for (const [first, second, kind] of excerptGroups(kept, groups)) lists.addExcerpts(first, second, kind);
  return {
    groups,
    relations: Array.from({ length: sketches.length }, (_, document) => listed(ids, lists.of(document))),
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

/** The list of each document that is related to none. */
const NONE: readonly Relation[] = [];

/** Rounds to what the samples can tell, so that files stay equal when texts elsewhere change. */
const DIGITS = 3;

function listed(ids: Ids, relations: ReadonlyMap<number, Found>): readonly Relation[] {
  if (relations.size === 0) return NONE;
  return [...relations]
    .sort(
      ([a, x], [b, y]) =>
        Number(x.kind !== 'copy') - Number(y.kind !== 'copy') || y.containment - x.containment || a - b,
    )
    .map(([document, { kind, containment }]) => ({
      document: ids.at(document) ?? '',
      kind,
      containment: Number(containment.toFixed(DIGITS)),
    }));
}
