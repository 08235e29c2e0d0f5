import { lowerBound } from '../text/sorted.ts';

/** Lines of a source text, as editors number them. */

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** Offsets at which the lines of a text start; line ends are \n, \r\n and \r, as in the files themselves. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit !== LINE_FEED && unit !== CARRIAGE_RETURN) continue;
    if (unit === CARRIAGE_RETURN && text.charCodeAt(at + 1) === LINE_FEED) at++;
    if (at + 1 < text.length) starts.push(at + 1);
  }
  return starts;
}

/** The line, from 1, that holds an offset. */
export function lineOf(starts: readonly number[], offset: number): number {
  return Math.max(1, lowerBound(starts, offset + 1));
}
