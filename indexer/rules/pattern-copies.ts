import { LinearPattern } from './linear-pattern.ts';
import type { Rule } from './rule.ts';

const global = new WeakMap<Rule, RegExp>();
const sticky = new WeakMap<Rule, RegExp>();

function copyOf(copies: WeakMap<Rule, RegExp>, rule: Rule, flag: 'g' | 'y'): RegExp {
  let copy = copies.get(rule);
  if (copy === undefined) {
    const { pattern } = rule;
    copy =
      pattern instanceof LinearPattern
        ? new LinearPattern(pattern, flag)
        : new RegExp(pattern.source, pattern.flags + flag);
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

/** Everywhere that a rule is found in a text, in order; nowhere where its exception stands in the text. */
export function* everyMatch(rule: Rule, text: string): Generator<RegExpExecArray> {
  if (rule.unless?.test(text) === true) return;
  const pattern = globalPattern(rule);
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const next = match[0] === '' ? pattern.lastIndex + 1 : pattern.lastIndex;
    yield match;
    pattern.lastIndex = next;
  }
}
