import { endsSentence } from '../lines/characters.ts';
import { isAddressee, isDateLine, isIssuerLine } from '../lines/heading-forms.ts';
import type { Line } from '../lines/lines.ts';
import { BELOW_SIGNATURE, OWN_TITLES, SENT_ON } from './document-head-rules.ts';

/** How an official document opens below its title, and how it closes. */

/** Most lines of the names of those a document goes to. */
const ADDRESSEE_LINES = 12;
/** Shortest line that is a sentence of a text. */
const SHORTEST_SENTENCE = 20;
/** Lines below the day of a document that are looked at. */
const LINES_BELOW_DAY = 6;

/** What stands between two documents and not in one. */
const DIVIDERS = ['below-signature/dividing-line', 'below-signature/place-in-row'] as const;

/** Whether the lines from here on name whom a document goes to. */
export function isAddressed(lines: readonly Line[], index: number): boolean {
  let text = '';
  for (const line of lines.slice(index, index + ADDRESSEE_LINES)) {
    if (line.removed !== null) continue;
    text += line.text;
    if (/[。；！？]/.test(text)) return false;
    if (/[：:]$/.test(text))
      return isAddressee(text) || OWN_TITLES.named('own-title/addressed', text) !== null;
  }
  return false;
}

export function isSentence({ text }: Line): boolean {
  return text.length > SHORTEST_SENTENCE && endsSentence(text);
}

export const isShownSentence = (line: Line): boolean => line.removed === null && isSentence(line);

/** Whether a document sends another on, by its title or a sentence of its own: then that stands below and belongs to it. */
export function sendsOn(title: string, text: readonly string[]): boolean {
  return (
    SENT_ON.named('sent-on/title', title) !== null ||
    text.some((line) => SENT_ON.named('sent-on/to-you', line) !== null)
  );
}

/** Whether a sentence stands in `[from, to)`, in one line or, where the text was set to a width, in several. */
export function hasSentence(lines: readonly Line[], from: number, to: number): boolean {
  let length = 0;
  for (let index = from; index < to; index++) {
    const line = lines[index];
    if (line === undefined || line.removed !== null) continue;
    length += line.text.length;
    if (!endsSentence(line.text)) continue;
    if (length > SHORTEST_SENTENCE) return true;
    length = 0;
  }
  return false;
}

/** Whether a document ends right above a line: a body has signed it, on a day, or a line of marks divides it from what follows. */
export function isClosed(lines: readonly Line[], index: number): boolean {
  let looked = 0;
  let dated = false;
  for (let at = index - 1; at >= 0 && looked < LINES_BELOW_DAY; at--) {
    const line = lines[at];
    if (line === undefined || line.removed !== null) continue;
    looked += 1;
    if (dated) return isIssuerLine(line.text) || isSmallUnit(line.text);
    if (DIVIDERS.some((name) => BELOW_SIGNATURE.named(name, line.text) !== null)) return true;
    if (isDateLine(line.text)) dated = true;
    else if (isSignedAndDated(line.text)) return true;
    else if (BELOW_SIGNATURE.named('below-signature/imprint', line.text) === null) return false;
  }
  return false;
}

const isSmallUnit = (text: string): boolean =>
  BELOW_SIGNATURE.named('below-signature/small-unit', text) !== null;

/** Where a day begins behind what stands before it without a blank. */
const DAY_GLUED = /(?=\d{4}年|二[〇○零])/;

/** `大河县人民政府  2006年3月5日` in one line, with a blank between or none. */
function isSignedAndDated(text: string): boolean {
  const parts = text.split(/\s+/);
  const [body = '', ...day] = parts.length > 1 ? parts : text.split(DAY_GLUED);
  return isIssuerLine(body) && isDateLine(day.join(''));
}
