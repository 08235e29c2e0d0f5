/**
 * The values that cross the borders of the engine: what a document is, what a search asks and what it answers.
 * These are also the wire types of the HTTP API; the browser imports them as types only.
 *
 * Offsets are UTF-16 units, ranges half-open `[start, end)`, unless a comment says otherwise.
 */

import type { SourceFound, SourceLines, SourceWindow } from './source/types.ts';

/** Stable name of a document: made of its file's path and the article's heading or row. */
export type DocumentId = string;
/** `2006-08-21`. */
export type IsoDate = string;
/** GB/T 2260 code without trailing zeros: 2 (province), 4 (prefecture) or 6 (county) digits; `00` is 全国. */
export type RegionCode = string;
/** Half-open range of UTF-16 units in the text it stands beside. */
export type Range = readonly [start: number, end: number];

/** How a value is known. */
export type How = 'stated' | 'inferred' | 'restored' | 'unknown';
export type EvidenceFrom = 'text' | 'title' | 'path' | 'column' | 'markup' | 'metadata' | 'copy';

/** The words that prove a value. */
export interface Evidence {
  quote: string;
  from: EvidenceFrom;
  /** The document quoted, where it is another one (`from: "copy"`). */
  document?: DocumentId;
  /** Ordinal of the passage quoted, and the range of the quote in its reading text. */
  passage?: number;
  start?: number;
  end?: number;
  /** What the quote was taken to mean, e.g. `十一五: 2006–2010`. */
  note?: string;
  /** The rule that read it so (`table/name`), where it was one. */
  rule?: string;
}

export interface Known {
  how: How;
  evidence: Evidence[];
}

export interface Region extends Known {
  /** Today's code; null where unknown and for zones outside GB/T 2260. */
  code: RegionCode | null;
  /** Names of the text's own time, from province down, without filler levels; `["全国"]` for national texts; empty where unknown. */
  path: string[];
  /** The current name where it differs from the last of `path`. */
  today: string | null;
}

export interface DocumentDate extends Known {
  /** The year the text belongs to, null where it is not fixed to one. */
  year: number | null;
  /** The day, where the text fixes one. */
  iso: IsoDate | null;
  /** The span that the clues leave; both null where nothing is known. */
  from: IsoDate | null;
  to: IsoDate | null;
  /** A masked year as it stands in the text (`202_年`), else null. */
  masked: string | null;
}

export interface SourceReference {
  /** Path relative to its corpus folder, with `/`. */
  file: string;
  /** Physical lines from 1: heading line to last content line; null for formats without lines. */
  startLine: number | null;
  endLine: number | null;
  /** First page of a PDF, from 1. */
  page?: number;
  /** First paragraph of a word-processor file, from 1. */
  paragraph?: number;
}

export interface DocumentSummary {
  id: DocumentId;
  /** Where several collections are searched together: which it is in. Its id then begins with it. */
  collection?: string;
  title: string;
  type: string;
  alsoTypes: string[];
  topics: string[];
  issuer: string | null;
  speaker: string | null;
  docNumber: string | null;
  region: Region;
  date: DocumentDate;
  known: { type: Known; topics: Known; issuer: Known; speaker: Known; docNumber: Known };
  source: SourceReference;
  /** Ids of the whole near-duplicate group without this document itself. */
  copies: DocumentId[];
  /** UTF-16 units of the reading text: those of all passages, a title that is a passage of its own among them. */
  characters: number;
}

/** A paragraph, heading, table row or attachment line: the smallest unit a link points at. */
export interface Passage {
  /** Reading text: no line breaks, no page furniture. */
  text: string;
  /** 0 for body text; 1.. for headings (1 is the document's title). */
  level: number;
  kind: 'heading' | 'paragraph' | 'table' | 'attachment' | 'field' | 'title';
}

/** The unit that answers a question: a provision, or what stands beneath one heading. */
export interface Section {
  /** Ordinals of the first and last passage. */
  first: number;
  last: number;
  heading: string | null;
}

