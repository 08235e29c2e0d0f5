import type { CSSProperties } from 'react';
import type { CorpusAnswer, YearCount } from '../../engine/types.ts';
import { useSpeech } from '../messages/catalogue.ts';
import { Link } from '../router.tsx';
import { BLANK, searchAddress } from '../search/search-state.ts';
import { scrollableRegion } from './scrollable.ts';

type Row = CorpusAnswer['coverage']['regionYear'][number];

/** Documents by region and year, shaded by number; every year between the first and the last has its column. */
export function CoverageTable({ rows }: { rows: readonly Row[] }) {
  const { m } = useSpeech();
  const years = yearColumns(rows);
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
            {years.map((year) => (
              <th key={year} scope="col">
                {name(year)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const label = rowLabel(row, m.filters.unknown, m.filters.national);
            const total = row.years.reduce((sum, { count }) => sum + count, 0);
            return (
              <tr key={row.region}>
                <th scope="row">
                  <Link href={searchAddress({ ...BLANK, region: [row.region] })}>{label}</Link>
                </th>
                <td className="total">{m.number(total)}</td>
                {years.map((year) => {
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

/** Every year from the first to the last, so that gaps show, after the unknown. */
function yearColumns(rows: readonly Row[]): YearCount['value'][] {
  const counted = rows.flatMap(({ years }) =>
    years.filter(({ count }) => count > 0).map(({ value }) => value),
  );
  const years = counted.filter((value) => value !== 'unknown');
  if (years.length === 0) return counted.length > 0 ? ['unknown'] : [];
  const first = Math.min(...years);
  const all = Array.from({ length: Math.max(...years) - first + 1 }, (_, index) => first + index);
  return counted.includes('unknown') ? ['unknown', ...all] : all;
}

function rowLabel({ region, label }: Row, unknown: string, national: string): string {
  if (region === 'unknown') return unknown;
  return region === '00' ? national : label;
}
