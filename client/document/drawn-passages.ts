import { startTransition, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { afterPaint } from '../ui/after-paint.ts';

/** Passages beyond the one led to: more than a window shows. */
const BEYOND = 80;
/** Passages that follow at a time. */
const STEP = 250;

/**
 * How many passages of a text are drawn. As far as the one that the reader is led to they stand there at once, the others follow, some at a
 * time: a text of a million characters takes seconds, the beginning of one a blink. What is printed is whole.
 * @param needed index of the farthest passage that the page is about to show
 * @param whole nothing is to follow: the page is scrolled to where it was left
 */
export function useDrawnPassages(count: number, needed: number, whole: boolean): number {
  const [drawn, setDrawn] = useState(whole ? count : BEYOND);
  const shown = Math.min(count, Math.max(drawn, needed + BEYOND));
  useEffect(() => {
    if (shown === count) return;
    return afterPaint(() => startTransition(() => setDrawn(shown + STEP)));
  }, [shown, count]);
  useEffect(() => {
    const print = () => flushSync(() => setDrawn(count));
    window.addEventListener('beforeprint', print);
    return () => window.removeEventListener('beforeprint', print);
  }, [count]);
  return shown;
}
