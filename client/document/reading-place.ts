import { useEffect, useState } from 'react';
import { readingPlace } from './passage-in-view.ts';

/** How far below the sticky head a heading may stand and still be the one that is being read, px. */
const BELOW = 48;

/**
 * The last of some passages, in order, whose beginning has been scrolled to; null above the first. At the end of the page, where
 * none can be scrolled any further, it is the one that a link led to, or the last in the window.
 */
export function useReadingPlace(ordinals: readonly number[], linked: number | null): number | null {
  const [place, setPlace] = useState<number | null>(null);
  useEffect(() => {
    let asked = 0;
    const look = (): void => {
      asked = 0;
      const head = window.document.querySelector('.reader-head')?.getBoundingClientRect().bottom ?? 0;
      const { scrollHeight } = window.document.documentElement;
      setPlace(
        readingPlace(ordinals, topOf, {
          line: Math.max(0, head) + BELOW,
          bottom: window.innerHeight,
          atEnd: window.scrollY > 0 && window.scrollY + window.innerHeight >= scrollHeight - 1,
          linked,
        }),
      );
    };
    const follow = (): void => {
      if (asked === 0) asked = requestAnimationFrame(look);
    };
    follow();
    window.addEventListener('scroll', follow, { passive: true });
    window.addEventListener('resize', follow);
    return () => {
      cancelAnimationFrame(asked);
      window.removeEventListener('scroll', follow);
      window.removeEventListener('resize', follow);
    };
  }, [ordinals, linked]);
  return place;
}

function topOf(ordinal: number): number | undefined {
  const passage = window.document.getElementById(`p${ordinal}`);
  if (passage !== null) return passage.getBoundingClientRect().top;
  // What is not drawn yet stands above what is, or below it.
  const last = window.document.querySelector('.passages:last-child > .passage:last-child')?.id.slice(1);
  return ordinal < Number(last ?? 0) ? -Infinity : undefined;
}
