import { describedSearch } from '../../engine/request/parameters.ts';
import { concordanceParameters } from '../concordance-request.ts';
import { NOT_OF_FEEDS } from '../feed/feed-request.ts';
import { trendsParameters } from '../trends-request.ts';
import { collocationsParameters, keywordsParameters, ngramsParameters } from '../word-lists-request.ts';
import { jsonContent, wordListContent } from './content.ts';
import { endpoint } from './endpoint.ts';
import type { JsonObject } from './json-object.ts';
import { parametersOf } from './parameters-of.ts';

/** What a search finds: documents, every occurrence, how often, and which words. */
export const searchPaths = (): JsonObject => ({
  '/api/search': endpoint('Search', parametersOf(describedSearch), jsonContent('SearchAnswer')),
  '/api/feed': endpoint(
    'A search as an Atom feed: documents by their own date, newest first, up to size of them. An entry is known by the ' +
      'address of its document; published is the day of the document, updated when the index was made, since no index knows ' +
      'when a document came in',
    parametersOf(describedSearch).filter(({ name }) => !NOT_OF_FEEDS.includes(name)),
    { 'application/atom+xml': { schema: { type: 'string' } } },
  ),
  '/api/concordance': endpoint(
    'Every occurrence of a search, a row each, in its surroundings; with by, how often each neighbour, year or place occurs. ' +
      'Neighbours are those of the text as it is matched: folded, without white space, ¶ at the edge of a passage; words as ' +
      'the index cuts them, marks by themselves. Copies under one text (duplicates=collapse) are listed once, by the first of ' +
      'them. A sample is the same for the same seed',
    parametersOf(concordanceParameters),
    jsonContent('ConcordanceAnswer'),
  ),
  '/api/trends': endpoint(
    'How often up to eight queries are found, by year, province, prefecture or type; with across, one query by two of ' +
      'these at once. By prefecture, documents of a province that name no place in it stand under its own level ' +
      '(43-province), and counties that lie in no prefecture under their code',
    parametersOf(trendsParameters),
    jsonContent('TrendsAnswer'),
  ),
  '/api/collocations': endpoint(
    'Words that stand around the occurrences of a search more often than anywhere: in a window of so many words of the ' +
      'same passage, or in the sentence. Each running word counts once, a word that has a character of an occurrence not at ' +
      'all; what is expected is told by all texts that pass the filters, whether they hold the query or not',
    parametersOf(collocationsParameters),
    wordListContent('CollocationsAnswer'),
  ),
  '/api/keywords': endpoint(
    'Words that are more frequent in the texts that a search finds than in all others of the collection',
    parametersOf(keywordsParameters),
    wordListContent('KeywordsAnswer'),
  ),
  '/api/ngrams': endpoint(
    'Rows of 2 to 6 words or characters in the texts that a search finds, with how often each stands there; none runs over ' +
      'punctuation or the end of a passage. Those of characters stand as often as a search for them counts occurrences',
    parametersOf(ngramsParameters),
    wordListContent('NgramsAnswer'),
  ),
});
