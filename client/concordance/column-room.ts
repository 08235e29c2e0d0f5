import { type RefObject, useLayoutEffect, useState } from 'react';
import type { Room } from './fitting.ts';

/** Size of the letters in each column, rem. */
const LETTERS: Readonly<Record<keyof Room, number>> = {
  before: 0.9375,
  behind: 0.9375,
  place: 0.8125,
  title: 0.8125,
};
const COLUMNS = ['before', 'behind', 'place', 'title'] as const;

/**
 * What the columns hold, as the head of the table shows their widths; null while it is not there. Rows are given no more text than
 * that: a browser lays out and cuts off what it does not show all the same, for each row that comes while one scrolls.
 */
export function useColumnRoom(head: RefObject<HTMLElement | null>, rem: number, wide: boolean): Room | null {
  const [room, setRoom] = useState<Room | null>(null);
  useLayoutEffect(() => {
    const { current } = head;
    if (!wide || current === null) return setRoom(null);
    const ems = (name: keyof Room): number =>
      (current.querySelector(`.${name}`)?.clientWidth ?? 0) / (LETTERS[name] * rem);
    const look = () => {
      const [before, behind, place, title] = COLUMNS.map(ems);
      const now = { before: before ?? 0, behind: behind ?? 0, place: place ?? 0, title: title ?? 0 };
      setRoom((old) => (old !== null && COLUMNS.every((name) => old[name] === now[name]) ? old : now));
    };
    look();
    const watch = new ResizeObserver(look);
    watch.observe(current);
    return () => watch.disconnect();
  }, [head, rem, wide]);
  return room;
}
