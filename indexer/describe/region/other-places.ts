import type { RegionMention } from '../../../engine/types.ts';
import type { NameRecord } from './support.ts';

/** Places named but not the document's own that are kept. */
const MENTIONS_KEPT = 20;

/** The other places that a document names, the most frequent first. `own` is the path of its region. */
export function otherPlaces(records: readonly NameRecord[], own: readonly string[]): RegionMention[] {
  const others = new Map<string, RegionMention>();
  for (const { place, count } of records) {
    if (place === null || place.kind === 'township') continue;
    const { path } = place;
    const key = path.join('/');
    // The document's own region and what it lies in are no other places.
    if (own.length >= path.length && path.every((name, at) => own[at] === name)) continue;
    const known = others.get(key);
    if (known) known.count += count;
    else others.set(key, { code: place.kind === 'zone' ? null : place.code, path: [...path], count });
  }
  return [...others.values()].sort((a, b) => b.count - a.count).slice(0, MENTIONS_KEPT);
}
