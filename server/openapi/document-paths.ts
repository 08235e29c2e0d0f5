import { describedSearch } from '../../engine/request/parameters.ts';
import { citeParameters } from '../cite/cite-request.ts';
import {
  compareParameters,
  documentParameters,
  MATCHES_PARAMETERS,
  partParameters,
  resolveParameters,
  sourceParameters,
} from '../parameters.ts';
import { sourceLinesParameters } from '../source-request.ts';
import { jsonContent } from './content.ts';
import { endpoint } from './endpoint.ts';
import type { JsonObject } from './json-object.ts';
import { schemaAddress } from './named-schemas.ts';
import { parametersOf } from './parameters-of.ts';

const documentId = {
  name: 'id',
  in: 'path',
  required: true,
  description: 'Id of a document, percent-encoded as one segment',
  schema: { type: 'string' },
};

/** What is answered of one document, or of two beside each other. */
export const documentPaths = (): JsonObject => ({
  '/api/documents/{id}': endpoint(
    'A document with its passages, copies and what was removed. With part, of a long text a part of its passages (which: part), or ' +
      'an overview of it without them: outline, check, the first 1,000 stretches removed and mended, and how many there are',
    [documentId, ...parametersOf(documentParameters)],
    jsonContent('DocumentDetail'),
  ),
  '/api/documents/{id}/matches': endpoint(
    'Every match of a query in a document; with lines, also where it is found in these of the source, in what was left out ' +
      'of the text too: all are counted, of very many those around an offset are listed; with part, of a long text ' +
      'those in a part of its passages, or as an overview how many each passage holds',
    [
      documentId,
      ...parametersOf(describedSearch).filter(({ name }) => MATCHES_PARAMETERS.includes(name)),
      ...parametersOf(sourceLinesParameters),
      ...parametersOf(partParameters),
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
});
