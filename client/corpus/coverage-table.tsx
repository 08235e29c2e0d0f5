import type { CSSProperties } from 'react';
import type { CorpusAnswer, YearCount } from '../../engine/types.ts';
import { useSpeech } from '../messages/catalogue.ts';
import { Link } from '../router.tsx';
import { BLANK, searchAddress } from '../search/search-state.ts';
import { placeLabel } from './place-label.ts';
import { scrollableRegion } from './scrollable.ts';
import { type YearColumn, yearColumns } from './year-columns.ts';

type Row = CorpusAnswer['coverage']['regionYear'][number];

/** Documents by region and year, shaded by number; a decade and more of which nothing is held is one column. */
export function CoverageTable({ rows }: { rows: readonly Row[] }) {
  const { m } = useSpeech();
  const columns = yearColumns(rows);
  const highest = Math.max(1, ...rows.flatMap(({ years: counts }) => counts.map(({ count }) => count)));
  const name = (year: YearCount['value']) => (year === 'unknown' ? m.filters.unknown : String(year));
  return (
    <div {...scrollableRegion(m.corpus.caption)}>
      <table className="coverage">
        <caption className="visually-hidden">{m.corpus.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{m.corpus.region}</th>
            <th scope="col" className="total">
              {m.corpus.total}
            </th>
            {columns.map((column) => (
              <th key={keyOf(column)} scope="col" className={'value' in column ? undefined : 'gap'}>
                {'value' in column ? name(column.value) : m.corpus.gap(column.from, column.to)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const label = placeLabel(row, m);
            const total = row.years.reduce((sum, { count }) => sum + count, 0);
            return (
              <tr key={row.region}>
                <th scope="row">
                  <Link href={searchAddress({ ...BLANK, region: [row.region] })}>{label}</Link>
                </th>
                <td className="total">{m.number(total)}</td>
                {columns.map((column) => {
                  if (!('value' in column)) return <td key={keyOf(column)} className="gap" />;
                  const year = column.value;
                  const { count = 0, possible = 0 } = row.years.find(({ value }) => value === year) ?? {};
                  return (
                    <Cell
                      key={year}
                      count={count}
                      shade={count / highest}
                      label={
                        count === 0 && possible > 0
                          ? m.corpus.possible(label, name(year), possible)
                          : m.corpus.cell(label, name(year), count)
                      }
                      possible={possible}
                      href={searchAddress({
                        ...BLANK,
                        region: [row.region],
                        year: [String(year)],
                        possible: count === 0,
                      })}
                    />
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
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

function keyOf(column: YearColumn): string {
  return 'value' in column ? String(column.value) : `${column.from}-${column.to}`;
}
