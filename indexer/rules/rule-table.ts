import { z } from 'zod';
import { type AddedRow, type Completion, withColumns } from './added-columns.ts';
import { LinearPattern } from './linear-pattern.ts';
import { holdsAny, requisitesOf, requisitesOfAny } from './requisites.ts';
import { isFound, matchRule, type Rule, type RuleId, type RuleMatch } from './rule.ts';
import { type RuleSettings, rulesInForce } from './rules-in-force.ts';

/**
 * Rules that are asked together, in order. `R` may have more columns than a rule must have; `completion` then gives them to
 * a rule that a collection adds. A table without one takes none: its rules are each asked in a place of their own.
 */
export class RuleTable<R extends Rule = Rule> {
  readonly name: string;
  /** The rules of the program, whether or not they are in force. */
  readonly rules: readonly R[];
  readonly #completion: Completion<R> | null;
  #settings: RuleSettings | null = null;
  #active: readonly R[] = [];
  #byId: ReadonlyMap<RuleId, R> = new Map();
  /** One of these stands wherever a rule in force may be found: most texts hold none. null where that is not known. */
  #requisites: readonly string[] | null = null;
  /** 1 for each unit with which one of them begins; made when first asked for. */
  #begin: Uint8Array | null = null;
  /** One of these is found there (`anyOf`). */
  #any: readonly RegExp[] = [];

  /** Throws where a rule bears another table's name or one that is taken: ids are how rules are known. */
  constructor(name: string, rules: readonly R[], completion: Completion<R> | null = null) {
    const ids = new Set<RuleId>();
    for (const { id } of rules) {
      if (!id.startsWith(`${name}/`)) throw new Error(`rule ${id} stands in the table ${name}`);
      if (ids.has(id)) throw new Error(`two rules are called ${id}`);
      ids.add(id);
    }
    this.name = name;
    this.rules = rules;
    this.#completion = completion;
  }

  /** Whether a collection may add rules of its own to this table. */
  get takesMore(): boolean {
    return this.#completion !== null;
  }

  /** What a collection may write in the further columns of a rule it adds. */
  get columns(): z.ZodType | null {
    return this.#completion?.columns ?? null;
  }

  /** The same table, which takes more rules: for those whose rows are many. */
  taking(completion: Completion<R>): RuleTable<R> {
    return new RuleTable(this.name, this.rules, completion);
  }

  /** The rules in force for the file at hand, in order. */
  get active(): readonly R[] {
    this.#enforce();
    return this.#active;
  }

  /** Looks whether the rules in force are still those known of. */
  #enforce(): void {
    const settings = rulesInForce();
    if (settings === this.#settings) return;
    const completion = this.#completion;
    const rows: readonly AddedRow[] = settings.added.get(this.name) ?? [];
    const added = completion === null ? [] : rows.map((row) => completion.complete(row));
    this.#active = [...this.rules, ...added].filter(({ id }) => !settings.off.has(id));
    this.#byId = new Map(this.#active.map((rule) => [rule.id, rule]));
    this.#requisites = requisitesOfAny(this.#active.map(({ pattern }) => requisitesOf(pattern)));
    this.#begin = null;
    this.#any = anyOf(this.#active);
    this.#settings = settings;
  }

  /** The first rule found in the text, null where none is. */
  first(text: string): R | null {
    const rules = this.active;
    if (this.#hasNone(text)) return null;
    for (const rule of rules) if (isFound(rule, text)) return rule;
    return null;
  }

  /** The first rule found in the text and where, null where none is. */
  match(text: string): RuleMatch<R> | null {
    const rules = this.active;
    if (this.#hasNone(text)) return null;
    for (const rule of rules) {
      const match = matchRule(rule, text);
      if (match !== null) return { rule, match };
    }
    return null;
  }

  /** The rule found nearest to the beginning of the text and where, the first in order of those that begin at one place. */
  earliest(text: string): RuleMatch<R> | null {
    const rules = this.active;
    if (this.#hasNone(text)) return null;
    let nearest: RuleMatch<R> | null = null;
    for (const rule of rules) {
      const match = matchRule(rule, text);
      if (match !== null && (nearest === null || match.index < nearest.match.index))
        nearest = { rule, match };
    }
    return nearest;
  }

  /**
   * Whether a rule may be found in a part of a text, of which a mark may have been left out: for who would have to cut it
   * out first.
   */
  mayStandIn(text: string, from: number, to: number): boolean {
    this.#enforce();
    if (this.#requisites === null) return true;
    this.#begin ??= unitsThatBegin(this.#requisites);
    for (let at = from; at < to && at < text.length; at++) {
      if (this.#begin[text.charCodeAt(at)] === 1) return true;
    }
    return false;
  }

  /** The rule of that id, where it is in force. */
  inForce(id: RuleId): R | null {
    this.#enforce();
    return this.#byId.get(id) ?? null;
  }

  /** Whether a rule may be found in the text, as far as can be told without asking them one by one. */
  mayBeIn(text: string): boolean {
    this.#enforce();
    return !this.#hasNone(text);
  }

  /** Whether it is sure, without asking them one by one, that no rule is found in the text. Asked after `active`. */
  #hasNone(text: string): boolean {
    if (this.#requisites !== null && !holdsAny(text, this.#requisites)) return true;
    const any = this.#any;
    for (const pattern of any) if (pattern.test(text)) return false;
    return any.length > 0;
  }

  /** The rule of that id, where it is in force and found in the text: for rules that are each asked in a place of their own. */
  named(id: RuleId, text: string): R | null {
    const rule = this.inForce(id);
    return rule !== null && isFound(rule, text) ? rule : null;
  }

  /** Whether any rule is found in the text. */
  test(text: string): boolean {
    return this.first(text) !== null;
  }
}

const NO_COLUMNS = withColumns(z.strictObject({}));

/** A table whose rows have no columns but those every rule has; collections may add to it. */
export function ruleTable(name: string, rules: readonly Rule[]): RuleTable {
  return new RuleTable(name, rules, NO_COLUMNS);
}

function unitsThatBegin(strings: readonly string[]): Uint8Array {
  const units = new Uint8Array(0x10000);
  for (const string of strings) units[string.charCodeAt(0)] = 1;
  return units;
}

/** A group that is referred to by its number, which it would not keep among others, or by its name. */
const REFERENCE = /\\[1-9k]/;

/**
 * Patterns of which one is found wherever a pattern of the rules is: one for all rules of the same flags. None where that is
 * no gain or cannot be.
 */
function anyOf(rules: readonly Rule[]): readonly RegExp[] {
  const apart = rules.some(
    ({ pattern }) => pattern instanceof LinearPattern || REFERENCE.test(pattern.source),
  );
  if (apart || rules.length < 2) return [];
  const byFlags = Map.groupBy(rules, ({ pattern }) => pattern.flags);
  return [...byFlags].map(
    ([flags, alike]) => new RegExp(alike.map(({ pattern }) => `(?:${pattern.source})`).join('|'), flags),
  );
}
