import { type FocusEvent, type KeyboardEvent, type RefObject, useLayoutEffect, useRef } from 'react';

/** A row of the tree, and what can have the focus in it: the value to tick, and the button that takes it out. */
const ROW = '[role="row"]';
const TICK = 'input[type="checkbox"]';
const CONTROL = `${TICK}, button.exclude`;

/** Goes to the first value of a tree or a list of rows; false where there is none. */
export function focusFirstRow(within: HTMLElement | null): boolean {
  const first = within?.querySelector<HTMLElement>(`${ROW} ${TICK}`) ?? null;
  first?.focus();
  return first !== null;
}

/**
 * A tree of rows is one stop of the Tab key, at the control that had the focus last: arrows up and down go from row to row, right opens
 * a row and then goes to the button at its end, left goes back, closes it and then goes to the row above it; Home and End go to
 * the first and last row. Every control of the tree has a `tabIndex` of -1 until it is this one.
 */
export function useTreeKeys(tree: RefObject<HTMLElement | null>) {
  const stop = useRef<HTMLElement | null>(null);
  useLayoutEffect(() => {
    const { current } = tree;
    if (current === null) return;
    const settle = () => {
      const known = stop.current;
      const isThere = known !== null && current.contains(known);
      stopAt(stop, isThere ? known : (current.querySelector<HTMLElement>(TICK) ?? null));
    };
    settle();
    // Rows come and go with what is opened in them.
    const observer = new MutationObserver(settle);
    observer.observe(current, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, [tree]);
  return {
    onFocus: ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement && target.matches(CONTROL)) stopAt(stop, target);
    },
    onKeyDown: (event: KeyboardEvent) => {
      const { target, key } = event;
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (!(target instanceof HTMLElement) || !target.matches(CONTROL)) return;
      if (!(key in STEPS)) return;
      event.preventDefault();
      event.stopPropagation();
      STEPS[key]?.(target)?.focus();
    },
  };
}

function stopAt(stop: { current: HTMLElement | null }, next: HTMLElement | null): void {
  if (stop.current !== null) stop.current.tabIndex = -1;
  stop.current = next;
  if (next !== null) next.tabIndex = 0;
}

type Step = (from: HTMLElement) => HTMLElement | null;

const STEPS: Readonly<Record<string, Step>> = {
  ArrowDown: (from) => beside(from, 1),
  ArrowUp: (from) => beside(from, -1),
  Home: (from) => within(rowsAround(from)[0], TICK),
  End: (from) => within(rowsAround(from).at(-1), TICK),
  ArrowRight: (from) => {
    const row = from.closest(ROW);
    if (!from.matches(TICK) || row === null) return null;
    const twist = within(row, '.twist[aria-expanded="false"]');
    twist?.click();
    return twist === null ? within(row, 'button.exclude') : null;
  },
  ArrowLeft: (from) => {
    const row = from.closest(ROW);
    if (row === null) return null;
    if (!from.matches(TICK)) return within(row, TICK);
    const twist = within(row, '.twist[aria-expanded="true"]');
    twist?.click();
    return twist === null
      ? within(row.parentElement?.parentElement?.closest('li')?.querySelector(ROW), TICK)
      : null;
  },
};

/** The same control of another row. */
function beside(from: HTMLElement, by: number): HTMLElement | null {
  const rows = rowsAround(from);
  const row = from.closest(ROW);
  const next = row === null ? undefined : rows[rows.indexOf(row) + by];
  return within(next, from.matches(TICK) ? TICK : 'button.exclude');
}

const rowsAround = (element: HTMLElement): Element[] => [
  ...(element.closest('[role="treegrid"], [role="grid"]')?.querySelectorAll(ROW) ?? []),
];

const within = (row: Element | null | undefined, selector: string): HTMLElement | null =>
  row?.querySelector<HTMLElement>(selector) ?? null;
