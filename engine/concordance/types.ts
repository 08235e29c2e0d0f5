import type { DocumentId, DocumentSummary, OccurrencesAsked, Region, SearchAnswer } from '../types.ts';

/** What stands beside a match, at which distance: a character, or a word or mark. */
const NEIGHBOURS = [
  'left1',
  'left2',
  'left3',
  'right1',
  'right2',
  'right3',
  'left-word1',
  'left-word2',
  'left-word3',
  'right-word1',
  'right-word2',
  'right-word3',
] as const;
export type Neighbour = (typeof NEIGHBOURS)[number];

/** What occurrences can be grouped by. */
export const GROUPINGS = [...NEIGHBOURS, 'year', 'region'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** In which order rows stand: that of the collection, or by what they are grouped by, equal ones in that of the collection. */
export type ConcordanceSort = 'order' | Grouping;

/** Stands for the neighbour of a match at the edge of its passage, where there is none. */
export const EDGE = '¶';

/** A random choice among the rows; the same seed chooses the same ones. */
export interface Sample {
  size: number;
  seed: number;
}

export interface ConcordanceRequest extends OccurrencesAsked {
  sort: ConcordanceSort;
  /** UTF-16 units of context on either side, at most. */
  context: number;
  /** Null takes all rows. */
  sample: Sample | null;
  /** What to count groups by; null for no groups. */
  by: Grouping | null;
  /** Only the rows of the group of `by` that has this value; null for all. */
  value: string | null;
  /** Groups listed at most, the largest first. */
  groups: number;
  /** Rows left out before the first, and rows at most. */
  offset: number;
  limit: number;
  /**
   * Tell how the rows are ordered and drawn, and of all groups, those beyond `groups` by their value alone: for who puts the
   * concordances of several collections together. Not asked over HTTP.
   */
  outline?: true;
  /** Tell all that an export says of each row, its whole passage too. Not asked over HTTP. */
  whole?: true;
}

/** What an export says of a row beside what a concordance shows. */
interface WholeRow {
  document: DocumentSummary;
  /** With `duplicates: 'collapse'`: the other texts of its group that were found, which have no rows. */
  copies: DocumentId[];
  /** Heading of the section in which the passage stands. */
  heading: string | null;
  /** The passage. */
  text: string;
}

/** One occurrence. Offsets are UTF-16 units of the reading text of its passage. */
export interface ConcordanceRow {
  document: {
    id: DocumentId;
    /** Where several collections are searched together: which it is in. */
    collection?: string;
    title: string;
    year: number | null;
    region: Pick<Region, 'code' | 'path' | 'today'>;
  };
  /** Ordinal of the passage. */
  passage: number;
  start: number;
  end: number;
  /** What stands before and behind the match in its passage, as far as the context reaches. */
  left: string;
  match: string;
  right: string;
  /** True where only a possible year let the document in. */
  possible?: true;
  /** Asked for with `whole`. */
  whole?: WholeRow;
}

export interface ConcordanceGroup {
  /** A neighbour as it is matched (folded; `EDGE` for none), a year, the code of a region, or `unknown`. */
  value: string;
  /** How it stands in the text of its first row; the name of a region. */
  text: string;
  count: number;
}

/** Rows that stand together, since what they are sorted by is the same. */
export interface ConcordanceBlock {
  value: string;
  count: number;
}

interface ConcordanceOutline {
  /** In their order; one of all rows where they stand in the order of the collection. */
  blocks: ConcordanceBlock[];
  /** By which each row of a sample was chosen, ascending; none where all rows are listed. */
  draws: number[];
}

export interface ConcordanceGroups {
  by: Grouping;
  /** How many groups there are. */
  total: number;
  /** The largest first, equal ones in the order of their values. */
  values: ConcordanceGroup[];
}

export interface ConcordanceAnswer {
  query: SearchAnswer['query'];
  /** `occurrences`: of the search, copies included; `rows`: those listed here, on all pages. */
  total: { occurrences: number; rows: number };
  sample?: Sample;
  /** Counted before `value` picks one of them. */
  groups?: ConcordanceGroups;
  rows: ConcordanceRow[];
  /** Asked for with `outline`. */
  outline?: ConcordanceOutline;
}
