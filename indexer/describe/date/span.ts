import type { Evidence, IsoDate } from '../../../engine/types.ts';
import type { Rule } from '../../rules/rule.ts';
import type { Note } from '../notes.ts';

/** Months counted from the year 0: `year * 12 + month - 1`. */
export type Month = number;

/** What one clue says about when a text was written. */
export interface Clue {
  /** Not before this month. */
  from?: Month;
  /** Not after this month. */
  to?: Month;
  /** Only these years, for clues that return (zodiac years, rises of the reserve ratio). */
  years?: readonly number[];
  /** First and last month (1–12) of the part of the year it was written in. */
  months?: readonly [first: number, last: number];
  /**
   * Clues are applied in order of weight; one that contradicts those before it is left out. 3: the words say when they were
   * written; 2: something had happened, or had not; 1: what is usual; 0: how the text is filed.
   */
  weight: 0 | 1 | 2 | 3;
  evidence: Evidence;
}

/** Evidence from the passage at hand: a range of it, what it was taken to mean, and the rule that read it so. */
export type Quote = (start: number, end: number, note: Note, rule?: Rule) => Evidence;

export interface Span {
  from: Month | null;
  to: Month | null;
  /** The years left, null while the span is open. */
  years: number[] | null;
  evidence: Evidence[];
}

/** The month as a number: `monthOf(2010, 10)`; January where the month is left out. */
export const monthOf = (year: number, month = 1): Month => year * 12 + month - 1;
/** The month of `YYYY-MM` or `YYYY-MM-DD`. */
export const monthOfIso = (written: string): Month =>
  monthOf(Number(written.slice(0, 4)), Number(written.slice(5, 7)));
const yearOfMonth = (month: Month): number => Math.floor(month / 12);

export function firstDay(month: Month): IsoDate {
  return `${yearOfMonth(month)}-${String((month % 12) + 1).padStart(2, '0')}-01`;
}
export function lastDay(month: Month): IsoDate {
  const day = new Date(Date.UTC(yearOfMonth(month), (month % 12) + 1, 0)).getUTCDate();
  return `${yearOfMonth(month)}-${String((month % 12) + 1).padStart(2, '0')}-${day}`;
}

/**
 * By weight, and among equals first what only says “not before”: nobody speaks of what has yet to come, but what is past is
 * looked back on for years.
 */
function byProof(a: Clue, b: Clue): number {
  return b.weight - a.weight || Number(a.to !== undefined) - Number(b.to !== undefined);
}

/** The months that satisfy all clues, and the clues that narrowed them. */
export function solve(clues: readonly Clue[]): Span {
  let from: Month | null = null;
  let to: Month | null = null;
  let sets: (readonly number[])[] = [];
  let season: Clue['months'];
  const used: Clue[] = [];
  for (const clue of [...clues].sort(byProof)) {
    const low: Month | null =
      clue.from === undefined ? from : from === null ? clue.from : Math.max(from, clue.from);
    const high: Month | null = clue.to === undefined ? to : to === null ? clue.to : Math.min(to, clue.to);
    if (low !== null && high !== null && low > high) continue;
    const nextSets = clue.years === undefined ? sets : [...sets, clue.years];
    const nextSeason = clue.months ?? season;
    const left = yearsLeft(low, high, nextSets, nextSeason);
    if (left !== null && left.length === 0) continue;
    const narrowed = low !== from || high !== to || nextSets !== sets || nextSeason !== season;
    from = low;
    to = high;
    sets = nextSets;
    season = nextSeason;
    if (narrowed) used.push(clue);
  }
  const years = yearsLeft(from, to, sets, season);
  const first = years?.[0];
  const last = years?.[years.length - 1];
  if (from !== null && first !== undefined) from = Math.max(from, monthOf(first));
  if (to !== null && last !== undefined) to = Math.min(to, monthOf(last, 12));
  // Evidence of a bound that a later clue tightened proves nothing any more.
  const decisive = used.filter(
    (clue) => clue.from === from || clue.to === to || clue.years !== undefined || clue.months !== undefined,
  );
  const shown = (decisive.length > 0 ? decisive : used).map((clue) => clue.evidence);
  // One clue may bound both ends, or stand in the text more than once.
  const evidence = shown.filter((one, at) => shown.findIndex(({ quote }) => quote === one.quote) === at);
  return { from, to, years, evidence };
}

/** The years that a span touches, in the given part of the year, and that all sets hold. */
function yearsLeft(
  from: Month | null,
  to: Month | null,
  sets: readonly (readonly number[])[],
  months: Clue['months'],
): number[] | null {
  if (from === null || to === null) return null;
  const [first, last] = months ?? [1, 12];
  const years: number[] = [];
  for (let year = yearOfMonth(from); year <= yearOfMonth(to); year++) {
    const inSeason = monthOf(year, last) >= from && monthOf(year, first) <= to;
    if (inSeason && sets.every((set) => set.includes(year))) years.push(year);
  }
  return years;
}
