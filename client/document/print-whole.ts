import { useEffect } from 'react';
import { afterPaint } from '../ui/after-paint.ts';

/** The entry of the history at whose text a reader has asked to print all of it. */
let wanted: string | null = null;

/** Has the text printed as soon as all of it is on show; not where the reader has gone elsewhere meanwhile. */
export function printOnceWhole(entry: string): void {
  wanted = entry;
}

/** Prints the text on show, all of which is there, where that was asked for. */
export function useAskedPrint(entry: string): void {
  useEffect(() => {
    const isAsked = wanted === entry;
    wanted = null;
    if (isAsked) return afterPaint(() => window.print());
  }, [entry]);
}
