import { breaksWord } from '../lines/broken-words.ts';
import type { Line } from '../lines/lines.ts';
import { ordinalAt } from '../lines/ordinals.ts';

/** A clause has ended in the line, and another goes on to its end: a heading has no such. */
const IN_SENTENCE = /[，；。][^，；。：]{2,120}$/;

/** The line ends inside a word. */
export function endsInWord(line: Line, below: Line): boolean {
  return (
    below.blanksAbove <= 1 &&
    line.text.length >= 2 &&
    ordinalAt(below.text) === null &&
    (/[，,。；;：:]/.test(below.text) || (below.blanksAbove === 0 && IN_SENTENCE.test(line.text))) &&
    breaksWord(line.text, below.text)
  );
}
