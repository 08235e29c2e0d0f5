import { type ArrayFile, arrayFilePieces } from '../snapshot/array-file.ts';
import { type DocumentRecord, type IsoDate, type RegionCode, UNKNOWN } from '../types.ts';
import { ValueLists, ValueListsBuilder } from './value-lists.ts';

/** Facet values by document number, as typed arrays. */

/** No region is known. 0 is 全国. */
export const REGION_UNKNOWN = -1;
/** No year is known; also stands for an open end of a span. */
export const YEAR_UNKNOWN = 0;
const CODE_DIGITS = 6;
const MS_PER_DAY = 86_400_000;
/** No date is known. Day 0 is 1970-01-01; earlier days are negative. */
export const DAY_UNKNOWN = -(2 ** 31);

/** `43` → 430000. */
export function regionNumber(code: RegionCode): number {
  return Number(code.padEnd(CODE_DIGITS, '0'));
}

/** 430700 → `4307`; 0 → `00`. */
export function regionCode(region: number): RegionCode {
  if (region === 0) return '00';
  return String(region)
    .padStart(CODE_DIGITS, '0')
    .replace(/(?:00){1,2}$/, '');
}

/** Days since 1970-01-01 of a date that need not have all its parts: `2006` and `2006-03` take their first day. */
export function firstDay(date: IsoDate): number {
  const [year = '', month = '01', day = '01'] = date.split('-');
  return Math.floor(Date.UTC(Number(year), Number(month) - 1, Number(day)) / MS_PER_DAY);
}

/** As `firstDay`, with the last day of the year or month. */
export function lastDay(date: IsoDate): number {
  const [year = '', month, day] = date.split('-');
  if (day !== undefined) return firstDay(date);
  const after =
    month === undefined ? Date.UTC(Number(year) + 1, 0, 1) : Date.UTC(Number(year), Number(month), 1);
  return Math.floor(after / MS_PER_DAY) - 1;
}

const LISTS = ['type', 'topic', 'issuer', 'speaker', 'path'] as const;
export type ListFacet = (typeof LISTS)[number];

export class Columns {
  readonly size: number;
  readonly region: Int32Array;
  /** The year, or `YEAR_UNKNOWN`. */
  readonly year: Int16Array;
  /** First and last year the document could belong to; both `YEAR_UNKNOWN` where nothing is known. */
  readonly yearFrom: Int16Array;
  readonly yearTo: Int16Array;
  readonly dayFrom: Int32Array;
  readonly dayTo: Int32Array;
  /** First and last year that any document of the collection is known to belong to or to be bounded by; null without any. */
  readonly knownYears: readonly [first: number, last: number] | null;
  /** Number of the first document of its group of copies (itself where it has none). */
  readonly text: Uint32Array;
  /** One where a document has copies. */
  readonly #copied: Uint8Array;
  readonly lists: Readonly<Record<ListFacet, ValueLists>>;

  private constructor(file: ArrayFile) {
    this.region = file.i32('region');
    this.size = this.region.length;
    this.year = file.i16('year');
    this.yearFrom = file.i16('yearFrom');
    this.yearTo = file.i16('yearTo');
    this.dayFrom = file.i32('dayFrom');
    this.dayTo = file.i32('dayTo');
    this.knownYears = knownYears(this.yearFrom, this.yearTo);
    this.text = file.u32('text');
    this.#copied = copiedAmong(this.text);
    const load = (name: ListFacet): ValueLists => ValueLists.load(file, name);
    this.lists = {
      type: load('type'),
      topic: load('topic'),
      issuer: load('issuer'),
      speaker: load('speaker'),
      path: load('path'),
    };
  }

  static load(file: ArrayFile): Columns {
    return new Columns(file);
  }

  /** Whether a document is one of several copies. */
  isCopied(document: number): boolean {
    return this.#copied[document] === 1;
  }

