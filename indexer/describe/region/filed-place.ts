import type { Place } from '../../../engine/gazetteer/index.ts';
import type { Decision } from './decision.ts';
import type { PathPlace } from './path-places.ts';

/** The innermost folder that is a place. */
export function filedPlace(
  folders: readonly PathPlace[],
  within: (place: Place) => boolean,
): Decision | null {
  const folder = folders[folders.length - 1];
  if (folder === undefined || !within(folder.place)) return null;
  return { place: folder.place, how: 'inferred', evidence: [{ quote: folder.quote, from: 'path' }] };
}
