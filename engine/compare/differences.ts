import { diffArrays } from 'diff';
import { spend } from '../budget.ts';
import { mix } from '../text/mix.ts';
import { commonOrder } from './common-order.ts';

/** How many members of each of two sequences are the same, or differ, at a place. */
export interface Run {
  same: boolean;
  a: number;
  b: number;
}

/** Members of both together up to which they are compared as they stand; longer ones are cut into pieces first. */
const AT_ONCE = 400;
/** Changes that the library may look for between two pieces: its time grows with their square. */
const MOST_CHANGES = 1_000;
/**
 * Squares of changes that may be looked for in one comparison of two texts, some two seconds of work; beyond that, what lies
 * between equal pieces is told as wholly other.
 */
export const ALLOWANCE = 20_000_000;
/** What a step of the library costs beside a look at a unit of text. */
const STEP_COST = 4;

/** What is left of the work that may be done for one comparison. */
export interface Allowance {
  left: number;
}

/**
 * Where two sequences are the same and where they differ, by Myers' algorithm as the library `diff` has it. Of long ones equal
 * pieces come first. What would take too long to be told in detail is told as one difference: never wrong, but coarse.
 */
export function differences(a: readonly number[], b: readonly number[], allowance: Allowance): Run[] {
  if (a.length + b.length <= AT_ONCE) return joined(detailed(a, b, allowance));
  const piecesA = piecesOf(a);
  const piecesB = piecesOf(b);
  const ids = new Map<string, number>();
  const runs: Run[] = [];
  let [fromA, fromB] = [0, 0];
  for (const [atA, atB] of commonOrder(keys(a, piecesA, ids), keys(b, piecesB, ids))) {
    const [startA = 0, endA = 0] = [piecesA[atA], piecesA[atA + 1]];
    const [startB = 0, endB = 0] = [piecesB[atB], piecesB[atB + 1]];
    runs.push(...detailed(a.slice(fromA, startA), b.slice(fromB, startB), allowance));
    runs.push({ same: true, a: endA - startA, b: endB - startB });
    [fromA, fromB] = [endA, endB];
  }
  runs.push(...detailed(a.slice(fromA), b.slice(fromB), allowance));
  return joined(runs);
}

function detailed(a: readonly number[], b: readonly number[], allowance: Allowance): Run[] {
  if (a.length === 0 || b.length === 0) return [{ same: false, a: a.length, b: b.length }];
  const maxEditLength = Math.min(a.length + b.length, MOST_CHANGES, Math.floor(Math.sqrt(allowance.left)));
  const found = diffArrays([...a], [...b], { maxEditLength });
  const changes = found?.reduce((sum, { added, removed, count }) => sum + (added || removed ? count : 0), 0);
  const cost = (changes ?? maxEditLength) ** 2;
  allowance.left = Math.max(0, allowance.left - cost);
  spend(a.length + b.length + cost * STEP_COST);
  if (found === undefined) return [{ same: false, a: a.length, b: b.length }];
  return found.map(({ added, removed, count }) => ({
    same: !added && !removed,
    a: added ? 0 : count,
    b: removed ? 0 : count,
  }));
}

/** Members that decide where a piece ends, and how many pieces' lengths they make: one end in sixteen members. */
const LOOKED_AT = 4;
const ENDS_MASK = 0xf;

/**
 * Where the pieces of a sequence begin, and its end. What a piece ends with decides where it ends, so that the pieces of two
 * texts are the same again soon after a change (content-defined chunking, as in rsync's descendants).
 */
function piecesOf(members: readonly number[]): number[] {
  const starts = [0];
  for (let at = LOOKED_AT; at < members.length; at++) {
    let hash = 0;
    for (let back = LOOKED_AT; back > 0; back--) hash = mix(hash ^ (members[at - back] ?? 0));
    if ((hash & ENDS_MASK) === 0) starts.push(at);
  }
  starts.push(members.length);
  return starts;
}

/** The same number for the same piece, in both texts. */
function keys(members: readonly number[], starts: readonly number[], ids: Map<string, number>): number[] {
  spend(members.length);
  return starts.slice(0, -1).map((start, piece) => {
    const text = members.slice(start, starts[piece + 1]).join(' ');
    const id = ids.get(text) ?? ids.size;
    ids.set(text, id);
    return id;
  });
}

/** Neighbours of one kind as one; empty ones left out. */
function joined(runs: readonly Run[]): Run[] {
  const all: Run[] = [];
  for (const run of runs) {
    if (run.a + run.b === 0) continue;
    const last = all.at(-1);
    if (last !== undefined && last.same === run.same) {
      last.a += run.a;
      last.b += run.b;
    } else all.push({ ...run });
  }
  return all;
}