/** A stretch of a source text and what became of it. Segments of a file are in order, adjoin, and cover it exactly. */
export interface SourceSegment {
  start: number;
  end: number;
  /** `kept`: stands unchanged in the reading text. `repaired`: stands there as other characters. `removed`: does not. */
  fate: 'kept' | 'repaired' | 'removed';
  /** Where its reading text begins (absent for text outside every document). */
  document?: DocumentId;
  passage?: number;
  offset?: number;
  /** Length of what stands for it in the reading text (equals the segment's length where kept, 0 where removed). */
  length: number;
  /** A key of `SEGMENT_KINDS` (`segment-kinds.ts`). */
  kind: string;
  /** Why, for removals and repairs; the `kind` says what it is, this is the particular. */
  reason?: string;
  /** The rule that did it (`table/name`), where it was one. */
  rule?: string;
}

export type RelationKind = 'copy' | 'excerpt-of' | 'has-excerpt';
export interface Relation {
  document: DocumentId;
  kind: RelationKind;
  /** Share of the smaller text's shingles found in the larger, 0–1. */
  containment: number;
}

/** Another text of a document's group, with what a list of them shows: how the two relate, where they do directly. */
export interface RelatedText extends Partial<Pick<Relation, 'kind' | 'containment'>> {
  document: DocumentId;
  title: string;
  region: Pick<Region, 'path' | 'today'>;
  date: Pick<DocumentDate, 'year' | 'iso' | 'from' | 'to'>;
  source: SourceReference;
}

/** A place named in the text that is not the region of the document. */
export interface RegionMention {
  code: RegionCode | null;
  path: string[];
  count: number;
}

/** Everything the indexer knows of one document: what the snapshot stores. */
export interface DocumentRecord {
  summary: DocumentSummary;
  /** Deepest GB/T 2260 code the document counts under (a zone counts under its prefecture); null where unknown. */
  facetRegion: RegionCode | null;
  passages: Passage[];
  sections: Section[];
  mentions: RegionMention[];
  relations: Relation[];
}

export type Match = 'exact' | 'relaxed';
export type Group = 'document' | 'section';
export type Sort = 'relevance' | 'newest' | 'oldest';
export type Language = 'zh' | 'en';

/** Inclusive; an open end is null. */
export interface YearFilter {
  from: number | null;
  to: number | null;
  /** The range was written from its end to its beginning, which an answer says. */
  turned?: true;
}
export interface DateFilter {
  from: IsoDate | null;
  to: IsoDate | null;
  turned?: true;
}
export const UNKNOWN = 'unknown';

/** Levels of government a region can be filtered by. */
export type RegionLevel = 'province' | 'prefecture' | 'county';
/**
 * A region and all within it (`43`); within it one level alone (`43-county`: its counties, `43-province`: the province
 * itself); one level anywhere (`county`); a zone that has no code, in what it counts under (`4307/西湖管理区`).
 */
export type RegionFilter = RegionCode | RegionLevel | `${RegionCode}-${RegionLevel}` | ZoneFilter;
/** The code of what a zone counts under, and the name of the zone. */
export type ZoneFilter = `${RegionCode}/${string}`;

/** Values by facet, resolved: names have become codes, shorthands canonical values. */
export interface FilterValues {
  region: (RegionFilter | typeof UNKNOWN)[];
  year: (YearFilter | typeof UNKNOWN)[];
  date: DateFilter[];
  type: string[];
  topic: string[];
  issuer: string[];
  speaker: string[];
  path: string[];
}

/** Values of one facet are alternatives. */
export interface Filters extends FilterValues {
  /** Let the year filter take in documents whose span only may hold the year. */
  possible: boolean;
  /** What is taken out: documents that any of these values would let in (of years, without `possible`). */
  not: FilterValues;
}

export interface SearchRequest {
  q: string;
  filters: Filters;
  match: Match;
  group: Group;
  duplicates: 'collapse' | 'all';
  /** Take in what was left out of the reading texts; with `match: "exact"` and `group: "document"`. */
  removed: boolean;
  sort: Sort;
  /** From 1. */
  page: number;
  /** 1–100. */
  size: number;
  /** Passages shown per hit. */
  passages: number;
  /** Show passages whole instead of cut to 600 units, so that no occurrence falls outside (exports; not asked over HTTP). */
  whole?: true;
  lang: Language;
}

/** The part of a search that decides which occurrences it has. */
export type OccurrencesAsked = Pick<SearchRequest, 'q' | 'filters' | 'match' | 'duplicates' | 'lang'>;

