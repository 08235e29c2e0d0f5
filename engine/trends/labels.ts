import type { Gazetteer } from '../gazetteer/index.ts';
import { regionNames } from '../local/region-names.ts';
import type { Language, TrendsBy, TrendsValue } from '../types.ts';

/** What is known to be of a province and of no place in it. */
const ITSELF: Readonly<Record<Language, string>> = { zh: '本级', en: 'province level' };
const PROVINCE_ALONE = /-province$/u;

/** How a value is called where a table lists it: a region by its path, everything else by itself. */
export function trendsLabel(by: TrendsBy, value: TrendsValue, gazetteer: Gazetteer, lang: Language): string {
  if (by === 'year' || by === 'type') return String(value);
  const code = String(value).replace(PROVINCE_ALONE, '');
  const path = gazetteer.pathOf(code);
  // The whole country and what is unknown have a name in either language.
  if (path.length === 0 || !/^[1-9]/u.test(code)) return regionNames(gazetteer, lang).label(code);
  return [...path, ...(code === value ? [] : [ITSELF[lang]])].join('/');
}
