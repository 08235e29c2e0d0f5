import { Fragment } from 'react';
import type { PlaceHeld } from '../../engine/types.ts';
import { useSpeech } from '../messages/catalogue.ts';
import { levelOfCode } from '../search/region-level.ts';
import { Failure } from '../ui/failure.tsx';
import { usePlacesAnswer } from '../wire.ts';
import { CoverageRow } from './coverage-row.tsx';
import type { OpenPlaces } from './open-places.ts';
import { isHeld, ownYears } from './place-years.ts';
import type { YearColumn } from './year-columns.ts';

interface Table {
  columns: readonly YearColumn[];
  highest: number;
  places: OpenPlaces;
}

/** The rows beneath a province: what is of the province itself, then its prefectures, which open into counties. */
export function PlaceRows({ province, ...table }: Table & { province: string }) {
  const { m } = useSpeech();
  const { data, error, retry } = usePlacesAnswer(province);
  const [place] = data?.places ?? [];
  if (place !== undefined) return <Within place={place} depth={1} {...table} />;
  return (
    <tr className="within">
      <td className="whole" colSpan={table.columns.length + 2}>
        {error === null ? (
          <p className="quiet" role="status">
            {m.state.loading}
          </p>
        ) : (
          <Failure error={error} retry={retry} />
        )}
      </td>
    </tr>
  );
}

interface WithinProps extends Table {
  place: PlaceHeld;
  depth: number;
}

/** What lies in a place, the place itself first where something is held of it alone. */
function Within({ place, depth, ...table }: WithinProps) {
  const { m } = useSpeech();
  const own = ownYears(place);
  const { columns, highest, places } = table;
  return (
    <>
      {own.length > 0 && (
        <CoverageRow
          region={`${place.region}-${levelOfCode(place.region)}`}
          label={m.regions.own}
          fullLabel={`${place.label}${m.regions.own}`}
          years={own}
          columns={columns}
          highest={highest}
          depth={depth}
        />
      )}
      {place.places.filter(isHeld).map((inner) => {
        const opens = inner.places.some(isHeld);
        return (
          <Fragment key={inner.region}>
            <CoverageRow
              region={inner.region}
              label={inner.label}
              years={inner.years}
              columns={columns}
              highest={highest}
              depth={depth}
              {...(opens ? { opening: places.opening(inner.region) } : {})}
            />
            {opens && places.isOpen(inner.region) && <Within place={inner} depth={depth + 1} {...table} />}
          </Fragment>
        );
      })}
    </>
  );
}
