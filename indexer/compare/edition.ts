import { NATION } from '../../engine/gazetteer/gazetteer.ts';
import type { DocumentDate, Region } from '../../engine/types.ts';

/**
 * The day, month or year that a text states of itself (`2008-03-02`, `2008-03`, `2008`): the same yearly notice of another year
 * is another text. Null where it states none, or somebody else states it, who may have meant the day of an upload.
 */
export function editionDay({ how, year, iso, from, to, evidence }: DocumentDate): string | null {
  const place = evidence[0]?.from;
  if (how !== 'stated' || year === null || (place !== 'text' && place !== 'title')) return null;
  if (iso !== null) return iso;
  const month = from?.slice(0, 7);
  return month !== undefined && month === to?.slice(0, 7) ? month : String(year);
}

/**
 * The code of the region that a text states of itself: the same form letter of another county is another text. Null where it
 * states none, or its folder or table does, where copies may lie in the folders of two regions.
 */
export function editionPlace({ how, code, evidence }: Region): string | null {
  const from = evidence[0]?.from;
  return how === 'stated' && (from === 'text' || from === 'title') && code !== NATION ? code : null;
}

/** Whether two stated days, or two codes of regions, can be one: as far as both go, they agree. */
export function sameEdition(a: string | null, b: string | null): boolean {
  return a === null || b === null || a.startsWith(b) || b.startsWith(a);
}

/** The day, or the code, that says more; both must agree. */
export function narrower(a: string | null, b: string | null): string | null {
  return (a?.length ?? 0) >= (b?.length ?? 0) ? a : b;
}
