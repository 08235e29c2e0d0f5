import {
  type NothingFound,
  type QueryProblem,
  type RegionCount,
  type SearchAnswer,
  type SearchTotal,
  type TopicCount,
  UNKNOWN,
  type ValueCount,
  type YearCount,
} from '../../engine/types.ts';

/** Adds up what is listed under one key; the first of each keeps its place. */
export function addedUp<T>(items: readonly T[], key: (item: T) => string, add: (a: T, b: T) => T): T[] {
  const sums = new Map<string, T>();
  for (const item of items) {
    const before = sums.get(key(item));
    sums.set(key(item), before === undefined ? item : add(before, item));
  }
  return [...sums.values()];
}

export function addedRegions(lists: readonly (readonly RegionCount[])[]): RegionCount[] {
  const sums = addedUp(
    lists.flat(),
    ({ value }) => value,
    (a, b) => ({ ...a, count: a.count + b.count, children: addedRegions([a.children, b.children]) }),
  );
  // Codes in their order, the whole country and what is unknown behind them.
  const last = (value: string): number => (value === UNKNOWN ? 2 : value === '00' ? 1 : 0);
  return sums.sort((a, b) => last(a.value) - last(b.value) || (a.value < b.value ? -1 : 1));
}

export function addedYears(lists: readonly (readonly YearCount[])[]): YearCount[] {
  const sums = addedUp(
    lists.flat(),
    ({ value }) => String(value),
    (a, b) => ({ ...a, count: a.count + b.count, possible: a.possible + b.possible }),
  );
  const order = (value: YearCount['value']): number => (value === UNKNOWN ? Number.POSITIVE_INFINITY : value);
  return sums.sort((a, b) => (order(a.value) < order(b.value) ? -1 : 1));
}

export function addedValues(lists: readonly (readonly ValueCount[])[]): ValueCount[] {
  const sums = addedUp(
    lists.flat(),
    ({ value }) => value,
    (a, b) => ({ ...a, count: a.count + b.count }),
  );
  return sums.sort(mostFirst);
}

export function addedTopics(lists: readonly (readonly TopicCount[])[]): TopicCount[] {
  const sums = addedUp(
    lists.flat(),
    ({ value }) => value,
    (a, b) => ({ ...a, count: a.count + b.count, children: addedValues([a.children, b.children]) }),
  );
  return sums.sort(mostFirst);
}

function mostFirst(a: ValueCount, b: ValueCount): number {
  return (
    Number(a.value === UNKNOWN) - Number(b.value === UNKNOWN) ||
    b.count - a.count ||
    (a.value < b.value ? -1 : 1)
  );
}

export function addedFacets(facets: readonly SearchAnswer['facets'][]): SearchAnswer['facets'] {
  return {
    region: addedRegions(facets.map(({ region }) => region)),
    year: addedYears(facets.map(({ year }) => year)),
    type: addedValues(facets.map(({ type }) => type)),
    topic: addedTopics(facets.map(({ topic }) => topic)),
    issuer: addedValues(facets.map(({ issuer }) => issuer)),
    speaker: addedValues(facets.map(({ speaker }) => speaker)),
    path: addedValues(facets.map(({ path }) => path)),
  };
}

export function addedTotals(totals: readonly SearchTotal[]): SearchTotal {
  return totals.reduce((a, b) => ({
    documents: a.documents + b.documents,
    texts: a.texts + b.texts,
    passages: a.passages + b.passages,
    occurrences: a.occurrences + b.occurrences,
    ...(a.sections === undefined || b.sections === undefined ? {} : { sections: a.sections + b.sections }),
    ...(a.removed === undefined || b.removed === undefined ? {} : { removed: a.removed + b.removed }),
  }));
}

const addDocuments = <T extends { documents: number }>(a: T, b: T): T => ({
  ...a,
  documents: a.documents + b.documents,
});

/** Remarks on one query, each once, with what their offers find in all collections. */
export function addedProblems(lists: readonly (readonly QueryProblem[])[]): QueryProblem[] {
  return addedUp(
    lists.flat(),
    ({ message, start, end }) => `${start} ${end} ${message}`,
    (a, b) => {
      const offers = [...(a.offers ?? []), ...(b.offers ?? [])];
      if (offers.length === 0) return a;
      return { ...a, offers: addedUp(offers, ({ label, q }) => `${label}\n${q}`, addDocuments) };
    },
  );
}

/** Why nothing was found in any of the collections. */
export function addedNothing(all: readonly NothingFound[]): NothingFound {
  const pairs = all.map(({ apart }) => apart.map((pair) => pair.join('\n')));
  return {
    terms: addedUp(
      all.flatMap(({ terms }) => terms),
      ({ q }) => q,
      addDocuments,
    ),
    // Apart in one collection, two parts may stand together in another.
    apart: (all[0]?.apart ?? []).filter((pair) => pairs.every((others) => others.includes(pair.join('\n')))),
    offers: addedUp(
      all.flatMap(({ offers }) => offers),
      ({ kind, q }) => `${kind}\n${q}`,
      addDocuments,
    ),
    filters: addedUp(
      all.flatMap(({ filters }) => filters),
      ({ filter, excluded }) => `${filter} ${excluded ?? false}`,
      addDocuments,
    ),
  };
}