/** A remark on the query, with the stretch of it that is meant. */
export interface QueryProblem {
  message: string;
  start: number;
  end: number;
  /** Other ways to write the query, each with what it would find under the same filters. */
  offers?: QueryOffer[];
}

/** Why an exact search found nothing, each part with what it would find under the same filters. */
export interface NothingFound {
  /** The parts that must all be there (of `/N`, `/s`, `/p` near each other), each once and by itself; empty where there is one only. */
  terms: { q: string; documents: number }[];
  /** Parts that are found, but never two of them in one document. */
  apart: [first: string, second: string][];
  /** The query without marks, or with a term as the collection writes it (one character is another). */
  offers: { kind: 'without-marks' | 'spelling'; q: string; documents: number }[];
  /** Filters without which it finds something; `excluded` where it is one that takes out. */
  filters: { filter: keyof FilterValues; excluded?: true; documents: number }[];
}

/** A query that may be what was meant: what to call it, its text, and how many documents it finds. */
export interface QueryOffer {
  label: string;
  q: string;
  documents: number;
}

/** Says of a passage shown that it is no reading text but was left out of it, why, and where it stands in the source. */
export interface RemovedMark {
  kind: string;
  reason?: string;
  /** The rule that left it out (`table/name`), where it was one. */
  rule?: string;
  /** Line of the source text on which the first match begins, from 1. */
  line: number;
  /** The matches in the source text, in step with `ranges`. */
  source: Range[];
}

export interface HitPassage {
  /** Of text that was left out: the passage in or behind which it stood, 0 where it stood before the first. */
  ordinal: number;
  /** The passage is the document's title, which stands nowhere in its text. */
  kind?: 'title';
  /** At most 600 units. */
  text: string;
  /** Offset of `text` in the passage (or in the text that was left out). */
  start: number;
  ranges: Range[];
  heading: string | null;
  /** With `removed=true`: behind the passages of reading text, those that were left out. */
  removed?: RemovedMark;
}

export interface Hit {
  document: DocumentSummary;
  score: number;
  /** In its reading text. */
  occurrences: number;
  /** With `removed=true`: occurrences in what was left out of it. */
  removed?: number;
  passages: HitPassage[];
  /** Copies folded under this hit. */
  copies: DocumentId[];
  /** With `group=section`. */
  section?: { first: number; last: number; heading: string | null; text: string };
  /** True where only a possible year let the document in. */
  possible?: true;
}

export interface RegionCount {
  value: string;
  label: string;
  count: number;
  children: RegionCount[];
}
export interface YearCount {
  value: number | typeof UNKNOWN;
  count: number;
  /** Documents whose span could hold this year. */
  possible: number;
}
export interface ValueCount {
  value: string;
  count: number;
}
export interface TopicCount extends ValueCount {
  children: ValueCount[];
}

/**
 * What a search finds in all. `passages` and `occurrences` count reading text alone, with `removed=true` too: then
 * `documents` and `texts` take in those that match only with what was left out, and the two count in these as well.
 */
export interface SearchTotal {
  documents: number;
  texts: number;
  passages: number;
  occurrences: number;
  /** With `group=section`. */
  sections?: number;
  /**
   * With `match=exact`: occurrences of the positive terms in text that was left out of the reading text, in documents
   * that pass the filters and match where their terms may stand there too. The same with and without `removed=true`.
   */
  removed?: number;
}

export interface SearchAnswer {
  query: { text: string; match: Match; terms: string[]; problems: QueryProblem[] };
  total: SearchTotal;
  relaxed: { documents: number };
  /** Only where an exact search found nothing. */
  nothing?: NothingFound;
  hits: Hit[];
  facets: {
    region: RegionCount[];
    year: YearCount[];
    type: ValueCount[];
    topic: TopicCount[];
    issuer: ValueCount[];
    speaker: ValueCount[];
    path: ValueCount[];
  };
  tookMs: number;
}

/** What a list of all hits of a search holds: with `duplicates=collapse` no copies, which are folded under other hits. */
export interface Listed {
  hits: number;
  /** In the reading texts of the hits. */
  occurrences: number;
  /** With `removed=true`: occurrences in what was left out of them; else 0. */
  removed: number;
}

