import type { z } from 'zod';
import type { Rule } from './rule.ts';

/**
 * A rule that a collection adds. Where its table has more columns than a rule must have, `columns` says what stands in them,
 * as it was written.
 */
export interface AddedRow extends Rule {
  readonly columns?: unknown;
}

/** How a table makes a row of its own of an added rule. */
export interface Completion<R extends Rule> {
  /** What may be written in `columns`; what has a default may be left out. */
  readonly columns: z.ZodType;
  /** Throws a `ZodError` where the columns are not those of the table. */
  complete(row: AddedRow): R;
}

/** A table whose further columns can be written, or have a default. */
export function withColumns<S extends z.ZodType, R extends Rule>(
  columns: S,
  make: (rule: Rule, columns: z.output<S>) => R,
): Completion<R> {
  return {
    columns,
    complete: ({ columns: written = {}, ...rule }) => make(rule, columns.parse(written)),
  };
}
