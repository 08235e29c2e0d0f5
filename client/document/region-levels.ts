import type { Region } from '../../engine/types.ts';

/** Digits of a code by level: province, prefecture, county. */
const DIGITS = [2, 4, 6];

interface RegionLevel {
  name: string;
  /** What the region filter finds it by; null for what has no code of its own. */
  value: string | null;
}

/**
 * The names of a region, each with what finds it: the first is the province, the last what the code names, and one between them
 * the prefecture. A zone has no code: what it lies in is found by its names. Empty where there are more names than levels.
 */
export function regionLevels({ path, code }: Pick<Region, 'path' | 'code'>): RegionLevel[] {
  const last = path.length - 1;
  if (code === null)
    return path.map((name, at) => ({ name, value: at === last ? null : path.slice(0, at + 1).join('/') }));
  if (path.length * 2 > code.length) return [];
  return path.map((name, at) => ({ name, value: at === last ? code : code.slice(0, DIGITS[at]) }));
}
