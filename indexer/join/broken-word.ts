import { breaksWord } from '../lines/broken-words.ts';
import type { Line } from '../lines/lines.ts';
import { ordinalAt } from '../lines/ordinals.ts';

/** The line ends inside a word. */
export function endsInWord(line: Line, below: Line): boolean {
  return (
    below.blanksAbove <= 1 &&
    line.text.length >= 2 &&
    ordinalAt(below.text) === null &&
    /[，,。；;：:]/.test(below.text) &&
    breaksWord(line.text, below.text)
  );
}
