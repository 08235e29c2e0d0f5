import type { SegmentKind } from '../../engine/segment-kinds.ts';
import type { Passage } from '../../engine/types.ts';
import type { RuleId } from '../rules/rule.ts';
import { type Mark, Marks } from './marks.ts';

/**
 * Writes the reading text of a file from its visible text, left to right, and records what became of every unit.
 * Each call says what happens to the visible text from where the last call ended up to `end`.
 */
export class ReadingTextWriter {
  readonly marks = new Marks();
  readonly passages: Passage[][] = [];
  readonly #text: string;
  #position = 0;
  #article = -1;
  #passage = -1;
  #open = false;
  #parts: string[] = [];
  #length = 0;
  /** The passage that is being written, while one that stands in its midst is. */
  #main: { passage: number; parts: string[]; length: number } | null = null;
  #asides: Passage[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  get position(): number {
    return this.#position;
  }

  /** What follows belongs to a new article; returns its index. */
  beginArticle(): number {
    this.passages.push([]);
    this.#article = this.passages.length - 1;
    this.#passage = -1;
    return this.#article;
  }

  /** What follows belongs to no article. */
  endArticle(): void {
    this.#article = -1;
    this.#passage = -1;
  }

  beginPassage(): void {
    this.#open = true;
    this.#passage += 1;
    this.#parts = [];
    this.#length = 0;
  }

  endPassage(level: number, kind: Passage['kind']): void {
    this.passages[this.#article]?.push({ text: this.#parts.join(''), level, kind }, ...this.#asides);
    this.#passage += this.#asides.length;
    this.#asides = [];
    this.#open = false;
  }

  /** What follows is a paragraph of its own in the midst of the passage that is being written, and is read behind that. */
  beginAside(): void {
    this.#main = { passage: this.#passage, parts: this.#parts, length: this.#length };
    this.#passage += this.#asides.length + 1;
    this.#parts = [];
    this.#length = 0;
  }

  /** What follows belongs to the passage again that `beginAside` has left. */
  endAside(): void {
    if (this.#main === null) return;
    this.#asides.push({ text: this.#parts.join(''), level: 0, kind: 'paragraph' });
    this.#passage = this.#main.passage;
    this.#parts = this.#main.parts;
    this.#length = this.#main.length;
    this.#main = null;
  }

  keep(end: number): void {
    if (end <= this.#position) return;
    const length = end - this.#position;
    this.#parts.push(this.#text.slice(this.#position, end));
    this.#mark(end, 'kept', length, 'text', undefined, undefined);
    this.#length += length;
  }

  repair(end: number, became: string, kind: SegmentKind, reason: string, rule?: RuleId): void {
    if (became.length === 0) {
      this.remove(end, kind, reason, rule);
      return;
    }
    if (end <= this.#position) return;
    this.#parts.push(became);
    this.#mark(end, 'repaired', became.length, kind, reason, rule);
    this.#length += became.length;
  }

  remove(end: number, kind: SegmentKind, reason?: string, rule?: RuleId): void {
    if (end <= this.#position) return;
    this.#mark(end, 'removed', 0, kind, reason, rule);
  }

  #mark(
    end: number,
    fate: Mark['fate'],
    length: number,
    kind: SegmentKind,
    reason: string | undefined,
    rule: RuleId | undefined,
  ): void {
    this.marks.add({
      end,
      fate,
      article: this.#article,
      passage: Math.max(this.#passage, 0),
      offset: this.#passage < 0 ? 0 : this.#length,
      length,
      kind,
      reason,
      rule,
    });
    this.#position = end;
  }

  /** True between `beginPassage` and `endPassage`. */
  get inPassage(): boolean {
    return this.#open;
  }
}
