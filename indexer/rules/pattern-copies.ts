import type { Rule } from './rule.ts';

const global = new WeakMap<Rule, RegExp>();
const sticky = new WeakMap<Rule, RegExp>();

function copyOf(copies: WeakMap<Rule, RegExp>, rule: Rule, flag: 'g' | 'y'): RegExp {
  let copy = copies.get(rule);
  if (copy === undefined) {
    copy = new RegExp(rule.pattern.source, rule.pattern.flags + flag);
    copies.set(rule, copy);
  }
  copy.lastIndex = 0;
  return copy;
}

/**
 * The pattern of a rule, to be found again and again in one text; made once. It keeps its place in the text: use it up before
 * asking for it again.
 */
export function globalPattern(rule: Rule): RegExp {
  return copyOf(global, rule, 'g');
}

/** The pattern of a rule, to be asked at one place of a text (`lastIndex`); made once. */
export function stickyPattern(rule: Rule): RegExp {
  return copyOf(sticky, rule, 'y');
}
