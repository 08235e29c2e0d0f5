import { spend } from '../budget.ts';
import type { PassageText } from '../text/passage-text.ts';
import { freeAfter, freeBefore } from './guard.ts';
import { Occurrences } from './occurrences.ts';
import {
  type Gap,
  type Literal,
  MAX_CHARACTER_UNITS,
  type Pattern,
  SHIFT_MASK,
  type Step,
} from './pattern.ts';

/** Units from which a literal is looked for by moving on as far as its table allows. */
const LONG_LITERAL = 10;

/**
 * Adds every place in the passage `[from, to)` where a literal stands, overlapping ones included. A long one by Horspool's search:
 * the unit under the literal's end says how far to move on. Of a short one every unit is looked at for its last: each step is
 * then known without waiting for the one before, which is three times faster.
 */
export function findLiteral(
  text: PassageText,
  literal: Literal,
  from: number,
  to: number,
  found: Occurrences,
): void {
  text.hold(from, to);
  const { units, base } = text;
  const sought = literal.units;
  const { shifts } = literal;
  const last = sought.length - 1;
  const lastUnit = sought[last] ?? 0;
  const stop = to - base;
  const add = (end: number): void => {
    if (!standsAt(units, sought, end - last)) return;
    const start = base + end - last;
    if (isFree(text, literal, start, base + end + 1, from, to)) found.add(start, base + end + 1);
  };
  if (sought.length < LONG_LITERAL) {
    for (let end = from + last - base; end < stop; end++) if (units[end] === lastUnit) add(end);
    return;
  }
  for (let end = from + last - base; end < stop; ) {
    const unit = units[end] ?? 0;
    if (unit === lastUnit) add(end);
    end += shifts[unit & SHIFT_MASK] ?? 1;
  }
}

function standsAt(units: Uint16Array, sought: Uint16Array, at: number): boolean {
  for (let offset = 0; offset < sought.length; offset++) {
    if (units[at + offset] !== sought[offset]) return false;
  }
  return true;
}

function isFree(
  text: PassageText,
  { before, after }: Literal,
  start: number,
  end: number,
  from: number,
  to: number,
): boolean {
  if (before !== 'none' && !freeBefore(text, before, start, from, to)) return false;
  return after === 'none' || freeAfter(text, after, end, from, to);
}

/** Whether a literal stands at `at` in the passage `[from, to)`, which is held; guards respected. */
export function literalStandsAt(
  text: PassageText,
  literal: Literal,
  at: number,
  from: number,
  to: number,
): boolean {
  const end = at + literal.units.length;
  return (
    end <= to &&
    standsAt(text.units, literal.units, at - text.base) &&
    isFree(text, literal, at, end, from, to)
  );
}

const isHighSurrogate = (unit: number): boolean => (unit & 0xfc00) === 0xd800;
const isLowSurrogate = (unit: number): boolean => (unit & 0xfc00) === 0xdc00;

/** The offset behind the character at `at`. Like all here, of units that are held. */
function nextCharacter(text: PassageText, at: number, to: number): number {
  const isPair = isHighSurrogate(text.unit(at)) && at + 1 < to && isLowSurrogate(text.unit(at + 1));
  return isPair ? at + 2 : at + 1;
}

/** Offset `characters` before `at`; -1 where the passage that begins at `from` has not so many. */
function charactersBack(text: PassageText, at: number, from: number, characters: number): number {
  let back = at;
  for (let left = characters; left > 0; left--) {
    if (back <= from) return -1;
    const isPair =
      back - 2 >= from && isLowSurrogate(text.unit(back - 1)) && isHighSurrogate(text.unit(back - 2));
    back -= isPair ? 2 : 1;
  }
  return back;
}

/** Characters in `[start, end)`: units, a surrogate pair counted once. */
export function charactersBetween(text: PassageText, start: number, end: number): number {
  let characters = 0;
  for (let at = start; at < end; at = nextCharacter(text, at, end)) characters++;
  return characters;
}

/** How many sentences begin in `(start, end]`; where there are more than `enough`, one more than that. */
export function bordersIn(
  text: Pick<PassageText, 'sentenceStart'>,
  start: number,
  end: number,
  enough: number,
): number {
  let count = 0;
  let at = end;
  while (count <= enough) {
    const border = text.sentenceStart(at, start);
    if (border <= start) break;
    count++;
    at = border - 1;
  }
  return count;
}

/** Finds a term in passages, one after the other; keeps its working memory from one to the next. */
export class TermMatcher {
  private readonly text: PassageText;
  private readonly pattern: Pattern;
  private readonly anchors = new Occurrences();
  private readonly followers = new Occurrences();
  private places: number[] = [];
  private reached: number[] = [];

  constructor(text: PassageText, pattern: Pattern) {
    this.text = text;
    this.pattern = pattern;
  }

