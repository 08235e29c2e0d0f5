import { useEffect, useState } from 'react';

/** How far below the sticky head a heading may stand and still be the one that is being read, px. */
const BELOW = 48;

/** The last of some passages, in order, whose beginning has been scrolled to; null above the first. */
export function useReadingPlace(ordinals: readonly number[]): number | null {
  const [place, setPlace] = useState<number | null>(null);
  useEffect(() => {
    let asked = 0;
    const look = (): void => {
      asked = 0;
      const head = window.document.querySelector('.reader-head')?.getBoundingClientRect().bottom ?? 0;
      setPlace(lastAbove(ordinals, Math.max(0, head) + BELOW));
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
  }, [ordinals]);
  return place;
}

/** By halving: passages stand below one another, and a long document has thousands of headings. */
function lastAbove(ordinals: readonly number[], line: number): number | null {
  let low = 0;
  let high = ordinals.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const top = window.document.getElementById(`p${ordinals[middle]}`)?.getBoundingClientRect().top;
    // What is not drawn yet stands below.
    if (top !== undefined && top <= line) low = middle + 1;
    else high = middle;
  }
  return ordinals[low - 1] ?? null;
}
