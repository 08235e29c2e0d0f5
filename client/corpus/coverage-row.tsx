import type { CSSProperties } from 'react';
import type { YearCount } from '../../engine/types.ts';
import { useSpeech } from '../messages/catalogue.ts';
import { Link } from '../router.tsx';
import { BLANK, searchAddress } from '../search/search-state.ts';
import { Twist } from '../ui/twist.tsx';
import { columnKey, type YearColumn } from './year-columns.ts';

interface Props {
  /** The value of the region filter that finds its documents. */
  region: string;
  label: string;
  /** What it is called where it stands apart from the rows above it; its label if left out. */
  fullLabel?: string;
  years: readonly YearCount[];
  columns: readonly YearColumn[];
  /** The highest number of the table, by which cells are shaded. */
  highest: number;
  /** How deep within a province: 0 for the province. */
  depth?: number;
  opening?: { open: boolean; setOpen: (open: boolean) => void };
}

/** What is held of one place, year by year; each number leads to its documents. */
export function CoverageRow({
  region,
  label,
  fullLabel = label,
  years,
  columns,
  highest,
  depth = 0,
  opening,
}: Props) {
  const { m } = useSpeech();
  const total = years.reduce((sum, { count }) => sum + count, 0);
  return (
    <tr className={depth === 0 ? undefined : 'within'}>
      <th scope="row" className="place" style={indented(depth)}>
        {opening === undefined ? <span className="twist" /> : <Twist label={label} {...opening} />}
        <Link href={searchAddress({ ...BLANK, region: [region] })}>{label}</Link>
      </th>
      <td className="total">{m.number(total)}</td>
      {columns.map((column) => {
        if (!('value' in column)) return <td key={columnKey(column)} className="gap" />;
        const year = column.value;
        const { count = 0, possible = 0 } = years.find(({ value }) => value === year) ?? {};
        const name = year === 'unknown' ? m.filters.unknown : String(year);
        return (
          <Cell
            key={year}
            count={count}
            shade={count / highest}
            label={
              count === 0 && possible > 0
                ? m.corpus.possible(fullLabel, name, possible)
                : m.corpus.cell(fullLabel, name, count)
            }
            possible={possible}
            href={searchAddress({
              ...BLANK,
              region: [region],
              year: [String(year)],
              possible: count === 0,
            })}
          />
        );
      })}
    </tr>
  );
}

function indented(depth: number): CSSProperties & { '--depth': number } {
  return { '--depth': depth };
}

interface CellProps {
  count: number;
  /** 0–1: how the number stands to the highest. */
  shade: number;
  label: string;
  /** Documents whose span holds this year. */
  possible: number;
  href: string;
}

function Cell({ count, shade, label, possible, href }: CellProps) {
  if (count === 0) {
    if (possible === 0) return <td />;
    return (
      <td className="possible">
        <Link href={href} aria-label={label} title={label}>
          {possible}?
        </Link>
      </td>
    );
  }
  const style: CSSProperties & { '--shade': string } = {
    '--shade': `${Math.round(8 + Math.sqrt(shade) * 42)}%`,
  };
  return (
    <td className="some" style={style}>
      <Link href={href} aria-label={label} title={label}>
        {count}
      </Link>
    </td>
  );
}
