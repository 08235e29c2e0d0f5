import { z } from 'zod';
import type { ColumnHead } from './column.ts';
import { documentColumns, occurrenceColumns } from './columns.ts';

const NO_PROVENANCE = { search: '', collection: '', exported: '' };

function rowSchema(columns: readonly ColumnHead[]) {
  const members = columns.map(({ name, type, means }) => {
    const value = type === 'number' ? z.number() : z.string();
    return [name, value.nullable().describe(means.en)] as const;
  });
  return z.strictObject(Object.fromEntries(members));
}

/** A line of an export as `jsonl`, and the columns of the other tables. */
export const exportedOccurrence = rowSchema(occurrenceColumns(NO_PROVENANCE, 0));
export const exportedDocument = rowSchema(documentColumns(NO_PROVENANCE));
