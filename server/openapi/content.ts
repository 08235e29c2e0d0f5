import { EXPORT_FILES } from '../export/formats.ts';
import type { JsonObject } from './json-object.ts';
import { type SchemaName, schemaAddress } from './named-schemas.ts';

export function jsonContent(name: SchemaName): JsonObject {
  return { 'application/json': { schema: { $ref: schemaAddress(name) } } };
}

export function wordListContent(name: SchemaName): JsonObject {
  return {
    ...jsonContent(name),
    'text/csv': { schema: { type: 'string' } },
    [EXPORT_FILES.xlsx.type]: { schema: { type: 'string', format: 'binary' } },
  };
}
