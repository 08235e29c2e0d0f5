import type { Rule, RuleId } from '../rules/rule.ts';
import { LINE_JOINS } from './line-join-rules.ts';

/** Why a line goes on in the next, and by which rule. */
export interface Join {
  readonly reason: string;
  readonly rule: RuleId;
}

/** The join by the rule of that name, where it is found in the two lines. */
export function joinBy(name: string, both: string): Join | null {
  const rule = LINE_JOINS.named(`line-join/${name}`, both);
  return rule === null ? null : joinOf(rule);
}

export function joinOf({ reason, id }: Rule): Join {
  return { reason, rule: id };
}
