import { useSyncExternalStore } from 'react';
import { recallJson, remember } from './storage.ts';

/** What a browser keeps for this page under one name, the same in all its tabs. */
interface Kept<T> {
  /** The value, in a view that follows it. */
  use: () => T;
  current: () => T;
  /**
   * Changes what is kept, as another tab may have left it. False where the browser keeps nothing: the change then lasts as long as
   * the page is open.
   */
  change: (to: (now: T) => T) => boolean;
}

/**
 * @param name asked for when it is first needed
 * @param read makes a value of whatever was found: nothing, or what another version left
 */
export function kept<T>(name: () => string, read: (found: unknown) => T): Kept<T> {
  const listeners = new Set<() => void>();
  let value: { now: T } | null = null;
  const recalled = (): T => read(recallJson('local', name()));
  const current = (): T => {
    value ??= { now: recalled() };
    return value.now;
  };
  const follow = (event: StorageEvent): void => {
    // A null key: all was cleared.
    if (event.key !== null && event.key !== name()) return;
    value = null;
    for (const listener of listeners) listener();
  };
  const subscribe = (listener: () => void): (() => void) => {
    if (listeners.size === 0) window.addEventListener('storage', follow);
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) window.removeEventListener('storage', follow);
    };
  };
  return {
    use: () => useSyncExternalStore(subscribe, current),
    current,
    change: (to) => {
      const now = to(recalled());
      value = { now };
      const lasts = remember('local', name(), JSON.stringify(now));
      for (const listener of listeners) listener();
      return lasts;
    },
  };
}
