import type { Evidence, Passage } from '../../engine/types.ts';
import type { Article, GivenFact } from '../article.ts';

/** Evidence that quotes a stretch of a passage's reading text (UTF-16 units, half-open). */
export function quotePassage(
  passages: readonly Passage[],
  passage: number,
  start: number,
  end: number,
  note?: string,
): Evidence {
  const text = passages[passage]?.text ?? '';
  const quote: Evidence = { quote: text.slice(start, end), from: 'text', passage, start, end };
  return note === undefined ? quote : { ...quote, note };
}

/** Evidence that quotes words of the title. */
export function quoteTitle(quote: string, note?: string): Evidence {
  return note === undefined ? { quote, from: 'title' } : { quote, from: 'title', note };
}

/** Sources of given facts, the one that wins first. */
const PRECEDENCE: readonly Evidence['from'][] = ['metadata', 'column', 'markup', 'path'];

/**
 * The facts given for a field by the source that goes before the others: what a person wrote down, then a table's
 * columns, then markup.
 */
export function givenFacts(article: Article, field: GivenFact['field']): GivenFact[] {
  const facts = article.given.filter((fact) => fact.field === field && fact.value.trim() !== '');
  for (const from of PRECEDENCE) {
    const chosen = facts.filter((fact) => fact.evidence.from === from);
    if (chosen.length > 0) return chosen;
  }
  return facts;
}

/** Passages that open a document, with their ordinals; the opening is where letterheads, salutations and datelines stand. */
export function opening(article: Article, count: number): { text: string; ordinal: number }[] {
  return article.passages.slice(0, count).map(({ text }, ordinal) => ({ text, ordinal }));
}
