import { useSyncExternalStore } from 'react';

/** Whether a media query holds now. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const media = window.matchMedia(query);
      media.addEventListener('change', listener);
      return () => media.removeEventListener('change', listener);
    },
    () => window.matchMedia(query).matches,
  );
}

/** Wider than a phone: a line holds more than some twenty characters. */
export const LONG_LINES = '(min-width: 40rem)';

/** Wide enough for the filters to stand beside the results. */
export const WIDE = '(min-width: 62rem)';
