import type { Rule } from '../../../rules/rule.ts';

/**
 * An event that dates a text that speaks of it. `matches` and `rejects` are folded, as the texts are that a rule is asked of:
 * quotes of every kind are `"`, brackets `(` and `[`, letters small. The reason tells what happened: the source of the date,
 * which the reader of the evidence sees.
 */
export interface EventRule extends Rule {
  /**
   * From when and until when a text with the words was written (`YYYY-MM`, '' for open). Bounds leave room for what is
   * announced before and remembered after; without an upper bound the words only say that the text is not older.
   */
  readonly from: string;
  readonly to: string;
  /** Only these years, for what returns. */
  readonly years?: readonly number[];
  /** Only these months of the year (1–12), first and last. */
  readonly months?: readonly [first: number, last: number];
  /** 2 where left out; 1 for what is only usual. */
  readonly weight?: 1 | 2;
  /** Counts only where some passage of the text holds this as well, and none holds that. */
  readonly beside?: RegExp;
  readonly without?: RegExp;
}

/** Rows that share their source. */
export function events(
  source: string,
  rows: readonly Omit<EventRule, 'kind' | 'source'>[],
): readonly EventRule[] {
  return rows.map((row) => ({ ...row, kind: 'describe', source }));
}
