import type { ComparedRow } from '../../engine/types.ts';
import { charactersOf, type Side } from './differences.ts';

/** Where a passage of one text stands word for word in the other, out of the order of the rows. */
export interface Moved {
  /** Row of the other text's passage. */
  row: number;
  /** Ordinal of it in its document. */
  passage: number;
}

/** Characters of the shortest passage that is taken for the same one moved: `附件` or a date stands in many places. */
const SHORTEST = 8;

/**
 * By row, the passages that only one text seems to have, but that the other has in another place: each stands once among those
 * of either text, so that nothing is guessed.
 */
export function movedPassages(rows: readonly ComparedRow[]): ReadonlyMap<number, Moved> {
  const alone = { a: aloneIn(rows, 'a'), b: aloneIn(rows, 'b') };
  const moved = new Map<number, Moved>();
  for (const [text, [inA, ...moreInA]] of alone.a) {
    const [inB, ...moreInB] = alone.b.get(text) ?? [];
    if (inA === undefined || inB === undefined || moreInA.length + moreInB.length > 0) continue;
    moved.set(inA.row, inB);
    moved.set(inB.row, inA);
  }
  return moved;
}

function aloneIn(rows: readonly ComparedRow[], side: Side): Map<string, Moved[]> {
  const found = new Map<string, Moved[]>();
  rows.forEach((each, row) => {
    const passage = each[side];
    if (passage === null || each[side === 'a' ? 'b' : 'a'] !== null) return;
    const text = each.parts.map((part) => part[side].replaceAll(/\s/g, '')).join('');
    if (charactersOf(text) < SHORTEST) return;
    const places = found.get(text);
    if (places === undefined) found.set(text, [{ row, passage }]);
    else places.push({ row, passage });
  });
  return found;
}
