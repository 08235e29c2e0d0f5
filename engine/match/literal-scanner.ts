import type { PassageText } from '../text/passage-text.ts';
import type { Literal } from './pattern.ts';
import { literalStandsAt } from './term-matcher.ts';

const UNITS = 0x10000;
const LOW_BITS = 0x7ff;

/** Finds many literals in one walk along a passage: cost hardly grows with their number. */
export class LiteralScanner {
  private readonly text: PassageText;
  private readonly literals: readonly Literal[];
  /** By first unit: one more than the place in `groups`, 0 where no literal begins so. */
  private readonly groupOf = new Uint16Array(UNITS);
  /** By the low bits of a unit: whether any literal begins with such. So small that it is always at hand. */
  private readonly mayBegin = new Uint8Array(LOW_BITS + 1);
  /** Numbers of the literals that begin with one unit, shorter ones first. */
  private readonly groups: number[][] = [];

  constructor(text: PassageText, literals: readonly Literal[]) {
    this.text = text;
    this.literals = literals;
    for (const [number, { units }] of literals.entries()) {
      const first = units[0] ?? 0;
      this.mayBegin[first & LOW_BITS] = 1;
      const group = this.groups[(this.groupOf[first] ?? 0) - 1];
      if (group === undefined) this.groupOf[first] = this.groups.push([number]);
      else group.push(number);
    }
    const lengthOf = (number: number): number => literals[number]?.units.length ?? 0;
    for (const group of this.groups) group.sort((a, b) => lengthOf(a) - lengthOf(b));
  }

  /** Reports every place in `[from, to)` where a literal stands, ascending by start, then by end. */
  scan(from: number, to: number, report: (literal: number, start: number, end: number) => void): void {
    this.text.hold(from, to);
    const { units, base } = this.text;
    const { groupOf, mayBegin } = this;
    const stop = to - base;
    for (let place = from - base; place < stop; place++) {
      const unit = units[place] ?? 0;
      if (mayBegin[unit & LOW_BITS] === 0) continue;
      const group = groupOf[unit] ?? 0;
      if (group === 0) continue;
      const at = base + place;
      for (const number of this.groups[group - 1] ?? []) {
        const literal = this.literals[number];
        if (literal === undefined || !literalStandsAt(this.text, literal, at, from, to)) continue;
        report(number, at, at + literal.units.length);
      }
    }
  }
}
