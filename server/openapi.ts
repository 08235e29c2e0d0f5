import { z } from 'zod';
import { GROUPINGS } from '../engine/concordance/types.ts';
import { describedSearch } from '../engine/request/parameters.ts';
import { COOKIE } from './access/cookie.ts';
import { citeParameters } from './cite/cite-request.ts';
import { cslItem } from './cite/csl-item.ts';
import { concordanceParameters, rowParameters } from './concordance-request.ts';
import { exportParameters, NOT_OF_EXPORTS } from './export/export-request.ts';
import { EXPORT_FILES } from './export/formats.ts';
import { exportedDocument, exportedOccurrence } from './export/row-schema.ts';
import { NOT_OF_FEEDS } from './feed/feed-request.ts';
import {
  compareParameters,
  filesParameters,
  languageParameters,
  MATCHES_PARAMETERS,
  placesParameters,
  regionNamesParameters,
  regionsParameters,
  resolveParameters,
  sourceParameters,
  suggestParameters,
} from './parameters.ts';
import { compareAnswer } from './schema/compare.ts';
import { concordanceAnswer } from './schema/concordance.ts';
import { corpusAnswer } from './schema/corpus.ts';
import { regionCount } from './schema/counts.ts';
import { documentDetail, documentMatches, documentSummary } from './schema/document.ts';
import { errorAnswer } from './schema/error.ts';
import { examplesAnswer } from './schema/examples.ts';
import { exportAbout } from './schema/export-about.ts';
import { filesAnswer } from './schema/files.ts';
import { placeHeld, placesAnswer } from './schema/places.ts';
import { namedRegionsAnswer, regionsAnswer } from './schema/regions.ts';
import { resolveAnswer } from './schema/resolve.ts';
import { searchAnswer } from './schema/search.ts';
import { sessionAnswer } from './schema/session.ts';
import { sourceDetail } from './schema/source.ts';
import { statusAnswer } from './schema/status.ts';
import { suggestAnswer } from './schema/suggest.ts';
import { trendsAnswer } from './schema/trends.ts';
import { collocationsAnswer, keywordsAnswer, ngramsAnswer } from './schema/word-lists.ts';
import { sourceLinesParameters } from './source-request.ts';
import { trendsParameters } from './trends-request.ts';
import { collocationsParameters, keywordsParameters, ngramsParameters } from './word-lists-request.ts';

type JsonObject = Record<string, unknown>;

/** Schemas that the description names; each is written once, others refer to it. */
const NAMED_SCHEMAS = {
  SearchAnswer: searchAnswer,
  DocumentSummary: documentSummary,
  DocumentDetail: documentDetail,
  DocumentMatches: documentMatches,
  SourceDetail: sourceDetail,
  CompareAnswer: compareAnswer,
  ResolveAnswer: resolveAnswer,
  ConcordanceAnswer: concordanceAnswer,
  TrendsAnswer: trendsAnswer,
  SuggestAnswer: suggestAnswer,
  CollocationsAnswer: collocationsAnswer,
  KeywordsAnswer: keywordsAnswer,
  NgramsAnswer: ngramsAnswer,
  RegionsAnswer: regionsAnswer,
  NamedRegionsAnswer: namedRegionsAnswer,
  CorpusAnswer: corpusAnswer,
  FilesAnswer: filesAnswer,
  PlacesAnswer: placesAnswer,
  PlaceHeld: placeHeld,
  ExamplesAnswer: examplesAnswer,
  ExportAbout: exportAbout,
  ExportedOccurrence: exportedOccurrence,
  ExportedDocument: exportedDocument,
  SessionAnswer: sessionAnswer,
  StatusAnswer: statusAnswer,
  CslItems: z.array(cslItem),
  RegionCount: regionCount,
  Error: errorAnswer,
};

type SchemaName = keyof typeof NAMED_SCHEMAS;

const DESCRIPTION =
  'Exact, evidenced full-text search over Chinese policy texts. A server of several collections answers for each of them ' +
  'below /c/NAME (/c/NAME/api/search), and for all that are open without it: counts and facets are then added up (a text in ' +
  'two collections counts twice; of issuers, speakers and paths each collection adds its 100 most frequent), hits stand by ' +
  'score or day, equal ones in the order of the collections, the first 1,000 can be paged through, and ids begin with the ' +
  'name of the collection. A server that needs tokens answers 401 without one, 403 where it does not open what is served, ' +
  'and 429 after too many wrong ones. Requests for a host that is not a name of the server are answered 421.';

