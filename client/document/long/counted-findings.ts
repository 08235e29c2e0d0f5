import { lowerBound } from '../../../engine/text/sorted.ts';
import type { DocumentMatches, OutlinePart, PassageCounts, Range } from '../../../engine/types.ts';
import { type Finding, type Findings, placeOfLink } from '../findings.ts';
import { TICK, type Tick } from '../minimap-ticks.ts';

const NOWHERE: Range = [0, 0];

/** All findings in a long text: how many each passage holds, and of the parts that have come also where. */
export class CountedFindings implements Findings {
  readonly length: number;
  /** Passages that hold any, and how many findings stand before each; behind the last all of them. */
  readonly #passages: number[] = [];
  readonly #before: number[] = [0];
  readonly #ranges = new Map<number, Range[]>();
  readonly #at = new Map<number, Finding>();

  constructor({ gaps, counts }: PassageCounts) {
    let passage = 0;
    let length = 0;
    gaps.forEach((gap, at) => {
      passage += gap;
      length += counts[at] ?? 0;
      this.#passages.push(passage);
      this.#before.push(length);
    });
    this.length = length;
  }

  /** Takes in where they are in some passages. */
  add({ matches }: DocumentMatches): void {
    for (const { passage, ranges } of matches) {
      this.#ranges.set(passage, ranges);
      const place = this.#place(passage);
      for (let at = this.#before[place] ?? 0; at < (this.#before[place + 1] ?? 0); at++) this.#at.delete(at);
    }
  }

  /** Whether it is to be learnt where they are, from one passage to another: there are some, and it is not known. */
  isUnknown(first: number, last: number): boolean {
    for (let place = this.#place(first); (this.#passages[place] ?? Infinity) <= last; place++)
      if (!this.#ranges.has(this.#passages[place] ?? -1)) return true;
    return false;
  }

  /** The same value each time, until it is known where it is. */
  at(index: number): Finding | undefined {
    if (index < 0 || index >= this.length) return undefined;
    const known = this.#at.get(index);
    if (known !== undefined) return known;
    const place = lowerBound(this.#before, index + 1) - 1;
    const passage = this.#passages[place] ?? 0;
    const range = this.#ranges.get(passage)?.[index - (this.#before[place] ?? 0)];
    const finding: Finding =
      range === undefined ? { passage, range: NOWHERE, awaited: true } : { passage, range };
    this.#at.set(index, finding);
    return finding;
  }

  first(quoted: Finding | null, linked: number | null): number {
    const [passage, start] = placeOfLink(quoted, linked);
    if (passage === null) return 0;
    const place = this.#place(passage);
    const here = this.#passages[place] === passage ? (this.#ranges.get(passage) ?? []) : [];
    const within = here.filter((range) => range[0] < start).length;
    const index = (this.#before[place] ?? this.length) + within;
    return index < this.length ? index : 0;
  }

  /** Where they are in the text that has come. */
  known(): Finding[] {
    return [...this.#ranges].flatMap(([passage, ranges]) => ranges.map((range) => ({ passage, range })));
  }

  /** How many each part of an outline holds. */
  inParts(parts: readonly OutlinePart[]): number[] {
    const before = (passage: number): number => this.#before[this.#place(passage)] ?? this.length;
    return parts.map(({ ordinal, end }) => before(end) - before(ordinal));
  }

  /**
   * The marks of a map of the whole text, as high as the window: each where its passage is among all of them.
   * @param count passages of the text
   */
  ticks(count: number, windowHeight: number): Tick[] {
    const ticks: Tick[] = [];
    this.#passages.forEach((passage, place) => {
      const share = (passage + 0.5) / count;
      const last = (this.#before[place + 1] ?? 0) - 1;
      const tick = ticks.at(-1);
      if (tick !== undefined && (share - tick.share) * windowHeight < TICK) tick.last = last;
      else ticks.push({ share, first: this.#before[place] ?? 0, last });
    });
    return ticks;
  }

  /** Index of the first passage that holds any, from one on. */
  #place(passage: number): number {
    return lowerBound(this.#passages, passage);
  }
}
