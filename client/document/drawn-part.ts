/** Passages of a text that stand one after the other, from one up to before another. */
export interface DrawnPart {
  from: number;
  to: number;
}

/** Passages that are drawn, and moved, together: parts are made of whole groups. */
export const GROUP = 50;
/** Passages before and behind the places led to: more than a window shows. */
const BEFORE = 40;
const BEYOND = 80;
/** Passages that follow at a time, on both sides together. */
export const STEP = 4 * GROUP;
/** So many passages are drawn between what stands there and a place led to; if there are more, the place is begun with anew. */
const BRIDGED = 500;

/** What is drawn first: from the beginning where that is near, for then nothing has to be put above what is read. */
export function around(places: readonly number[], count: number): DrawnPart {
  const from = Math.floor((Math.min(...places) - BEFORE) / GROUP) * GROUP;
  const to = Math.ceil((Math.max(...places) + BEYOND) / GROUP) * GROUP;
  return { from: from < STEP ? 0 : from, to: Math.min(count, to) };
}

/** The part with the places in it: the very same where it holds them. */
export function withPlaces(part: DrawnPart, places: readonly number[], count: number): DrawnPart {
  if (places.every((place) => part.from <= place && place < part.to)) return part;
  const { from, to } = around(places, count);
  if (from - part.to > BRIDGED || part.from - to > BRIDGED) return { from, to };
  return { from: Math.min(part.from, from), to: Math.max(part.to, to) };
}

/** The next part: as much on either side, and where one of them has ended all on the other. */
export function grown({ from, to }: DrawnPart, count: number): DrawnPart {
  const above = Math.min(from, to === count ? STEP : STEP / 2);
  return { from: from - above, to: Math.min(count, to + STEP - above) };
}
