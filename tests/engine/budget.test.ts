import { describe, expect, test } from 'vitest';
import {
  type Budget,
  BudgetError,
  foresee,
  foreseeAtLeast,
  PausingWork,
  spend,
  withinBudget,
} from '../../engine/budget.ts';

/** Work that ends only when it may not go on. */
function endless(): never {
  for (;;) spend(1_000);
}

const reasonOf = (work: () => unknown): string => {
  try {
    work();
    return 'ended by itself';
  } catch (error) {
    if (error instanceof BudgetError) return error.reason;
    throw error;
  }
};

describe('a budget', () => {
  test('ends work that takes too long, or that nobody waits for', () => {
    expect(reasonOf(() => withinBudget({ milliseconds: 5 }, endless))).toBe('time');
    const cancelled = (): boolean => true;
    expect(reasonOf(() => withinBudget({ milliseconds: 60_000, cancelled }, endless))).toBe('cancelled');
  });

  test('lets work that is done in time give its value', () => {
    expect(withinBudget({ milliseconds: 60_000 }, () => 'value')).toBe('value');
  });

  test('may be larger as long as nobody waits', () => {
    const work = (): string => {
      const until = performance.now() + 60;
      while (performance.now() < until) spend(1_000);
      return 'done';
    };
    const alone = (othersWait: boolean) => ({ milliseconds: 60_000, othersWait: () => othersWait });
    expect(withinBudget({ milliseconds: 5, alone: alone(false) }, work)).toBe('done');
    expect(reasonOf(() => withinBudget({ milliseconds: 5, alone: alone(true) }, work))).toBe('time');
    const short = { milliseconds: 10, othersWait: () => false };
    expect(reasonOf(() => withinBudget({ milliseconds: 5, alone: short }, endless))).toBe('time');
  });

  test('does not count time in which the thread had no processor', () => {
    const work = (): string => {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 150);
      spend(1_000_000);
      return 'done';
    };
    expect(withinBudget({ milliseconds: 100 }, work)).toBe('done');
    expect(reasonOf(() => withinBudget({ milliseconds: 20 }, work))).toBe('time');
  });

  test('is not begun to be used up for what takes more, where that begins anew elsewhere', () => {
    const leastOf = (milliseconds: number, budget: Partial<Budget>): number | string => {
      try {
        return withinBudget({ milliseconds: 60_000, ...budget }, () => {
          foreseeAtLeast(milliseconds);
          return 'begun';
        });
      } catch (error) {
        if (error instanceof BudgetError && error.reason === 'time') return error.least;
        throw error;
      }
    };
    expect(leastOf(70_000, { beginsAnew: true })).toBe(70_000);
    expect(leastOf(50_000, { beginsAnew: true })).toBe('begun');
    expect(leastOf(70_000, {})).toBe('begun');
    const alone = (othersWait: boolean) => ({ milliseconds: 80_000, othersWait: () => othersWait });
    expect(leastOf(70_000, { beginsAnew: true, alone: alone(false) })).toBe('begun');
    expect(leastOf(70_000, { beginsAnew: true, alone: alone(true) })).toBe(70_000);
    foreseeAtLeast(70_000);
  });

  test('is over with the work it was for, also where that threw', () => {
    expect(reasonOf(() => withinBudget({ milliseconds: 0 }, endless))).toBe('time');
    const work = (): string => {
      for (let times = 0; times < 1_000; times++) spend(1_000);
      return 'done';
    };
    expect(work()).toBe('done');
  });

  test('counts again for the outer work when the inner is done', () => {
    const outer = (): never => {
      withinBudget({ milliseconds: 60_000 }, () => spend(1));
      return endless();
    };
    expect(reasonOf(() => withinBudget({ milliseconds: 5 }, outer))).toBe('time');
  });
});

describe('work that pauses', () => {
  const processorMs = (): number => {
    const { user, system } = process.threadCpuUsage();
    return (user + system) / 1_000;
  };
  /** Takes the processor for so long, ms, and tells of it. */
  function take(milliseconds: number): void {
    for (const until = processorMs() + milliseconds; processorMs() < until; ) spend(1_000);
  }

  test('is charged what it takes itself, in all its stretches together', () => {
    const one = new PausingWork({ milliseconds: 400 });
    const other = new PausingWork({ milliseconds: 60_000 });
    one.goOn();
    take(50);
    other.goOn();
    take(500);
    one.goOn();
    expect(reasonOf(() => take(10))).toBe('ended by itself');
    expect(reasonOf(endless)).toBe('time');
    other.goOn();
    expect(reasonOf(() => take(10))).toBe('ended by itself');
    other.end();
  });

  test('is charged nothing while it waits, nor after its end', () => {
    const work = new PausingWork({ milliseconds: 100 });
    work.goOn();
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
    expect(reasonOf(() => spend(1_000_000))).toBe('ended by itself');
    work.end();
    expect(reasonOf(() => take(150))).toBe('ended by itself');
  });

  test('ends where nobody waits for it', () => {
    const work = new PausingWork({ milliseconds: 60_000, cancelled: () => true });
    work.goOn();
    expect(reasonOf(endless)).toBe('cancelled');
    work.end();
  });

  test('is not begun where it would take more than is left', () => {
    const work = new PausingWork({ milliseconds: 1_000 });
    work.goOn();
    expect(reasonOf(() => foresee(500))).toBe('ended by itself');
    expect(reasonOf(() => foresee(1_001))).toBe('time');
    work.end();
    expect(reasonOf(() => foresee(1_001))).toBe('ended by itself');
  });
});
