import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';
import type { CollocationsAnswer, KeywordsAnswer, NgramsAnswer } from '../engine/association/types.ts';
import type { Language } from '../engine/types.ts';
import { EXPORT_FILES } from './export/formats.ts';
import { wordListBook } from './word-list-book.ts';
import { type Origin, type WordListTable, wordListTable } from './word-list-columns.ts';
import { wordListCsv } from './word-list-csv.ts';
import type { ListFormat } from './word-lists-request.ts';

/** An answer that is a list of words, of any kind. */
type WordList =
  | { kind: 'collocations'; answer: CollocationsAnswer }
  | { kind: 'keywords'; answer: KeywordsAnswer }
  | { kind: 'ngrams'; answer: NgramsAnswer };

/** Where a list is asked for whole. */
const ALL = { page: 1, size: Number.MAX_SAFE_INTEGER };

/** What the engine is asked: of a file all rows. */
export function pagesOf<Request extends object>(request: Request, format: ListFormat): Request {
  return format === 'json' ? request : { ...request, ...ALL };
}

/** Answers with a list, as JSON or as a file for spreadsheets, whose own words are in the language given. */
export async function sendWordList(
  response: Response,
  list: WordList,
  format: ListFormat,
  lang: Language,
): Promise<void> {
  if (format === 'json') {
    response.json(list.answer);
    return;
  }
  const { query, fingerprint } = list.answer;
  const origin: Origin = {
    query: query.text,
    address: response.req.originalUrl,
    fingerprint,
    date: new Date(),
  };
  response.set('Content-Disposition', `attachment; filename="zhengwen-${list.kind}.${format}"`);
  response.type(EXPORT_FILES[format].type);
  const table = tableOf(list);
  if (format === 'csv') response.send(wordListCsv(table, origin));
  else if (response.req.method === 'HEAD') response.end();
  else {
    const sample = list.kind === 'keywords' ? null : list.answer.sample;
    await pipeline(Readable.from(wordListBook(table, origin, sample, lang)), response);
  }
}

function tableOf(list: WordList): WordListTable {
  switch (list.kind) {
    case 'collocations':
      return wordListTable(list.kind, list.answer.rows);
    case 'keywords':
      return wordListTable(list.kind, list.answer.rows);
    case 'ngrams':
      return wordListTable(list.kind, list.answer.rows);
  }
}
