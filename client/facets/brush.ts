import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react';
import type { Brush } from './year-bins.ts';

/** A row of bars being drawn over the items of a list, by pointer or by keyboard. */
interface Brushing {
  /** Null while nothing is drawn; of one bar, it is a click and none. */
  row: Brush | null;
  dragging: boolean;
  pointerDown: (event: PointerEvent) => void;
  /** Draws a row without the pointer. */
  draw: (anchor: number, head: number) => void;
  /** Takes the row that is drawn. */
  finish: () => void;
  drop: () => void;
}

/** Lets items of a list be brushed from left to right or back; `take` is told the first and the last. */
export function useBrush(
  list: RefObject<HTMLElement | null>,
  take: (anchor: number, head: number) => void,
): Brushing {
  const [row, setRow] = useState<Brush | null>(null);
  const [dragging, setDragging] = useState(false);
  const finish = () => {
    setRow(null);
    if (row !== null && row.anchor !== row.head) take(row.anchor, row.head);
  };
  const finishing = useRef(finish);
  useEffect(() => {
    finishing.current = finish;
  });
  useEffect(() => {
    if (!dragging) return;
    const move = (event: globalThis.PointerEvent) => {
      const head = itemAt(list.current, event.clientX);
      if (head !== null) setRow((drawn) => (drawn === null ? drawn : { ...drawn, head }));
    };
    const end = () => {
      setDragging(false);
      finishing.current();
    };
    const cancel = () => {
      setDragging(false);
      setRow(null);
    };
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', end);
    window.addEventListener('pointercancel', cancel);
    return () => {
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', end);
      window.removeEventListener('pointercancel', cancel);
    };
  }, [dragging, list]);
  return {
    row: row !== null && row.anchor !== row.head ? row : null,
    dragging,
    pointerDown: (event) => {
      if (event.button !== 0 || event.shiftKey) return;
      const anchor = itemAt(list.current, event.clientX);
      if (anchor === null) return;
      setRow({ anchor, head: anchor });
      setDragging(true);
    },
    draw: (anchor, head) => setRow({ anchor, head }),
    finish,
    drop: () => setRow(null),
  };
}

/** The item of a list at so many CSS pixels from the left of the window; the first or last beyond them. */
function itemAt(list: HTMLElement | null, x: number): number | null {
  if (list === null || list.children.length === 0) return null;
  const items = [...list.children];
  const at = items.findIndex((item) => x < item.getBoundingClientRect().right);
  return at < 0 ? items.length - 1 : at;
}
