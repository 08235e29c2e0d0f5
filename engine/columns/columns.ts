import { type ArrayFile, arrayFilePieces, joinedFile, type NamedArrays } from '../snapshot/array-file.ts';
import { PLACES, Places } from '../snapshot/places.ts';
import { joinArrays } from '../text/join.ts';
import {
  type DocumentRecord,
  type IsoDate,
  type Region,
  type RegionCode,
  UNKNOWN,
  type ZoneFilter,
} from '../types.ts';
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

/**
 * A zone as the columns keep it: 30 bits of the hash of what it counts under and its name (FNV-1a by UTF-16 unit), which are
 * different for all zones that are known.
 */
export function zoneNumber(zone: ZoneFilter): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < zone.length; at++) hash = Math.imul(hash ^ zone.charCodeAt(at), 0x01000193);
  return (hash >>> 1) | 1;
}

/** The zone that a region without a code of its own is; 0 for any other. */
function zoneOf(facetRegion: RegionCode | null, { code, path }: Pick<Region, 'code' | 'path'>): number {
  const name = path.at(-1);
  if (code !== null || facetRegion === null || name === undefined) return 0;
  return zoneNumber(`${facetRegion}/${name}`);
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
/** What the lists of a facet are called in files: the exact index has texts of the same names. */
const listName = (facet: ListFacet): string => `values.${facet}`;

export class Columns {
  readonly size: number;
  readonly region: Int32Array;
  /** The zone without a code that a document is of (`zoneNumber`), 0 for none. */
  readonly zone: Int32Array;
  /** The year, or `YEAR_UNKNOWN`. */
  readonly year: Int16Array;
  /** First and last year the document could belong to; both `YEAR_UNKNOWN` where nothing is known. */
  readonly yearFrom: Int16Array;
  readonly yearTo: Int16Array;
  readonly dayFrom: Int32Array;
  readonly dayTo: Int32Array;
  /** UTF-16 units of the reading text. */
  readonly characters: Uint32Array;
  /** First and last year that any document of the collection is known to belong to or to be bounded by; null without any. */
  readonly knownYears: readonly [first: number, last: number] | null;
  /** Number of the first document of its group of copies (itself where it has none). */
  readonly text: Uint32Array;
  /** In which order the documents stand. */
  readonly places: Places;
  /** One where a document has copies. */
  readonly #copied: Uint8Array;
  readonly lists: Readonly<Record<ListFacet, ValueLists>>;

  private constructor(joined: ArrayFile) {
    const { region, zone, year, yearFrom, yearTo, dayFrom, dayTo } = datesAndPlaces(joined, '');
    this.region = region;
    this.zone = zone;
    this.size = region.length;
    this.year = year;
    this.yearFrom = yearFrom;
    this.yearTo = yearTo;
    this.dayFrom = dayFrom;
    this.dayTo = dayTo;
    this.characters = joined.u32(CHARACTERS);
    this.knownYears = joined.has(KNOWN_YEARS)
      ? firstAndLast(joined.i16(KNOWN_YEARS))
      : knownYears(yearFrom, yearTo);
    this.text = joined.u32(TEXT);
    this.places = new Places(joined.u32(PLACES));
    this.#copied = copiedAmong(this.text);
    const load = (name: ListFacet): ValueLists => ValueLists.load(joined, listName(name));
    this.lists = {
      type: load('type'),
      topic: load('topic'),
      issuer: load('issuer'),
      speaker: load('speaker'),
      path: load('path'),
    };
  }

  /** Reads what `joinColumns` gave. */
  static over(joined: ArrayFile): Columns {
    return new Columns(joined);
  }

  /** The columns of one part alone; `text`: see there. */
  static load(part: ArrayFile, text: Uint32Array): Columns {
    return new Columns(
      joinedFile(
        joinColumns(
          [part],
          joinedFile({ [TEXT]: text, [PLACES]: new Uint32Array(0), ...revisedColumns([]) }),
          null,
        ),
      ),
    );
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

function firstAndLast([first, last]: Int16Array): readonly [number, number] | null {
  return first === undefined || last === undefined ? null : [first, last];
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
function pathPrefixes(path: string): string[] {
  const parts = path.split('/');
  return parts.map((_, i) => parts.slice(0, i + 1).join('/'));
}

/** When and where: one number a document each. */
interface DatesAndPlaces {
  region: Int32Array;
  zone: Int32Array;
  year: Int16Array;
  yearFrom: Int16Array;
  yearTo: Int16Array;
  dayFrom: Int32Array;
  dayTo: Int32Array;
}

function datesAndPlaces(file: ArrayFile, prefix: string): DatesAndPlaces {
  return {
    region: file.i32(`${prefix}region`),
    zone: file.i32(`${prefix}zone`),
    year: file.i16(`${prefix}year`),
    yearFrom: file.i16(`${prefix}yearFrom`),
    yearTo: file.i16(`${prefix}yearTo`),
    dayFrom: file.i32(`${prefix}dayFrom`),
    dayTo: file.i32(`${prefix}dayTo`),
  };
}

/** Named alike in the columns and in what is revised of them. */
export type DatedAndPlaced = Pick<DocumentRecord, 'facetRegion'> & {
  summary: Pick<DocumentRecord['summary'], 'date'> & { region: Pick<Region, 'code' | 'path'> };
};

/** One value each of `DatesAndPlaces`. */
type DateAndPlace = Record<keyof DatesAndPlaces, number>;

const UNKNOWN_DATE_AND_PLACE: DateAndPlace = {
  region: REGION_UNKNOWN,
  zone: 0,
  year: YEAR_UNKNOWN,
  yearFrom: YEAR_UNKNOWN,
  yearTo: YEAR_UNKNOWN,
  dayFrom: DAY_UNKNOWN,
  dayTo: DAY_UNKNOWN,
};

function dateAndPlace({ summary: { date, region }, facetRegion }: DatedAndPlaced): DateAndPlace {
  return {
    zone: zoneOf(facetRegion, region),
    region: facetRegion === null ? REGION_UNKNOWN : regionNumber(facetRegion),
    year: date.year ?? YEAR_UNKNOWN,
    yearFrom: date.year ?? yearOf(date.from),
    yearTo: date.year ?? yearOf(date.to),
    dayFrom: date.from === null ? DAY_UNKNOWN : firstDay(date.from),
    dayTo: date.to === null ? DAY_UNKNOWN : lastDay(date.to),
  };
}

function packed(rows: readonly DateAndPlace[], prefix: string): NamedArrays {
  return {
    [`${prefix}region`]: Int32Array.from(rows, (row) => row.region),
    [`${prefix}zone`]: Int32Array.from(rows, (row) => row.zone),
    [`${prefix}year`]: Int16Array.from(rows, (row) => row.year),
    [`${prefix}yearFrom`]: Int16Array.from(rows, (row) => row.yearFrom),
    [`${prefix}yearTo`]: Int16Array.from(rows, (row) => row.yearTo),
    [`${prefix}dayFrom`]: Int32Array.from(rows, (row) => row.dayFrom),
    [`${prefix}dayTo`]: Int32Array.from(rows, (row) => row.dayTo),
  };
}

/** Units of the reading text of each document, of which no other document tells more. */
const CHARACTERS = 'characters';

/** The array of a collection that tells the group of copies of each document: the number of the first document of it. */
export const TEXT = 'text';
/** The first and the last year known in a larger collection that the documents are some of; absent where they are all. */
export const KNOWN_YEARS = 'knownYears';
const REVISED = 'revised.';
const REVISED_DOCUMENTS = `${REVISED}documents`;

/**
 * What is known otherwise of documents than the columns of their part say, since copies of them came or went. For the file
 * of a collection.
 * @param revised by number in the collection
 */
export function revisedColumns(
  revised: Iterable<readonly [document: number, record: DatedAndPlaced]>,
): NamedArrays {
  const all = [...revised];
  return {
    [REVISED_DOCUMENTS]: Uint32Array.from(all, ([document]) => document),
    ...packed(
      all.map(([, record]) => dateAndPlace(record)),
      REVISED,
    ),
  };
}

/**
 * The columns of a collection from those of its parts, one behind the other, and what its own file tells (`collectionPieces`).
 * @param dead 1 for documents that are in no answer, of which nothing is known then; null where all may be
 */
export function joinColumns(
  parts: readonly ArrayFile[],
  collection: ArrayFile,
  dead: Uint8Array | null,
): NamedArrays {
  const own = parts.map((file) => datesAndPlaces(file, ''));
  const shorts = (name: 'year' | 'yearFrom' | 'yearTo'): Int16Array =>
    joinArrays(
      own.map((part) => part[name]),
      (length) => new Int16Array(length),
    );
  const longs = (name: 'region' | 'zone' | 'dayFrom' | 'dayTo'): Int32Array =>
    joinArrays(
      own.map((part) => part[name]),
      (length) => new Int32Array(length),
    );
  const joined: DatesAndPlaces = {
    region: longs('region'),
    zone: longs('zone'),
    year: shorts('year'),
    yearFrom: shorts('yearFrom'),
    yearTo: shorts('yearTo'),
    dayFrom: longs('dayFrom'),
    dayTo: longs('dayTo'),
  };
  const put = (document: number, value: DateAndPlace): void => {
    joined.region[document] = value.region;
    joined.zone[document] = value.zone;
    joined.year[document] = value.year;
    joined.yearFrom[document] = value.yearFrom;
    joined.yearTo[document] = value.yearTo;
    joined.dayFrom[document] = value.dayFrom;
    joined.dayTo[document] = value.dayTo;
  };
  const revised = datesAndPlaces(collection, REVISED);
  for (const [at, document] of collection.u32(REVISED_DOCUMENTS).entries()) {
    put(document, {
      region: revised.region[at] ?? REGION_UNKNOWN,
      zone: revised.zone[at] ?? 0,
      year: revised.year[at] ?? YEAR_UNKNOWN,
      yearFrom: revised.yearFrom[at] ?? YEAR_UNKNOWN,
      yearTo: revised.yearTo[at] ?? YEAR_UNKNOWN,
      dayFrom: revised.dayFrom[at] ?? DAY_UNKNOWN,
      dayTo: revised.dayTo[at] ?? DAY_UNKNOWN,
    });
  }
  if (dead !== null) {
    for (const [document, isDead] of dead.entries()) if (isDead === 1) put(document, UNKNOWN_DATE_AND_PLACE);
  }
  const lists = LISTS.map((name) =>
    ValueLists.join(
      parts.map((file) => ValueLists.load(file, listName(name))),
      dead,
    ).arrays(listName(name)),
  );
  const characters = joinArrays(
    parts.map((file) => file.u32(CHARACTERS)),
    (length) => new Uint32Array(length),
  );
  const whole = {
    [TEXT]: collection.u32(TEXT),
    [PLACES]: collection.u32(PLACES),
    ...(collection.has(KNOWN_YEARS) ? { [KNOWN_YEARS]: collection.i16(KNOWN_YEARS) } : {}),
  };
  return { ...joined, [CHARACTERS]: characters, ...whole, ...Object.assign({}, ...lists) };
}

/** Collects facet values in document order. */
export class ColumnsBuilder {
  readonly #rows: DateAndPlace[] = [];
  readonly #characters: number[] = [];
  readonly #lists = Object.fromEntries(LISTS.map((name) => [name, new ValueListsBuilder()]));

  /** Adds the next document. */
  add(record: Pick<DocumentRecord, 'summary' | 'facetRegion'>): void {
    const { summary } = record;
    this.#rows.push(dateAndPlace(record));
    this.#characters.push(summary.characters);
    const list = (name: ListFacet, values: Iterable<string>): void => this.#lists[name]?.add(values);
    list('type', [summary.type, ...summary.alsoTypes]);
    list('topic', summary.topics.length === 0 ? [UNKNOWN] : summary.topics.flatMap(pathPrefixes));
    list('issuer', [summary.issuer ?? UNKNOWN]);
    list('speaker', [summary.speaker ?? UNKNOWN]);
    list('path', pathPrefixes(summary.source.file));
  }

  /** Tells otherwise when and where a document is of that was added. */
  revise(document: number, record: DatedAndPlaced): void {
    this.#rows[document] = dateAndPlace(record);
  }

  /** The file of a part in pieces, for `joinColumns` when put together. */
  finish(): Uint8Array[] {
    const lists = LISTS.map((name) => this.#lists[name]?.finish().arrays(listName(name)));
    const characters = { [CHARACTERS]: Uint32Array.from(this.#characters) };
    return arrayFilePieces({}, { ...packed(this.#rows, ''), ...characters, ...Object.assign({}, ...lists) });
  }
}
