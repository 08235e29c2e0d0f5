import { OUTLINES, seriesStyle } from './series-style.ts';

/** The mark and the dashes of a series, beside its query. */
export function SeriesMark({ at }: { at: number }) {
  const { colour, symbol, dashes } = seriesStyle(at);
  return (
    <svg className="series-mark" viewBox="-12 0 40 16" aria-hidden="true" focusable="false">
      <path d="M-12 8H28" stroke={colour} strokeWidth="2" strokeDasharray={dashes ?? undefined} fill="none" />
      <path d={OUTLINES[symbol]} fill={colour} />
    </svg>
  );
}
