import { useState } from 'react';
import type { RegionCount, SearchAnswer, TopicCount, ValueCount, YearCount } from '../../engine/types.ts';

type Facets = SearchAnswer['facets'];

/**
 * The counts of an answer in the rows that stood there before: while the words stay the same, what a filter leaves
 * nothing of keeps its place with a count of 0, and nothing is put in another order, so that no row moves away from
 * under the mouse.
 */
export function keptFacets(before: Facets, now: Facets): Facets {
  return {
    region: keptTree(before.region, now.region),
    year: keptYears(before.year, now.year),
    type: keptValues(before.type, now.type),
    topic: keptTopics(before.topic, now.topic),
    issuer: keptValues(before.issuer, now.issuer),
    speaker: keptValues(before.speaker, now.speaker),
    path: keptValues(before.path, now.path),
  };
}

/** The facets of an answer as they are shown; `of` names the search without its filters. */
export function useKeptFacets(of: string, now: Facets): Facets {
  const [kept, setKept] = useState({ of, now, shown: now });
  if (kept.of === of && kept.now === now) return kept.shown;
  const shown = kept.of === of ? keptFacets(kept.shown, now) : now;
  setKept({ of, now, shown });
  return shown;
}

/** Rows in their old order with their new counts, those gone as `gone` makes them, new ones behind. */
function kept<T extends { value: string | number }>(
  before: readonly T[],
  now: readonly T[],
  gone: (row: T) => T,
  merged: (old: T, row: T) => T = (_, row) => row,
): T[] {
  const rows = new Map(now.map((row) => [row.value, row]));
  const olds = new Set(before.map(({ value }) => value));
  return [
    ...before.map((old) => {
      const row = rows.get(old.value);
      return row === undefined ? gone(old) : merged(old, row);
    }),
    ...now.filter(({ value }) => !olds.has(value)),
  ];
}

function keptValues(before: readonly ValueCount[], now: readonly ValueCount[]): ValueCount[] {
  return kept(before, now, (row) => ({ ...row, count: 0 }));
}

function keptTopics(before: readonly TopicCount[], now: readonly TopicCount[]): TopicCount[] {
  return kept(
    before,
    now,
    (row) => ({ ...row, count: 0, children: keptValues(row.children, []) }),
    (old, row) => ({ ...row, children: keptValues(old.children, row.children) }),
  );
}

/** Years have an order of their own. */
function keptYears(before: readonly YearCount[], now: readonly YearCount[]): YearCount[] {
  const order = ({ value }: YearCount) => (value === 'unknown' ? Number.POSITIVE_INFINITY : value);
  return kept(before, now, (row) => ({ ...row, count: 0, possible: 0 })).sort((a, b) => order(a) - order(b));
}

/** So have regions: by code, 全国 and the unknown behind them. */
function keptTree(before: readonly RegionCount[], now: readonly RegionCount[]): RegionCount[] {
  const last = (value: string): number => (value === 'unknown' ? 2 : value === '00' ? 1 : 0);
  return kept(
    before,
    now,
    (row) => ({ ...row, count: 0, children: keptTree(row.children, []) }),
    (old, row) => ({ ...row, children: keptTree(old.children, row.children) }),
  ).sort((a, b) => last(a.value) - last(b.value) || (a.value < b.value ? -1 : a.value > b.value ? 1 : 0));
}