export interface RemovedText {
  /** Range in the source text. */
  start: number;
  end: number;
  line: number | null;
  text: string;
  kind: string;
  reason?: string;
  /** The rule that did it (`table/name`), where it was one. */
  rule?: string;
}

export interface DocumentDetail {
  document: DocumentSummary;
  passages: (Passage & { ordinal: number })[];
  sections: Section[];
  removed: RemovedText[];
  repaired: (RemovedText & { passage: number; offset: number; became: string })[];
  mentions: RegionMention[];
  relations: Relation[];
  /** The whole group of near-duplicates, what is directly related first. */
  related: RelatedText[];
  /** Where a part of a long text was asked for: which it is. */
  part?: TextPart;
  /** Where the overview of a text was asked for. */
  overview?: TextOverview;
}

/** What of a long text is asked for: what is known of all of it, or the part around the passage of an ordinal. */
export type PartAsked = 'overview' | number;

/** Passages of a long text, from the first to the last, both included; parts adjoin. */
export interface TextPart {
  first: number;
  last: number;
  /** Passages of the whole text. */
  count: number;
}

/** What is told of a whole text without its passages, other than a title and fields of a table, which stand in none of it. */
export interface TextOverview {
  /** Passages of the whole text. */
  count: number;
  /** What the whole text is known by in links. */
  check: string;
  outline: OutlinePart[];
  /** How many stretches were removed and mended; of very many not all are listed. */
  removed: number;
  repaired: number;
}

/** A heading, or what parts a text that has none, with what stands under it. */
export interface OutlinePart {
  ordinal: number;
  text: string;
  level: number;
  /** The first passage after it that stands under no heading of its own: half-open. */
  end: number;
}

/** Where a query matches in one document. */
export interface MatchesRequest {
  q: string;
  match: Match;
  lang: Language;
  /** Also looks in these lines of its source. */
  source?: SourceLines;
  /** Only in this part of a long text; the overview counts all of them and lists none. */
  part?: PartAsked;
}

export interface DocumentMatches {
  /** Terms as typed, or the words of a relaxed query. */
  terms: string[];
  /** Passages that hold a match, in order; ranges in their reading text by start, then end, each once. */
  matches: { passage: number; ranges: Range[] }[];
  /** Where it was asked for. */
  source?: SourceFound;
  /** With the overview: how many there are in each passage that holds one. */
  counts?: PassageCounts;
}

/** Of each passage that holds something, in order: how far it is behind the one before (the first, from 0), and how much it holds. */
export interface PassageCounts {
  gaps: number[];
  counts: number[];
}

export interface SourceDetail {
  file: string;
  encoding: { name: string; confidence: number } | null;
  text: string;
  segments: SourceSegment[];
  /** Where some lines were asked for: which part of the source `text` is; `segments` are those that hold some of it, whole. */
  window?: SourceWindow;
}

/**
 * What two texts say at one place. `same`: as it is matched (folded, white space apart); `a` and `b`: in one of them alone;
 * `mask`: one of them hides what the other says.
 */
export interface ComparedPart {
  kind: 'same' | 'a' | 'b' | 'mask';
  /** Words of each text as they stand there; empty where it has none here. */
  a: string;
  b: string;
}

/** A passage beside the one it belongs to; one that the other text divides stands in several rows that follow each other. */
export interface ComparedRow {
  /** Ordinals; null where the other text has nothing that belongs to this one. */
  a: number | null;
  b: number | null;
  parts: ComparedPart[];
}

export interface CompareAnswer {
  a: DocumentSummary;
  b: DocumentSummary;
  /** UTF-16 units, white space apart, of all parts that are the same. */
  shared: number;
  /** Of each passage, by its ordinal: 0 for body text, 1.. for headings. */
  levels: { a: number[]; b: number[] };
  rows: ComparedRow[];
}

/** A text of another collection, to be compared with one of this. */
export type ForeignText = Pick<DocumentDetail, 'document' | 'passages'>;

export interface ResolveRequest {
  document: DocumentId;
  passage: number;
  quote: string;
  prefix: string;
  suffix: string;
}
export interface ResolvedPlace {
  document: DocumentId;
  title: string;
  passage: number;
  range: Range;
  /** Where the quote goes on, where it runs over passages. */
  rest?: { passage: number; range: Range }[];
}
export type ResolveAnswer =
  | { status: 'unique'; place: ResolvedPlace }
  | { status: 'moved'; place: ResolvedPlace }
  | { status: 'ambiguous'; places: ResolvedPlace[] }
  | { status: 'gone' };

