/**
 * What an answer may cost. Matching is one run of synchronous code; where it loops over much, it says how much it has done
 * (`spend`), and ends with `BudgetError` where that was enough.
 */

/** Why an answer was not finished: it took too long, or nobody waits for it any more. */
export type Exhausted = 'time' | 'cancelled';

export class BudgetError extends Error {
  readonly reason: Exhausted;
  /** Milliseconds of a processor that the answer takes at least; 0 where nothing was foreseen. */
  readonly least: number;
  constructor(reason: Exhausted, least = 0) {
    super(reason === 'time' ? 'the answer took too long' : 'nobody waits for the answer');
    this.name = 'BudgetError';
    this.reason = reason;
    this.least = least;
  }
}

export interface Budget {
  /** Milliseconds of processor time of this thread; by the clock it may take `CLOCK_TIMES` as long. */
  milliseconds: number;
  /** Asked at the same times as the clock. */
  cancelled?: () => boolean;
  /** How much it may cost, of the same, as long as nobody waits for it to end; where left out, no more. */
  alone?: { milliseconds: number; othersWait: () => boolean };
  /** Whether what is given up begins anew where it may cost more: work of which that is foreseen is not begun. Left out: no. */
  beginsAnew?: boolean;
}

/** Units of text looked at between two looks at the clock: some 20 µs of work. */
const UNITS_A_LOOK = 16_384;

/**
 * How many times its budget work may take by the clock. Where other programs or threads hold the processors, a light query
 * would else be taken for a heavy one and wait behind those.
 */
const CLOCK_TIMES = 3;

interface Spending {
  milliseconds: number;
  /** See `Budget`. */
  alone: Budget['alone'];
  beginsAnew: boolean;
  /** How many times that it may take by the clock. */
  clockTimes: number;
  /** What it took in stretches before this one, ms of processor time. */
  used: number;
  /** When this stretch began, by the clock and in processor time, ms. */
  begun: number;
  processorMs: number;
  cancelled: () => boolean;
}

let spending: Spending | null = null;
let left = UNITS_A_LOOK;

/** Runs synchronous work that may cost so much; without a budget it may cost anything. Throws `BudgetError`. */
export function withinBudget<T>(
  { milliseconds, cancelled = () => false, alone, beginsAnew = false }: Budget,
  work: () => T,
): T {
  const before = spending;
  spending = { milliseconds, alone, beginsAnew, cancelled, clockTimes: CLOCK_TIMES, used: 0, ...now() };
  try {
    return work();
  } finally {
    spending = before;
  }
}

/**
 * Work that waits for others in between, while other such work of this thread goes on: only what it takes of the processor counts,
 * in all stretches together.
 */
export class PausingWork {
  readonly #spending: Spending;

  constructor({ milliseconds, cancelled = () => false }: Omit<Budget, 'alone' | 'beginsAnew'>) {
    const clockTimes = Number.POSITIVE_INFINITY;
    const given = { alone: undefined, beginsAnew: false };
    this.#spending = { milliseconds, ...given, cancelled, clockTimes, used: 0, ...now() };
  }

  /** From here on what this thread takes is for this work. */
  goOn(): void {
    endStretch();
    spending = Object.assign(this.#spending, now());
  }

  /** It takes no more; what goes on by itself is not counted. */
  end(): void {
    if (spending === this.#spending) endStretch();
  }
}

function endStretch(): void {
  if (spending !== null) spending.used = takenBy(spending);
  spending = null;
}

/** Milliseconds of a processor that are left; no bound where work may cost anything. */
export function leftToSpend(): number {
  if (spending === null) return Number.POSITIVE_INFINITY;
  return Math.max(0, spending.milliseconds - takenBy(spending));
}

/**
 * Tells of work ahead that cannot be ended, in ms of a processor. Throws `BudgetError` at once where that is more than is left: it
 * is then not begun.
 */
export function foresee(milliseconds: number): void {
  if (spending === null) return;
  if (takenBy(spending) + milliseconds > spending.milliseconds) throw new BudgetError('time', milliseconds);
}

/**
 * Tells of work ahead that takes so many ms of a processor at least. Throws `BudgetError` at once where that is more than it may
 * and it begins anew where it may take more: nobody waits behind what is given up in the end.
 */
export function foreseeAtLeast(milliseconds: number): void {
  if (spending?.beginsAnew !== true) return;
  if (takenBy(spending) + milliseconds > mostFor(spending)) throw new BudgetError('time', milliseconds);
}

/** Tells of work done, in units of text looked at or their like. */
export function spend(units: number): void {
  left -= units;
  if (left > 0) return;
  left = UNITS_A_LOOK;
  if (spending === null) return;
  if (spending.cancelled()) throw new BudgetError('cancelled');
  if (isSpent(spending)) throw new BudgetError('time');
}

/** The clock is looked at first, since it costs less and processor time never runs ahead of it. */
function isSpent(work: Spending): boolean {
  const passed = performance.now() - work.begun;
  if (work.used + passed <= work.milliseconds) return false;
  const most = mostFor(work);
  return passed > most * work.clockTimes || takenBy(work) > most;
}

/** What it has taken until now, in all stretches together, ms of processor time. */
const takenBy = ({ used, processorMs: before }: Pick<Spending, 'used' | 'processorMs'>): number =>
  used + processorMs() - before;

/** What it may take as things are. */
const mostFor = ({ milliseconds, alone }: Pick<Spending, 'milliseconds' | 'alone'>): number =>
  alone === undefined || alone.othersWait() ? milliseconds : alone.milliseconds;

const now = (): Pick<Spending, 'begun' | 'processorMs'> => ({
  begun: performance.now(),
  processorMs: processorMs(),
});

function processorMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}
