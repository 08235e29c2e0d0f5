import {
  type Columns,
  DAY_UNKNOWN,
  firstDay,
  type ListFacet,
  lastDay,
  REGION_UNKNOWN,
  regionCode,
  YEAR_UNKNOWN,
} from '../columns/columns.ts';
import { bareTitle } from '../match/bare-title.ts';
import type { RemovedPassage } from '../store/removed-passage.ts';
import { fold } from '../text/fold.ts';
import { type DocumentRecord, type RegionLevel, UNKNOWN } from '../types.ts';
import { countPairs } from '../words/count-pairs.ts';
import { countWords } from '../words/count-words.ts';
import { type CountedRows, RowReader } from '../words/counted-rows.ts';
import { rankedTexts } from '../words/ranked-texts.ts';
import type { CountedDocument } from '../words/words-builder.ts';
import { pack } from './packed.ts';
import { tokensOf } from './pair-tokens.ts';
import { packedPassage } from './passage-form.ts';
import { termTable } from './term-table.ts';

/** What a server makes its answers of, packed in `head` and `texts`. */
export interface StoredRecord extends DocumentRecord {
  removed: RemovedPassage[];
  /** Number of its source among the documents of kind `source`. */
  file: number;
}

/** What is shown of a document beside passages of it, and what else there is. */
export type StoredHead = Pick<StoredRecord, 'summary' | 'facetRegion' | 'sections' | 'file'>;
export type StoredTexts = Omit<StoredRecord, keyof StoredHead>;

/** A document as the cluster keeps it (`DOCUMENTS_BODY`); its `_id` is that of the document. */
export interface DocumentForm {
  /** Its place in the order of the collection, and that of the first text of its group of copies. */
  order: number;
  group: number;
  /** Whether the group has others. */
  copied: boolean;
  /** UTF-16 units of its reading text. */
  characters: number;
  /** Number of its first section in the collection, and how many it has. */
  firstSection: number;
  sections: number;
  /**
   * Tokens of each passage, and itself (`packedPassage`): of the reading text, with the number of its section in the collection, and
   * of what was left out of it.
   */
  passages: { reading: string; text: string; section?: number }[];
  leftOut: { reading: string; text: string }[];
  /** Tokens of the title, and of it without its quotation marks where it has some. */
  title: string[];
  issuer: string;
  speaker: string;
  path: string;
  /** The words of the bodies of its sections, and of its title, as often as they stand there. */
  words: string;
  titleWords: string;
  titleText: string;
  /** The code it counts under, `00` for the whole country, or `unknown`. */
  region: string;
  /** Every value of the region filter that lets it in. */
  regions: string[];
  /** Absent where unknown; first and last year it could belong to, open ends as far as the years of the collection reach. */
  year?: number;
  yearFrom?: number;
  yearTo?: number;
  /** First and last year of one whose year is unknown, parted by a space. */
  undated?: string;
  /** Days since 1970-01-01; absent where open, and `possible…` where nothing is known. */
  dayFrom?: number;
  dayTo?: number;
  possibleFrom?: number;
  possibleTo?: number;
  /** The first of its types, and all. */
  mainType: string;
  types: string[];
  /** With the levels above them; `unknown` where there is none. */
  topics: string[];
  issuers: string;
  issuerFolded?: string;
  speakers: string;
  speakerFolded?: string;
  paths: string[];
  /** `StoredHead`, `StoredTexts` and `CountedDocument`, packed; `termTable` in base64. */
  head: string;
  texts: string;
  counted: string;
  terms: string;
}

/** What is known of a document from the collection as a whole. */
interface PlacedDocument {
  /** Its number in the columns. */
  number: number;
  columns: Columns;
  record: StoredRecord;
  /** Number of its first section in the collection. */
  firstSection: number;
}

/** A document as the cluster keeps it. Pure but for the time that cutting words takes (some 8 MB of text a second). */
export function documentForm({ number, columns, record, firstSection }: PlacedDocument): DocumentForm {
  const { summary, passages, sections, removed } = record;
  const { title, issuer, speaker, source } = summary;
  const texts = rankedTexts({ title, passages, sections });
  const counted: CountedDocument = { words: countWords(texts), pairs: countPairs(texts) };
  const vocabulary = counted.words.vocabulary === '' ? [] : counted.words.vocabulary.split('\n');
  const { rows } = counted.words;
  const wordsIn = (of: CountedRows): string => termsIn(of, vocabulary).join(' ');
  const bare = bareTitle(title);
  const order = columns.places.of(number);
  return {
    order,
    group: columns.places.of(columns.text[number] ?? number),
    copied: columns.isCopied(number),
    characters: columns.characters[number] ?? 0,
    firstSection,
    sections: sections.length,
    passages: passageForms(record, order, firstSection),
    leftOut: removed.map(({ text }) => ({
      reading: tokensOf(text),
      text: packedPassage({ order, section: null, text }),
    })),
    title: [tokensOf(title), ...(bare === '' ? [] : [tokensOf(bare)])],
    issuer: tokensOf(issuer ?? ''),
    speaker: tokensOf(speaker ?? ''),
    path: tokensOf(source.file),
    words: wordsIn(rows.sections),
    titleWords: wordsIn(rows.titles),
    titleText: title,
    ...placeOf(columns.region[number] ?? REGION_UNKNOWN, columns.zone[number] ?? 0),
    ...datesOf(columns, number),
    mainType: summary.type,
    types: valuesOf(columns, 'type', number),
    topics: valuesOf(columns, 'topic', number),
    issuers: issuer ?? UNKNOWN,
    ...(issuer === null ? {} : { issuerFolded: fold(issuer) }),
    speakers: speaker ?? UNKNOWN,
    ...(speaker === null ? {} : { speakerFolded: fold(speaker) }),
    paths: valuesOf(columns, 'path', number),
    ...packedRecord(record),
    counted: pack(counted),
    terms: Buffer.from(termTable(passages, counted)).toString('base64'),
  };
}

