import { breaksWord } from '../lines/broken-words.ts';
import { endsSentence } from '../lines/characters.ts';
import { isSalutation, isTurnOfTalk, namesDocument } from '../lines/heading-forms.ts';
import { indentOf, type Line } from '../lines/lines.ts';
import { type WordWidth, widthByWords } from '../lines/width-by-words.ts';
import { OPENED_SENTENCES } from './split-rules.ts';

/** Whether the line, title-like by itself, is the beginning of a sentence that goes on in the next line. */
export function opensSentence(lines: readonly Line[], index: number): boolean {
  const line = lines[index];
  const below = lines[index + 1];
  if (line === undefined || below === undefined || below.removed !== null || below.blanksAbove > 0)
    return false;
  const both = `${line.text}¶${below.text}`;
  if (OPENED_SENTENCES.named('opened-sentence/mark-below', both) !== null) return true;
  if (namesDocument(line.text) || isSalutation(below.text) || isTurnOfTalk(below.text)) return false;
  return OPENED_SENTENCES.named('opened-sentence/clause', both) !== null || breaksWord(line.text, below.text);
}

/** Whether a line of a text that was set to a width goes on in the next, or goes on from the one above. */
export function runsOn(lines: readonly Line[], index: number, width: WordWidth | null): boolean {
  const line = lines[index];
  if (width === null || line === undefined || namesDocument(line.text)) return false;
  const joins = (above: Line | undefined, below: Line | undefined): boolean =>
    above?.removed === null &&
    below?.removed === null &&
    below.blanksAbove === 0 &&
    indentOf(below) <= indentOf(above) &&
    width.isFull(above) &&
    !endsSentence(above.text);
  if (joins(lines[index - 1], line)) return true;
  return joins(line, lines[index + 1]) && /[，,、。；]/.test(line.text);
}

/** The width to which the lines at the head of a page were set, where words are broken at their ends. */
export function widthOfHead(lines: readonly Line[]): WordWidth | null {
  return widthByWords(lines.slice(0, LINES_OF_HEAD).filter(({ removed }) => removed === null));
}

const LINES_OF_HEAD = 40;
