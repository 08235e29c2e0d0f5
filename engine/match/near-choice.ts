import { spend } from '../budget.ts';
import { isSamePlace, type Operand } from './near-operand.ts';
import type { Occurrences } from './occurrences.ts';

/** Whether an occurrence of the operand before a link satisfies it with one of the operand behind. */
export type IsLinked = (link: number, first: number, second: number) => boolean;

/**
 * Leaves alive what can be chosen, one occurrence of each operand, so that all links are satisfied and no two are the same place;
 * false where nothing is left. Neighbours have been looked at: where no others have a place in common, which is nearly always, all stays.
 * Else choices are tried. The number of these is bounded by the budget of the answer alone: it grows only where a term is asked
 * for many times in one chain, and stands there fewer times than that.
 */
export function keepChosen(operands: readonly Operand[], isLinked: IsLinked): boolean {
  if (!operands.some((operand, at) => operands.slice(at + 2).some((other) => haveCommon(operand, other))))
    return true;
  if (!hasRoomForAlike(operands)) return false;
  const known = operands.map(({ found }) => new Uint8Array(found.length));
  for (const [at, { found, alive }] of operands.entries()) {
    for (let occurrence = 0; occurrence < found.length; occurrence++) {
      if (alive[occurrence] !== 1 || known[at]?.[occurrence] === 1) continue;
      const chosen = new Choice(operands, isLinked).around(at, occurrence);
      if (chosen === null) alive[occurrence] = 0;
      // What stands in a choice needs none of its own.
      else for (const [of, place] of chosen.entries()) known[of]?.fill(1, place, place + 1);
    }
    if (!operands[at]?.isAlive()) return false;
  }
  return true;
}

/** Whether two operands have a living occurrence in common. */
function haveCommon(a: Operand, b: Operand): boolean {
  let j = 0;
  for (let i = 0; i < a.found.length; i++) {
    while (j < b.found.length && isBefore(b.found, j, a.found, i)) j++;
    const isCommon = j < b.found.length && isSamePlace(a.found, i, b.found, j);
    if (isCommon && a.alive[i] === 1 && b.alive[j] === 1) return true;
  }
  return false;
}

/** Whether an occurrence comes before one of another list, by start, then end. */
function isBefore(a: Occurrences, at: number, b: Occurrences, other: number): boolean {
  return a.start(at) < b.start(other) || (a.start(at) === b.start(other) && a.end(at) < b.end(other));
}

/** Whether operands of the same terms have as many occurrences as there are such operands. */
function hasRoomForAlike(operands: readonly Operand[]): boolean {
  const alike = Map.groupBy(operands, ({ terms }) =>
    JSON.stringify(terms.map(({ pattern }) => pattern.key).sort()),
  );
  return [...alike.values()].every((same) => same.length === 1 || places(same) >= same.length);
}

/** The living occurrences of several operands, each once. */
function places(operands: readonly Operand[]): number {
  const ranges = operands.flatMap(({ found, alive }) =>
    Array.from({ length: found.length }, (_, at) => at)
      .filter((at) => alive[at] === 1)
      .map((at) => `${found.start(at)}-${found.end(at)}`),
  );
  return new Set(ranges).size;
}

/** One choice in the making. */
class Choice {
  private readonly operands: readonly Operand[];
  private readonly isLinked: IsLinked;
  /** The occurrence chosen of each operand, -1 for none yet. */
  private readonly chosen: number[];

  constructor(operands: readonly Operand[], isLinked: IsLinked) {
    this.operands = operands;
    this.isLinked = isLinked;
    this.chosen = operands.map(() => -1);
  }

  /** A choice that holds one occurrence of an operand; null where there is none. */
  around(operand: number, occurrence: number): readonly number[] | null {
    this.chosen[operand] = occurrence;
    return this.completeFrom(operand, operand) ? this.chosen : null;
  }

  /** Chooses for the operands before `[first, last]` from there on, then for those behind; false where nothing fits. */
  private completeFrom(first: number, last: number): boolean {
    if (first === 0 && last === this.operands.length - 1) return true;
    const next = first > 0 ? first - 1 : last + 1;
    const count = this.operands[next]?.found.length ?? 0;
    for (let occurrence = 0; occurrence < count; occurrence++) {
      spend(this.operands.length);
      if (!this.fits(next, occurrence)) continue;
      this.chosen[next] = occurrence;
      if (this.completeFrom(Math.min(first, next), Math.max(last, next))) return true;
      this.chosen[next] = -1;
    }
    return false;
  }

  private fits(operand: number, occurrence: number): boolean {
    const own = this.operands[operand];
    if (own?.alive[occurrence] !== 1) return false;
    const isTaken = this.operands.some(({ found }, at) => {
      const other = this.chosen[at] ?? -1;
      return other >= 0 && isSamePlace(own.found, occurrence, found, other);
    });
    if (isTaken) return false;
    const before = this.chosen[operand - 1] ?? -1;
    const behind = this.chosen[operand + 1] ?? -1;
    return (
      (before < 0 || this.isLinked(operand - 1, before, occurrence)) &&
      (behind < 0 || this.isLinked(operand, occurrence, behind))
    );
  }
}
