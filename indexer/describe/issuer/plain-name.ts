import { globalPattern } from '../../rules/pattern-copies.ts';
import { PLAIN_NAMES } from './plain-name-rules.ts';

/** `东营市第八届人民代表大会常务委员会` → `东营市人民代表大会常务委员会`; 人大常委会 is written out. */
export function plainName(name: string, year: number | null = null): string {
  return PLAIN_NAMES.active
    .filter(({ since }) => since === undefined || year === null || year >= since)
    .reduce(
      (plain, rule) => plain.replace(rule.everywhere ? globalPattern(rule) : rule.pattern, rule.shown),
      name,
    );
}

/** 市十二届人大 counts as a body: its name is written out where it is shown. */
export function asBody(name: string): string {
  const rule = PLAIN_NAMES.inForce('plain-name/congress');
  return rule === null ? name : name.replace(rule.pattern, rule.shown);
}
