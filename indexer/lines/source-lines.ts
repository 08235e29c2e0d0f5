import type { Extract } from '../read/extract.ts';
import { type LineLookup, LineNumbers } from './line-numbers.ts';

/** Line numbers of the source by offset in the visible text; null where lines of the source mean nothing. */
export function sourceLines(extract: Extract): LineLookup | null {
  if (!extract.hasLines) return null;
  const numbers = new LineNumbers(extract.visible.source);
  const { runs } = extract.visible;
  if (runs === null) return numbers;
  return {
    of(offset: number): number {
      let low = 0;
      let high = runs.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((runs[middle]?.at ?? 0) <= offset) low = middle;
        else high = middle - 1;
      }
      const run = runs[low];
      if (run === undefined) return numbers.of(offset);
      return numbers.of(run.kind === 'text' ? run.start + (offset - run.at) : run.start);
    },
  };
}
