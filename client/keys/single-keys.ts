import { useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import { recall, remember } from '../ui/storage.ts';

const REMEMBERED = 'single-keys';
const OFF = 'off';

const listeners = new Set<() => void>();

/** Whether keys of one letter do anything; who speaks to the computer, or types by mistake, may switch them off. */
export function useSingleKeys(): [on: boolean, switchTo: (on: boolean) => void] {
  const on = useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  }, areOn);
  const switchTo = (next: boolean) => {
    remember('local', REMEMBERED, next ? 'on' : OFF);
    for (const listener of listeners) listener();
  };
  return [on, switchTo];
}

const areOn = (): boolean => recall('local', REMEMBERED) !== OFF;

/** What is typed into, and what uses letters itself: lists jump to what begins with them. Boxes to tick take none. */
const WRITING =
  'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable], [role="listbox"], [role="menu"], [role="tree"], [role="grid"], [role="dialog"], dialog';

/**
 * The single key that an event is: null while something is typed or composed, with Ctrl, Alt or Meta, in a dialog, where
 * somebody has taken it already, and where single keys are switched off.
 */
function singleKey(event: KeyboardEvent): string | null {
  const { target, key } = event;
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey)
    return null;
  if (target instanceof Element && target.closest(WRITING) !== null) return null;
  return key.length === 1 && areOn() ? key : null;
}

/** What single keys do while a view is open; a key that is taken does nothing else. */
export function useKeys(actions: Readonly<Record<string, () => void>>): void {
  const latest = useRef(actions);
  // Before what they act on is painted: a key that is pressed at once must not be lost, nor meet what was on show before.
  useLayoutEffect(() => {
    latest.current = actions;
  });
  useLayoutEffect(() => {
    const act = (event: KeyboardEvent) => {
      const key = singleKey(event);
      const action = key === null ? undefined : latest.current[key];
      if (action === undefined) return;
      event.preventDefault();
      action();
    };
    document.addEventListener('keydown', act);
    return () => document.removeEventListener('keydown', act);
  }, []);
}
