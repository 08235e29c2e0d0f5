/** Code pages by the character set of a font (`\fcharset`). */
const CHARSETS = new Map([
  [0, 'windows-1252'],
  [77, 'macintosh'],
  [128, 'shift_jis'],
  [129, 'euc-kr'],
  [134, 'gb18030'],
  [136, 'big5'],
  [161, 'windows-1253'],
  [162, 'windows-1254'],
  [204, 'windows-1251'],
  [238, 'windows-1250'],
]);
/** Character set of fonts of signs. */
export const SIGN_CHARSET = 2;

const CODE_PAGES = new Map([
  [936, 'gb18030'],
  [54936, 'gb18030'],
  [950, 'big5'],
  [932, 'shift_jis'],
  [949, 'euc-kr'],
  [1250, 'windows-1250'],
  [1251, 'windows-1251'],
  [1252, 'windows-1252'],
  [65001, 'utf-8'],
]);

export function codePageOf(number: number): string | undefined {
  return CODE_PAGES.get(number);
}

/** A font of the document. */
export interface Font {
  charset: number | null;
  /** `\cpg` of the font. */
  codePage: string | null;
  name: string;
}

/** The code page of words in a font; that of the document for fonts that say nothing or only that they are Western. */
export function codePageIn(font: Font | undefined, document: string): string {
  const own = font?.codePage ?? CHARSETS.get(font?.charset ?? -1) ?? document;
  return own === 'windows-1252' ? document : own;
}
