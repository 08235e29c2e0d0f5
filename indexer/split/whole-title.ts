import { titleBreaks } from '../lines/broken-titles.ts';
import type { Line } from '../lines/lines.ts';
import { unspaced } from '../lines/spaced-words.ts';

/** Most lines of a title above the one that names the document. */
const MOST_ABOVE = 2;

/** Where the title that ends in a line begins, and how it reads: what names the document is its last line. */
export function wholeTitle(lines: readonly Line[], index: number): { index: number; text: string } {
  for (let above = MOST_ABOVE; above > 0; above--) {
    const first = index - above;
    if (first < 0 || titleBreaks(lines, first).length !== above) continue;
    const text = lines.slice(first, index + 1).map((line) => unspaced(line.text));
    return { index: first, text: text.join('') };
  }
  return { index, text: lines[index]?.text ?? '' };
}
