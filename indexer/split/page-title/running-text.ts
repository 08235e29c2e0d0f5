import { endsSentence } from '../../lines/characters.ts';

/** Longest line that need not be running text, whatever its end. */
export const LONG_PARAGRAPH = 60;
/** Longest sentence that may stand in a head. */
const SHORT_SENTENCE = 20;

/** Whether a line is running text. */
export function isParagraph(text: string): boolean {
  return (text.length > SHORT_SENTENCE && endsSentence(text)) || text.length > LONG_PARAGRAPH;
}
