import type { Language } from './types.ts';

const BORDER = ' / ';

/**
 * A text for readers of both languages, in the one form `中文 / English`; neither half holds ` / ` itself, so that a page
 * can part them. For what is stored with the data, or printed where nobody has chosen a language.
 */
export const bilingual = (chinese: string, english: string): string => `${chinese}${BORDER}${english}`;

/** The half of such a text in a language; a text without halves (a name, a column) is the same in both. */
export function inLanguage(text: string, lang: Language): string {
  const border = text.indexOf(BORDER);
  if (border < 0) return text;
  return lang === 'zh' ? text.slice(0, border) : text.slice(border + BORDER.length);
}
