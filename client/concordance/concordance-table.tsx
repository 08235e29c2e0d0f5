// biome-ignore-all lint/a11y/useSemanticElements: a table by its roles, see ConcordanceTable
// biome-ignore-all lint/a11y/useFocusableInteractive: rows and headings of a table take no keyboard, the links in them do
import { defaultRangeExtractor, type Range, useWindowVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { ConcordanceAnswer } from '../../engine/concordance/types.ts';
import type { MarkedQuery } from '../../links/passage-link.ts';
import { useKeys } from '../keys/single-keys.ts';
import { returnToLink } from '../left-links.ts';
import { useSpeech } from '../messages/catalogue.ts';
import { usePlace, useScroll } from '../router.tsx';
import { Failure } from '../ui/failure.tsx';
import { LONG_LINES, useMedia } from '../ui/media.ts';
import { useColumnRoom } from './column-room.ts';
import { ConcordanceLine } from './concordance-row.tsx';
import { stepOf } from './row-keys.ts';
import { useRowPages } from './row-pages.ts';
import { RowSlots } from './row-slots.ts';

interface Props {
  head: ConcordanceAnswer;
  addressOf: (page: number) => string;
  query: MarkedQuery;
}

const COLUMNS = ['number', 'before', 'behind', 'year', 'place', 'title'] as const;
/** Height of a row, rem: one line, or on a phone three. */
const ROW = { wide: 1.75, narrow: 5.5 };
/** Rows made beyond the window on either side. */
const OVERSCAN = 12;
/** Milliseconds without a step after which scrolling has come to rest. */
const RESTING = 600;
/** Browsers draw nothing beyond some 17 million pixels; rows behind these are not listed. */
const MOST_PIXELS = 15_000_000;

/**
 * The rows, of which only those in the window are made; they are fetched as they come into sight. A table by its roles and not by
 * its elements: a browser takes ten times as long to work out how the cells of a `table` look, each time that rows move.
 */
export function ConcordanceTable({ head, addressOf, query }: Props) {
  const { m } = useSpeech();
  const { entry } = usePlace();
  const wide = useMedia(LONG_LINES);
  const printing = useMedia('print');
  const height = rem() * (wide ? ROW.wide : ROW.narrow);
  const count = Math.min(head.total.rows, Math.floor(MOST_PIXELS / height));
  const list = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLDivElement>(null);
  const room = useColumnRoom(heading, rem(), wide);
  const margin = useTopOf(list);
  const [active, setActive] = useState(0);
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
    scrollPaddingStart: 3 * rem(),
    scrollPaddingEnd: rem(),
    rangeExtractor: printing ? defaultRangeExtractor : withActive,
    isScrollingResetDelay: RESTING,
  });
  const items = virtualizer.getVirtualItems();
  const slots = useRef(new RowSlots()).current.take(items.map(({ index }) => index));
  const made = items.map((item, at) => ({ item, slot: slots[at] ?? 0 }));
  // While one scrolls no row is moved among the others in the page, which would make it anew; at rest they stand in their order.
  if (virtualizer.isScrolling && !printing) made.sort((a, b) => a.slot - b.slot);
  const { startIndex = 0, endIndex = 0 } = virtualizer.range ?? {};
  const pages = useRowPages(head, addressOf, startIndex - OVERSCAN, endIndex + OVERSCAN, count);
  const focusNext = useRef(false);
  useScroll(entry, true);
  useReturn(
    entry,
    () =>
      Math.abs((virtualizer.scrollOffset ?? 0) - window.scrollY) < 2 &&
      pages.rowAt(startIndex) !== undefined &&
      pages.rowAt(endIndex) !== undefined,
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: another form of the rows has other heights
  useEffect(() => virtualizer.measure(), [height]);

  const linkOf = (index: number) =>
    list.current?.querySelector<HTMLAnchorElement>(`[data-index="${index}"] a`) ?? null;
  const goTo = (index: number) => {
    const next = Math.max(0, Math.min(count - 1, index));
    setActive(next);
    const link = linkOf(next);
    // A row that is not made yet gets the focus when it is.
    focusNext.current = link === null;
    link?.focus({ preventScroll: true });
    virtualizer.scrollToIndex(next, { align: 'auto' });
  };
  useEffect(() => {
    if (!focusNext.current) return;
    const link = linkOf(active);
    if (link === null) return;
    focusNext.current = false;
    link.focus({ preventScroll: true });
  });
  const step = (key: string): boolean => {
    const by = stepOf(key, endIndex - startIndex);
    if (by === null) return false;
    goTo(by === 'first' ? 0 : by === 'last' ? count - 1 : active + by);
    return true;
  };
  // Whoever is elsewhere comes to the row that the keyboard was at last.
  const stepFrom = (by: number) =>
    goTo(list.current?.contains(document.activeElement) === true ? active + by : active);
  useKeys({ j: () => stepFrom(1), k: () => stepFrom(-1), o: () => linkOf(active)?.click() });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (step(event.key)) event.preventDefault();
  };

  return (
    <>
      {pages.error !== null && <Failure error={pages.error} retry={pages.retry} />}
      {printing && count > items.length && (
        <p>
          {m.concordance.printed((items[0]?.index ?? 0) + 1, (items.at(-1)?.index ?? 0) + 1, head.total.rows)}
        </p>
      )}
      <div
        role="table"
        className="concordance"
        aria-label={m.results.viewNames.concordance}
        aria-rowcount={count + 1}
        onKeyDown={onKeyDown}
      >
        {wide && (
          <div role="rowgroup" className="head">
            <div role="row" aria-rowindex={1} className="line" ref={heading}>
              {COLUMNS.map((name) => (
                <div role="columnheader" key={name} className={name}>
                  {m.concordance.columns[name]}
                </div>
              ))}
            </div>
          </div>
        )}
        <div
          role="rowgroup"
          className="rows"
          ref={list}
          lang="zh-CN"
          style={printing ? undefined : { height: virtualizer.getTotalSize() }}
        >
          {made.map(({ item, slot }) => (
            <ConcordanceLine
              key={slot}
              index={item.index}
              row={pages.rowAt(item.index)}
              query={query}
              wide={wide}
              room={room}
              active={item.index === active}
              setActive={setActive}
              top={printing ? null : item.start - margin}
              height={height}
            />
          ))}
        </div>
      </div>
      {count < head.total.rows && <p className="notice">{m.concordance.tooMany(count, head.total.rows)}</p>}
    </>
  );
}

function rem(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
}

/** Where an element begins in the page, pixels; told anew when what stands above it changes. */
function useTopOf(element: { current: HTMLElement | null }): number {
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const look = () => {
      if (element.current !== null) setTop(element.current.getBoundingClientRect().top + window.scrollY);
    };
    look();
    const watch = new ResizeObserver(look);
    watch.observe(document.body);
    return () => watch.disconnect();
  }, [element]);
  return top;
}

/**
 * Gives the focus back to the row by which the reader left, as soon as it is there again.
 * @param settled whether the rows of the place to which the window was scrolled are there: if not among them, it is gone
 */
function useReturn(entry: string, settled: () => boolean): void {
  const returned = useRef('');
  useEffect(() => {
    if (returned.current === entry) return;
    if (returnToLink(entry) || settled()) returned.current = entry;
  });
}
