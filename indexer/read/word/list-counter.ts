import { formatNumber } from './number-format.ts';
import { shownSymbols } from './symbol-fonts.ts';

/** Numbers of automatically numbered paragraphs, counted as word processors count them. */

/** One level of a list. */
export interface ListLevel {
  start: number;
  /** Named as in `w:numFmt`. */
  format: string;
  /** What stands before the paragraph; `%1` … `%9` are the numbers of the levels. */
  text: string;
  /** All numbers in Arabic digits, whatever the format of their level (`isLgl`). */
  isLegal: boolean;
  /** Number of the level (from 1) above which numbering begins anew; 0: never; null: above any. */
  restart: number | null;
  /** Font of the sign of a bullet, where known. */
  font: string | null;
  /** Nothing stands between the number and the words. */
  isGlued: boolean;
}

/** A list as it is used in a document: several uses may go on counting together. */
export interface ListUse {
  /** What counts together. */
  list: string;
  /** Names this use of it. */
  use: string;
  levels: ReadonlyMap<number, ListLevel>;
  /** Numbers with which this use begins, by level. */
  starts: ReadonlyMap<number, number>;
}

const MOST_LEVELS = 9;

export class ListCounter {
  readonly #counts = new Map<string, (number | undefined)[]>();
  readonly #begun = new Set<string>();

  /** Counts a paragraph at `level` (from 0) and returns what stands before its words; empty where nothing does. */
  next(use: ListUse, level: number): string {
    const own = use.levels.get(level);
    if (own === undefined || level >= MOST_LEVELS) return '';
    const counts = this.#counts.get(use.list) ?? [];
    this.#counts.set(use.list, counts);
    counts[level] = this.#value(use, level, own, counts[level]);
    for (let below = level + 1; below < MOST_LEVELS; below++) {
      const restart = use.levels.get(below)?.restart ?? null;
      if (restart === null || level < restart) counts[below] = undefined;
    }
    if (own.format === 'bullet') return spaced(shownSymbols(own.text, own.font), own);
    const number = own.text.replace(/%([1-9])/g, (_, digit: string) => {
      const index = Number(digit) - 1;
      const other = use.levels.get(index);
      const value = counts[index] ?? use.starts.get(index) ?? other?.start ?? 1;
      return formatNumber(value, own.isLegal && index <= level ? 'decimal' : (other?.format ?? 'decimal'));
    });
    return spaced(number, own);
  }

  #value(use: ListUse, level: number, own: ListLevel, count: number | undefined): number {
    const start = use.starts.get(level);
    const key = `${use.use} ${level}`;
    if (start !== undefined && !this.#begun.has(key)) {
      this.#begun.add(key);
      return start;
    }
    return count === undefined ? (start ?? own.start) : count + 1;
  }
}

function spaced(number: string, { isGlued }: ListLevel): string {
  if (number.trim() === '') return '';
  return isGlued ? number : `${number}${numberGap(number)}`;
}

/** What stands between a number and its words: nothing after full-width marks, which bring their own gap. */
export function numberGap(number: string): string {
  return number === '' || /[\s、．。：）】〕》]$/.test(number) ? '' : ' ';
}
