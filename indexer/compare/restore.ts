import type { OwnRecord } from '../../engine/store/related-record.ts';
import { fold } from '../../engine/text/fold.ts';
import type {
  DocumentDate,
  DocumentId,
  DocumentRecord,
  DocumentSummary,
  Evidence,
  Region,
  Relation,
} from '../../engine/types.ts';
import { dayOfYearIn } from '../describe/date/written-date.ts';
import { BODY_PLACES } from '../describe/issuer/issuer-rules.ts';
import { DAY_WITHOUT_YEAR } from '../describe/notes.ts';
import { namesDocument } from '../lines/heading-forms.ts';

/** Quotes taken over from a copy for one value. */
const QUOTES = 2;

/** An excerpt learns from the text it is taken from only where practically all of it stands there. */
const EXCERPT_CONTAINED = 0.95;

/**
 * A record with how it relates to others, and with the year and the region that a copy states or lets infer where the record's
 * own text masks them; what was only inferred gives way to what a copy states. Copies that contradict each other, or the
 * record's own clues, restore nothing, nor does the region of another body's text; names of persons are never touched. An excerpt
 * learns from the text it is taken from, not the other way round. The record is copied, not changed.
 */
export function relateRecord<R extends OwnRecord>(
  record: R,
  related: readonly Relation[],
  recordOf: (document: DocumentId) => OwnRecord | undefined,
): R & Pick<DocumentRecord, 'relations'> {
  const copies = related.flatMap(({ document, kind, containment }) => {
    const teaches = kind === 'copy' || (kind === 'excerpt-of' && containment >= EXCERPT_CONTAINED);
    const copy = teaches ? recordOf(document) : undefined;
    return copy === undefined ? [] : [copy];
  });
  const { summary } = record;
  const ofOthers = copies.some((copy) => isOfAnother(summary, copy.summary));
  const region = ofOthers ? null : restoredRegion(summary.region, sameTitled(summary, copies));
  return {
    ...record,
    relations: [...related],
    facetRegion: region === null ? record.facetRegion : region.facetRegion,
    summary: {
      ...summary,
      copies: related.map(({ document }) => document),
      date: restoredDate(summary.date, copies) ?? summary.date,
      region: region?.region ?? summary.region,
    },
  };
}

/** The year on which all copies that know it agree, where it lies in the span that the document's own clues leave. */
function restoredDate(own: DocumentDate, copies: readonly OwnRecord[]): DocumentDate | null {
  const knowing = copies.filter(({ summary: { date } }) => date.year !== null && surer(date, own));
  const [source] = knowing;
  if (source === undefined) return narrowedDate(own, copies);
  const { date } = source.summary;
  const { year } = date;
  if (year === null || year === own.year) return null;
  if (knowing.some((copy) => copy.summary.date.year !== year)) return null;
  if (own.year === null && !within(year, own)) return null;
  // 9月25日 without a year is no copy of the 12th of October.
  if (!knowing.every((copy) => onOwnDay(copy.summary.date, own))) return null;
  const days = new Set(knowing.map((copy) => copy.summary.date.iso).filter((iso) => iso !== null));
  const dated = knowing.find((copy) => copy.summary.date.iso !== null) ?? source;
  const taken = days.size === 1 ? dated : source;
  const { from, to, iso, evidence } = taken.summary.date;
  return {
    ...own,
    year,
    iso: days.size === 1 ? iso : null,
    from: days.size <= 1 ? from : `${year}-01-01`,
    to: days.size <= 1 ? to : `${year}-12-31`,
    how: 'restored',
    evidence: [...quotesOf(taken, evidence), ...own.evidence],
  };
}

/** The span that the clues of all copies leave together; the year stays open. Spans that exclude each other narrow nothing. */
function narrowedDate(own: DocumentDate, copies: readonly OwnRecord[]): DocumentDate | null {
  if (own.year !== null) return null;
  let { from, to } = own;
  const evidence = [...own.evidence];
  for (const copy of copies) {
    const { date } = copy.summary;
    if (date.year !== null) continue;
    const later = date.from !== null && (from === null || date.from > from);
    const earlier = date.to !== null && (to === null || date.to < to);
    if (!later && !earlier) continue;
    if (later) from = date.from;
    if (earlier) to = date.to;
    evidence.push(...quotesOf(copy, date.evidence));
  }
  if (from === own.from && to === own.to) return null;
  return from !== null && to !== null && from > to ? null : { ...own, from, to, evidence };
}

