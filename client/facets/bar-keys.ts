import { type KeyboardEvent, type MouseEvent, type RefObject, useRef, useState } from 'react';
import { useBrush } from './brush.ts';
import { brushed, type YearBin, yearValue } from './year-bins.ts';

type Take = (value: string, onlyPossible: boolean) => void;

/**
 * What clicks and keys do with bars: one is ticked, a row of them is taken. An arrow leads from bar to bar, with Shift it draws the
 * row, which is taken when Shift is let go.
 * @param toggle adds a bar to the years chosen, or takes it out
 * @param choose chooses a row of bars in place of what was chosen
 */
export function useBarKeys(
  list: RefObject<HTMLElement | null>,
  bins: readonly YearBin[],
  toggle: Take,
  choose: Take,
) {
  const [at, setAt] = useState<number | null>(null);
  /** Where the next row begins. */
  const anchor = useRef<number | null>(null);
  const take = (from: number, to: number) => {
    const years = brushed(bins, { anchor: from, head: to });
    if (years !== null) choose(yearValue(years.from, years.to), years.onlyPossible);
  };
  const brush = useBrush(list, (from, to) => {
    anchor.current = from;
    setAt(to);
    take(from, to);
  });
  const last = bins.length - 1;
  const current = Math.min(at ?? last, last);

  const click = (event: MouseEvent, index: number) => {
    setAt(index);
    const bin = bins[index];
    if (event.shiftKey && anchor.current !== null) take(anchor.current, index);
    else if (bin !== undefined) {
      anchor.current = index;
      toggle(yearValue(bin.from, bin.to), bin.count === 0 && bin.possible > 0);
    }
  };
  const keyDown = (event: KeyboardEvent) => {
    const to = steppedTo(event.key, current, last);
    if (event.key === 'Escape' && brush.row !== null) {
      event.preventDefault();
      event.stopPropagation();
      brush.drop();
    } else if (to !== null && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      if (event.shiftKey) brush.draw(brush.row?.anchor ?? current, to);
      else brush.drop();
      setAt(to);
      list.current?.querySelectorAll('button')[to]?.focus();
    }
  };
  const keyUp = (event: KeyboardEvent) => {
    if (event.key === 'Shift' && brush.row !== null && !brush.dragging) brush.finish();
  };
  return { brush, current, click, keyDown, keyUp };
}

/** The bar that a key leads to; null for keys that lead nowhere. */
function steppedTo(key: string, from: number, last: number): number | null {
  switch (key) {
    case 'ArrowLeft':
      return Math.max(0, from - 1);
    case 'ArrowRight':
      return Math.min(last, from + 1);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}
