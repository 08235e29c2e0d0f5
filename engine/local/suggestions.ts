import { REGION_UNKNOWN, regionCode } from '../columns/columns.ts';
import { type CountedName, NameSuggester } from '../rank/names.ts';
import { type Suggestion, UNKNOWN } from '../types.ts';
import type { Collection } from './collection.ts';

/** Made when first needed: many who open a collection never ask. */
const suggesters = new WeakMap<Collection, NameSuggester>();

/** Completions from words and titles, then from the names of issuers, speakers and regions of the collection. */
export function suggestions(collection: Collection, prefix: string, limit: number): Suggestion[] {
  const words = collection.ranking.suggest(prefix, limit);
  const suggester = suggesters.get(collection) ?? new NameSuggester(namesOf(collection));
  suggesters.set(collection, suggester);
  const names = suggester.suggest(prefix).slice(0, Math.max(1, Math.floor(limit / 4)));
  return [...words.slice(0, limit - names.length), ...names];
}

function namesOf(collection: Collection): CountedName[] {
  return [...listed(collection, 'issuer'), ...listed(collection, 'speaker'), ...regions(collection)];
}

function listed({ columns }: Collection, kind: 'issuer' | 'speaker'): CountedName[] {
  const { names, values } = columns.lists[kind];
  const counts = new Uint32Array(names.length);
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return names.flatMap((text, i) => (text === UNKNOWN ? [] : [{ text, kind, count: counts[i] ?? 0 }]));
}

function regions({ columns, gazetteer }: Collection): CountedName[] {
  const counts = new Map<number, number>();
  for (const region of columns.region) {
    if (region !== REGION_UNKNOWN) counts.set(region, (counts.get(region) ?? 0) + 1);
  }
  return [...counts].flatMap(([region, count]): CountedName[] => {
    const text = gazetteer.nameOf(regionCode(region));
    return text === null ? [] : [{ text, kind: 'region', count }];
  });
}