/** Neither is needed on a server that is open to all who reach it. */
const SECURITY_SCHEMES = {
  token: { type: 'http', scheme: 'bearer' },
  session: {
    type: 'apiKey',
    in: 'cookie',
    name: COOKIE,
    description:
      'Set by POST /api/sign-in (form field token) from a page of the server; ended by POST /api/sign-out',
  },
};

const schemaAddress = (name: string): string => `#/components/schemas/${name}`;

const documentId = {
  name: 'id',
  in: 'path',
  required: true,
  description: 'Id of a document, percent-encoded as one segment',
  schema: { type: 'string' },
};

/** The description of the API (OpenAPI 3.1), made from the schemas that requests are read with and tests check. */
export function openApiDocument(): JsonObject {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Zhengwen 政文',
      version: '1',
      description: DESCRIPTION,
    },
    security: [{}, { token: [] }, { session: [] }],
    paths: {
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
      '/api/documents/{id}': endpoint(
        'A document with its passages, copies and what was removed',
        [documentId, ...parametersOf(languageParameters)],
        jsonContent('DocumentDetail'),
      ),
      '/api/documents/{id}/matches': endpoint(
        'Every match of a query in a document; with lines, also where it is found in these of the source, in what was left out ' +
          'of the text too: all are counted, of very many those around an offset are listed',
        [
          documentId,
          ...parametersOf(describedSearch).filter(({ name }) => MATCHES_PARAMETERS.includes(name)),
          ...parametersOf(sourceLinesParameters),
        ],
        jsonContent('DocumentMatches'),
      ),
      '/api/documents/{id}/source': endpoint(
        'The source text of a document and the map to its reading text: of the whole file; with lines, of these, at most 3,000 ' +
          'and 300,000 units at once. window says which part that is and where the rest of it lies; offsets stay those of the file',
        [documentId, ...parametersOf(sourceParameters)],
        jsonContent('SourceDetail'),
      ),
      '/api/compare': endpoint(
        'Two documents side by side: which passages belong together, and where they differ',
        parametersOf(compareParameters),
        jsonContent('CompareAnswer'),
      ),
      '/api/resolve': endpoint(
        'Where the words of a passage link stand now',
        parametersOf(resolveParameters),
        jsonContent('ResolveAnswer'),
      ),
      '/api/cite': endpoint(
        'Citations of documents, in the order given: in a style, one a line, or as entries of a file. What the text does not ' +
          'state itself stands in square brackets or is marked as an estimate; what is not known is told as the style tells it. ' +
          'A document or passage that is not there is a 404',
        parametersOf(citeParameters),
        {
          'text/plain': { schema: { type: 'string' } },
          'application/x-bibtex': { schema: { type: 'string' } },
          'application/x-research-info-systems': { schema: { type: 'string' } },
          'application/vnd.citationstyles.csl+json': { schema: { $ref: schemaAddress('CslItems') } },
        },
      ),
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
      '/api/export': endpoint(
        'Everything a search finds, whole, as rows or citations. Zhengwen-Rows tells how many rows there are to be',
        exportedOf(),
        exportContent(),
      ),
      '/api/export/about': endpoint(
        'What goes with such an export: how many rows, of which search, over which collection, and that in words',
        exportedOf(),
        jsonContent('ExportAbout'),
      ),
      '/api/openapi.json': endpoint('This description', [], {
        'application/json': { schema: { type: 'object' } },
      }),
      '/healthz': endpoint('Whether the server runs', [], jsonContent('StatusAnswer'), [404, 413, 421, 500]),
      '/readyz': endpoint(
        'Whether there is a snapshot to answer from; 503 where there is none',
        [],
        jsonContent('StatusAnswer'),
        [404, 413, 421, 500, 503],
      ),
      '/metrics': endpoint(
        'Latency, queues, memory and the age of the index, for Prometheus; whoever may read one collection alone gets a 403',
        [],
        { 'text/plain': { schema: { type: 'string' } } },
        [401, 403, 404, 413, 421, 429, 500],
      ),
    },
    components: { schemas: namedSchemas(), securitySchemes: SECURITY_SCHEMES },
  };
}

