import { type Reading, read, refuse } from './reading.ts';

/** A line end, with the indents around it, between two Chinese characters. */
const BROKEN_LINE = /(?<=[\p{Script=Han}，、；：])[ \t\u3000]*[\r\n]+[ \t\u3000]*(?=\p{Script=Han})/gu;

/** Characters that nobody sees and that match nothing: controls, formats, halves of characters. */
const INVISIBLE = /^[\s\p{C}]+$/u;

/**
 * The query as it is asked: pasted from a text whose lines are broken, it goes on over the line ends. One of invisible
 * characters alone is refused: as white space it would ask for everything.
 */
export function readQuery(text: string): Reading<string> {
  if (INVISIBLE.test(text) && text.trim() !== '') return refuse('invisible-query', escaped(text));
  return read(text.replace(BROKEN_LINE, ''));
}

function escaped(text: string): string {
  const units = Array.from(text.slice(0, 8), (unit) => unit.charCodeAt(0).toString(16).padStart(4, '0'));
  return units.map((digits) => `U+${digits.toUpperCase()}`).join(' ');
}
