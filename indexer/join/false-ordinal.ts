import { breaksWord } from '../lines/broken-words.ts';
import { endsSentence } from '../lines/characters.ts';
import type { Line } from '../lines/lines.ts';
import { ordinalAt } from '../lines/ordinals.ts';

/** Lines within which the number before or after a numbered line is looked for. */
const NUMBER_REACH = 200;

/** `…全省唯` above `一、…`: a number only by its looks, which ends a word and does not fit the numbers around it. */
export function isFalseOrdinal(lines: readonly Line[], index: number): boolean {
  const line = lines[index];
  const above = lines[index - 1];
  if (line === undefined || above === undefined || line.blanksAbove > 0) return false;
  const ordinal = ordinalAt(line.text);
  if (ordinal?.style !== 'han' || endsSentence(above.text) || !breaksWord(above.text, line.text))
    return false;
  const numberAt = (position: number): number | null => {
    const found = ordinalAt(lines[position]?.text ?? '');
    return found?.style === 'han' ? found.number : null;
  };
  let before = 0;
  for (let at = index - 1; at >= Math.max(0, index - NUMBER_REACH) && before === 0; at--)
    before = numberAt(at) ?? 0;
  let after: number | null = null;
  for (let at = index + 1; at < Math.min(lines.length, index + NUMBER_REACH) && after === null; at++)
    after = numberAt(at);
  return ordinal.number !== before + 1 || after === ordinal.number;
}
