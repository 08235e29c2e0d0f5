import type { RegionLevel } from '../../engine/types.ts';

/** A value of the region filter taken apart: the place (empty: anywhere) and the one level of it asked for, if any. */
interface LeveledPlace {
  place: string;
  level: RegionLevel | null;
}

const LEVELED = /^(?:(.*)-)?(province|prefecture|county)$/;

export function readLevel(value: string): LeveledPlace {
  const [, place = '', level] = LEVELED.exec(value) ?? [];
  switch (level) {
    case 'province':
    case 'prefecture':
    case 'county':
      return { place, level };
    default:
      return { place: value, level: null };
  }
}

/** By the digits of a code: which level the place itself is of; null for what is no code. */
export function levelOfCode(code: string): RegionLevel | null {
  if (!/^\d+$/.test(code) || code === '00') return null;
  if (code.length === 2) return 'province';
  if (code.length === 4) return 'prefecture';
  return code.length === 6 ? 'county' : null;
}

/** Whether the level asked for is that of the place itself: 本级. */
export function isOwnLevel(place: string, level: RegionLevel): boolean {
  return levelOfCode(place) === level;
}
