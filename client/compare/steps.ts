import { useState } from 'react';
import { useStepKeys } from '../ui/step-keys.ts';
import { type Difference, nextOf, order, type StepPlace } from './differences.ts';

export interface Steps {
  /** Index of the difference at hand; null before the first step. */
  current: number | null;
  /** Goes on by so many differences, round the end. */
  step: (by: 1 | -1) => void;
}

/** The way from one difference to the next, by buttons and by `n` and `p`. */
export function useSteps(differences: readonly Difference[]): Steps {
  const [place, setPlace] = useState<StepPlace | null>(null);
  const step = (by: 1 | -1): void => {
    const next = differences[nextOf(differences, place, by)];
    if (next === undefined) return;
    setPlace({ row: next.row, first: next.first });
    requestAnimationFrame(() =>
      window.document.querySelector('.compared-row .at-hand')?.scrollIntoView({ block: 'center' }),
    );
  };
  useStepKeys((by) => step(by > 0 ? 1 : -1));
  const at = differences.findIndex((difference) => place !== null && order(difference, place) === 0);
  return { current: at < 0 ? null : at, step };
}