  /**
   * The years a document can belong to; null where nothing is known. A span that is open on one side reaches as far as the years
   * known in the collection, so that it counts where a reader may look for it and not in every year there is.
   */
  yearsOf(document: number): readonly [first: number, last: number] | null {
    const from = this.yearFrom[document] ?? YEAR_UNKNOWN;
    const to = this.yearTo[document] ?? YEAR_UNKNOWN;
    if ((from === YEAR_UNKNOWN && to === YEAR_UNKNOWN) || this.knownYears === null) return null;
    return [from === YEAR_UNKNOWN ? this.knownYears[0] : from, to === YEAR_UNKNOWN ? this.knownYears[1] : to];
  }
}

/** Marks the documents whose group holds others. */
function copiedAmong(text: Uint32Array): Uint8Array {
  const copied = new Uint8Array(text.length);
  for (let document = 0; document < text.length; document++) {
    const first = text[document] ?? document;
    if (first === document) continue;
    copied[document] = 1;
    copied[first] = 1;
  }
  return copied;
}

function knownYears(...columns: Int16Array[]): readonly [number, number] | null {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const years of columns) {
    for (const year of years) {
      if (year === YEAR_UNKNOWN) continue;
      if (year < first) first = year;
      if (year > last) last = year;
    }
  }
  return first > last ? null : [first, last];
}

const yearOf = (date: IsoDate | null): number => (date === null ? YEAR_UNKNOWN : Number(date.slice(0, 4)));

/** The steps of a path, outermost first: `a`, `a/b`, `a/b/c.txt`. Serves folders and two-level topics. */
export function pathPrefixes(path: string): string[] {
  const parts = path.split('/');
  return parts.map((_, i) => parts.slice(0, i + 1).join('/'));
}

/** Collects facet values in document order. */
export class ColumnsBuilder {
  readonly #rows: {
    region: number;
    year: number;
    from: number;
    to: number;
    dayFrom: number;
    dayTo: number;
  }[] = [];
  readonly #texts: number[] = [];
  readonly #lists = Object.fromEntries(LISTS.map((name) => [name, new ValueListsBuilder()]));

  /** Adds the next document; `text` is the number of the first document of its group of copies. */
  add({ summary, facetRegion }: Pick<DocumentRecord, 'summary' | 'facetRegion'>, text: number): void {
    const { date } = summary;
    this.#rows.push({
      region: facetRegion === null ? REGION_UNKNOWN : regionNumber(facetRegion),
      year: date.year ?? YEAR_UNKNOWN,
      from: date.year ?? yearOf(date.from),
      to: date.year ?? yearOf(date.to),
      dayFrom: date.from === null ? DAY_UNKNOWN : firstDay(date.from),
      dayTo: date.to === null ? DAY_UNKNOWN : lastDay(date.to),
    });
    this.#texts.push(text);
    const list = (name: ListFacet, values: Iterable<string>): void => this.#lists[name]?.add(values);
    list('type', [summary.type, ...summary.alsoTypes]);
    list('topic', summary.topics.length === 0 ? [UNKNOWN] : summary.topics.flatMap(pathPrefixes));
    list('issuer', [summary.issuer ?? UNKNOWN]);
    list('speaker', [summary.speaker ?? UNKNOWN]);
    list('path', pathPrefixes(summary.source.file));
  }

  /** The file in pieces, for `Columns.load` when joined. */
  finish(): Uint8Array[] {
    const rows = this.#rows;
    return arrayFilePieces({
      region: Int32Array.from(rows, (row) => row.region),
      year: Int16Array.from(rows, (row) => row.year),
      yearFrom: Int16Array.from(rows, (row) => row.from),
      yearTo: Int16Array.from(rows, (row) => row.to),
      dayFrom: Int32Array.from(rows, (row) => row.dayFrom),
      dayTo: Int32Array.from(rows, (row) => row.dayTo),
      text: Uint32Array.from(this.#texts),
      ...Object.assign({}, ...LISTS.map((name) => this.#lists[name]?.pack(name))),
    });
  }
}