function endpoint(
  summary: string,
  parameters: JsonObject[],
  content: JsonObject,
  errors: readonly number[] = ERRORS,
): JsonObject {
  const failures = errors.map((status): [string, JsonObject] => [
    String(status),
    { description: FAILURES[status] ?? 'Error', content: jsonContent('Error') },
  ]);
  return {
    get: {
      summary,
      parameters,
      responses: { '200': { description: 'The answer', content }, ...Object.fromEntries(failures) },
    },
  };
}

const FAILURES: Readonly<Record<number, string>> = {
  400: 'Something is wrong with the parameters; details lists all of it',
  401: 'A token is needed, or the one shown opens nothing',
  403: 'The token does not open what is served here',
  404: 'No such document, passage or collection',
  413: 'The address is longer than the server reads',
  421: 'The host asked for is no name of the server',
  429: 'Too many requests; see Retry-After',
  500: 'The server ran into an error; the log says which, under the id in X-Request-Id',
  503:
    'No snapshot is ready, too much is asked (of the query, too-slow, or of the server, busy), or the cluster does not answer ' +
    '(cluster-unreachable); with Retry-After where asking again may help',
};

/** Whatever is asked for may be answered so. */
const ERRORS: readonly number[] = Object.keys(FAILURES).map(Number);

function exportedOf(): JsonObject[] {
  return [
    ...parametersOf(describedSearch).filter(({ name }) => !NOT_OF_EXPORTS.includes(name) && name !== 'sort'),
    ...parametersOf(z.strictObject({ ...exportParameters.shape, ...exportedRows().shape })),
  ];
}

/** In which order rows stand, and which there are: as in a search, and for the rows of a concordance as there. */
function exportedRows() {
  const ofConcordance = (name: 'sample' | 'seed' | 'by' | 'value') => {
    const parameter = rowParameters.shape[name];
    return parameter.meta({
      ...parameter.meta(),
      description: `${parameter.description} (rows=concordance)`,
    });
  };
  const sort = rowParameters.shape.sort.meta({
    description: 'Order of the rows: relevance, newest or oldest; of the rows of a concordance as there',
    overHttp: { type: 'string', enum: ['relevance', 'newest', 'oldest', 'order', ...GROUPINGS] },
  });
  return z.strictObject({
    sort,
    sample: ofConcordance('sample'),
    seed: ofConcordance('seed'),
    by: ofConcordance('by'),
    value: ofConcordance('value'),
  });
}

/** What each format holds; of a table in JSON, each line. */
function exportContent(): JsonObject {
  const row = ['ExportedOccurrence', 'ExportedDocument'].map((name) => ({ $ref: schemaAddress(name) }));
  const ofType = ({ type }: { type: string }): string => type.replace(/;.*$/u, '');
  const formats = Object.entries(EXPORT_FILES).map(([format, file]): [string, JsonObject] => [
    ofType(file),
    { schema: format === 'jsonl' ? { oneOf: row } : format === 'xlsx' ? BINARY : { type: 'string' } },
  ]);
  return Object.fromEntries(formats);
}

const BINARY = { type: 'string', format: 'binary' };

function jsonContent(name: SchemaName): JsonObject {
  return { 'application/json': { schema: { $ref: schemaAddress(name) } } };
}

function wordListContent(name: SchemaName): JsonObject {
  return { ...jsonContent(name), 'text/csv': { schema: { type: 'string' } } };
}

function namedSchemas(): JsonObject {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(NAMED_SCHEMAS)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, { uri: schemaAddress });
  return Object.fromEntries(
    Object.entries(schemas).map(([name, { $schema: _dialect, $id: _address, ...schema }]) => [name, schema]),
  );
}

function parametersOf(schema: z.ZodObject): ({ name: string } & JsonObject)[] {
  return Object.entries(schema.shape).map(([name, parameter]) => {
    const { description, overHttp, mustBeGiven } = z.toJSONSchema(parameter, { io: 'input' });
    return { name, in: 'query', required: mustBeGiven === true, description, schema: overHttp };
  });
}
