import { useSyncExternalStore } from 'react';

/** What is asked of the window, and how its answer is followed. */
interface Followed {
  follow: (listener: () => void) => () => void;
  holds: () => boolean;
}

const asked = new Map<string, Followed>();

/** Whether a media query holds now. Each is asked of the window once, whoever wants to know. */
export function useMedia(query: string): boolean {
  const { follow, holds } = asked.get(query) ?? ask(query);
  return useSyncExternalStore(follow, holds);
}

function ask(query: string): Followed {
  const media = window.matchMedia(query);
  const followed: Followed = {
    follow: (listener) => {
      media.addEventListener('change', listener);
      return () => media.removeEventListener('change', listener);
    },
    holds: () => media.matches,
  };
  asked.set(query, followed);
  return followed;
}

/** Wider than a phone: a line holds more than some twenty characters. */
export const LONG_LINES = '(min-width: 40rem)';

/** Wide enough for the filters to stand beside the results. */
export const WIDE = '(min-width: 62rem)';
