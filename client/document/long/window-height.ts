import { useSyncExternalStore } from 'react';

/** Pixels; draws anew where it changes. */
export function useWindowHeight(): number {
  return useSyncExternalStore(follow, () => window.innerHeight);
}

function follow(listener: () => void): () => void {
  window.addEventListener('resize', listener);
  return () => window.removeEventListener('resize', listener);
}
