/** Classes of characters that the cleaning rules ask about, as tests on one UTF-16 unit. */

/** A unit of Chinese text: CJK ideographs of the basic plane and of the compatibility block, 〇, surrogate halves. */
export function isHan(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x3400 && code <= 0x4dbf) ||
    code === 0x3007 ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xd840 && code <= 0xdfff)
  );
}

/** White space as JavaScript trims it, with the invisible joiners and marks that scraped text carries. */
export function isBlank(code: number): boolean {
  return (
    code === 0x20 ||
    (code >= 0x09 && code <= 0x0d) ||
    code === 0xa0 ||
    code === 0x3000 ||
    code === 0xfeff ||
    code === 0x85 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200f) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x2060
  );
}

const SENTENCE_END = '。！？!?；;…：:';
const CLOSING = '”’」』）)】]》〉"\'';

/** Whether the text ends a sentence (or a clause that may stand at the end of a paragraph: `；`, `：`). */
export function endsSentence(text: string): boolean {
  let index = text.length - 1;
  while (index >= 0 && CLOSING.includes(text.charAt(index))) index -= 1;
  if (index < 0) return false;
  return SENTENCE_END.includes(text.charAt(index));
}

/** Columns that a text takes in a fixed-width face: 2 for Chinese and full-width units, 1 for the rest. */
export function displayWidth(text: string): number {
  let width = 0;
  for (let index = 0; index < text.length; index++) width += text.charCodeAt(index) >= 0x1100 ? 2 : 1;
  return width;
}