function packedRecord({
  summary,
  facetRegion,
  sections,
  file,
  ...texts
}: StoredRecord): Pick<DocumentForm, 'head' | 'texts'> {
  const head: StoredHead = { summary, facetRegion, sections, file };
  return { head: pack(head), texts: pack(texts satisfies StoredTexts) };
}

/** Passages with the section in which what stands there counts: the first that does not end before it. */
function passageForms(
  { passages, sections }: Pick<StoredRecord, 'passages' | 'sections'>,
  order: number,
  firstSection: number,
): DocumentForm['passages'] {
  let at = 0;
  return passages.map(({ text, level, kind }, ordinal) => {
    while ((sections[at]?.last ?? Number.POSITIVE_INFINITY) < ordinal) at++;
    const section = at < sections.length ? firstSection + at : null;
    const form = {
      reading: tokensOf(text),
      text: packedPassage({ order, section, text }, { ordinal, level, kind }),
    };
    return section === null ? form : { ...form, section };
  });
}

/** The terms of all rows, each as often as it stands there. */
function termsIn(rows: CountedRows, vocabulary: readonly string[]): string[] {
  const found: string[] = [];
  const reader = new RowReader();
  reader.open(rows);
  for (let row = 0; row < rows.lengths.length; row++) {
    reader.next();
    for (let at = 0; at < reader.distinct; at++) {
      const term = vocabulary[reader.terms[at] ?? 0] ?? '';
      for (let times = reader.counts[at] ?? 0; times > 0; times--) found.push(term);
    }
  }
  return found;
}

function valuesOf(columns: Columns, facet: ListFacet, number: number): string[] {
  const { names, starts, values } = columns.lists[facet];
  const own = values.subarray(starts[number] ?? 0, starts[number + 1] ?? 0);
  return Array.from(own, (value) => names[value] ?? '');
}

const LEVELS: Readonly<Record<number, RegionLevel>> = { 2: 'province', 4: 'prefecture', 6: 'county' };

/** Where a document is of, and all that a filter may ask for to find it there (`regionTest`). */
export function placeOf(region: number, zone: number): Pick<DocumentForm, 'region' | 'regions'> {
  const place = codedPlaceOf(region);
  return zone === 0 ? place : { ...place, regions: [...place.regions, zoneTerm(zone)] };
}

/** A zone as the cluster keeps it. */
export const zoneTerm = (zone: number): string => `zone-${zone}`;

function codedPlaceOf(region: number): Pick<DocumentForm, 'region' | 'regions'> {
  if (region === REGION_UNKNOWN) return { region: UNKNOWN, regions: [UNKNOWN] };
  const code = regionCode(region);
  if (region === 0) return { region: code, regions: [code] };
  const level = LEVELS[code.length];
  const within = [2, 4, 6].filter((digits) => digits <= code.length).map((digits) => code.slice(0, digits));
  if (level === undefined) return { region: code, regions: within };
  return { region: code, regions: [...within, level, ...within.map((above) => `${above}-${level}`)] };
}

type Dates = Pick<
  DocumentForm,
  'year' | 'yearFrom' | 'yearTo' | 'undated' | 'dayFrom' | 'dayTo' | 'possibleFrom' | 'possibleTo'
>;

function datesOf(columns: Columns, number: number): Dates {
  const year = columns.year[number] ?? YEAR_UNKNOWN;
  const years = columns.yearsOf(number);
  const from = columns.dayFrom[number] ?? DAY_UNKNOWN;
  const to = columns.dayTo[number] ?? DAY_UNKNOWN;
  const dates: Dates = {};
  if (year !== YEAR_UNKNOWN) dates.year = year;
  if (years !== null) {
    [dates.yearFrom, dates.yearTo] = years;
    if (year === YEAR_UNKNOWN) dates.undated = years.join(' ');
  }
  if (from !== DAY_UNKNOWN) dates.dayFrom = from;
  if (to !== DAY_UNKNOWN) dates.dayTo = to;
  if (years !== null && (from !== DAY_UNKNOWN || to !== DAY_UNKNOWN)) {
    dates.possibleFrom = from === DAY_UNKNOWN ? firstDay(String(years[0])) : from;
    dates.possibleTo = to === DAY_UNKNOWN ? lastDay(String(years[1])) : to;
  }
  return dates;
}
