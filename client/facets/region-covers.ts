import type { RegionLevel } from '../../engine/types.ts';
import { levelOfCode, readLevel } from '../search/region-level.ts';

/** Whether a value of the region filter takes in all that another, different one does: 43 covers 4307, 43-county and 430721. */
export function regionCovers(wide: string, narrow: string): boolean {
  if (wide === narrow || isAlone(wide) || isAlone(narrow)) return false;
  const [outer, inner] = [readLevel(wide), readLevel(narrow)];
  return (
    inner.place.startsWith(outer.place) &&
    (outer.level === null || outer.level === onlyLevel(inner.place, inner.level))
  );
}

/** 全国 and the unknown lie in nothing and take in nothing else. */
function isAlone(value: string): boolean {
  return value === '00' || value === 'unknown';
}

/** The one level that a value asks for; counties have nothing beneath them. */
function onlyLevel(place: string, level: RegionLevel | null): RegionLevel | null {
  return level ?? (levelOfCode(place) === 'county' ? 'county' : null);
}
