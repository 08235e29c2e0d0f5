import { NATION } from '../../engine/gazetteer/gazetteer.ts';
import { mix } from '../../engine/text/mix.ts';
import type { DocumentDate, Known, Region } from '../../engine/types.ts';

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

/** A document number as its series (who numbers, in which year), hashed and never 0, and the number in it. */
export interface EditionNumber {
  series: number;
  inSeries: number;
}

/** Who numbers, year and number: what is masked with a sign is none. */
const PARTS = /^(\p{L}{1,40})[^\p{L}\d]?([12]\d{3})[^\p{L}\d]?\p{L}?(\d{1,6})\p{L}?$/u;
/** Letters that stand for a character that is not told. */
const MASKED = /[xX]/;

/**
 * The document number that a text states of itself: two of one series are two documents, as fines and permits on one form are.
 * Null where it states none or masks it, or somebody else states it.
 */
export function editionNumber(written: string | null, { how, evidence }: Known): EditionNumber | null {
  const from = evidence[0]?.from;
  if (written === null || how !== 'stated' || (from !== 'text' && from !== 'title')) return null;
  const [, issuer = '', year = '', number = ''] = PARTS.exec(written.replace(/\s/g, '')) ?? [];
  if (issuer === '' || MASKED.test(written)) return null;
  const hash = [...`${issuer}${year}`].reduce((sum, unit) => mix(sum + (unit.codePointAt(0) ?? 0)), 0);
  return { series: hash === 0 ? 1 : hash, inSeries: Number(number) };
}

/** Whether two document numbers are of one series and are two. */
export function areTwoNumbers(a: EditionNumber, b: EditionNumber): boolean {
  return a.series !== 0 && a.series === b.series && a.inSeries !== b.inSeries;
}

/** Whether two stated days, or two codes of regions, can be one: as far as both go, they agree. */
export function sameEdition(a: string | null, b: string | null): boolean {
  return a === null || b === null || a.startsWith(b) || b.startsWith(a);
}

/** The day, or the code, that says more; both must agree. */
export function narrower(a: string | null, b: string | null): string | null {
  return (a?.length ?? 0) >= (b?.length ?? 0) ? a : b;
}
