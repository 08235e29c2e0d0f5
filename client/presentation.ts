import type { DocumentDate, IsoDate, Region, SourceReference } from '../engine/types.ts';
import type { Messages } from './messages/catalogue.ts';

/** What of a date is shown. */
type ShownDate = Pick<DocumentDate, 'iso' | 'year' | 'from' | 'to'> & Partial<DocumentDate>;

/** A document's date in words: a day, a year, a span (`2006–2008`), an open span, or unknown. */
export function dateText(date: ShownDate, m: Messages): string {
  if (date.iso !== null) return dayText(date.iso, m);
  if (date.year !== null) return m.date.year(date.year);
  const { from, to } = date;
  if (from !== null && to !== null) return spanText(from, to, m);
  if (from !== null) return m.date.since(clueText(from, m));
  if (to !== null) return m.date.until(clueText(to, m));
  return m.date.unknown;
}

/** What of a date its year's mask is shown beside. */
type MaskedDate = Pick<DocumentDate, 'how' | 'evidence' | 'masked'>;

/**
 * A remark that the text has a mask in place of the year; '' where it has none, and where it states its date in words of its
 * own: what is masked there (`XX年度`) is a blank of a form and not its year.
 */
export function maskText({ masked, how, evidence }: MaskedDate, m: Messages): string {
  const isOfText = how === 'stated' && evidence.some(({ from }) => from === 'text' || from === 'title');
  return masked === null || isOfText ? '' : m.date.masked(masked);
}

/** The region's path in words of its time, with today's name where it differs. */
export function regionText(region: Pick<Region, 'path' | 'today'>, m: Messages): string {
  if (region.path.length === 0) return m.region.unknown;
  const path = region.path.join(' › ');
  return region.today === null ? path : `${path}（${m.region.today(region.today)}）`;
}

/** `工作纪要/2006.txt · 第 3–20 行`. */
export function sourceText(source: SourceReference, m: Messages): string {
  const place = sourcePlace(source, m);
  return place === null ? source.file : `${source.file} · ${place}`;
}

function sourcePlace(source: SourceReference, m: Messages): string | null {
  if (source.startLine !== null) return m.results.line(source.startLine, source.endLine ?? source.startLine);
  if (source.page !== undefined) return m.results.pdfPage(source.page);
  if (source.paragraph !== undefined) return m.results.paragraph(source.paragraph);
  return null;
}

/** Whole years are shown as years, whole months as months. */
function spanText(from: IsoDate, to: IsoDate, m: Messages): string {
  const wholeYears = from.endsWith('-01-01') && to.endsWith('-12-31');
  const [first, last] = [from.slice(0, 4), to.slice(0, 4)];
  if (!wholeYears) return m.date.between(clueText(from, m), clueText(to, m));
  return first === last ? m.date.year(Number(first)) : `${first}–${last}`;
}

/** A bound of a span: the first and last day of a month stand for the month, those of a year for the year. */
function clueText(iso: IsoDate, m: Messages): string {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  if (iso.endsWith('-01-01') || iso.endsWith('-12-31')) return m.date.year(year);
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return day === 1 || day === lastDay ? m.date.month(year, month) : dayText(iso, m);
}

function dayText(iso: IsoDate, m: Messages): string {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  return m.date.day(year, month, day);
}
