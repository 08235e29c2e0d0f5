import { readable } from '../lines/glosses.ts';
import type { Line } from '../lines/lines.ts';
import { unspaced } from '../lines/spaced-words.ts';

/** The first lines as rules about titles read them, each at its index; what becomes of a line is still said of the line itself. */
export function readableLines(lines: readonly Line[], most: number): readonly Line[] {
  return lines.map((line, index) => {
    const text = index < most ? unspaced(readable(line.text)) : line.text;
    return text === line.text ? line : { ...line, text };
  });
}
