import type { SegmentKind } from '../../engine/segment-kinds.ts';
import type { RuleId } from '../rules/rule.ts';

/** A stretch of visible text and what became of it in the reading text. */
export interface Mark {
  start: number;
  end: number;
  fate: 'kept' | 'repaired' | 'removed';
  /** Index of the article, -1 outside every article. */
  article: number;
  passage: number;
  /** Where in the passage's reading text it begins (for removals: where it would stand). */
  offset: number;
  /** Units of reading text that stand for it. */
  length: number;
  kind: SegmentKind;
  reason: string | undefined;
  /** The rule that did it, where one of a table did. */
  rule: RuleId | undefined;
}

/** Numbers a mark takes: end, article, passage, offset, length, and what became of it. */
const WIDTH = 6;
const FIRST_CAPACITY = 256;
/** Outcomes compared one by one. */
const NEAR = 8;

/**
 * Marks in order, adjoining from 0 on. A file of a million lines has two million: they are kept as numbers, 24 bytes
 * each, and become objects (about a hundred bytes) only while they are looked at.
 */
export class Marks implements Iterable<Mark> {
  #numbers = new Int32Array(FIRST_CAPACITY * WIDTH);
  #count = 0;
  /** Each fate, kind and reason that occurs, once. */
  readonly #outcomes: Pick<Mark, 'fate' | 'kind' | 'reason' | 'rule'>[] = [];
  readonly #known = new Map<string, number>();

  get length(): number {
    return this.#count;
  }

  /** Adds a mark, which must begin where the last one ends. */
  add(mark: Omit<Mark, 'start'>): void {
    const at = this.#count * WIDTH;
    if (at === this.#numbers.length) {
      const grown = new Int32Array(this.#numbers.length * 2);
      grown.set(this.#numbers);
      this.#numbers = grown;
    }
    this.#numbers[at] = mark.end;
    this.#numbers[at + 1] = mark.article;
    this.#numbers[at + 2] = mark.passage;
    this.#numbers[at + 3] = mark.offset;
    this.#numbers[at + 4] = mark.length;
    this.#numbers[at + 5] = this.#outcome(mark);
    this.#count += 1;
  }

  *[Symbol.iterator](): Generator<Mark> {
    const numbers = this.#numbers;
    let start = 0;
    for (let at = 0; at < this.#count * WIDTH; at += WIDTH) {
      const outcome = this.#outcomes[numbers[at + 5] ?? 0];
      const end = numbers[at] ?? start;
      yield {
        start,
        end,
        fate: outcome?.fate ?? 'removed',
        article: numbers[at + 1] ?? -1,
        passage: numbers[at + 2] ?? 0,
        offset: numbers[at + 3] ?? 0,
        length: numbers[at + 4] ?? 0,
        kind: outcome?.kind ?? 'outside',
        reason: outcome?.reason,
        rule: outcome?.rule,
      };
      start = end;
    }
  }

  #outcome({ fate, kind, reason, rule }: Pick<Mark, 'fate' | 'kind' | 'reason' | 'rule'>): number {
    // Few occur again and again: to compare them takes less time than to make a key.
    for (let at = 0; at < this.#outcomes.length && at < NEAR; at++) {
      const known = this.#outcomes[at];
      if (known?.kind === kind && known.fate === fate && known.reason === reason && known.rule === rule) {
        return at;
      }
    }
    const key = `${fate}\0${kind}\0${reason ?? ''}\0${rule ?? ''}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    this.#known.set(key, this.#outcomes.push({ fate, kind, reason, rule }) - 1);
    return this.#outcomes.length - 1;
  }
}
