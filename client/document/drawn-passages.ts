import { startTransition, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { afterPaint } from '../ui/after-paint.ts';
import { around, type DrawnPart, grown, withPlaces } from './drawn-part.ts';

/**
 * Which passages of a text are drawn. What is around the place that the reader is led to stands there at once, the rest follows, some
 * passages at a time, on both sides: a text of a million characters takes seconds, a few windows of it a blink. What is read stays
 * where it is in the window meanwhile. What is printed is whole.
 * @param start index of the passage that the page opens at; `'whole'` where it is scrolled to where it was left, and it is not known
 *   which passage that is
 * @param indexOf of a place asked for
 * @param asked places that the page is about to show, each by what it was asked for by: another value is another wish
 */
export function useDrawnPassages<T>(
  count: number,
  start: number | 'whole',
  asked: readonly (T | null)[],
  indexOf: (place: T) => number,
) {
  const [kept, setKept] = useState(() => ({ part: begun(start, count), asked }));
  const fresh = asked.filter((place, at) => place !== kept.asked[at]);
  const places = fresh.flatMap((place) => (place === null ? [] : [indexOf(place)]));
  const part = withPlaces(kept.part, places, count);
  if (fresh.length > 0) setKept({ part, asked });
  const text = useRef<HTMLDivElement>(null);
  const { from, to } = part;
  const isWhole = from === 0 && to === count;
  const first = useRef<{ element: Element; top: number } | null>(null);
  useEffect(() => {
    if (isWhole) return;
    return afterPaint(() => {
      const element = text.current?.querySelector('.passage') ?? null;
      first.current = element === null || part.from === 0 ? null : { element, top: topInPage(element) };
      startTransition(() => setKept((now) => ({ ...now, part: grown(now.part, count) })));
    });
  }, [part, count, isWhole]);
  // The browser's own way to keep in place what is read would do so twice.
  useLayoutEffect(() => {
    if (isWhole) return;
    const { style } = document.documentElement;
    style.setProperty('overflow-anchor', 'none');
    return () => void afterPaint(() => style.removeProperty('overflow-anchor'));
  }, [isWhole]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is what is drawn above that moves the rest
  useLayoutEffect(() => {
    const { current } = first;
    first.current = null;
    if (current === null || !current.element.isConnected) return;
    // Who looks at what stands above the text stays there.
    if (current.top < window.scrollY + window.innerHeight)
      window.scrollBy(0, topInPage(current.element) - current.top);
  }, [from]);
  useEffect(() => {
    const print = () => flushSync(() => setKept((now) => ({ ...now, part: { from: 0, to: count } })));
    window.addEventListener('beforeprint', print);
    return () => window.removeEventListener('beforeprint', print);
  }, [count]);
  return { from, to, isWhole, text };
}

const begun = (start: number | 'whole', count: number): DrawnPart =>
  start === 'whole' ? { from: 0, to: count } : around([start], count);

function topInPage(element: Element): number {
  return element.getBoundingClientRect().top + window.scrollY;
}
