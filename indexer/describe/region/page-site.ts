import type { GivenFact, ReadFile } from '../../article.ts';
import { PAGE_SITES } from './page-site-rules.ts';

/** Longer lines are no foot of a page. */
const LONGEST_LINE = 200;

/**
 * A file whose documents know the site that shows them, where the foot of the page says whose it is and nothing has told it before.
 * Of tables each row is from elsewhere.
 */
export function withPageSite(file: ReadFile): ReadFile {
  if (file.columns !== undefined || file.articles.length === 0) return file;
  const site = removedSite(file);
  if (site === null) return file;
  const articles = file.articles.map((article) =>
    article.given.some(({ field }) => field === 'site')
      ? article
      : { ...article, given: [...article.given, site] },
  );
  return { ...file, articles };
}

function removedSite({ text, segments }: ReadFile): GivenFact | null {
  for (const { start, end, fate } of segments) {
    if (fate !== 'removed') continue;
    for (const line of text.slice(start, end).split('\n')) {
      const found = line.length > LONGEST_LINE ? null : PAGE_SITES.match(line);
      const value = found?.match[1];
      if (found === null || value === undefined) continue;
      return {
        field: 'site',
        value,
        evidence: { quote: line.trim(), from: 'markup', rule: found.rule.id },
      };
    }
  }
  return null;
}
