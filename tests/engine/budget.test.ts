import { describe, expect, test } from 'vitest';
import { BudgetError, spend, withinBudget } from '../../engine/budget.ts';

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

  test('does not count time in which the thread had no processor', () => {
    const work = (): string => {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 150);
      spend(1_000_000);
      return 'done';
    };
    expect(withinBudget({ milliseconds: 100 }, work)).toBe('done');
    expect(reasonOf(() => withinBudget({ milliseconds: 20 }, work))).toBe('time');
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
