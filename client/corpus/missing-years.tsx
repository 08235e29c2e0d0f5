import type { CorpusAnswer } from '../../engine/types.ts';
import { useSpeech } from '../messages/catalogue.ts';
import { placeLabel } from './place-label.ts';
import { heldSpan, missingYears } from './year-columns.ts';

type Row = CorpusAnswer['coverage']['regionYear'][number];

/** Years between the first and the last of the collection of which it, or one of its places, holds nothing. */
export function MissingYears({ rows }: { rows: readonly Row[] }) {
  const { m } = useSpeech();
  const span = heldSpan(rows);
  if (span === null) return null;
  const { first, last } = span;
  const text = (runs: readonly { from: number; to: number }[]) =>
    runs.map(({ from, to }) => (from === to ? String(from) : `${from}–${to}`)).join(m.listSeparator);
  const everywhere = missingYears(rows, first, last);
  const places = rows
    .filter(({ region }) => region !== 'unknown')
    .map((row) => ({ row, missing: missingYears([row], first, last) }))
    .filter(({ missing }) => missing.length > 0);
  return (
    <>
      <p>
        {everywhere.length === 0
          ? m.corpus.missingNowhere(first, last)
          : m.corpus.missingEverywhere(text(everywhere))}
      </p>
      {places.length > 0 && (
        <details>
          <summary>{m.corpus.missingByPlace(places.length)}</summary>
          <dl>
            {places.map(({ row, missing }) => (
              <div key={row.region}>
                <dt lang="zh-CN">{placeLabel(row, m)}</dt>
                <dd>{text(missing)}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </>
  );
}
