// biome-ignore-all lint/a11y/useSemanticElements: a table by its roles, see ConcordanceTable
// biome-ignore-all lint/a11y/useFocusableInteractive: rows and headings of a table take no keyboard, the links in them do
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { ConcordanceAnswer } from '../../engine/concordance/types.ts';
import type { MarkedQuery } from '../../links/passage-link.ts';
import { useSpeech } from '../messages/catalogue.ts';
import { usePlace, useScroll } from '../router.tsx';
import { Failure } from '../ui/failure.tsx';
import { LONG_LINES, useMedia } from '../ui/media.ts';
import { useColumnRoom } from './column-room.ts';
import { ConcordanceLine } from './concordance-row.tsx';
import { useRowFocus } from './row-focus.ts';
import { useRowPages } from './row-pages.ts';
import { useRowReturn } from './row-return.ts';
import { OVERSCAN, useRowsInWindow } from './rows-in-window.ts';

interface Props {
  head: ConcordanceAnswer;
  addressOf: (page: number) => string;
  query: MarkedQuery;
}

const COLUMNS = ['number', 'before', 'behind', 'year', 'place', 'title'] as const;
/** Height of a row, rem: one line, or on a phone three. */
const ROW = { wide: 1.75, narrow: 5.5 };
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
  const [active, setActive] = useState(0);
  const rows = { count, height, rem: rem(), active, printing };
  const { virtualizer, items, made, margin } = useRowsInWindow(list, rows);
  const { startIndex = 0, endIndex = 0 } = virtualizer.range ?? {};
  const pages = useRowPages(head, addressOf, startIndex - OVERSCAN, endIndex + OVERSCAN, count);
  useScroll(entry, true);
  useRowReturn(
    entry,
    () =>
      Math.abs((virtualizer.scrollOffset ?? 0) - window.scrollY) < 2 &&
      pages.rowAt(startIndex) !== undefined &&
      pages.rowAt(endIndex) !== undefined,
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: another form of the rows has other heights
  useEffect(() => virtualizer.measure(), [height]);

  const onKeyDown = useRowFocus({
    list,
    count,
    inSight: endIndex - startIndex,
    active,
    setActive,
    scrollTo: (index) => virtualizer.scrollToIndex(index, { align: 'auto' }),
  });

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
        {wide && <TableHead line={heading} />}
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

function TableHead({ line }: { line: RefObject<HTMLDivElement | null> }) {
  const { m } = useSpeech();
  return (
    <div role="rowgroup" className="head">
      <div role="row" aria-rowindex={1} className="line" ref={line}>
        {COLUMNS.map((name) => (
          <div role="columnheader" key={name} className={name}>
            {m.concordance.columns[name]}
          </div>
        ))}
      </div>
    </div>
  );
}

function rem(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
}
