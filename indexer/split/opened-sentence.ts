import { breaksWord } from '../lines/broken-words.ts';
import { isSalutation, namesDocument } from '../lines/heading-forms.ts';
import type { Line } from '../lines/lines.ts';
import { OPENED_SENTENCES } from './split-rules.ts';

/** Whether the line, title-like by itself, is the beginning of a sentence that goes on in the next line. */
export function opensSentence(lines: readonly Line[], index: number): boolean {
  const line = lines[index];
  const below = lines[index + 1];
  if (line === undefined || below === undefined || below.removed !== null || below.blanksAbove > 0)
    return false;
  const both = `${line.text}¶${below.text}`;
  if (OPENED_SENTENCES.named('opened-sentence/mark-below', both) !== null) return true;
  if (namesDocument(line.text) || isSalutation(below.text)) return false;
  return OPENED_SENTENCES.named('opened-sentence/clause', both) !== null || breaksWord(line.text, below.text);
}
