import { type ReactNode, useEffect, useRef } from 'react';
import { useSpeech } from '../messages/catalogue.ts';
import { Link } from '../router.tsx';
import { SeriesMark } from './series-mark.tsx';

/** A point as it is told beneath the chart. */
interface SaidPoint {
  series: number;
  label: string;
  href: string;
}

/** What is told of the place at which a reader points: the points of all series there. */
export interface Said {
  points: readonly SaidPoint[];
  /** The series that was pointed at. */
  near: number;
  /** Points that lie on each other were clicked: each is a link now, and the list stays. */
  choosing: boolean;
  /** Stands behind the point in question. */
  more: string;
}

interface Props {
  said: Said | null;
  /** How many series there are: room for as many lines is kept, so that nothing beneath moves. */
  series: number;
  drop: () => void;
  /** What stands here while nothing is pointed at. */
  children: ReactNode;
}

/** What the points in question say, one line a series. A screen reader is told by the points themselves until it has to choose. */
export function SaidPoints({ said, series, drop, children }: Props) {
  const { m } = useSpeech();
  const first = useRef<HTMLUListElement>(null);
  const choosing = said?.choosing === true;
  useEffect(() => {
    if (choosing) first.current?.querySelector('a')?.focus({ preventScroll: true });
  }, [choosing]);
  return (
    <div
      className="trend-said"
      aria-hidden={!choosing}
      style={{ minHeight: `calc(${1.7 * Math.max(1, series)}em + 0.5rem)` }}
      onKeyDown={({ key }) => {
        if (key === 'Escape') drop();
      }}
    >
      {said === null ? (
        children
      ) : (
        <ul ref={first} aria-label={m.trends.together}>
          {said.points.map(({ series: at, label, href }) => (
            <li key={at} className={at === said.near ? 'near' : undefined}>
              <SeriesMark at={at} />
              {choosing ? <Link href={href}>{label}</Link> : label}
              {at === said.near && said.more}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
