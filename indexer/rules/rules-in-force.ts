import type { AddedRow } from './added-columns.ts';
import type { RuleId } from './rule.ts';

/** What a collection says of the rules in its `zhengwen.config.yml`, and what its folders tell of their pages. */
export interface RuleSettings {
  /** Rules switched off. */
  readonly off: ReadonlySet<RuleId>;
  /** Rules added, by the table they go to, behind its own. */
  readonly added: ReadonlyMap<string, readonly AddedRow[]>;
  /** Lines that stand on most pages of the folder, as `repeatedForm` writes them. */
  readonly repeated?: ReadonlySet<string>;
}

export const NO_SETTINGS: RuleSettings = { off: new Set(), added: new Map() };

let inForce = NO_SETTINGS;

/** The settings of the file being worked on. */
export function rulesInForce(): RuleSettings {
  return inForce;
}

/**
 * Does `work` under the settings of a collection. Work on one file is not interrupted by work on another once its bytes are
 * read, so that what holds for the moment holds for the file; to hand the settings through every function that looks at a
 * line would say no more. `work` must be synchronous.
 */
export function underRules<T>(settings: RuleSettings, work: () => T): T {
  const before = inForce;
  inForce = settings;
  try {
    return work();
  } finally {
    inForce = before;
  }
}
