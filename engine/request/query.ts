import { type Reading, read } from './reading.ts';

/** A line end, with the indents around it, between two Chinese characters. */
const BROKEN_LINE = /(?<=[\p{Script=Han}，、；：])[ \t\u3000]*[\r\n]+[ \t\u3000]*(?=\p{Script=Han})/gu;

/** The query as it is asked: pasted from a text whose lines are broken, it goes on over the line ends. */
export function readQuery(text: string): Reading<string> {
  return read(text.replace(BROKEN_LINE, ''));
}
