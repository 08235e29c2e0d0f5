import type { TrendsBy } from '../../engine/types.ts';
import { type Messages, valueLabel } from '../messages/catalogue.ts';
import type { TrendRow } from './trend-rows.ts';

/** How a value reads: a year in words, a region by its names, a type with its name in English. */
export function rowLabel(
  by: TrendsBy,
  { value, label }: Pick<TrendRow, 'value' | 'label'>,
  m: Messages,
): string {
  if (value === 'unknown') return m.trends.unknown[by];
  if (typeof value === 'number') return m.trends.year(value);
  return by === 'type' ? valueLabel(m, value) : label.replaceAll('/', ' › ');
}

/** The same where there is little room: a place by its own name, with those above it only where two have the same. */
export function shortLabels(
  by: TrendsBy,
  rows: readonly Pick<TrendRow, 'value' | 'label'>[],
  m: Messages,
): ReadonlyMap<TrendRow['value'], string> {
  const own = ({ label }: Pick<TrendRow, 'label'>): string => label.slice(label.lastIndexOf('/') + 1);
  const times = new Map<string, number>();
  for (const row of rows) times.set(own(row), (times.get(own(row)) ?? 0) + 1);
  return new Map(
    rows.map((row) => {
      const isRegion = by === 'province' || by === 'prefecture';
      const isPlain = !isRegion || row.value === 'unknown';
      if (isPlain) return [row.value, rowLabel(by, row, m)];
      return [row.value, times.get(own(row)) === 1 ? own(row) : row.label.replaceAll('/', '')];
    }),
  );
}
