/** A mark that belongs to the character before it: an accent, a vowel sign, a variation selector. */
const MARK = /^\p{M}/u;

/** Whether a text may be cut at an offset: not inside a surrogate pair, nor between a character and its marks. */
export function isCharacterEdge(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return true;
  const isLow = (text.charCodeAt(at) & 0xfc00) === 0xdc00;
  if (isLow && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800) return false;
  return !MARK.test(text.slice(at, at + 2));
}

/** The nearest offset at or before `at` where a text may be cut. */
export function edgeBefore(text: string, at: number): number {
  let edge = Math.min(at, text.length);
  while (!isCharacterEdge(text, edge)) edge--;
  return Math.max(0, edge);
}

/** The nearest offset at or after `at` where a text may be cut. */
export function edgeAfter(text: string, at: number): number {
  let edge = Math.max(0, at);
  while (!isCharacterEdge(text, edge)) edge++;
  return Math.min(edge, text.length);
}
