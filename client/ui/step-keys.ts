import { useEffect, useRef } from 'react';

/** `n` and `p` go forward and back by one while no field has the keyboard. */
export function useStepKeys(step: (by: number) => void): void {
  const latest = useRef(step);
  useEffect(() => {
    latest.current = step;
  });
  useEffect(() => {
    const go = (event: KeyboardEvent) => {
      const target = event.target;
      // A checkbox takes no letters.
      const writing =
        target instanceof HTMLElement && target.matches('input:not([type="checkbox"]), textarea, select');
      if (writing || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'n') latest.current(1);
      if (event.key === 'p') latest.current(-1);
    };
    window.document.addEventListener('keydown', go);
    return () => window.document.removeEventListener('keydown', go);
  }, []);
}
