import {
  defaultRangeExtractor,
  type Range,
  useWindowVirtualizer,
  type VirtualItem,
  type Virtualizer,
} from '@tanstack/react-virtual';
import { type RefObject, useCallback, useRef } from 'react';
import { RowSlots } from './row-slots.ts';
import { useTopOf } from './top-of.ts';

/** Rows made beyond the window on either side. */
export const OVERSCAN = 12;
/** Milliseconds without a step after which scrolling has come to rest. */
const RESTING = 600;

interface Rows {
  count: number;
  /** Pixels of one row, and of one rem. */
  height: number;
  rem: number;
  /** The row that has the keyboard, which is made wherever the window stands. */
  active: number;
  printing: boolean;
}

interface RowsInWindow {
  virtualizer: Virtualizer<Window, Element>;
  /** The rows made, in their order. */
  items: readonly VirtualItem[];
  /** The same with the slot that each is drawn in, in the order in which they stand in the page. */
  made: readonly { item: VirtualItem; slot: number }[];
  /** Where the list begins in the page, pixels. */
  margin: number;
}

/** Which rows of a list are made: those in the window and some beyond it. */
export function useRowsInWindow(
  list: RefObject<HTMLElement | null>,
  { count, height, rem, active, printing }: Rows,
): RowsInWindow {
  const margin = useTopOf(list);
  const withActive = useCallback(
    (range: Range) => {
      const shown = defaultRangeExtractor(range);
      if (active >= count || shown.includes(active)) return shown;
      return active < range.startIndex ? [active, ...shown] : [...shown, active];
    },
    [active, count],
  );
  const virtualizer = useWindowVirtualizer({
    count,
    estimateSize: () => height,
    overscan: OVERSCAN,
    scrollMargin: margin,
    // The head of the table stands on top of what scrolls.
    scrollPaddingStart: 3 * rem,
    scrollPaddingEnd: rem,
    rangeExtractor: printing ? defaultRangeExtractor : withActive,
    isScrollingResetDelay: RESTING,
  });
  const items = virtualizer.getVirtualItems();
  const slots = useRef(new RowSlots()).current.take(items.map(({ index }) => index));
  const made = items.map((item, at) => ({ item, slot: slots[at] ?? 0 }));
  // While one scrolls no row is moved among the others in the page, which would make it anew; at rest they stand in their order.
  if (virtualizer.isScrolling && !printing) made.sort((a, b) => a.slot - b.slot);
  return { virtualizer, items, made, margin };
}
