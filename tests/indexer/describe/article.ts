import type { Passage } from '../../../engine/types.ts';
import type { Article, GivenFact } from '../../../indexer/article.ts';

/** An article of plain paragraphs, for tests of what is made of it. */
export function articleOf(title: string, texts: readonly string[], given: GivenFact[] = []): Article {
  const passages = texts.map((text): Passage => ({ text, level: 0, kind: 'paragraph' }));
  const source = { file: 'page.txt', startLine: 1, endLine: texts.length };
  return { id: 'page', heading: null, title, source, passages, given, context: [] };
}

export function factOf(
  field: GivenFact['field'],
  value: string,
  from: 'metadata' | 'column' | 'markup',
): GivenFact {
  return { field, value, evidence: { quote: value, from } };
}
