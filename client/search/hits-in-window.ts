/** Pixels that a hit takes at the least as a rule, with each of its passages, and where the first begins. */
const HEIGHTS = { hit: 130, passage: 70, above: 240 };

/** How many hits a window shows that is so high and scrolled so far, in pixels. */
export function hitsInWindow(
  hits: readonly { passages: readonly unknown[] }[],
  height: number,
  position: number,
): number {
  let reached = HEIGHTS.above;
  let count = 0;
  for (const { passages } of hits) {
    if (reached >= position + height) break;
    reached += HEIGHTS.hit + HEIGHTS.passage * passages.length;
    count++;
  }
  return count;
}
