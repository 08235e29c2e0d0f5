import type { RegionNames } from '../columns/facet-counts.ts';
import { type Gazetteer, NATION, NATION_NAME } from '../gazetteer/index.ts';
import { type Language, UNKNOWN } from '../types.ts';

const NATIONAL: Readonly<Record<Language, string>> = { zh: NATION_NAME, en: 'National' };
const NOT_KNOWN: Readonly<Record<Language, string>> = { zh: '未知', en: 'Unknown' };

/** Labels of the region facet: today's names; places have no others in English than in Chinese. */
export function regionNames(gazetteer: Gazetteer, lang: Language): RegionNames {
  return {
    label: (code) => {
      if (code === NATION) return NATIONAL[lang];
      if (code === UNKNOWN) return NOT_KNOWN[lang];
      return gazetteer.nameOf(code) ?? code;
    },
  };
}
