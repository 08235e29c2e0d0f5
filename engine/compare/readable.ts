import type { Run } from './differences.ts';
import type { Side } from './side.ts';

/** Units that may stand by chance between two changes: one or two characters that all texts have. */
const MOST_CHANCE = 2;
/** How many times as long the changes on both sides must be for it to be chance. */
const TIMES = 2;

type Masks = Pick<Side, 'units' | 'masked'>;

/**
 * The differences (in units) as a person would tell them. What is the same by chance between two longer changes becomes part
 * of one change; digits that a mask left and the other text has too (20xx, 2006) are the same.
 */
export function readable(runs: readonly Run[], a: Masks, b: Masks): Run[] {
  const all: Run[] = [];
  let [atA, atB] = [0, 0];
  for (const run of withoutChance(runs, a, b)) {
    if (isMasking(run, atA, atB, a, b)) all.push(...besidesDigits(run, atA, atB, a, b));
    else all.push(run);
    atA += run.a;
    atB += run.b;
  }
  return all;
}

/** Whether a change has nothing but a mask on one side, and something on the other. */
export function isMasking(run: Run, atA: number, atB: number, a: Masks, b: Masks): boolean {
  if (run.same || run.a === 0 || run.b === 0) return false;
  return isMasked(a, atA, run.a) || isMasked(b, atB, run.b);
}

function isMasked({ masked }: Masks, at: number, length: number): boolean {
  return masked.subarray(at, at + length).every((is) => is === 1);
}

function withoutChance(runs: readonly Run[], a: Masks, b: Masks): Run[] {
  const kept: Run[] = [];
  let [atA, atB] = [0, 0];
  runs.forEach((run, index) => {
    const before = kept.at(-1);
    const after = runs[index + 1];
    const byChance =
      run.same &&
      before !== undefined &&
      after !== undefined &&
      isChance(run, before, after) &&
      !isMasking(before, atA - before.a, atB - before.b, a, b) &&
      !isMasking(after, atA + run.a, atB + run.b, a, b);
    if (before !== undefined && !before.same && (byChance || !run.same)) {
      before.a += run.a;
      before.b += run.b;
    } else kept.push({ ...run });
    atA += run.a;
    atB += run.b;
  });
  return kept;
}

function isChance(same: Run, before: Run, after: Run): boolean {
  const least = same.a * TIMES;
  return (
    same.a <= MOST_CHANCE &&
    Math.max(before.a, before.b) >= least &&
    Math.max(after.a, after.b) >= least &&
    Math.min(before.a + after.a, before.b + after.b) >= least
  );
}

/** A masked change without what both sides begin and end with. */
function besidesDigits(run: Run, atA: number, atB: number, a: Masks, b: Masks): Run[] {
  const least = Math.min(run.a, run.b) - 1;
  let first = 0;
  while (first < least && a.units[atA + first] === b.units[atB + first]) first++;
  let last = 0;
  while (first + last < least && a.units[atA + run.a - 1 - last] === b.units[atB + run.b - 1 - last]) last++;
  return [
    { same: true, a: first, b: first },
    { same: false, a: run.a - first - last, b: run.b - first - last },
    { same: true, a: last, b: last },
  ].filter((piece) => piece.a > 0);
}
