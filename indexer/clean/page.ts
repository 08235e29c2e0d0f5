import { Decisions } from '../lines/decisions.ts';
import type { Line, Removal } from '../lines/lines.ts';
import { simplified } from '../lines/simplified.ts';
import { isFound } from '../rules/rule.ts';
import { FURNITURE, type FurnitureRule, type Position } from './furniture-rules.ts';
import { isNumberedText } from './stretch-edges.ts';

/** Longest line that is asked whether it is furniture, in units. */
export const LONGEST_NOTE = 320;

/** The lines of a page and what has been decided on them so far. */
export class Page {
  readonly lines: readonly Line[];
  readonly decisions = new Decisions();

  constructor(lines: readonly Line[]) {
    this.lines = lines;
  }

  /** Why a line is no text, by this stage or one before it. */
  removed(index: number): Removal | null {
    return this.lines[index]?.removed ?? this.decisions.of(index);
  }

  remove(index: number, removal: Removal): void {
    if (this.lines[index]?.removed === null) this.decisions.remove(index, removal);
  }

  /** The words of a line that is still text, else null. */
  text(index: number): string | null {
    const line = this.lines[index];
    return line === undefined || this.removed(index) !== null ? null : line.text;
  }
}

/** The rule of one of these positions that the line fits, whatever its own position and in either writing. */
export function furnitureRule(text: string, ...positions: readonly Position[]): FurnitureRule | null {
  if (text.length > LONGEST_NOTE || isNumberedText(text)) return null;
  const read = simplified(text);
  return rulesAt(positions).find((rule) => isFound(rule, read)) ?? null;
}

/** The rules in force that were parted last, and those of them that are of some positions, by these. */
let parted: readonly FurnitureRule[] = [];
const byPositions = new Map<string, readonly FurnitureRule[]>();

function rulesAt(positions: readonly Position[]): readonly FurnitureRule[] {
  const rules = FURNITURE.active;
  if (rules !== parted) {
    byPositions.clear();
    parted = rules;
  }
  const key = positions.join();
  let found = byPositions.get(key);
  if (found === undefined) {
    found = rules.filter(({ where }) => positions.includes(where));
    byPositions.set(key, found);
  }
  return found;
}

export function removalBy(rule: FurnitureRule): Removal {
  return { kind: rule.removes, reason: rule.reason, rule: rule.id };
}
