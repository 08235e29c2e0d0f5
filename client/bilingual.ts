import type { Lang } from './messages/catalogue.ts';

/** What stands between the Chinese and the English half of a text that is stored in both languages. */
const BORDER = ' / ';

/** Such a text in the reader's language; one that has no halves (a name, a topic) is the same in both. */
export function inLanguage(text: string, lang: Lang): string {
  const border = text.indexOf(BORDER);
  if (border < 0) return text;
  return lang === 'zh' ? text.slice(0, border) : text.slice(border + BORDER.length);
}
