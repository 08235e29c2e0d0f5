import type { DocumentDate, IsoDate } from '../../engine/types.ts';
import type { CslDate, CslDateParts } from './csl-item.ts';

/** `2006-08-21` → year, month, day. */
export function dayParts(iso: IsoDate): CslDateParts {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  return [year, month, day];
}

/**
 * When a text was issued, as far as it is known; undefined where nothing is. What the text does not state itself is marked as an
 * estimate, which each style shows in its own way; a masked year stays unknown, with the span that other clues leave.
 */
export function issuedOf(date: DocumentDate): CslDate | undefined {
  const { iso, year, from, to, how } = date;
  const estimate = how === 'stated' ? {} : { circa: true as const };
  if (iso !== null) return { 'date-parts': [dayParts(iso)], ...estimate };
  if (year !== null) return { 'date-parts': [[year]], ...estimate };
  if (from !== null && to !== null) return span(yearOf(from), yearOf(to));
  // CSL has no way to say that a span is open at one end.
  if (from !== null) return { literal: `[${yearOf(from)}—]` };
  return to === null ? undefined : { literal: `[—${yearOf(to)}]` };
}

function span(from: number, to: number): CslDate {
  return { 'date-parts': from === to ? [[from]] : [[from], [to]], circa: true };
}

function yearOf(iso: IsoDate): number {
  return Number(iso.slice(0, 4));
}
