import type { StatedName } from './stated-names.ts';

/** What the names that places of a page state tell of its lines. */

/** Shortest key of a line of which it is asked what the page is called. */
const SHORTEST_NAMED = 4;
/** Shortest key that is looked for within a name, or a name within it. */
const SHORTEST_HELD = 6;

/** A place of the page calls it so, or calls it something that holds it; all places together tell no more than the last. */
export const POINTS_OF_NAME = { same: 6, held: 3, most: 12 } as const;

/** What it tells that places of the page call it so. `key` is what is compared of a line or a name. */
export function pointsOfNames(key: string, names: readonly StatedName[]): number {
  if (key.length < SHORTEST_NAMED) return 0;
  let points = 0;
  for (const name of names) {
    if (name.key === key) points += POINTS_OF_NAME.same;
    else if (key.length >= SHORTEST_HELD && (name.key.includes(key) || key.includes(name.key)))
      points += POINTS_OF_NAME.held;
  }
  return Math.min(points, POINTS_OF_NAME.most);
}
