import { DatabaseSync } from 'node:sqlite';
import { segment } from '../../engine/text/segment.ts';
import type { Ask, TextAsk } from '../ask.ts';
import type { Peer } from './peer.ts';

/** How an FTS5 table is filled and asked. */
interface Form {
  name: string;
  tokenizer: string;
  content: (folded: string) => string;
  /** The inside of an FTS5 string, or null where the table cannot look the term up. */
  phrase: (term: string) => string | null;
}

const words = (text: string): string => segment(text).join(' ');

/** nodejieba words set apart by spaces; a term is the phrase of its words. */
export const fts5Words = (): Peer =>
  fts5({ name: 'SQLite FTS5 words', tokenizer: 'unicode61', content: words, phrase: words });

/** Runs of three characters; a shorter term cannot be looked up. */
export const fts5Trigram = (): Peer =>
  fts5({
    name: 'SQLite FTS5 trigram',
    tokenizer: 'trigram',
    content: (text) => text.replaceAll(/[^\S\n]/g, ''),
    phrase: (term) => (term.length < 3 ? null : term),
  });

function fts5({ name, tokenizer, content, phrase }: Form): Peer {
  const database = new DatabaseSync(':memory:');
  database.exec(`CREATE VIRTUAL TABLE texts USING fts5(text, tokenize = '${tokenizer}', content = '')`);
  const insert = database.prepare('INSERT INTO texts (rowid, text) VALUES (?, ?)');
  const search = database.prepare('SELECT rowid FROM texts WHERE texts MATCH ?');
  database.exec('BEGIN');
  return {
    name,
    add: (number, { text }) => {
      insert.run(number, content(text));
    },
    finish: () => {
      database.exec('COMMIT');
      database.exec("INSERT INTO texts(texts) VALUES ('optimize')");
    },
    find: (ask) => {
      const expression = matchExpression(ask, phrase);
      return expression === null ? null : new Set(search.all(expression).map(({ rowid }) => Number(rowid)));
    },
    close: () => database.close(),
  };
}

/** The query in FTS5's own syntax (https://www.sqlite.org/fts5.html#full_text_query_syntax). */
function matchExpression(ask: Ask, phrase: Form['phrase']): string | null {
  const term = ({ text }: TextAsk): string | null => {
    const inside = phrase(text);
    return inside === null ? null : `"${inside}"`;
  };
  const joined = (parts: readonly TextAsk[], operator: string): string | null => {
    const terms = parts.map(term);
    return terms.includes(null) ? null : terms.join(operator);
  };
  switch (ask.kind) {
    case 'text':
      return term(ask);
    case 'all':
      return joined(ask.of, ' AND ');
    case 'any':
      return joined(ask.of, ' OR ');
    case 'without':
      return joined([ask.wanted, ask.unwanted], ' NOT ');
    // FTS5's NEAR counts tokens, not characters, and knows no sentences or passages.
    case 'near':
    case 'gap':
    case 'everything':
      return null;
  }
}
