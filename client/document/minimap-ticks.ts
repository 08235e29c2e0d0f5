/** Matches so near each other that they are one mark of the map. */
export interface Tick {
  /** Of the height of the whole page, 0–1. */
  share: number;
  /** Indexes of the first and last match. */
  first: number;
  last: number;
}

/** Height of a mark that can be hit with a mouse, px. */
export const TICK = 5;

/**
 * The marks of a map as high as the window.
 * @param places of the matches, from the top of the page, px; in reading order, in which a title below the text comes last
 */
export function ticksOf(places: readonly number[], pageHeight: number, windowHeight: number): Tick[] {
  const ticks: Tick[] = [];
  places.forEach((place, index) => {
    const share = Math.min(1, Math.max(0, pageHeight === 0 ? 0 : place / pageHeight));
    const last = ticks.at(-1);
    if (last !== undefined && Math.abs(share - last.share) * windowHeight < TICK) last.last = index;
    else ticks.push({ share, first: index, last: index });
  });
  return ticks;
}
