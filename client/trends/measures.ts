import type { TrendsBase, TrendsPoint } from '../../engine/types.ts';
import type { Messages } from '../messages/catalogue.ts';
import type { Measure } from './trends-state.ts';

const MILLION = 1_000_000;

type Held = Pick<TrendsBase, 'documents' | 'characters'>;
type Counted = Pick<TrendsPoint, 'documents' | 'occurrences'>;

/** What a measure makes of the counts; null where there is nothing to find it in. */
export function measured(measure: Measure, found: Counted, base: Held): number | null {
  switch (measure) {
    case 'documents':
      return found.documents;
    case 'occurrences':
      return found.occurrences;
    case 'perMillion':
      return base.characters === 0 ? null : (found.occurrences / base.characters) * MILLION;
    case 'share':
      return base.documents === 0 ? null : found.documents / base.documents;
  }
}

/** The figure as a reader sees it; a dash where there is none. */
export function figureText(measure: Measure, figure: number | null, m: Messages): string {
  if (figure === null) return '—';
  switch (measure) {
    case 'documents':
    case 'occurrences':
      return m.number(figure);
    case 'perMillion':
      return m.number(rounded(figure));
    case 'share':
      return `${m.number(rounded(figure * 100))}%`;
  }
}

/** One digit behind the point below a hundred, two below one: rates are seldom known better. */
function rounded(figure: number): number {
  const digits = figure < 1 ? 2 : figure < 100 ? 1 : 0;
  return Number(figure.toFixed(digits));
}
