import type { Article } from '../../article.ts';

/** How many times more text must stand below a title than above it for what is above to be the site's. */
const BELOW_TITLE = 2;

/** The texts without sentences above the title, which tell of the site, where most of the text stands below it. */
export function withoutSiteNotes({ title, passages }: Article, texts: readonly string[]): readonly string[] {
  const at = passages.findIndex(({ text }) => text.trim() === title.trim());
  if (at <= 0) return texts;
  const units = (some: readonly string[]) => some.reduce((sum, text) => sum + text.length, 0);
  if (units(texts.slice(at)) < BELOW_TITLE * units(texts.slice(0, at))) return texts;
  return texts.map((text, ordinal) => (ordinal < at && text.includes('。') ? '' : text));
}