export interface Suggestion {
  text: string;
  kind: 'word' | 'title' | 'issuer' | 'speaker' | 'path' | 'region' | 'type' | 'topic';
  /** Documents that hold it; of a place, those of all that lies within it. */
  count: number;
  /** Of a place: what it lies in, from the province down. */
  under?: string[];
  /** Of a place: the name given up by which it was found. */
  former?: string;
  /** Where the term begins that it completes, in what was typed, UTF-16; absent where it completes all of it. */
  start?: number;
}

/** A division of today that what was typed may mean. */
export interface FoundRegion {
  /** As the region filter asks for it. */
  value: RegionCode | ZoneFilter;
  /** Its own code; that of what it counts under for a zone, which has none. */
  code: RegionCode;
  /** Names from province down. */
  path: string[];
  /** The name given up by which it was found, and its last year. */
  former?: { name: string; until: number | null };
}

/** What a name from a list is as a value of the region filter; several where it is ambiguous, none where nobody bears it. */
export interface NamedRegion {
  name: string;
  status: 'found' | 'ambiguous' | 'unknown';
  regions: { value: RegionFilter; path: string[] }[];
}

/** What became of one file. */
export interface FileReport {
  /** Path of the file; of a folder that could not be listed, it ends with `/`. */
  file: string;
  status: 'indexed' | 'empty' | 'rejected' | 'skipped';
  /** Why, where not indexed, and what to do about it. */
  reason?: string;
  /** Disk, time or memory failed, not the file: the next run tries it again. */
  again?: boolean;
  format: string | null;
  bytes: number;
  encoding: { name: string; confidence: number } | null;
  documents: number;
  characters: number;
  /** Count by kind. */
  repairs: Record<string, number>;
  removals: Record<string, number>;
  /** How often each rule (`table/name`) removed, mended, joined or described something. */
  rules: Record<string, number>;
  /** Facets left unknown, by document count. */
  unknown: Record<string, number>;
  nearDuplicates: number;
  problems: string[];
  /** How the columns of its tables were taken; absent where the file is none. */
  columns?: ColumnUse[];
}

/** What a column of a table was taken for, and by what. */
export interface ColumnUse {
  /** Name of its sheet, where the file has sheets. */
  sheet?: string;
  /** '' where the table names no columns. */
  name: string;
  /** `text`, `title`, the fact it states of the document (`issuer`, `date` …), or `field`: kept and searched, and no more. */
  as: string;
  by: 'name' | 'content' | 'configuration';
}

/** How often a rule was used in a run. */
export interface RuleUse {
  /** `table/name`. */
  id: string;
  /** What it stands for, in both languages (`engine/bilingual.ts`); null for one that is no longer known. */
  reason: string | null;
  uses: number;
}

export interface IngestReport {
  files: { indexed: number; empty: number; rejected: number; skipped: number };
  documents: number;
  texts: number;
  passages: number;
  characters: number;
  bytes: number;
  /** Hand-kept metadata rows that matched nothing, and other remarks on the run. */
  problems: string[];
  /** The rules that were used, the most used first. */
  rules: RuleUse[];
  perFile: FileReport[];
}

/** What the files of a report can be ordered by; `file` is the order in which they are read. */
export type FileOrder =
  | 'file'
  | 'status'
  | 'encoding'
  | 'documents'
  | 'characters'
  | 'repairs'
  | 'removals'
  | 'unknown'
  | 'problems';

/** Which files of the report are asked for. */
export interface FilesRequest {
  offset: number;
  limit: number;
  sort: FileOrder;
  descending: boolean;
  /** Null takes all. */
  status: FileReport['status'] | null;
  /** Part of the file's path; letter case does not count. */
  name: string;
  /** Only files not indexed, or indexed with remarks. */
  problems: boolean;
}

/** Some of the files of a report, in the order asked for. */
export interface FilesAnswer {
  /** Files that pass, on all pages. */
  total: number;
  offset: number;
  files: FileReport[];
}

