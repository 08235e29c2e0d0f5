import { Fragment } from 'react';
import type { CorpusAnswer } from '../../engine/types.ts';
import { useSpeech } from '../messages/catalogue.ts';
import { CoverageRow } from './coverage-row.tsx';
import type { OpenPlaces } from './open-places.ts';
import { placeLabel } from './place-label.ts';
import { PlaceRows } from './place-rows.tsx';
import { scrollableRegion } from './scrollable.ts';
import { columnKey, yearColumns } from './year-columns.ts';

interface Props {
  coverage: Pick<CorpusAnswer['coverage'], 'regionYear' | 'divisions'>;
  places: OpenPlaces;
}

/**
 * Documents by region and year, shaded by number; a decade and more of which nothing is held is one column. Provinces open into
 * their prefectures and counties.
 */
export function CoverageTable({ coverage: { regionYear: rows, divisions }, places }: Props) {
  const { m } = useSpeech();
  const columns = yearColumns(rows);
  const highest = Math.max(1, ...rows.flatMap(({ years: counts }) => counts.map(({ count }) => count)));
  const opens = new Set(
    divisions
      .filter(({ prefectures, counties }) => prefectures.held + counties.held > 0)
      .map(({ region }) => region),
  );
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
              <th key={columnKey(column)} scope="col" className={'value' in column ? undefined : 'gap'}>
                {!('value' in column)
                  ? m.corpus.gap(column.from, column.to)
                  : column.value === 'unknown'
                    ? m.filters.unknown
                    : column.value}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Fragment key={row.region}>
              <CoverageRow
                region={row.region}
                label={placeLabel(row, m)}
                years={row.years}
                columns={columns}
                highest={highest}
                {...(opens.has(row.region) ? { opening: places.opening(row.region) } : {})}
              />
              {opens.has(row.region) && places.isOpen(row.region) && (
                <PlaceRows province={row.region} columns={columns} highest={highest} places={places} />
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}
