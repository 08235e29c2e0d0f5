import type { PlaceHeld } from '../../engine/types.ts';
import { levelOfCode } from '../search/region-level.ts';
import { isHeld } from './place-years.ts';

/** Prefectures of a province of which nothing is held, nor of any county in them. */
export function lackingPrefectures({ places }: PlaceHeld): PlaceHeld[] {
  return places.filter((place) => isPrefecture(place) && !isHeld(place));
}

/** Counties of which nothing is held, by the prefecture (or province, where they lie in none) of which something is. */
export function lackingCounties(province: PlaceHeld): { region: string; label: string; names: string[] }[] {
  return [province, ...province.places.filter((place) => isPrefecture(place) && isHeld(place))]
    .map(({ region, label, places }) => ({
      region,
      label,
      names: places.filter((place) => !isPrefecture(place) && !isHeld(place)).map((place) => place.label),
    }))
    .filter(({ names }) => names.length > 0);
}

function isPrefecture({ region }: PlaceHeld): boolean {
  return levelOfCode(region) === 'prefecture';
}
