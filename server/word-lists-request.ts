import { z } from 'zod';
import type { CollocationsRequest, KeywordsRequest, NgramsRequest } from '../engine/association/types.ts';
import type { Window } from '../engine/association/windows.ts';
import { RequestError, type RequestProblem } from '../engine/errors.ts';
import { count, option, single, truth } from '../engine/request/parameter.ts';
import { describedSearch } from '../engine/request/parameters.ts';
import { readParameters, unknownParameter } from '../engine/request/read-parameters.ts';
import { type Reading, read, refuse } from '../engine/request/reading.ts';
import type { RequestParser } from '../engine/request/request.ts';
import type { Language, SearchRequest } from '../engine/types.ts';
import type { QueryParameters } from './query-string.ts';

/** Those of a search that choose what is counted; of hits there are none. */
const { lang, ...searchShape } = describedSearch.omit({
  sort: true,
  page: true,
  size: true,
  group: true,
  passages: true,
  removed: true,
}).shape;
const selectionParameters = z.strictObject({
  ...searchShape,
  duplicates: searchShape.duplicates.meta({
    ...searchShape.duplicates.meta(),
    description: 'Copies of a text counted once, the first of those that are found, or each',
  }),
});

const DEFAULT_MINIMUM = 3;
const MOST_MINIMUM = 1_000_000;
const DEFAULT_SIZE = 100;
const MOST_SIZE = 1_000;
const MOST_PAGE = 1_000_000_000;
const DEFAULT_WINDOW = 5;
const MOST_WINDOW = 20;
const MOST_SEED = 2 ** 31 - 1;

function readWindow(text: string): Reading<Window> {
  if (text.trim().toLowerCase() === 'sentence') return read('sentence');
  const words = /^\s*\d{1,3}\s*$/u.test(text) ? Number(text) : 0;
  return words >= 1 && words <= MOST_WINDOW ? read(words) : refuse('not-a-window', String(MOST_WINDOW));
}

const listShape = {
  minimum: count('Counts from which a word is listed', DEFAULT_MINIMUM, 1, MOST_MINIMUM),
  reverse: truth('The other way round: by numbers the smallest first, or words from the last'),
  page: count('Page, from 1', 1, 1, MOST_PAGE),
  size: count('Rows per page', DEFAULT_SIZE, 1, MOST_SIZE),
  format: option('Form of the answer; CSV and XLSX hold the rows of all pages', 'json', 'csv', 'xlsx'),
  lang,
};
const stop = truth(
  'Leave words of grammar, pronouns and numbers out of the list; the others stay as they are',
);
const seed = count(
  'Chooses the texts, where so many hold the query that a sample is counted',
  1,
  0,
  MOST_SEED,
);

const ownCollocations = z.strictObject({
  window: single<Window>(
    'Words each side of an occurrence, in its passage; or its sentence',
    DEFAULT_WINDOW,
    readWindow,
    {
      type: 'string',
      pattern: '^([1-9]|1[0-9]|20|sentence)$',
      default: String(DEFAULT_WINDOW),
    },
  ),
  measure: option(
    'What orders the rows: log-likelihood (Dunning 1993) puts what is least likely to be chance first, logDice (Rychlý 2008) what seldom stands elsewhere',
    'log-likelihood',
    'log-dice',
  ),
  sort: option(
    'Order of rows, most first; by log-likelihood words that are rarer than expected stand last',
    'measure',
    'word',
    'observed',
    'expected',
    'frequency',
    'log-likelihood',
    'log-dice',
  ),
  stop,
  seed,
  ...listShape,
});

const ownKeywords = z.strictObject({
  sort: option(
    'Order of rows, most first; by log-likelihood words that are rarer than in the rest stand last',
    'log-likelihood',
    'log-ratio',
    'word',
    'selection',
    'rest',
    'selection-documents',
    'rest-documents',
  ),
  stop,
  ...listShape,
});

const ownNgrams = z.strictObject({
  by: option('What a row is made of', 'words', 'characters'),
  length: count('How many of them', 2, 2, 6),
  sort: option('Order of rows', 'count', 'ngram'),
  seed,
  ...listShape,
});

/** The parameters of `/api/collocations`, `/api/keywords` and `/api/ngrams`, as they are described. */
export const collocationsParameters = z.strictObject({
  ...selectionParameters.shape,
  ...ownCollocations.shape,
});
export const keywordsParameters = z.strictObject({ ...selectionParameters.shape, ...ownKeywords.shape });
export const ngramsParameters = z.strictObject({ ...selectionParameters.shape, ...ownNgrams.shape });

/** Forms in which a list is answered. */
export type ListFormat = 'json' | 'csv' | 'xlsx';

/** A request for a list, and the form in which it is answered. */
interface ListAsked<Request> {
  request: Request;
  format: ListFormat;
}

/** Reads a request; like its siblings throws `RequestError` that lists everything wrong with it. */
export function readCollocationsRequest(
  parse: RequestParser,
  parameters: QueryParameters,
  lang: Language,
): ListAsked<CollocationsRequest> {
  const { values, search } = readList(ownCollocations, parse, parameters, lang);
  const { format, lang: _lang, ...own } = values;
  return { request: { ...own, search }, format };
}

export function readKeywordsRequest(
  parse: RequestParser,
  parameters: QueryParameters,
  lang: Language,
): ListAsked<KeywordsRequest> {
  const { values, search } = readList(ownKeywords, parse, parameters, lang);
  const { format, lang: _lang, ...own } = values;
  // All is counted: nothing is left to chance.
  return { request: { ...own, search, seed: 0 }, format };
}

export function readNgramsRequest(
  parse: RequestParser,
  parameters: QueryParameters,
  lang: Language,
): ListAsked<NgramsRequest> {
  const { values, search } = readList(ownNgrams, parse, parameters, lang);
  const { format, lang: _lang, ...own } = values;
  return { request: { ...own, search }, format };
}

/** Reads the parameters of a list and those of the search whose texts it counts. */
function readList<Schema extends z.ZodObject>(
  own: Schema,
  parse: RequestParser,
  parameters: QueryParameters,
  otherwise: Language,
): { values: z.output<Schema>; search: SearchRequest } {
  const given = Object.entries(parameters);
  const pick = (names: readonly string[]): QueryParameters =>
    Object.fromEntries(given.filter(([name]) => names.includes(name)));
  const ofSearch = [...Object.keys(selectionParameters.shape), 'lang'];
  const ofList = Object.keys(own.shape);
  const known = [...new Set([...ofSearch, ...ofList])];
  const { values, problems: wrong } = readParameters(own, pick(ofList), otherwise);
  const unknown = given.filter(([name]) => !known.includes(name));
  const problems: RequestProblem[] = [
    ...unknown.map(([name]) => unknownParameter(name, known, otherwise)),
    ...wrong,
  ];
  let search: SearchRequest | null = null;
  try {
    search = parse(pick(ofSearch), otherwise);
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
    // What is wrong with the language is told above.
    problems.push(...error.problems.filter(({ parameter }) => parameter !== 'lang'));
  }
  if (values === null || search === null || problems.length > 0) throw new RequestError(problems);
  return { values, search };
}
