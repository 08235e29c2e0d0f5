import type { TermNode } from '../query/ast.ts';
import { matchedText, textOf, unitsOf } from '../text/fold.ts';
import { type Guard, spellings } from '../text/forms.ts';

/** One way to write a piece of a term. */
export interface Literal {
  units: Uint16Array;
  /** By the low bits of a unit: how far a search may move on when that unit stands under the literal's end. */
  shifts: Uint8Array;
  before: Guard;
  after: Guard;
}

export type Step =
  | { kind: 'text'; literals: readonly Literal[] }
  /** `*`: 0–10 characters, none of which begins a sentence, nor does the one after them. */
  | { kind: 'any' }
  /** `?`: exactly one character. */
  | { kind: 'one' };

/** A term made ready for matching. A `*` at either end is left out: it may always stand for nothing. */
export interface Pattern {
  steps: readonly Step[];
  /** The spellings of a term without wildcards, else null. */
  literals: readonly Literal[] | null;
  /** Most units that can stand between the start of a match and its first text. */
  lead: number;
  /** Most units between the starts of the first and the second text of a match. */
  reach: number;
  /** Fewest units a match takes up. */
  least: number;
  /** Equal for terms that match the same. */
  key: string;
}

/** Most characters a `*` stands for. */
export const ANY_CHARACTERS = 10;
/** A character outside the basic plane is two units. */
export const MAX_CHARACTER_UNITS = 2;

/** Units that differ in their low eight bits only share a shift, the smaller one: 256 bytes a literal instead of 65,536. */
export const SHIFT_MASK = 0xff;
const MAX_SHIFT = 0xff;

/** The units of a literal with their table of shifts. */
export function literalUnits(units: Uint16Array): Pick<Literal, 'units' | 'shifts'> {
  const last = units.length - 1;
  const shifts = new Uint8Array(SHIFT_MASK + 1).fill(Math.min(units.length, MAX_SHIFT));
  for (let at = Math.max(0, last - MAX_SHIFT); at < last; at++) {
    shifts[(units[at] ?? 0) & SHIFT_MASK] = Math.min(last - at, MAX_SHIFT);
  }
  return { units, shifts };
}

/** Most units that steps can take up. */
function mostUnits(steps: readonly Step[]): number {
  return steps.reduce((sum, step) => {
    if (step.kind === 'text') return sum + Math.max(...step.literals.map(({ units }) => units.length));
    return sum + (step.kind === 'any' ? ANY_CHARACTERS : 1) * MAX_CHARACTER_UNITS;
  }, 0);
}

function fewestUnits(step: Step): number {
  if (step.kind === 'text') return Math.min(...step.literals.map(({ units }) => units.length));
  return step.kind === 'one' ? 1 : 0;
}

/** Makes a term ready; null where nothing but white space is left to look for. */
export function compileTerm(node: TermNode): Pattern | null {
  const parts = node.pattern.flatMap((part): ({ text: string } | 'any' | 'one')[] => {
    if (part.kind !== 'text') return [part.kind];
    const text = textOf(matchedText(part.text).units);
    return text === '' ? [] : [{ text }];
  });
  const openStart = typeof parts[0] === 'string';
  const openEnd = typeof parts.at(-1) === 'string';
  while (parts[0] === 'any') parts.shift();
  while (parts.at(-1) === 'any') parts.pop();
  const firstText = parts.findIndex((part) => typeof part === 'object');
  if (firstText < 0) return null;

  const steps = parts.map((part, at): Step => {
    if (typeof part === 'string') return { kind: part };
    const first = at === 0 && !openStart;
    const last = at === parts.length - 1 && !openEnd;
    const literals = spellings(part.text, node.quoted).map(
      ({ text, before, after }): Literal => ({
        ...literalUnits(unitsOf(text)),
        before: first ? before : 'none',
        after: last ? after : 'none',
      }),
    );
    return { kind: 'text', literals };
  });
  const [only] = steps;
  const secondText = steps.findIndex((step, at) => at > firstText && step.kind === 'text');
  return {
    steps,
    literals: steps.length === 1 && only?.kind === 'text' ? only.literals : null,
    lead: mostUnits(steps.slice(0, firstText)),
    reach: mostUnits(steps.slice(firstText, secondText < 0 ? undefined : secondText)),
    least: steps.reduce((sum, step) => sum + fewestUnits(step), 0),
    key: JSON.stringify(
      steps.map((step) =>
        step.kind === 'text'
          ? step.literals.map(({ units, before, after }) => [textOf(units), before, after])
          : step.kind,
      ),
    ),
  };
}

/** Whether a term without wildcards has a spelling in common with one of others; only such can match the same range. */
export function sharesSpelling(pattern: Pattern, others: readonly Pattern[]): boolean {
  const spelt = new Set(pattern.literals?.map(({ units }) => textOf(units)));
  return others.some(({ literals }) => literals?.some(({ units }) => spelt.has(textOf(units))));
}
