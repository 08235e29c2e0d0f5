import { useState } from 'react';
import { useStepKeys } from '../ui/step-keys.ts';
import type { Difference } from './differences.ts';

export interface Steps {
  /** Index of the difference at hand; null before the first step. */
  current: number | null;
  /** Goes on by so many differences, round the end. */
  step: (by: number) => void;
}

/** The way from one difference to the next, by buttons and by `n` and `p`. */
export function useSteps(differences: readonly Difference[]): Steps {
  const [current, setCurrent] = useState<number | null>(null);
  const step = (by: number): void => {
    if (differences.length === 0) return;
    const from = current ?? (by > 0 ? -1 : 0);
    setCurrent((from + by + differences.length) % differences.length);
    requestAnimationFrame(() =>
      window.document.querySelector('.compared-row .at-hand')?.scrollIntoView({ block: 'center' }),
    );
  };
  useStepKeys(step);
  return { current, step };
}
