import { type RefObject, startTransition, useEffect, useRef, useState } from 'react';
import type { Hit } from '../../engine/types.ts';
import { afterPaint } from '../ui/after-paint.ts';
import { hitsInWindow } from './hits-in-window.ts';

/** Hits that follow at a time: few enough that what a reader does meanwhile is answered within a tenth of a second. */
const STEP = 4;

interface DrawnHits {
  /** Those to draw now. */
  hits: readonly Hit[];
  /** None is still to come. */
  isWhole: boolean;
  list: RefObject<HTMLOListElement | null>;
  /** Pixels that the list is kept high until it is whole: a page that is shorter for a moment would not stay where it is. */
  minHeight: number | undefined;
}

/**
 * The hits of an answer that the window shows stand there with its counts; the others follow behind that, a few at a time, since
 * twenty together take longer than readers wait without noticing. Who comes back to a list finds it whole.
 * @param position pixels to which the page is scrolled, or is about to be
 */
export function useDrawnHits(all: readonly Hit[], position: number): DrawnHits {
  const [drawn, setDrawn] = useState({ of: all, count: 0 });
  const list = useRef<HTMLOListElement>(null);
  const [height, setHeight] = useState<number>();
  const comesBack = position > 0 && height === undefined;
  const shown = comesBack ? all.length : hitsInWindow(all, window.innerHeight, position);
  const count = Math.min(all.length, Math.max(shown, drawn.of === all ? drawn.count : 0));
  const isWhole = count === all.length;
  useEffect(
    () =>
      afterPaint(() => {
        if (isWhole) setHeight(list.current?.offsetHeight);
        else startTransition(() => setDrawn({ of: all, count: count + STEP }));
      }),
    [all, count, isWhole],
  );
  return { hits: all.slice(0, count), isWhole, list, minHeight: isWhole ? undefined : height };
}
