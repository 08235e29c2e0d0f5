import type { Article, GivenFact } from '../article.ts';
import { metadataRow } from '../describe/notes.ts';
import type { StatedRow } from './table.ts';

export interface AppliedMetadata {
  articles: Article[];
  /** Rows that match no article of the file. */
  unmatched: StatedRow[];
  /** The same, as remarks for the report of the file. */
  problems: string[];
}

/** Headings are compared without white space, width, case and punctuation: people copy them from a page. */
function headingKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}]+/gu, '');
}

/**
 * The articles that a row means: all of the file where it names none; the one that starts at the line named; else those
 * of that heading, or, failing them, of that title.
 */
function meant(row: StatedRow, articles: readonly Article[]): Article[] {
  const { article } = row;
  if (article === '') return [...articles];
  if (/^\d+$/u.test(article)) {
    const line = Number(article);
    return articles.filter(({ source }) => source.startLine === line);
  }
  const key = headingKey(article);
  const byHeading = articles.filter(({ heading }) => heading !== null && headingKey(heading) === key);
  return byHeading.length > 0 ? byHeading : articles.filter(({ title }) => headingKey(title) === key);
}

/**
 * Adds what rows of a table state to the articles of a file, before all other facts; of two rows for one article and
 * field the later wins. A stated title becomes the article's title. Articles are copied, not changed.
 */
export function applyMetadata(articles: readonly Article[], rows: readonly StatedRow[]): AppliedMetadata {
  const stated = new Map<Article, Map<GivenFact['field'], GivenFact>>();
  const unmatched: StatedRow[] = [];
  for (const row of rows) {
    const targets = meant(row, articles);
    if (targets.length === 0) unmatched.push(row);
    for (const target of targets) {
      const facts = stated.get(target) ?? new Map<GivenFact['field'], GivenFact>();
      for (const { field, value } of row.facts) {
        const note = metadataRow(row.table, row.row);
        facts.delete(field);
        facts.set(field, { field, value, evidence: { quote: value, from: 'metadata', note } });
      }
      stated.set(target, facts);
    }
  }
  return {
    articles: articles.map((article) => {
      const facts = stated.get(article);
      if (facts === undefined) return article;
      return {
        ...article,
        title: facts.get('title')?.value ?? article.title,
        given: [...facts.values(), ...article.given],
      };
    }),
    unmatched,
    problems: unmatched.map(
      ({ table, row, file, article }) => `${table} row ${row}: no article "${article}" in ${file}`,
    ),
  };
}
