import type { Evidence, Passage } from '../../engine/types.ts';
import type { Article } from '../article.ts';
import { simplified } from '../lines/simplified.ts';
import { oncePerArticle } from './once.ts';

/**
 * An article with title, titles above it and passages in simplified writing, the article itself where it is so written; what
 * was given stays as it is.
 */
export const simplifiedArticle = oncePerArticle((article): Article => {
  const title = simplified(article.title);
  const context = article.context.map(simplified);
  const passages = article.passages.map((passage): Passage => {
    const text = simplified(passage.text);
    return text === passage.text ? passage : { ...passage, text };
  });
  const isSame =
    title === article.title &&
    context.every((above, at) => above === article.context[at]) &&
    passages.every((passage, at) => passage === article.passages[at]);
  return isSame ? article : { ...article, title, context, passages };
});

/** Evidence found in the simplified article, quoting the words as they stand in the article itself. */
export function asWritten(article: Article, evidence: readonly Evidence[]): Evidence[] {
  return evidence.map((item) => ({ ...item, quote: quoteAsWritten(article, item) }));
}

function quoteAsWritten(article: Article, { quote, from, passage, start, end }: Evidence): string {
  if (from === 'text' && passage !== undefined && start !== undefined && end !== undefined)
    return article.passages[passage]?.text.slice(start, end) ?? quote;
  if (from !== 'title') return quote;
  for (const title of [article.title, ...article.context.toReversed()]) {
    const at = simplified(title).indexOf(quote);
    if (at >= 0) return title.slice(at, at + quote.length);
  }
  return quote;
}

/**
 * A name read off the simplified article, in the characters of the quotes that prove it, character by character: what stands
 * between brackets or was dropped of a name does not matter then. A character that the quotes write in two ways, or that
 * stands in none, stays simplified.
 */
export function nameAsWritten(
  name: string,
  simplifiedEvidence: readonly Evidence[],
  writtenEvidence: readonly Evidence[],
): string {
  let out = name;
  for (const [at, { quote }] of simplifiedEvidence.entries()) {
    const written = writtenEvidence[at]?.quote ?? quote;
    if (written !== quote && written.length === quote.length) out = out.replaceAll(quote, written);
  }
  if (out !== name) return out;
  const characters = new Map<string, string | null>();
  for (const [at, { quote }] of simplifiedEvidence.entries()) {
    const written = writtenEvidence[at]?.quote ?? quote;
    if (written.length !== quote.length) continue;
    for (let unit = 0; unit < quote.length; unit++) {
      const key = quote.charAt(unit);
      const known = characters.get(key);
      characters.set(
        key,
        known === undefined || known === written.charAt(unit) ? written.charAt(unit) : null,
      );
    }
  }
  return [...name].map((character) => characters.get(character) ?? character).join('');
}
