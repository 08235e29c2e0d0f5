import { useEffect, useRef } from 'react';
import { returnToLink } from '../left-links.ts';

/**
 * Gives the focus back to the row by which the reader left, as soon as it is there again.
 * @param settled whether the rows of the place to which the window was scrolled are there: if not among them, it is gone
 */
export function useRowReturn(entry: string, settled: () => boolean): void {
  const returned = useRef('');
  useEffect(() => {
    if (returned.current === entry) return;
    if (returnToLink(entry) || settled()) returned.current = entry;
  });
}
