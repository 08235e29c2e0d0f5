/** Pixels from the window's upper edge; undefined where it is not drawn yet. */
type TopOf = (ordinal: number) => number | undefined;

interface View {
  /** Where one reads, and where the window ends, px. */
  line: number;
  bottom: number;
  /** The page is scrolled to its end. */
  atEnd: boolean;
  linked: number | null;
}

/** Which of some passages, in order, one reads under: see `useReadingPlace`. */
export function readingPlace(
  ordinals: readonly number[],
  top: TopOf,
  { line, bottom, atEnd, linked }: View,
): number | null {
  if (!atEnd) return lastAbove(ordinals, top, line);
  const ofLink = linked !== null && ordinals.includes(linked) ? top(linked) : undefined;
  const isInView = ofLink !== undefined && ofLink >= 0 && ofLink < bottom;
  return isInView ? linked : lastAbove(ordinals, top, bottom);
}

/** By halving: passages stand below one another, and a long document has thousands of headings. */
function lastAbove(ordinals: readonly number[], topAt: TopOf, line: number): number | null {
  let low = 0;
  let high = ordinals.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const top = topAt(ordinals[middle] ?? -1);
    // What is not drawn yet stands below.
    if (top !== undefined && top <= line) low = middle + 1;
    else high = middle;
  }
  return ordinals[low - 1] ?? null;
}
