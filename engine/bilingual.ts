/**
 * A text for readers of both languages, in the one form `中文 / English`; neither half holds ` / ` itself, so that a page
 * can part them. For what is stored with the data, or printed where nobody has chosen a language.
 */
export const bilingual = (chinese: string, english: string): string => `${chinese} / ${english}`;
