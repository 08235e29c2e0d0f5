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

export interface Text {
  kind: 'text';
  literals: readonly Literal[];
}

/**
 * A run of wildcards: `least` characters (a `?` each) to `most` (ten more for each `*`), of which at most `borders` (one for
 * each `?`) are the last of their sentence: so `*` stays within a sentence, and the order of wildcards in a run says nothing.
 */
export interface Gap {
  kind: 'gap';
  least: number;
  most: number;
  borders: number;
}

export type Step = Text | Gap;

/** A term made ready for matching. A `*` at either end, or in a run at either end, is left out: it may stand for nothing. */
export interface Pattern {
  steps: readonly Step[];
  /** The spellings of a term without wildcards, else null. */
  literals: readonly Literal[] | null;
  /** Characters between the start of a match and its first text. */
  lead: number;
  /** Most units between the starts of the first and the second text of a match. */
  reach: number;
  /** Fewest units a match takes up. */
  least: number;
  /** Equal for terms that match the same. */
  key: string;
}

/** Most characters a `*` stands for. */
const ANY_CHARACTERS = 10;
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
    return sum + step.most * MAX_CHARACTER_UNITS;
  }, 0);
}

function fewestUnits(step: Step): number {
  return step.kind === 'text' ? Math.min(...step.literals.map(({ units }) => units.length)) : step.least;
}

type Piece = { kind: 'text'; text: string } | Gap;

/** The texts and gaps of a term in turn: neighbours of one kind are one. */
function piecesOf(node: TermNode): Piece[] {
  const pieces: Piece[] = [];
  for (const part of node.pattern) {
    const last = pieces.at(-1);
    if (part.kind === 'text') {
      const text = textOf(matchedText(part.text).units);
      if (text === '') continue;
      if (last?.kind === 'text') last.text += text;
      else pieces.push({ kind: 'text', text });
      continue;
    }
    const [least, most] = part.kind === 'one' ? [1, 1] : [0, ANY_CHARACTERS];
    if (last?.kind === 'gap') {
      last.least += least;
      last.most += most;
      last.borders += least;
    } else pieces.push({ kind: 'gap', least, most, borders: least });
  }
  return pieces;
}

/** A gap at the edge of a term takes up what it must and no more; one that may stand for nothing is none. */
function edge(piece: Piece | undefined): Piece[] {
  if (piece === undefined) return [];
  if (piece.kind === 'text') return [piece];
  return piece.least === 0 ? [] : [{ ...piece, most: piece.least }];
}

/** Makes a term ready; null where nothing but white space is left to look for. */
export function compileTerm(node: TermNode): Pattern | null {
  const written = piecesOf(node);
  const parts =
    written.length < 2
      ? edge(written[0])
      : [...edge(written[0]), ...written.slice(1, -1), ...edge(written.at(-1))];
  const firstText = parts.findIndex((part) => part.kind === 'text');
  if (firstText < 0) return null;

  const steps = parts.map((part): Step => {
    if (part.kind === 'gap') return part;
    // The words at the edge of a term stand free; where a wildcard stands, nothing has an edge.
    const first = part === written[0];
    const last = part === written.at(-1);
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
    lead: steps.reduce(
      (sum, step, at) => (at < firstText && step.kind === 'gap' ? sum + step.least : sum),
      0,
    ),
    reach: mostUnits(steps.slice(firstText, secondText < 0 ? undefined : secondText)),
    least: steps.reduce((sum, step) => sum + fewestUnits(step), 0),
    key: JSON.stringify(
      steps.map((step) =>
        step.kind === 'text'
          ? step.literals.map(({ units, before, after }) => [textOf(units), before, after])
          : [step.least, step.most],
      ),
    ),
  };
}

/** Whether a term without wildcards has a spelling in common with one of others; only such can match the same range. */
export function sharesSpelling(pattern: Pattern, others: readonly Pattern[]): boolean {
  const spelt = new Set(pattern.literals?.map(({ units }) => textOf(units)));
  return others.some(({ literals }) => literals?.some(({ units }) => spelt.has(textOf(units))));
}
