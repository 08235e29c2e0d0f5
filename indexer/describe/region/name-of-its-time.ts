import type { Place } from '../../../engine/gazetteer/index.ts';
import type { Evidence } from '../../../engine/types.ts';
import { formerName, nameUntil } from '../notes.ts';
import type { Decision } from './decision.ts';

/** Names that places bore in the time of a text and no longer bear. */

/** Last year in which a region bore the name the text uses, with the words. */
export interface NameUntil {
  year: number;
  evidence: Evidence;
}

/** Prefectures that became cities: long after, 保定地区 means the city and what lies around it. */
const STILL_SAID: ReadonlySet<string> = new Set(['地区改市', '地市合并', '专区改地区']);

/** Until when the place bore the name that the decisive words use; null for names of today. */
export function untilOf({ place, evidence }: Decision): NameUntil | null {
  const [first] = evidence;
  if (place.kind !== 'former' || place.until === null || first === undefined) return null;
  // Tables keep the codes of one year for the rows of all.
  if (/^[\d.]+$/.test(first.quote)) return null;
  const withOffice = first.quote.length > place.name.length;
  if (STILL_SAID.has(place.change ?? '') && !withOffice) return null;
  return { year: place.until, evidence: { ...first, note: nameUntil(place.name, place.until) } };
}

/** Evidence whose decisive quote says, where the place bore another name in its time, what became of it. */
export function withFormerName(place: Place, now: string | null, evidence: readonly Evidence[]): Evidence[] {
  const [first, ...others] = evidence;
  if (first === undefined || place.kind !== 'former' || place.until === null || now === null)
    return [...evidence];
  return [{ ...first, note: formerName(place.name, place.until, place.change, now) }, ...others];
}
