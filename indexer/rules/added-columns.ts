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

/** A table whose further columns can be written, or have a default: what `columns` makes of them stands beside the rule. */
export function withColumns<C extends object>(columns: z.ZodType<C>): Completion<Rule & C> {
  return {
    columns,
    complete: ({ columns: written = {}, ...rule }) => ({ ...rule, ...columns.parse(written) }),
  };
}
