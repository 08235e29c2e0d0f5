import type { PassageText } from '../text/passage-text.ts';
import { freeAfter, freeBefore } from './guard.ts';
import { Occurrences } from './occurrences.ts';
import {
  ANY_CHARACTERS,
  type Literal,
  MAX_CHARACTER_UNITS,
  type Pattern,
  SHIFT_MASK,
  type Step,
} from './pattern.ts';

/**
 * Adds every place in the passage `[from, to)` where a literal stands, overlapping ones included. Horspool's search: the
 * unit under the literal's end says how far to move on.
 */
export function findLiteral(
  text: PassageText,
  literal: Literal,
  from: number,
  to: number,
  found: Occurrences,
): void {
  const { units } = text;
  const sought = literal.units;
  const { shifts } = literal;
  const length = sought.length;
  const last = length - 1;
  const lastUnit = sought[last] ?? 0;
  if (last === 0 && literal.before === 'none' && literal.after === 'none') {
    for (let at = from; at < to; at++) if (units[at] === lastUnit) found.add(at, at + 1);
    return;
  }
  for (let end = from + last; end < to; ) {
    const unit = units[end] ?? 0;
    if (unit === lastUnit && standsAt(units, sought, end - last)) {
      if (isFree(text, literal, end - last, end + 1, from, to)) found.add(end - last, end + 1);
    }
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

/** Whether a literal stands at `at` in the passage `[from, to)`, guards respected. */
export function literalStandsAt(
  text: PassageText,
  literal: Literal,
  at: number,
  from: number,
  to: number,
): boolean {
  const end = at + literal.units.length;
  return end <= to && standsAt(text.units, literal.units, at) && isFree(text, literal, at, end, from, to);
}

const isHighSurrogate = (unit: number | undefined): boolean => ((unit ?? 0) & 0xfc00) === 0xd800;
const isLowSurrogate = (unit: number | undefined): boolean => ((unit ?? 0) & 0xfc00) === 0xdc00;

function nextCharacter(units: Uint16Array, at: number, to: number): number {
  return isHighSurrogate(units[at]) && at + 1 < to && isLowSurrogate(units[at + 1]) ? at + 2 : at + 1;
}

/** Characters in `[start, end)`: units, a surrogate pair counted once. */
export function charactersBetween(text: PassageText, start: number, end: number): number {
  let characters = 0;
  for (let at = start; at < end; at = nextCharacter(text.units, at, end)) characters++;
  return characters;
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
    if (isOneGap(this.pattern)) {
      this.findAcrossGap(found);
      return;
    }
    let untried = from;
    let next = 0;
    for (let at = 0; at < this.anchors.length; at++) {
      const start = this.anchors.start(at);
      if (follower !== undefined) {
        while (next < this.followers.length && this.followers.start(next) <= start) next++;
        if (next === this.followers.length) return;
        if (this.followers.start(next) - start > reach) continue;
      }
      for (let candidate = Math.max(untried, start - lead); candidate <= start; candidate++) {
        untried = candidate + 1;
        if (lead > 0 && this.isInsidePair(candidate, from)) continue;
        if (candidate + least > to) return;
        const end = this.nearestEnd(candidate, from, to);
        if (end >= 0) found.add(candidate, end);
      }
    }
  }

  /**
   * `a*b` with one spelling each, the commonest wildcard: the next b is the nearest, and where it is too far away or in
   * another sentence, so are the ones behind it.
   */
  private findAcrossGap(found: Occurrences): void {
    const { anchors, followers, text } = this;
    let next = 0;
    for (let at = 0; at < anchors.length; at++) {
      const end = anchors.end(at);
      while (next < followers.length && followers.start(next) < end) next++;
      if (next === followers.length) return;
      const start = followers.start(next);
      if (start - end > ANY_CHARACTERS * MAX_CHARACTER_UNITS) continue;
      if (start - end > ANY_CHARACTERS && charactersBetween(text, end, start) > ANY_CHARACTERS) continue;
      if (text.sentenceStart(start, end) === end) found.add(anchors.start(at), followers.end(next));
    }
  }

  private findAny(literals: readonly Literal[], from: number, to: number, found: Occurrences): void {
    const before = found.length;
    for (const literal of literals) findLiteral(this.text, literal, from, to, found);
    if (literals.length > 1 && found.length > before) found.sortUnique();
  }

  private isInsidePair(at: number, from: number): boolean {
    const { units } = this.text;
    return at > from && isHighSurrogate(units[at - 1]) && isLowSurrogate(units[at]);
  }

  /** The nearest end of a match that starts at `start`, or -1: the set of places that can be reached, step by step. */
  private nearestEnd(start: number, from: number, to: number): number {
    this.places.length = 0;
    this.places.push(start);
    for (const step of this.pattern.steps) {
      this.reached.length = 0;
      this.take(step, from, to);
      if (this.reached.length === 0) return -1;
      [this.places, this.reached] = [this.reached, this.places];
    }
    return this.places[0] ?? -1;
  }

  /** Fills `reached` with where a match can stand after one more step: ascending, each place once. */
  private take(step: Step, from: number, to: number): void {
    switch (step.kind) {
      case 'one':
        for (const place of this.places)
          if (place < to) this.reach(nextCharacter(this.text.units, place, to));
        return;
      case 'any':
        for (const place of this.places) this.reachWithin(place, to);
        return;
      case 'text':
        for (const place of this.places) {
          for (const literal of step.literals) this.reachBehind(literal, place, from, to);
        }
        if (step.literals.length > 1) this.reached.sort((a, b) => a - b);
    }
  }

  private reach(place: number): void {
    if (this.reached.length === 0 || place > (this.reached.at(-1) ?? 0)) this.reached.push(place);
  }

  private reachWithin(place: number, to: number): void {
    const { text } = this;
    let end = place;
    this.reach(end);
    for (let characters = 0; characters < ANY_CHARACTERS && end < to; characters++) {
      end = nextCharacter(text.units, end, to);
      if (text.isBorder(end)) return;
      this.reach(end);
    }
  }

  private reachBehind(literal: Literal, place: number, from: number, to: number): void {
    if (literalStandsAt(this.text, literal, place, from, to)) this.reached.push(place + literal.units.length);
  }
}

function isOneGap({ steps }: Pattern): boolean {
  const [first, gap, last] = steps;
  if (steps.length !== 3 || first?.kind !== 'text' || gap?.kind !== 'any' || last?.kind !== 'text')
    return false;
  return first.literals.length === 1 && last.literals.length === 1;
}
