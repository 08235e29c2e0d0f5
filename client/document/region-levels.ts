import type { Region, RegionCode } from '../../engine/types.ts';

/** Digits of a code by level: province, prefecture, county. */
const DIGITS = [2, 4, 6];

export interface RegionLevel {
  name: string;
  code: RegionCode;
}

/**
 * The names of a region, each with its code: the first is the province, the last what the code names, and one between them the
 * prefecture. Empty where there is no code (zones), or more names than levels.
 */
export function regionLevels({ path, code }: Pick<Region, 'path' | 'code'>): RegionLevel[] {
  if (code === null || path.length * 2 > code.length) return [];
  return path.map((name, at) => ({
    name,
    code: at === path.length - 1 ? code : code.slice(0, DIGITS[at]),
  }));
}
