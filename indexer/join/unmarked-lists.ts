import { breaksWord } from '../lines/broken-words.ts';
import type { Line } from '../lines/lines.ts';

/** Marks that lines of a sentence have, and names in a list do not. */
const MARK = /[，,。；;：:、！？!?]/;

/** Whether a mark of a sentence stands in a line. */
export function hasMark(text: string): boolean {
  return MARK.test(text);
}

/** Fewest lines without a mark that make a list where none of them ends inside a word. */
const FEWEST_OF_LIST = 3;

/**
 * Which line ends lie within a list: lines as wide as each other by chance (names, works, titles), without a mark of a
 * sentence in them. Running text of three such lines would break some word at a line end.
 */
export function listEnds(lines: readonly Line[]): Set<number> {
  const ends = new Set<number>();
  let from = 0;
  while (from < lines.length) {
    let to = from;
    while (to < lines.length && isBare(lines[to], to > from)) to += 1;
    if (to - from >= FEWEST_OF_LIST && !breaksWords(lines, from, to)) {
      for (let index = from; index < to; index++) ends.add(index);
    }
    from = Math.max(to, from + 1);
  }
  return ends;
}

/** A line without a mark of a sentence, right below the one above it where there is one. */
function isBare(line: Line | undefined, below: boolean): boolean {
  return line !== undefined && !hasMark(line.text) && !(below && line.blanksAbove > 0);
}

/** Whether a line of `[from, to)` ends inside a word that goes on in the next. */
function breaksWords(lines: readonly Line[], from: number, to: number): boolean {
  for (let index = from; index < Math.min(to, lines.length - 1); index++) {
    if (breaksWord(lines[index]?.text ?? '', lines[index + 1]?.text ?? '')) return true;
  }
  return false;
}
