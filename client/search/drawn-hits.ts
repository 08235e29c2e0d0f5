import { type RefObject, startTransition, useEffect, useRef, useState } from 'react';
import { afterPaint } from '../ui/after-paint.ts';
import { hitsInWindow } from './hits-in-window.ts';

/** Hits that follow at a time: few enough that what a reader does meanwhile is answered within a tenth of a second. */
const STEP = 4;

/** A hit that is told from others of its list, and from those of the list before. */
interface KeyedHit {
  key: string;
  hit: { passages: readonly unknown[] };
}

interface DrawnHits<T> {
  /** Those to draw now. */
  hits: readonly T[];
  /** Those of the answer before, to be kept out of sight: taking them away costs as much as drawing what comes in their place. */
  leaving: readonly T[];
  /** None is still to come. */
  isWhole: boolean;
  list: RefObject<HTMLOListElement | null>;
  /** Pixels that the list is kept high until it is whole: a page that is shorter for a moment would not stay where it is. */
  minHeight: number | undefined;
}

/**
 * The hits of an answer that the window shows stand there with its counts; the others follow behind that, a few at a time, since
 * twenty together take longer than readers wait without noticing, and those before them go. Who comes back to a list finds it whole.
 * @param position pixels to which the page is scrolled, or is about to be
 */
export function useDrawnHits<T extends KeyedHit>(all: readonly T[], position: number): DrawnHits<T> {
  const [drawn, setDrawn] = useState({ of: all, count: 0 });
  const list = useRef<HTMLOListElement>(null);
  const [height, setHeight] = useState<number>();
  const isNew = drawn.of !== all;
  const comesBack = position > 0 && height === undefined;
  const inWindow = hitsInWindow(
    all.map(({ hit }) => hit),
    window.innerHeight,
    position,
  );
  const shown = comesBack ? all.length : inWindow;
  const count = Math.min(all.length, Math.max(shown, isNew ? 0 : drawn.count));
  const isWhole = !isNew && count === all.length;
  useEffect(
    () =>
      afterPaint(() => {
        if (isWhole) setHeight(list.current?.offsetHeight);
        else startTransition(() => setDrawn({ of: all, count: count + STEP }));
      }),
    [all, count, isWhole],
  );
  const hits = all.slice(0, count);
  return {
    hits,
    leaving: isNew ? withoutThose(drawn.of.slice(0, drawn.count), hits) : [],
    isWhole,
    list,
    minHeight: isWhole ? undefined : height,
  };
}

function withoutThose<T extends KeyedHit>(some: readonly T[], others: readonly T[]): T[] {
  const keys = new Set(others.map(({ key }) => key));
  return some.filter(({ key }) => !keys.has(key));
}
