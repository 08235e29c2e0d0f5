/**
 * Signs of the fonts that put pictures where letters should be (Symbol, Wingdings), as Unicode has them. Files name them by
 * private-use characters U+F020–F0FF.
 */
const WINGDINGS: readonly [number, string][] = [
  [0x6c, '●'],
  [0x6d, '❍'],
  [0x6e, '■'],
  [0x6f, '□'],
  [0x70, '□'],
  [0x71, '❑'],
  [0x72, '❒'],
  [0x74, '◆'],
  [0x75, '◆'],
  [0x76, '❖'],
  [0x77, '◆'],
  [0x9e, '·'],
  [0x9f, '•'],
  [0xa1, '○'],
  [0xa7, '▪'],
  [0xa8, '□'],
  [0xab, '★'],
  [0xb2, '✧'],
  [0xd8, '➢'],
  [0xdf, '←'],
  [0xe0, '→'],
  [0xe8, '➔'],
  [0xf0, '⇨'],
  [0xfb, '✗'],
  [0xfc, '✓'],
  [0xfd, '☒'],
  [0xfe, '☑'],
];
const WINGDINGS_2: readonly [number, string][] = [
  [0x4f, '✗'],
  [0x50, '✓'],
  [0x51, '☒'],
  [0x52, '☑'],
  [0x53, '☒'],
  [0x97, '●'],
  [0x98, '◉'],
  [0xa3, '□'],
  ...Array.from({ length: 10 }, (_, at): [number, string] => [0x6a + at, String.fromCharCode(0x2460 + at)]),
];
const SYMBOL: readonly [number, string][] = [
  [0xa3, '≤'],
  [0xa5, '∞'],
  [0xac, '←'],
  [0xad, '↑'],
  [0xae, '→'],
  [0xaf, '↓'],
  [0xb0, '°'],
  [0xb1, '±'],
  [0xb3, '≥'],
  [0xb4, '×'],
  [0xb7, '•'],
  [0xb9, '≠'],
  [0xbb, '≈'],
  [0xb8, '÷'],
  [0xd7, '⋅'],
  [0xe5, '∑'],
  ...[...'abgdqlmpswDSW'].map((letter, at): [number, string] => [
    letter.charCodeAt(0),
    'αβγδθλμπσωΔΣΩ'.charAt(at),
  ]),
];
const FONTS = new Map([
  ['wingdings', new Map(WINGDINGS)],
  ['wingdings 2', new Map(WINGDINGS_2)],
  ['symbol', new Map(SYMBOL)],
]);

/** One sign of a font of signs; itself (in the private-use area) where it is not known. `code` is 8 bits or U+F0xx. */
export function shownSymbol(code: number, font: string | null): string {
  const table = FONTS.get((font ?? '').toLowerCase());
  const isPrivate = code >= 0xf000 && code <= 0xf0ff;
  if (table !== undefined && (isPrivate || code < 0x100)) {
    const low = code & 0xff;
    const sign = table.get(low);
    if (sign !== undefined) return sign;
    return String.fromCharCode(isPrivate ? code : 0xf000 + low);
  }
  return String.fromCharCode(code & 0xffff);
}

/** A bullet as it is seen: signs of the private-use area that no font tells are dots. */
export function shownSymbols(text: string, font: string | null): string {
  return text.replace(/[\u0020-\u00ff\uf000-\uf0ff]/g, (sign) => {
    const shown = shownSymbol(sign.charCodeAt(0), font);
    return /[\ue000-\uf8ff]/.test(shown) ? '•' : shown;
  });
}
