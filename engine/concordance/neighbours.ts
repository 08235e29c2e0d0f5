import type { OccurrenceList } from '../local/occurrences.ts';
import { textOf } from '../text/fold.ts';
import type { PassageText } from '../text/passage-text.ts';
import { eachPlacedWord } from '../text/segment.ts';
import { EDGE, type Neighbour } from './types.ts';

/** Where a neighbour stands: on which side, which character or word of it, from 1. */
interface Position {
  side: 'left' | 'right';
  unit: 'character' | 'word';
  distance: number;
}

/**
 * Units beside a match that are cut into words: room for three of the longest words. What stands in the match itself is not
 * cut with them, since characters decide what matches: beside 推进 in 推进会 stands 会.
 */
const WINDOW = 32;

export function positionOf(neighbour: Neighbour): Position {
  return {
    side: neighbour.startsWith('left') ? 'left' : 'right',
    unit: neighbour.includes('word') ? 'word' : 'character',
    distance: Number(neighbour.at(-1)),
  };
}

/** What stands beside one match in its passage, the nearest first; fewer than asked for at an edge of the passage. */
type Beside = (occurrence: number) => readonly string[];

/**
 * Looks beside the matches of a list, one after the other: in the text matched, so that the same character in another form
 * is the same neighbour and white space is none.
 * @param most neighbours asked for
 */
export function lookBeside(
  text: PassageText,
  list: OccurrenceList,
  { side, unit }: Pick<Position, 'side' | 'unit'>,
  most: number,
): Beside {
  const stretch = (occurrence: number, length: number): string => {
    const passage = list.passages[occurrence] ?? 0;
    const [from, to] = [text.start(passage), text.end(passage)];
    const edge = (side === 'left' ? list.starts[occurrence] : list.ends[occurrence]) ?? 0;
    const [first, end] = side === 'left' ? [Math.max(from, edge - length), edge] : [edge, edge + length];
    text.hold(from, to);
    return textOf(text.units.subarray(first - text.base, Math.min(end, to) - text.base));
  };
  const nearest = (all: string[]): string[] =>
    side === 'right' ? all.slice(0, most) : all.slice(-most).reverse();
  if (unit === 'word') return (occurrence) => nearest(tokens(stretch(occurrence, WINDOW)));
  // Twice as many units: each character may take two.
  return (occurrence) => nearest([...stretch(occurrence, most * 2)]);
}

/** The words of a text without white space and, each by itself, the characters between them: they adjoin and cover it. */
function tokens(squeezed: string): string[] {
  const found: string[] = [];
  let at = 0;
  eachPlacedWord(squeezed, (word, start, end) => {
    found.push(...squeezed.slice(at, start), word);
    at = end;
  });
  return [...found, ...squeezed.slice(at)];
}

/** The neighbour at a distance, as groups name it. */
export function neighbourAt(beside: readonly string[], distance: number): string {
  return beside[distance - 1] ?? EDGE;
}

/** Where the neighbour at a distance stands: half-open range in the units of the text; null where there is none. */
export function rangeOfNeighbour(
  list: OccurrenceList,
  occurrence: number,
  beside: readonly string[],
  { side, distance }: Position,
): readonly [start: number, end: number] | null {
  const neighbour = beside[distance - 1];
  if (neighbour === undefined) return null;
  const between = beside.slice(0, distance - 1).reduce((sum, one) => sum + one.length, 0);
  if (side === 'right') {
    const start = (list.ends[occurrence] ?? 0) + between;
    return [start, start + neighbour.length];
  }
  const end = (list.starts[occurrence] ?? 0) - between;
  return [end - neighbour.length, end];
}
