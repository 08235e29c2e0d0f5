import type { Line } from '../lines/lines.ts';

/**
 * Finds second copies without a heading: a run of long lines that have all stood above, beginning where the site put a
 * note between.
 */

/** Shorter lines are repeated by chance and by custom. */
const LONG = 60;
/** Of the next long lines so many must have stood above, to be a copy and not a quotation. */
const LOOKED_AT = 4;
const REPEATED = 3;

/**
 * Indices in `[first, last)` where a copy without a heading begins; `heads` are the headings that already divide the
 * stretch, below which a copy needs no border of its own.
 */
export function copyStarts(
  lines: readonly Line[],
  first: number,
  last: number,
  heads: readonly number[],
): number[] {
  if (!lines.slice(first, last).some(isNote)) return [];
  const seen = new Set<string>();
  const starts: number[] = [];
  let sinceHead = Number.POSITIVE_INFINITY;
  let afterNote = false;
  let inCopy = false;
  for (let index = first; index < last; index++) {
    const line = lines[index];
    if (line === undefined) continue;
    if (line.removed !== null) {
      if (isNote(line)) {
        afterNote = true;
        inCopy = false;
      }
      continue;
    }
    if (heads.includes(index)) sinceHead = 0;
    if (afterNote && !inCopy && sinceHead > 3 && seen.has(line.text) && isRun(lines, index, last, seen)) {
      starts.push(index);
      inCopy = true;
    }
    afterNote = false;
    sinceHead += 1;
    if (line.text.length >= LONG) seen.add(line.text);
  }
  return starts;
}

function isNote(line: Line): boolean {
  return line.removed !== null && (line.removed.kind === 'uploader-note' || line.removed.kind === 'see-also');
}

function isRun(lines: readonly Line[], from: number, last: number, seen: ReadonlySet<string>): boolean {
  let looked = 0;
  let repeated = 0;
  for (let index = from; index < last && looked < LOOKED_AT; index++) {
    const line = lines[index];
    if (line === undefined || line.removed !== null || line.text.length < LONG) continue;
    looked += 1;
    if (seen.has(line.text)) repeated += 1;
  }
  return repeated >= REPEATED;
}
