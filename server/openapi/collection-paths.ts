import {
  filesParameters,
  languageParameters,
  placesParameters,
  regionNamesParameters,
  regionsParameters,
  suggestParameters,
} from '../parameters.ts';
import { jsonContent } from './content.ts';
import { endpoint } from './endpoint.ts';
import type { JsonObject } from './json-object.ts';
import { parametersOf } from './parameters-of.ts';

/** What the collection holds, what can be asked of it, and who may ask. */
export const collectionPaths = (): JsonObject => ({
  '/api/suggest': endpoint(
    'Completions of what has been typed',
    parametersOf(suggestParameters),
    jsonContent('SuggestAnswer'),
  ),
  '/api/regions': endpoint(
    'Divisions of today by characters, pinyin, its initials or a name given up, in the collection or not',
    parametersOf(regionsParameters),
    jsonContent('RegionsAnswer'),
  ),
  '/api/regions/resolve': endpoint(
    'What the names of a list mean as values of the region filter: each found, ambiguous or unknown',
    parametersOf(regionNamesParameters),
    jsonContent('NamedRegionsAnswer'),
  ),
  '/api/corpus': endpoint(
    'What the collection holds and what became of its files, of which report.perFile is one page',
    parametersOf(filesParameters),
    jsonContent('CorpusAnswer'),
  ),
  '/api/corpus/files': endpoint(
    'What became of the files, page by page',
    parametersOf(filesParameters),
    jsonContent('FilesAnswer'),
  ),
  '/api/corpus/places': endpoint(
    'What is held of places and of every division within them by the gazetteer, with the years; nothing is held where ' +
      'documents is 0. What a place has more than its divisions together is of its own level',
    parametersOf(placesParameters),
    jsonContent('PlacesAnswer'),
  ),
  '/api/examples': endpoint(
    'Queries to begin with, each of which finds something in the collection',
    parametersOf(languageParameters),
    jsonContent('ExamplesAnswer'),
  ),
  '/api/session': endpoint(
    'Whether tokens are needed, whose was shown, and which collections it opens; needs none itself',
    [],
    jsonContent('SessionAnswer'),
    [404, 413, 421, 429, 500],
  ),
});
