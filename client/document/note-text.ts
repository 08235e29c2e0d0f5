import type { Lang } from '../messages/catalogue.ts';

/** What stands between the Chinese and the English half of a note. */
const BORDER = ' / ';

/** A note on a piece of evidence in the reader's language; a note that has no halves (a name, a topic) is the same in both. */
export function noteText(note: string, lang: Lang): string {
  const border = note.indexOf(BORDER);
  if (border < 0) return note;
  return lang === 'zh' ? note.slice(0, border) : note.slice(border + BORDER.length);
}
