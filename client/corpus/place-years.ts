import type { PlaceHeld, YearCount } from '../../engine/types.ts';

/** Whether anything is held of a place, or of what lies in it. */
export function isHeld({ documents }: PlaceHeld): boolean {
  return documents > 0;
}

/** What is held of a place alone, of nothing that lies in it: each document counts under one place. */
export function ownYears({ years, places }: PlaceHeld): YearCount[] {
  return years
    .map(({ value, count, possible }) => {
      const within = places.flatMap((place) => place.years.filter((year) => year.value === value));
      return {
        value,
        count: within.reduce((rest, year) => rest - year.count, count),
        possible: within.reduce((rest, year) => rest - year.possible, possible),
      };
    })
    .filter(({ count, possible }) => count > 0 || possible > 0);
}
