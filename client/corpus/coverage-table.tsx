import { Fragment, useLayoutEffect, useRef } from 'react';
import type { CorpusAnswer } from '../../engine/types.ts';
import { useSpeech } from '../messages/catalogue.ts';
import { CoverageRow } from './coverage-row.tsx';
import type { OpenPlaces } from './open-places.ts';
import { placeLabel } from './place-label.ts';
import { PlaceRows } from './place-rows.tsx';
import { scrollableRegion } from './scrollable.ts';
import { columnKey, openingColumn, yearColumns } from './year-columns.ts';

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
  const opening = openingColumn(columns, rows);
  const openingKey = opening === undefined ? null : columnKey(opening);
  const region = useRef<HTMLDivElement>(null);
  // Once for a collection: what a reader has scrolled to stays.
  useLayoutEffect(() => {
    if (region.current !== null && openingKey !== null) scrollTo(region.current);
  }, [openingKey]);
  return (
    <div {...scrollableRegion(m.corpus.caption)} ref={region}>
      <table className="coverage">
        <caption className="visually-hidden">{m.corpus.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{m.corpus.region}</th>
            <th scope="col" className="total">
              {m.corpus.total}
            </th>
            {columns.map((column) => (
              <th
                key={columnKey(column)}
                scope="col"
                className={'value' in column ? undefined : 'gap'}
                data-opening={column === opening ? '' : undefined}
              >
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

/** Puts the column that a table opens on beside those that stay; where the totals do not stay, they are seen first. */
function scrollTo(region: HTMLElement): void {
  const [places, total] = region.querySelectorAll<HTMLElement>('thead th');
  const column = region.querySelector<HTMLElement>('[data-opening]');
  if (places === undefined || total === undefined || column === null) return;
  if (getComputedStyle(total).position !== 'sticky') return;
  region.scrollLeft = column.offsetLeft - places.offsetWidth - total.offsetWidth;
}
