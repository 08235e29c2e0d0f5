import { withoutGlosses } from '../lines/glosses.ts';
import type { Line } from '../lines/lines.ts';
import { simplified } from '../lines/simplified.ts';

/** The text as rules about titles read it: characters simplified, pronunciations left out. */
export function readable(text: string): string {
  return simplified(withoutGlosses(text));
}

/** The first lines so, each at its index; what becomes of a line is still said of the line itself. */
export function readableLines(lines: readonly Line[], most: number): readonly Line[] {
  return lines.map((line, index) => {
    const text = index < most ? readable(line.text) : line.text;
    return text === line.text ? line : { ...line, text };
  });
}
