import type { PassageText } from '../text/passage-text.ts';
import { freeAfter, freeBefore } from './guard.ts';
import { ANY_CHARACTERS, type Literal, type Pattern, type Step } from './pattern.ts';

const FIRST_CAPACITY = 64;

/** Matches in one passage, ascending by start: offsets into the text's units, ends exclusive. */
export class Occurrences {
  length = 0;
  starts: Uint32Array = new Uint32Array(FIRST_CAPACITY);
  ends: Uint32Array = new Uint32Array(FIRST_CAPACITY);

  add(start: number, end: number): void {
    if (this.length === this.starts.length) {
      this.starts = doubled(this.starts);
      this.ends = doubled(this.ends);
    }
    this.starts[this.length] = start;
    this.ends[this.length] = end;
    this.length++;
  }

  clear(): void {
    this.length = 0;
  }

  start(at: number): number {
    return this.starts[at] ?? 0;
  }

  end(at: number): number {
    return this.ends[at] ?? 0;
  }

  /** Orders by start, then end, and keeps each range once. */
  sortUnique(): void {
    if (this.isStrictlyAscending()) return;
    const order = Array.from({ length: this.length }, (_, at) => at).sort(
      (a, b) => this.start(a) - this.start(b) || this.end(a) - this.end(b),
    );
    const starts = order.map((at) => this.start(at));
    const ends = order.map((at) => this.end(at));
    this.clear();
    for (let at = 0; at < starts.length; at++) {
      if (at > 0 && starts[at] === starts[at - 1] && ends[at] === ends[at - 1]) continue;
      this.add(starts[at] ?? 0, ends[at] ?? 0);
    }
  }

  private isStrictlyAscending(): boolean {
    for (let at = 1; at < this.length; at++) {
      const step = this.start(at) - this.start(at - 1);
      if (step < 0 || (step === 0 && this.end(at) <= this.end(at - 1))) return false;
    }
    return true;
  }
}

function doubled(numbers: Uint32Array): Uint32Array {
  const larger = new Uint32Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
}

/** End of a literal that stands at `at`, guards respected, or -1. */
function literalEnd(text: PassageText, literal: Literal, at: number, from: number, to: number): number {
  const { units } = literal;
  const end = at + units.length;
  if (end > to) return -1;
  for (let offset = 0; offset < units.length; offset++) {
    if (text.units[at + offset] !== units[offset]) return -1;
  }
  if (literal.before !== 'none' && !freeBefore(text, literal.before, at, from, to)) return -1;
  if (literal.after !== 'none' && !freeAfter(text, literal.after, end, from, to)) return -1;
  return end;
}

/** Adds every place in `[from, to)` where a literal stands. */
export function findLiteral(
  text: PassageText,
  literal: Literal,
  from: number,
  to: number,
  found: Occurrences,
): void {
  const { units } = text;
  const first = literal.units[0] ?? 0;
  const last = to - literal.units.length;
  for (let at = from; at <= last; at++) {
    if (units[at] !== first) continue;
    const end = literalEnd(text, literal, at, from, to);
    if (end >= 0) found.add(at, end);
  }
}

/**
 * Adds every match of a pattern in the passage `[from, to)`, by start and each start once: where wildcards leave several
 * ends, the nearest is taken.
 */
export function findPattern(
  text: PassageText,
  pattern: Pattern,
  from: number,
  to: number,
  found: Occurrences,
): void {
  if (pattern.literals !== null) {
    for (const literal of pattern.literals) findLiteral(text, literal, from, to, found);
    if (pattern.literals.length > 1) found.sortUnique();
    return;
  }
  const anchor = pattern.steps.find((step) => step.kind === 'text');
  if (anchor?.kind !== 'text') return;
  const anchors = new Occurrences();
  for (const literal of anchor.literals) findLiteral(text, literal, from, to, anchors);
  if (anchor.literals.length > 1) anchors.sortUnique();
  let tried = from;
  for (let at = 0; at < anchors.length; at++) {
    const start = anchors.start(at);
    for (let candidate = Math.max(tried, start - pattern.lead); candidate <= start; candidate++) {
      tried = candidate + 1;
      if (pattern.lead > 0 && isInsidePair(text, candidate, from)) continue;
      const end = patternEnd(text, pattern.steps, candidate, from, to);
      if (end >= 0) found.add(candidate, end);
    }
  }
}

/** The nearest end of a match that starts at `start`, or -1: the set of reachable places, step by step. */
function patternEnd(
  text: PassageText,
  steps: readonly Step[],
  start: number,
  from: number,
  to: number,
): number {
  let places = [start];
  for (const step of steps) {
    places = placesAfter(text, step, places, from, to);
    if (places.length === 0) return -1;
  }
  return places[0] ?? -1;
}

/** Where a match can stand after one more step: ascending, each place once. */
function placesAfter(
  text: PassageText,
  step: Step,
  places: readonly number[],
  from: number,
  to: number,
): number[] {
  const reached: number[] = [];
  switch (step.kind) {
    case 'one':
      for (const place of places) if (place < to) reached.push(nextCharacter(text, place, to));
      return reached;
    case 'any':
      for (const place of places) {
        let end = place;
        for (let characters = 0; ; characters++) {
          if (end > (reached.at(-1) ?? -1)) reached.push(end);
          if (characters === ANY_CHARACTERS || end >= to) break;
          const next = nextCharacter(text, end, to);
          if (text.isBorder(next)) break;
          end = next;
        }
      }
      return reached;
    case 'text':
      for (const place of places) {
        for (const literal of step.literals) {
          const end = literalEnd(text, literal, place, from, to);
          if (end >= 0) reached.push(end);
        }
      }
      return step.literals.length === 1 ? reached : [...new Set(reached)].sort((a, b) => a - b);
  }
}

function nextCharacter(text: PassageText, at: number, to: number): number {
  const isPair = isHighSurrogate(text, at) && at + 1 < to && isLowSurrogate(text, at + 1);
  return isPair ? at + 2 : at + 1;
}

const isHighSurrogate = (text: PassageText, at: number): boolean =>
  ((text.units[at] ?? 0) & 0xfc00) === 0xd800;
const isLowSurrogate = (text: PassageText, at: number): boolean =>
  ((text.units[at] ?? 0) & 0xfc00) === 0xdc00;

const isInsidePair = (text: PassageText, at: number, from: number): boolean =>
  at > from && isHighSurrogate(text, at - 1) && isLowSurrogate(text, at);

/** Characters in `[start, end)`: units, a surrogate pair counted once. */
export function charactersBetween(text: PassageText, start: number, end: number): number {
  let characters = 0;
  for (let at = start; at < end; at = nextCharacter(text, at, end)) characters++;
  return characters;
}
