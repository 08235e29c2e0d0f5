import type { Gazetteer } from '../../../engine/gazetteer/index.ts';
import type { NameRecord } from './support.ts';

/**
 * Without the short names of counties that a township may bear as well, where nothing else that its text names lies in their
 * province: 文化万安、生态万安 is said of 万安镇, wherever that is, sooner than of 万安县.
 */
export function withoutTownsOwnName(
  records: readonly NameRecord[],
  gazetteer: Gazetteer,
): readonly NameRecord[] {
  const mayBeOwn = ({ name, places, offices, first }: NameRecord): boolean =>
    offices === 0 &&
    first.senses[0]?.form === 'stem' &&
    places.every(({ level }) => level === 3) &&
    gazetteer.sensesOf(name).some(({ place }) => place.kind === 'township');
  const province = ({ places }: NameRecord) => new Set(places.map(({ code }) => code.slice(0, 2)));
  return records.filter((record) => {
    if (!mayBeOwn(record)) return true;
    const own = province(record);
    return records.some((other) => other !== record && [...province(other)].some((code) => own.has(code)));
  });
}
