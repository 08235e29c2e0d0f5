import { REGION_UNKNOWN, regionCode } from '../columns/columns.ts';
import { type Suggestion, UNKNOWN } from '../types.ts';
import type { Collection } from './collection.ts';

/** Completions from words and titles, then from the names of issuers, speakers and regions of the collection. */
export function suggestions(collection: Collection, prefix: string, limit: number): Suggestion[] {
  const words = collection.ranking.suggest(prefix, limit);
  const names = [
    ...named(collection, 'issuer', prefix),
    ...named(collection, 'speaker', prefix),
    ...regions(collection, prefix),
  ]
    .sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1))
    .slice(0, Math.max(1, Math.floor(limit / 4)));
  return [...words.slice(0, limit - names.length), ...names];
}

function named({ columns }: Collection, kind: 'issuer' | 'speaker', prefix: string): Suggestion[] {
  const { names, values } = columns.lists[kind];
  const wanted = names.map((name) => name !== UNKNOWN && prefix !== '' && name.includes(prefix));
  const counts = new Uint32Array(names.length);
  for (const value of values) if (wanted[value]) counts[value] = (counts[value] ?? 0) + 1;
  return names.flatMap((text, i) => (wanted[i] ? [{ text, kind, count: counts[i] ?? 0 }] : []));
}

function regions({ columns, gazetteer }: Collection, prefix: string): Suggestion[] {
  const counts = new Map<number, number>();
  for (const region of columns.region) {
    if (region !== REGION_UNKNOWN) counts.set(region, (counts.get(region) ?? 0) + 1);
  }
  return [...counts].flatMap(([region, count]) => {
    const text = gazetteer.nameOf(regionCode(region)) ?? '';
    return prefix !== '' && text.startsWith(prefix) ? [{ text, kind: 'region' as const, count }] : [];
  });
}
