import type { Response } from 'express';
import type { CollocationsAnswer, KeywordsAnswer, NgramsAnswer } from '../engine/association/types.ts';
import { type Origin, wordListCsv } from './word-list-csv.ts';

/** An answer that is a list of words, of any kind. */
type WordList =
  | { kind: 'collocations'; answer: CollocationsAnswer }
  | { kind: 'keywords'; answer: KeywordsAnswer }
  | { kind: 'ngrams'; answer: NgramsAnswer };

/** Where a list is asked for whole. */
const ALL = { page: 1, size: Number.MAX_SAFE_INTEGER };

/** What the engine is asked: of a file all rows. */
export function pagesOf<Request extends object>(request: Request, format: 'json' | 'csv'): Request {
  return format === 'csv' ? { ...request, ...ALL } : request;
}

/** Answers with a list, as JSON or as a file for spreadsheets. */
export function sendWordList(response: Response, list: WordList, format: 'json' | 'csv'): void {
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
  response.set('Content-Disposition', `attachment; filename="zhengwen-${list.kind}.csv"`);
  response.type('text/csv; charset=utf-8').send(csvOf(list, origin));
}

function csvOf(list: WordList, origin: Origin): string {
  switch (list.kind) {
    case 'collocations':
      return wordListCsv(list.kind, list.answer.rows, origin);
    case 'keywords':
      return wordListCsv(list.kind, list.answer.rows, origin);
    case 'ngrams':
      return wordListCsv(list.kind, list.answer.rows, origin);
  }
}
