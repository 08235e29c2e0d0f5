import { comparable } from '../../lines/heading-forms.ts';
import type { Line } from '../../lines/lines.ts';

/** Lines that stand more than once at the head of a page, as sites repeat the title above its text. */

/** Lines among which a title that is repeated is looked for. */
const REPEATED_WITHIN = 80;
const SHORTEST_REPEATED = 6;
/** Longest line that is asked how often it stands there. */
const LONGEST_REPEATED = 60;
/** Shortest line that stands twice in a row as a title does. */
const SHORTEST_DOUBLED = 4;

const POINTS = { repeated: 3, doubled: 4 } as const;

/** How often each short line stands at the head of a page, by what is compared of it. */
export function countsOfLines(lines: readonly Line[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const line of lines.slice(0, REPEATED_WITHIN)) {
    if (line.removed !== null || line.text.length > LONGEST_REPEATED) continue;
    const key = comparable(line.text);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** What it tells that a line stands again. */
export function pointsOfRepeating(
  lines: readonly Line[],
  index: number,
  counts: ReadonlyMap<string, number>,
): number {
  const text = lines[index]?.text ?? '';
  const isRepeated = text.length >= SHORTEST_REPEATED && (counts.get(comparable(text)) ?? 0) > 1;
  return (isRepeated ? POINTS.repeated : 0) + (isDoubled(lines, index) ? POINTS.doubled : 0);
}

/** Whether a line stands twice in a row: sites put the title of a page above its text. */
export function isDoubled(lines: readonly Line[], index: number): boolean {
  const line = lines[index];
  const next = lines[index + 1];
  return (
    line !== undefined &&
    next?.removed === null &&
    next.text === line.text &&
    line.text.length >= SHORTEST_DOUBLED
  );
}
