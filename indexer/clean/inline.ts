import type { SegmentKind } from '../../engine/segment-kinds.ts';
import { LinearPattern } from '../rules/linear-pattern.ts';
import type { RuleId } from '../rules/rule.ts';
import type { InlineRule } from './inline-rule.ts';
import { INLINE_RULES } from './inline-rules.ts';

/** A repair inside a line: `[start, end)` of its words becomes `became` (empty: is left out). */
interface InlineRepair {
  start: number;
  end: number;
  became: string;
  kind: SegmentKind;
  reason: string;
  rule: RuleId;
}

/** Bits of a number; rules beyond are asked of every line that is suspicious at all. */
const MOST_BITS = 31;

/** The rules in force, made ready: which may hold is told by one look at each unit of a line. */
interface ReadyRules {
  rules: readonly { rule: InlineRule; bit: number; pattern: RegExp }[];
  /** Bits of the rules of which a unit is a sign. */
  signs: Uint32Array;
  /** Bits of the rules that are asked of every line. */
  always: number;
}

let ready: { from: readonly InlineRule[]; made: ReadyRules } | null = null;

function readyRules(): ReadyRules {
  const from = INLINE_RULES.active;
  if (ready?.from === from) return ready.made;
  const signs = new Uint32Array(0x10000);
  let always = 0;
  const rules = from.map((rule, at) => {
    const bit = 1 << Math.min(at, MOST_BITS - 1);
    if (rule.signs === null) always |= bit;
    for (let index = 0; index < (rule.signs?.length ?? 0); index++) {
      const unit = rule.signs?.charCodeAt(index) ?? 0;
      signs[unit] = (signs[unit] ?? 0) | bit;
    }
    return { rule, bit, pattern: everywhere(rule.pattern) };
  });
  const made = { rules, signs, always };
  ready = { from, made };
  return made;
}

/** The pattern, to be looked for again behind each place where it is found. */
function everywhere(pattern: RegExp): RegExp {
  return pattern instanceof LinearPattern
    ? pattern.everywhere()
    : new RegExp(pattern.source, `${pattern.flags}g`);
}

/**
 * The safe repairs inside the words of one line, in order, not overlapping. `paged`: page numbers in dashes are known
 * to have run into this text.
 */
export function inlineRepairs(text: string, paged: boolean): InlineRepair[] {
  const { rules, signs, always } = readyRules();
  let seen = always;
  for (let at = 0; at < text.length; at++) seen |= signs[text.charCodeAt(at)] ?? 0;
  if (seen === 0) return [];
  const repairs: InlineRepair[] = [];
  for (const { rule, bit, pattern } of rules) {
    if ((seen & bit) === 0 || (rule.pagedOnly === true && !paged)) continue;
    addRepairs(repairs, rule, pattern, text);
  }
  repairs.sort((a, b) => a.start - b.start);
  return repairs.filter(doesNotOverlap());
}

function addRepairs(repairs: InlineRepair[], rule: InlineRule, pattern: RegExp, text: string): void {
  pattern.lastIndex = 0;
  let behind = -1;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const start = match.index;
    const end = start + match[0].length;
    if (end === start) {
      pattern.lastIndex += 1;
      continue;
    }
    if (behind < 0) {
      if (rule.unless?.test(text) === true) return;
      behind = rule.behind?.(text) ?? 0;
    }
    if (start < behind || rule.where?.(text, start, end) === false) continue;
    const became = typeof rule.became === 'string' ? rule.became : rule.became(match[0]);
    if (became === null || became === match[0]) continue;
    repairs.push({ start, end, became, kind: rule.outcome, reason: rule.reason, rule: rule.id });
  }
}

function doesNotOverlap(): (repair: InlineRepair) => boolean {
  let position = 0;
  return ({ start, end }) => {
    if (start < position) return false;
    position = end;
    return true;
  };
}
