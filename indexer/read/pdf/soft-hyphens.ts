import type { PlacedText } from './placed-text.ts';

/**
 * The library leaves soft hyphens out of its text, which makes one number of the two years that typesetting programs divide
 * by them. What it draws has them: each is put back where the characters around it stand in the text.
 */

const SOFT_HYPHEN = '\u00ad';
/** Characters before and behind a hyphen by which its place is found. */
const AROUND = 6;

/** What one glyph stands for, as far as the list of what is drawn says it. */
function unicodeOf(glyph: unknown): string {
  return typeof glyph === 'object' &&
    glyph !== null &&
    'unicode' in glyph &&
    typeof glyph.unicode === 'string'
    ? glyph.unicode
    : '';
}

/** All characters that a page draws, in order. `argsArray`: the operands of its operators, those that show text among them. */
export function drawnText(argsArray: readonly unknown[]): string {
  let text = '';
  for (const operands of argsArray) {
    if (!Array.isArray(operands)) continue;
    const [glyphs] = operands;
    if (Array.isArray(glyphs)) for (const glyph of glyphs) text += unicodeOf(glyph);
  }
  return text;
}

/** Two years without the hyphen between them, or a number as long. */
const LONG_NUMBER = /[\d０-９]{5}/;

/**
 * Whether a page may lack a hyphen that means anything. What a page draws is asked for only then: it takes as long as all
 * its words, and pages can be made that draw for ever.
 */
export function mayLackHyphens(texts: readonly PlacedText[]): boolean {
  return LONG_NUMBER.test(texts.map(({ text }) => text.trim()).join(''));
}

/** The texts of a page with the soft hyphens that are drawn between their characters. */
export function withSoftHyphens(texts: readonly PlacedText[], drawn: string): readonly PlacedText[] {
  if (!drawn.includes(SOFT_HYPHEN)) return texts;
  /** Each character that is no space, and which text it is of. */
  const places: { text: number; offset: number }[] = [];
  let plain = '';
  for (const [text, { text: words }] of texts.entries()) {
    for (let offset = 0; offset < words.length; offset++) {
      const unit = words.charAt(offset);
      if (UNSEEN.test(unit)) continue;
      plain += unit;
      places.push({ text, offset });
    }
  }
  const mended = texts.map((text) => ({ ...text, text: '' }));
  const copied = texts.map(() => 0);
  const copyUpTo = (text: number, offset: number): void => {
    const target = mended[text];
    if (target === undefined) return;
    target.text += texts[text]?.text.slice(copied[text] ?? 0, offset) ?? '';
    copied[text] = offset;
  };
  let from = 0;
  for (const { before, behind } of hyphensIn(drawn)) {
    const found = plain.indexOf(before + behind, from);
    const place = places[found + before.length - 1];
    if (found < 0 || place === undefined) continue;
    from = found + before.length;
    copyUpTo(place.text, place.offset + 1);
    const target = mended[place.text];
    if (target !== undefined) target.text += SOFT_HYPHEN;
  }
  for (const [text, { text: words }] of texts.entries()) copyUpTo(text, words.length);
  return mended;
}

const UNSEEN = /[\s\p{Cf}]/u;

/** The characters around each run of soft hyphens, spaces left out. */
function hyphensIn(drawn: string): { before: string; behind: string }[] {
  const stretches = drawn.replace(/[^\S\u00ad]/gu, '').split(/\u00ad+/);
  const found: { before: string; behind: string }[] = [];
  for (let at = 1; at < stretches.length; at++) {
    const before = (stretches[at - 1] ?? '').replace(/\p{Cf}/gu, '').slice(-AROUND);
    const behind = (stretches[at] ?? '').replace(/\p{Cf}/gu, '').slice(0, AROUND);
    if (before !== '') found.push({ before, behind });
  }
  return found;
}
