import { useKeys } from '../keys/single-keys.ts';

/** `n` and `p` go from one place to the next. */
export function useStepKeys(step: (by: number) => void): void {
  useKeys({ n: () => step(1), p: () => step(-1) });
}
