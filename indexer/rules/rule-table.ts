import { matchRule, type Rule, type RuleId, type RuleMatch } from './rule.ts';
import { type RuleSettings, rulesInForce } from './rules-in-force.ts';

/**
 * Rules that are asked together, in order. `R` may have more columns than a rule must have; `complete` then gives them to
 * a rule that a collection adds.
 */
export class RuleTable<R extends Rule = Rule> {
  readonly name: string;
  /** The rules of the program, whether or not they are in force. */
  readonly rules: readonly R[];
  readonly #complete: ((rule: Rule) => R) | null;
  #settings: RuleSettings | null = null;
  #active: readonly R[] = [];

  /** Throws where a rule bears another table's name or one that is taken: ids are how rules are known. */
  constructor(name: string, rules: readonly R[], complete: ((rule: Rule) => R) | null = null) {
    const ids = new Set<RuleId>();
    for (const { id } of rules) {
      if (!id.startsWith(`${name}/`)) throw new Error(`rule ${id} stands in the table ${name}`);
      if (ids.has(id)) throw new Error(`two rules are called ${id}`);
      ids.add(id);
    }
    this.name = name;
    this.rules = rules;
    this.#complete = complete;
  }

  /** Whether a collection may add rules of its own to this table. */
  get takesMore(): boolean {
    return this.#complete !== null;
  }

  /** The rules in force for the file at hand, in order. */
  get active(): readonly R[] {
    const settings = rulesInForce();
    if (settings === this.#settings) return this.#active;
    const complete = this.#complete;
    const added = complete === null ? [] : (settings.added.get(this.name) ?? []).map(complete);
    this.#active = [...this.rules, ...added].filter(({ id }) => !settings.off.has(id));
    this.#settings = settings;
    return this.#active;
  }

  /** The first rule found in the text, null where none is. */
  first(text: string): R | null {
    for (const rule of this.active) if (matchRule(rule, text) !== null) return rule;
    return null;
  }

  /** The first rule found in the text and where, null where none is. */
  match(text: string): RuleMatch<R> | null {
    for (const rule of this.active) {
      const match = matchRule(rule, text);
      if (match !== null) return { rule, match };
    }
    return null;
  }

  /** The rule of that id, where it is in force. */
  inForce(id: RuleId): R | null {
    return this.active.find((one) => one.id === id) ?? null;
  }

  /** The rule of that id, where it is in force and found in the text: for rules that are each asked in a place of their own. */
  named(id: RuleId, text: string): R | null {
    const rule = this.inForce(id);
    return rule === null || matchRule(rule, text) === null ? null : rule;
  }

  /** Whether any rule is found in the text. */
  test(text: string): boolean {
    return this.first(text) !== null;
  }
}

/** A table whose rows have no columns but those every rule has; collections may add to it. */
export function ruleTable(name: string, rules: readonly Rule[]): RuleTable {
  return new RuleTable(name, rules, (rule) => rule);
}
