import type { Article, GivenFact } from '../article.ts';
import { metadataRow } from '../describe/notes.ts';
import type { StatedRow } from './table.ts';

interface AppliedMetadata {
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

/** The articles of a file by what a row may call them: made once, so that many rows about many articles take no longer. */
class NamedArticles {
  readonly #all: readonly Article[];
  readonly #byLine: ReadonlyMap<number | null, Article[]>;
  readonly #byHeading: ReadonlyMap<string | null, Article[]>;
  readonly #byTitle: ReadonlyMap<string, Article[]>;

  constructor(articles: readonly Article[]) {
    this.#all = articles;
    this.#byLine = Map.groupBy(articles, ({ source }) => source.startLine);
    this.#byHeading = Map.groupBy(articles, ({ heading }) => (heading === null ? null : headingKey(heading)));
    this.#byTitle = Map.groupBy(articles, ({ title }) => headingKey(title));
  }

  /**
   * The articles that a row means: all of the file where it names none; the one that starts at the line named; else those
   * of that heading, or, failing them, of that title.
   */
  meant({ article }: StatedRow): readonly Article[] {
    if (article === '') return this.#all;
    if (/^\d+$/u.test(article)) return this.#byLine.get(Number(article)) ?? [];
    const key = headingKey(article);
    return this.#byHeading.get(key) ?? this.#byTitle.get(key) ?? [];
  }
}

/**
 * Adds what rows of a table state to the articles of a file, before all other facts; of two rows for one article and
 * field the later wins. A stated title becomes the article's title. Articles are copied, not changed.
 */
export function applyMetadata(articles: readonly Article[], rows: readonly StatedRow[]): AppliedMetadata {
  const stated = new Map<Article, Map<GivenFact['field'], GivenFact>>();
  const unmatched: StatedRow[] = [];
  const named = rows.length === 0 ? null : new NamedArticles(articles);
  for (const row of rows) {
    const targets = named?.meant(row) ?? [];
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
