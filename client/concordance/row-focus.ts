import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';
import { useKeys } from '../keys/single-keys.ts';
import { stepOf } from './row-keys.ts';

interface Rows {
  list: RefObject<HTMLElement | null>;
  count: number;
  /** How many are in sight. */
  inSight: number;
  active: number;
  setActive: (index: number) => void;
  scrollTo: (index: number) => void;
}

/**
 * Takes the reader from row to row by keys of the table and of the page; a row that is not made yet gets the focus when it is.
 * Returns what the table does with a key.
 */
export function useRowFocus({ list, count, inSight, active, setActive, scrollTo }: Rows) {
  const focusNext = useRef(false);
  const linkOf = (index: number) =>
    list.current?.querySelector<HTMLAnchorElement>(`[data-index="${index}"] a`) ?? null;
  const goTo = (index: number) => {
    const next = Math.max(0, Math.min(count - 1, index));
    setActive(next);
    const link = linkOf(next);
    focusNext.current = link === null;
    link?.focus({ preventScroll: true });
    scrollTo(next);
  };
  useEffect(() => {
    if (!focusNext.current) return;
    const link = linkOf(active);
    if (link === null) return;
    focusNext.current = false;
    link.focus({ preventScroll: true });
  });
  const step = (key: string): boolean => {
    const by = stepOf(key, inSight);
    if (by === null) return false;
    goTo(by === 'first' ? 0 : by === 'last' ? count - 1 : active + by);
    return true;
  };
  // Whoever is elsewhere comes to the row that the keyboard was at last.
  const stepFrom = (by: number) =>
    goTo(list.current?.contains(document.activeElement) === true ? active + by : active);
  useKeys({ j: () => stepFrom(1), k: () => stepFrom(-1), o: () => linkOf(active)?.click() });
  return (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (step(event.key)) event.preventDefault();
  };
}