  /**
   * Adds every match in the passage `[from, to)`, by start and each start once: where wildcards leave several ends, the
   * nearest is taken.
   */
  find(from: number, to: number, found: Occurrences): void {
    const { literals, steps, lead, reach, least } = this.pattern;
    this.text.hold(from, to);
    if (literals !== null) {
      this.findAny(literals, from, to, found);
      return;
    }
    if (to - from < least) return;
    const [anchor, follower] = steps.filter((step) => step.kind === 'text');
    if (anchor === undefined) return;
    this.anchors.clear();
    this.findAny(anchor.literals, from, to, this.anchors);
    if (this.anchors.length === 0) return;
    this.followers.clear();
    if (follower !== undefined) this.findAny(follower.literals, from, to, this.followers);
    const gap = oneGap(this.pattern);
    if (gap !== null) {
      this.findAcrossGap(gap, to, found);
      return;
    }
    let next = 0;
    for (let at = 0; at < this.anchors.length; at++) {
      const start = this.anchors.start(at);
      if (at > 0 && start === this.anchors.start(at - 1)) continue;
      if (follower !== undefined) {
        while (next < this.followers.length && this.followers.start(next) <= start) next++;
        if (next === this.followers.length) return;
        if (this.followers.start(next) - start > reach) continue;
      }
      const candidate = lead === 0 ? start : charactersBack(this.text, start, from, lead);
      if (candidate < 0 || candidate + least > to) continue;
      const end = this.nearestEnd(candidate, from, to);
      if (end >= 0) found.add(candidate, end);
    }
  }

  /**
   * `a*b` with one spelling each, the commonest wildcard: the next b that is far enough is the nearest, and where it is too
   * far away or in another sentence, so are the ones behind it.
   */
  private findAcrossGap({ least, most, borders }: Gap, to: number, found: Occurrences): void {
    const { anchors, followers, text } = this;
    let next = 0;
    for (let at = 0; at < anchors.length; at++) {
      const end = anchors.end(at);
      let earliest = end;
      for (let characters = 0; characters < least && earliest < to; characters++) {
        earliest = nextCharacter(text, earliest, to);
      }
      while (next < followers.length && followers.start(next) < earliest) next++;
      if (next === followers.length) return;
      const start = followers.start(next);
      const units = start - end;
      if (units > most * MAX_CHARACTER_UNITS) continue;
      const characters = charactersBetween(text, end, start);
      if (characters < least || characters > most) continue;
      if (bordersIn(text, end, start, borders) <= borders) found.add(anchors.start(at), followers.end(next));
    }
  }

  private findAny(literals: readonly Literal[], from: number, to: number, found: Occurrences): void {
    const before = found.length;
    for (const literal of literals) findLiteral(this.text, literal, from, to, found);
    if (literals.length > 1 && found.length > before) found.sortUnique();
  }

  /** The nearest end of a match that starts at `start`, or -1: the set of places that can be reached, step by step. */
  private nearestEnd(start: number, from: number, to: number): number {
    this.places.length = 0;
    this.places.push(start);
    for (const step of this.pattern.steps) {
      this.reached.length = 0;
      this.take(step, from, to);
      if (this.reached.length === 0) return -1;
      spend(this.reached.length);
      [this.places, this.reached] = [this.reached, this.places];
    }
    return this.places[0] ?? -1;
  }

  /** Fills `reached` with where a match can stand after one more step: ascending, each place once. */
  private take(step: Step, from: number, to: number): void {
    switch (step.kind) {
      case 'gap':
        for (const place of this.places) this.reachOver(step, place, to);
        if (this.places.length > 1) this.sortReached();
        return;
      case 'text':
        for (const place of this.places) {
          for (const literal of step.literals) this.reachBehind(literal, place, from, to);
        }
        if (step.literals.length > 1) this.sortReached();
    }
  }

  private sortReached(): void {
    const sorted = this.reached.sort((a, b) => a - b);
    let kept = 0;
    for (const place of sorted) if (kept === 0 || place !== sorted[kept - 1]) sorted[kept++] = place;
    sorted.length = kept;
  }

  private reachOver({ least, most, borders }: Gap, place: number, to: number): void {
    const { text } = this;
    let end = place;
    let crossed = 0;
    for (let characters = 0; characters <= most; characters++) {
      if (characters >= least) this.reached.push(end);
      if (end >= to) return;
      end = nextCharacter(text, end, to);
      if (text.isBorder(end)) crossed++;
      if (crossed > borders) return;
    }
  }

  private reachBehind(literal: Literal, place: number, from: number, to: number): void {
    if (literalStandsAt(this.text, literal, place, from, to)) this.reached.push(place + literal.units.length);
  }
}

/** The gap of a pattern that is two texts of one spelling each around it. */
function oneGap({ steps }: Pattern): Gap | null {
  const [first, gap, last] = steps;
  if (steps.length !== 3 || first?.kind !== 'text' || gap?.kind !== 'gap' || last?.kind !== 'text')
    return null;
  return first.literals.length === 1 && last.literals.length === 1 ? gap : null;
}
