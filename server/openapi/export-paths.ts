import { z } from 'zod';
import { GROUPINGS } from '../../engine/concordance/types.ts';
import { describedSearch } from '../../engine/request/parameters.ts';
import { rowParameters } from '../concordance-request.ts';
import { exportParameters, NOT_OF_EXPORTS } from '../export/export-request.ts';
import { EXPORT_FILES } from '../export/formats.ts';
import { jsonContent } from './content.ts';
import { endpoint } from './endpoint.ts';
import type { JsonObject } from './json-object.ts';
import { schemaAddress } from './named-schemas.ts';
import { parametersOf } from './parameters-of.ts';

/** What a search finds, to take away. */
export const exportPaths = (): JsonObject => ({
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
});

/** What an export is asked for: a search, and which rows of it in which form. */
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
