import { DatabaseSync } from 'node:sqlite';
import MiniSearch from 'minisearch';
import { questionTerms } from '../engine/rank/query-terms.ts';
import { fold } from '../engine/text/fold.ts';
import { segment } from '../engine/text/segment.ts';
import type { CorpusDocument } from './corpus-document.ts';

/** Ranks units of text for a question: their numbers, best first, at most `limit`. */
export type Rank = (question: string, limit: number) => number[];

/** The question's words that weigh: the peers are given the same words as our ranking, without its other devices. */
function wordsOf(question: string): string[] {
  return questionTerms(question).concepts.map(({ word }) => word);
}

/** SQLite FTS5 over texts cut into words by nodejieba, ranked by its `bm25`; any word may match. */
export function fts5(texts: readonly string[]): Rank {
  const database = new DatabaseSync(':memory:');
  database.exec("CREATE VIRTUAL TABLE texts USING fts5(words, content='', tokenize='unicode61')");
  const insert = database.prepare('INSERT INTO texts(rowid, words) VALUES (?, ?)');
  database.exec('BEGIN');
  texts.forEach((text, number) => {
    insert.run(number, segment(fold(text)).join(' '));
  });
  database.exec('COMMIT');
  const select = database.prepare('SELECT rowid FROM texts WHERE texts MATCH ? ORDER BY rank LIMIT ?');
  return (question, limit) => {
    const match = wordsOf(question)
      .map((word) => `"${word}"`)
      .join(' OR ');
    return match === '' ? [] : select.all(match, limit).map(({ rowid }) => Number(rowid));
  };
}

/** MiniSearch over titles and words by nodejieba, with its own defaults; any word may match. */
export function miniSearch(documents: readonly CorpusDocument[]): Rank {
  const index = new MiniSearch({
    fields: ['title', 'text'],
    tokenize: (text) => segment(fold(text)),
    searchOptions: { tokenize: wordsOf },
  });
  index.addAll(documents.map((document, id) => ({ id, title: document.title, text: textOf(document) })));
  return (question, limit) =>
    index
      .search(question)
      .slice(0, limit)
      .map(({ id }) => Number(id));
}

/** Title and passages of a document, a line each. */
export function textOf({ passages }: CorpusDocument): string {
  return passages.map(({ text }) => text).join('\n');
}