/** Whether a copy's day is that which the text itself gives without its year; true where either gives none. */
function onOwnDay({ iso }: DocumentDate, own: DocumentDate): boolean {
  const quoted = own.evidence.find(({ note }) => note === DAY_WITHOUT_YEAR);
  const written = dayOfYearIn(fold(quoted?.quote ?? ''));
  if (iso === null || written === null) return true;
  return Number(iso.slice(5, 7)) === written.month && Number(iso.slice(8)) === written.day;
}

function within(year: number, { from, to }: DocumentDate): boolean {
  return (
    (from === null || year >= Number(from.slice(0, 4))) && (to === null || year <= Number(to.slice(0, 4)))
  );
}

/** Whether two texts say themselves that bodies of different names issued them, the first one's with the name of a place. */
function isOfAnother(own: DocumentSummary, copy: DocumentSummary): boolean {
  const [ours, theirs] = [own, copy].map(({ issuer, known }) =>
    known.issuer.how === 'stated' ? fold(issuer ?? '') : '',
  );
  if (!ours || !theirs || ours.includes(theirs) || theirs.includes(ours)) return false;
  return BODY_PLACES.test(ours);
}

/**
 * Copies without those whose place only their title or its file tells, where that is another title: what is written alike for many
 * bodies (实施意见) is of each under its own.
 */
function sameTitled({ title }: DocumentSummary, copies: readonly OwnRecord[]): OwnRecord[] {
  const own = pairsOf(title);
  return copies.filter(({ summary }) => {
    const from = new Set(summary.region.evidence.map((item) => item.from));
    // A site shows texts of others, too.
    if (from.size === 1 && from.has('markup')) return fold(summary.title) === fold(title);
    if (from.has('text') || from.has('metadata') || from.has('column')) return true;
    if (!namesDocument(title)) return true;
    const theirs = pairsOf(summary.title);
    const fewest = Math.min(own.size, theirs.size);
    return [...own].filter((pair) => theirs.has(pair)).length >= ALIKE * fewest;
  });
}

/** Share of the pairs of characters of the shorter title that stand in the longer from which on both are of one document. */
const ALIKE = 0.6;

function pairsOf(title: string): Set<string> {
  const text = fold(title).replace(/[^\p{L}]/gu, '');
  return new Set(Array.from({ length: Math.max(text.length - 1, 0) }, (_, at) => text.slice(at, at + 2)));
}

/** The deepest region of the copies, where they lie on one line and it lies in the document's own. */
function restoredRegion(
  own: Region,
  copies: readonly OwnRecord[],
): (Pick<OwnRecord, 'facetRegion'> & { region: Region }) | null {
  if (own.code === null && own.how !== 'unknown') return null;
  const knowing = copies
    .filter(({ summary: { region } }) => region.code !== null && teaches(region, own))
    .sort((a, b) => (b.summary.region.code?.length ?? 0) - (a.summary.region.code?.length ?? 0));
  const [source] = knowing;
  const code = source?.summary.region.code ?? null;
  if (source === undefined || code === null || own.code === code) return null;
  if (knowing.some(({ summary: { region } }) => !code.startsWith(region.code ?? ''))) return null;
  if (own.code !== null && !code.startsWith(own.code)) return null;
  const { region } = source.summary;
  return {
    facetRegion: source.facetRegion,
    region: { ...region, how: 'restored', evidence: [...quotesOf(source, region.evidence), ...own.evidence] },
  };
}

/** Whether a copy's date may stand for the own one: where that is missing, or only inferred and the copy's is stated. */
function surer(copy: DocumentDate, own: DocumentDate): boolean {
  if (own.year === null) return firsthand(copy);
  return own.how === 'inferred' && copy.how === 'stated';
}

/**
 * Whether a copy's region may say more of the own one. A title that names its prefecture or county says how deep the text
 * goes: only what a copy states leads deeper, no vote over the names in it.
 */
function teaches(copy: Region, own: Region): boolean {
  const titled = own.how === 'stated' && own.evidence.some(({ from }) => from === 'title');
  return titled && (own.code?.length ?? 0) > PROVINCE_CODE ? copy.how === 'stated' : firsthand(copy);
}

/** Digits of a province's code. */
const PROVINCE_CODE = 2;

/** Whether a value is known from the document's own text: what was itself restored proves nothing further. */
function firsthand({ how }: { how: Region['how'] }): boolean {
  return how === 'stated' || how === 'inferred';
}

function quotesOf({ summary }: OwnRecord, evidence: readonly Evidence[]): Evidence[] {
  return evidence.slice(0, QUOTES).map((item) => ({ ...item, from: 'copy', document: summary.id }));
}
