import type { Article } from '../article.ts';
import { type RuleSettings, rulesInForce } from '../rules/rules-in-force.ts';

/**
 * What is found out of an article once, however often it is asked for: its kind, its number and who issued it help to find
 * its date and its place. The article must not be changed meanwhile, and what is found is shared by those who ask.
 */
export function oncePerArticle<Found>(find: (article: Article) => Found): (article: Article) => Found {
  const known = new WeakMap<Article, { settings: RuleSettings; found: Found }>();
  return (article) => {
    const settings = rulesInForce();
    const before = known.get(article);
    if (before?.settings === settings) return before.found;
    const found = find(article);
    known.set(article, { settings, found });
    return found;
  };
}