/** A query to begin with, and how many documents of the collection it finds. */
export interface Example {
  q: string;
  documents: number;
}

export interface CorpusAnswer {
  snapshot: {
    format: number;
    pipeline: string;
    /** Names what it was made of: on any machine, equal fingerprints make equal answers. */
    fingerprint: string;
    builtAt: string;
    documents: number;
    texts: number;
    passages: number;
  };
  coverage: {
    region: RegionCount[];
    year: YearCount[];
    type: ValueCount[];
    topic: TopicCount[];
    regionYear: { region: string; label: string; years: YearCount[] }[];
    /** Every province, by code. */
    divisions: DivisionsHeld[];
  };
  /** `perFile` holds the page of files asked for; `files` counts all. */
  report: IngestReport & { listed: { total: number; offset: number } };
}

/** Of how many divisions of a province, by the gazetteer, something is held, be it of a place within them. */
export interface DivisionsHeld {
  region: RegionCode;
  label: string;
  /** Whether anything is held of the province. */
  held: boolean;
  prefectures: { held: number; all: number };
  /** Districts of municipalities among them. */
  counties: { held: number; all: number };
}

/** What is held of a place: nothing where `documents` is 0. */
export interface PlaceHeld {
  region: RegionCode;
  label: string;
  /** Of the place and of all that lies in it. */
  documents: number;
  /** Of the same documents; years of which there are and may be none are left out. */
  years: YearCount[];
  /** Every division right beneath it, by code; districts beneath a municipality. */
  places: PlaceHeld[];
}

/** What is held of the places named, or of all provinces where none is. */
export interface PlacesRequest {
  regions: RegionCode[];
}

export interface PlacesAnswer {
  places: PlaceHeld[];
}

/** What trends are told by. */
export type TrendsBy = 'year' | 'province' | 'prefecture' | 'type';

/**
 * A year as a number; a region by its code, `00` for the whole country; a type by its name; `unknown`. By prefecture, what is
 * known to be of a province and no more stands under `43-province`. Each is a value of the filter of its name.
 */
export type TrendsValue = number | string;

export interface TrendsRequest {
  /** Each is one series. */
  queries: string[];
  by: TrendsBy;
  /** Tells of one query by two things at once, as the cells of a table. */
  across: TrendsBy | null;
  filters: Filters;
  match: Match;
  /** As a search reads it: takes in documents that match only with what was left out of their texts. */
  removed: boolean;
  lang: Language;
}

/** What all documents that pass the filters hold, whatever they say. */
export interface TrendsBase {
  value: TrendsValue;
  /** Of a region its path, `湖南省/常德市`; else the value. */
  label: string;
  documents: number;
  /** UTF-16 units of their reading texts. */
  characters: number;
  /** As in `TrendsPoint`. */
  possible: number;
}

export interface TrendsPoint {
  value: TrendsValue;
  /** Each document counts under one value: its year, its region, the first of its types. */
  documents: number;
  /** Of the positive terms in the reading texts of these. */
  occurrences: number;
  /**
   * Documents found that count under another value and that a filter by this one may take in all the same: by year those without
   * a fixed one whose span holds it, by type those of which it is a further type.
   */
  possible: number;
}

export interface TrendsSeries {
  q: string;
  /** Remarks on the query, without what others would find. */
  problems: QueryProblem[];
  total: Pick<SearchTotal, 'documents' | 'occurrences'>;
  /** In step with the base: one for each value of it. */
  points: TrendsPoint[];
}

/** Where two values meet: of the documents that count under both, those that the query finds and all that pass the filters. */
export interface TrendsCell {
  value: TrendsValue;
  across: TrendsValue;
  documents: number;
  occurrences: number;
  base: Pick<TrendsBase, 'documents' | 'characters'>;
}

export interface TrendsAnswer {
  by: TrendsBy;
  /** Remarks on the answer as a whole. */
  problems: QueryProblem[];
  /** Names the input the snapshot was made of: equal ones give equal answers. */
  fingerprint: string;
  /** Years and regions in their order, types by their documents; `unknown` stands last. */
  base: TrendsBase[];
  series: TrendsSeries[];
  /** Where it was asked for: the other values, and the cells in which any document stands. */
  across?: { by: TrendsBy; base: TrendsBase[]; cells: TrendsCell[] };
}
