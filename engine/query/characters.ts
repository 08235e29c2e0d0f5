import { unitsLeftOut } from '../text/fold.ts';

/** The characters the query language gives a meaning; full-width forms stand beside the ASCII ones. */

/** White space, but for the mark that some editors put at the head of a file: it separates nothing. */
const SPACE = /[^\S\ufeff]/u;
const OPENING_BRACKETS = '(（';
const CLOSING_BRACKETS = ')）';
const MINUS_SIGNS = '-－';
const STRAIGHT_QUOTES = '"＂';
const CURLY_QUOTES = '“”';

/** A character of the text, or the empty string beyond its end (which is none of the kinds below). */
export function isSpace(character: string): boolean {
  return SPACE.test(character);
}

/** How many units from `at` on are white space or a mark without a width: nothing of them is left when text is matched. */
export function invisibleUnits(text: string, at: number): number {
  return unitsLeftOut(text.charCodeAt(at), text.charCodeAt(at + 1));
}

/** Whether nothing of the text would be matched. */
export function isBlank(text: string): boolean {
  let at = 0;
  for (let units = invisibleUnits(text, 0); units > 0; units = invisibleUnits(text, at)) at += units;
  return at >= text.length;
}

function isOneOf(characters: string, character: string): boolean {
  return character !== '' && characters.includes(character);
}

export function isOpeningBracket(character: string): boolean {
  return isOneOf(OPENING_BRACKETS, character);
}

export function isClosingBracket(character: string): boolean {
  return isOneOf(CLOSING_BRACKETS, character);
}

export function isMinus(character: string): boolean {
  return isOneOf(MINUS_SIGNS, character);
}

/**
 * The marks that close a quotation opened by this one, or null if it opens none. A curly mark is closed by either
 * curly mark, since input methods often produce the same one twice; a straight one inside curly ones is text, and so
 * the other way round.
 */
export function closingQuotes(opening: string): string | null {
  if (isOneOf(STRAIGHT_QUOTES, opening)) return STRAIGHT_QUOTES;
  if (isOneOf(CURLY_QUOTES, opening)) return CURLY_QUOTES;
  return null;
}

/** The phrase in quotation marks that do not occur in it; null where it holds both kinds, which no query text can say. */
export function quote(phrase: string): string | null {
  if (!holdsAny(phrase, STRAIGHT_QUOTES)) return `"${phrase}"`;
  if (!holdsAny(phrase, CURLY_QUOTES)) return `“${phrase}”`;
  return null;
}

function holdsAny(text: string, characters: string): boolean {
  for (const character of characters) if (text.includes(character)) return true;
  return false;
}

/**
 * Where a stretch without quotation marks ends that begins at `from`: before white space, before a bracket that closes
 * the group around it, or with the text. `open` counts its own brackets left open, `strayClosing` is the position of
 * its first closing bracket that has no opening one, or -1.
 */
export function bareStretch(
  text: string,
  from: number,
  insideGroup: boolean,
): { end: number; open: number; strayClosing: number } {
  let open = 0;
  let strayClosing = -1;
  let at = from;
  for (; at < text.length; at++) {
    const character = text.charAt(at);
    if (isSpace(character)) break;
    if (isOpeningBracket(character)) open++;
    else if (isClosingBracket(character)) {
      if (open > 0) open--;
      else if (insideGroup) break;
      else if (strayClosing < 0) strayClosing = at;
    }
  }
  return { end: at, open, strayClosing };
}
