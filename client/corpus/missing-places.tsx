import { useState } from 'react';
import type { DivisionsHeld } from '../../engine/types.ts';
import { useSpeech } from '../messages/catalogue.ts';
import { Failure } from '../ui/failure.tsx';
import { usePlacesAnswer } from '../wire.ts';
import { lackingCounties, lackingPrefectures } from './lacking-places.ts';

const lacking = ({ held, all }: { held: number; all: number }): number => all - held;

/** Divisions, by the gazetteer, of which nothing is held: of each province that is held, and provinces altogether. */
export function MissingPlaces({ divisions }: { divisions: readonly DivisionsHeld[] }) {
  const { m } = useSpeech();
  const held = divisions.filter((division) => division.held);
  const incomplete = held.filter(({ prefectures, counties }) => lacking(prefectures) + lacking(counties) > 0);
  const none = divisions.filter((division) => !division.held);
  const sum = (level: 'prefectures' | 'counties') =>
    incomplete.reduce((total, division) => total + lacking(division[level]), 0);
  return (
    <>
      {incomplete.length > 0 && (
        <details>
          <summary>{m.corpus.missingPlaces(held.length, sum('prefectures'), sum('counties'))}</summary>
          <ul>
            {incomplete.map((division) => (
              <li key={division.region}>
                <LackingIn division={division} />
              </li>
            ))}
          </ul>
        </details>
      )}
      {none.length > 0 && held.length > 0 && (
        <details>
          <summary>{m.corpus.missingProvinces(none.length)}</summary>
          <p lang="zh-CN">{none.map(({ label }) => label).join(m.listSeparator)}</p>
        </details>
      )}
    </>
  );
}

/** The names are asked for when one wants to see them. */
function LackingIn({ division: { region, label, prefectures, counties } }: { division: DivisionsHeld }) {
  const { m } = useSpeech();
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{m.corpus.missingIn(label, lacking(prefectures), lacking(counties))}</summary>
      {open && <LackingNames province={region} />}
    </details>
  );
}

function LackingNames({ province }: { province: string }) {
  const { m } = useSpeech();
  const { data, error, retry } = usePlacesAnswer(province);
  const [place] = data?.places ?? [];
  if (error !== null) return <Failure error={error} retry={retry} />;
  if (place === undefined) return <p className="late quiet">{m.state.loading}</p>;
  const whole = lackingPrefectures(place);
  return (
    <dl lang="zh-CN">
      {whole.length > 0 && (
        <div>
          <dt>{m.corpus.missingWhole}</dt>
          <dd>
            {whole
              .map(({ label, places }) => m.corpus.withCounties(label, places.length))
              .join(m.listSeparator)}
          </dd>
        </div>
      )}
      {lackingCounties(place).map(({ region, label, names }) => (
        <div key={region}>
          <dt>{label}</dt>
          <dd>{names.join(m.listSeparator)}</dd>
        </div>
      ))}
    </dl>
  );
}
