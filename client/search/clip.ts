import type { Range } from '../../engine/types.ts';

/** A stretch of a snippet: it begins at `start`, and the ranges count from there. */
interface Clip {
  text: string;
  start: number;
  end: number;
  ranges: Range[];
}

/** A rest shorter than this is shown: an ellipsis would hide hardly less than it takes. */
const LEAST_HIDDEN = 12;

/**
 * The marks with so many units around them: from before the first mark to behind the last that lies close enough. The
 * ranges are in order; cuts fall between characters, and no mark is cut.
 */
export function clip(text: string, ranges: readonly Range[], around: number): Clip {
  const first = ranges[0] ?? [0, 0];
  const farthest = first[1] + around;
  const last = ranges.reduce(
    (end, range) => (range[1] <= farthest ? Math.max(end, range[1]) : end),
    first[1],
  );
  const wanted = first[0] - around;
  const start = wanted < LEAST_HIDDEN ? 0 : between(text, wanted);
  const end = last + around > text.length - LEAST_HIDDEN ? text.length : between(text, last + around);
  return {
    text: text.slice(start, end),
    start,
    end,
    ranges: ranges
      .filter((range) => range[0] >= start && range[1] <= end)
      .map((range): Range => [range[0] - start, range[1] - start]),
  };
}

/** Never between the halves of a surrogate pair. */
function between(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at;
}
