// biome-ignore-all lint/a11y/useSemanticElements: a table by its roles, see ConcordanceTable
// biome-ignore-all lint/a11y/useFocusableInteractive: rows and headings of a table take no keyboard, the links in them do
import { type MouseEvent, memo } from 'react';
import type { ConcordanceRow } from '../../engine/concordance/types.ts';
import type { MarkedQuery } from '../../links/passage-link.ts';
import { type Messages, useSpeech } from '../messages/catalogue.ts';
import { regionText } from '../presentation.ts';
import { Link, navigate } from '../router.tsx';
import { leading, type Room, shortened, trailing, widthOf } from './fitting.ts';
import { rowAddress } from './row-address.ts';
import { rememberRow } from './row-neighbours.ts';

interface Props {
  /** From 0. */
  index: number;
  /** Not at hand yet. */
  row: ConcordanceRow | undefined;
  query: MarkedQuery;
  /** On one line, the matches one below the other; else a few lines of running text. */
  wide: boolean;
  /** What the columns of one line hold; null where that is not known. */
  room: Room | null;
  /** The keyboard is at this row. */
  active: boolean;
  /** Told when the keyboard comes to the row. */
  setActive: (index: number) => void;
  /** Pixels from the first row, and its height; null where rows stand one below the other by themselves. */
  top: number | null;
  height: number;
}

/** Ems of context in running text: with the match some two lines of a phone, most of it behind the match. */
const NARROW = { before: 14, behind: 30 };

/** One occurrence in its surroundings, and where it stands. */
export const ConcordanceLine = memo(function ConcordanceLine({ index, row, top, height, ...rest }: Props) {
  const { m } = useSpeech();
  const place = {
    'aria-rowindex': index + 2,
    'data-index': index,
    ...(top === null ? {} : { style: { height, transform: `translateY(${top}px)` } }),
  };
  if (row === undefined) {
    return (
      <div role="row" {...place} className="line waits">
        <div role="cell" className="number">
          {m.concordance.number(index + 1)}
        </div>
        <div role="cell" className="before">
          <span className="late">{m.state.loading}</span>
        </div>
      </div>
    );
  }
  const open = ({ currentTarget, target }: MouseEvent<HTMLDivElement>) => {
    const hasSelected = window.getSelection()?.isCollapsed === false;
    const inLink = target instanceof Element && target.closest('a') !== null;
    const link = currentTarget.querySelector('a');
    if (hasSelected || inLink || link === null) return;
    rememberRow(index);
    navigate(rowAddress(row, rest.query), { by: link });
  };
  const Cells = rest.wide ? WideCells : NarrowCells;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the link in the row does the same by keyboard
    <div role="row" {...place} className="line" onClick={open}>
      <Cells index={index} row={row} {...rest} />
    </div>
  );
});

type CellProps = Omit<Props, 'row' | 'top' | 'height' | 'wide'> & { row: ConcordanceRow };

function WideCells({ index, row, ...rest }: CellProps) {
  const { m } = useSpeech();
  const { document } = row;
  const { left, right, place, title } = fitted(row, rest.room, m);
  return (
    <>
      <div role="cell" className="number">
        {m.concordance.number(index + 1)}
      </div>
      <div role="cell" className="before">
        {left}
      </div>
      <div role="cell" className="behind">
        <MatchLink index={index} row={row} {...rest} />
        {right}
      </div>
      <div role="cell" className="year">
        {yearText(row, m)}
      </div>
      <div role="cell" className="place" title={regionText(document.region, m)}>
        {place}
      </div>
      <div role="cell" className="title" title={document.title}>
        {title}
      </div>
    </>
  );
}

function NarrowCells({ row, ...rest }: CellProps) {
  const { m } = useSpeech();
  return (
    <>
      <div role="cell" className="running">
        {trailing(row.left, NARROW.before)}
        <MatchLink row={row} {...rest} />
        {leading(row.right, NARROW.behind)}
      </div>
      <div role="cell" className="whereabouts">
        {[namedYear(row, m), namedPlace(row, m), titleText(row)].join(' · ')}
      </div>
    </>
  );
}

/** The match, which leads to its place in the document. */
function MatchLink({ index, row, query, active, setActive }: CellProps) {
  const { m } = useSpeech();
  return (
    <Link
      href={rowAddress(row, query)}
      tabIndex={active ? 0 : -1}
      onFocus={() => setActive(index)}
      onClick={() => rememberRow(index)}
      aria-label={`${row.match}，${row.document.title}，${m.document.passage(row.passage)}`}
    >
      <mark>{row.match}</mark>
    </Link>
  );
}

const titleText = ({ document: { collection, title } }: ConcordanceRow): string =>
  collection === undefined ? title : `${collection} · ${title}`;

const placeText = ({ document }: ConcordanceRow, m: Messages): string =>
  document.region.path.at(-1) ?? m.concordance.unknown;

function yearText({ document, possible }: ConcordanceRow, m: Messages): string {
  if (document.year !== null) return String(document.year);
  return possible === true ? m.concordance.possible : m.concordance.unknown;
}

/** Where no column says what it is: “unknown” alone could be either. */
const namedPlace = (row: ConcordanceRow, m: Messages): string =>
  row.document.region.path.length === 0 ? m.region.unknown : placeText(row, m);

function namedYear(row: ConcordanceRow, m: Messages): string {
  if (row.document.year !== null) return yearText(row, m);
  return row.possible === true ? m.results.possible : m.date.unknown;
}

/** What of a row its columns show. */
function fitted(row: ConcordanceRow, room: Room | null, m: Messages) {
  const { left, match, right } = row;
  const [place, title] = [placeText(row, m), titleText(row)];
  if (room === null) return { left, right, place, title };
  return {
    left: trailing(left, room.before),
    right: leading(right, room.behind - widthOf(match)),
    place: shortened(place, room.place),
    title: shortened(title, room.title),
  };
}
