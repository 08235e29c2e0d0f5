import type { RegionCode } from '../types.ts';

/** What the gazetteer knows of places, and what may be asked of it. */

/** 1 province, 2 prefecture, 3 county, 4 township. */
export type Level = 1 | 2 | 3 | 4;

/** Something the gazetteer can name. */
export interface Place {
  kind: 'division' | 'former' | 'zone' | 'township' | 'landmark';
  name: string;
  level: Level;
  /**
   * Today's code of what the place counts under: its own for a division, the first successor's for a former one, the parent's
   * for a zone, the county's for a township, the seat's for a landmark.
   */
  code: RegionCode;
  /** Names from province down to the place itself as of its own time; for a landmark, of its seat. */
  path: readonly string[];
  /** Last year of a former name, else null. */
  until: number | null;
  /** Every code of today that a former division went to; `[code]` for all others. */
  codes: readonly RegionCode[];
  /** The code of its own time for a former division; null for what has none. */
  ownCode: RegionCode | null;
  /** A former division whose first heir still bears its name. */
  keptName?: boolean;
  /** How a former name was given up (撤县设市, 更名 …), where that is known. */
  change?: string;
  /** The zone a township belongs to, where it is one's. */
  zone?: Place;
}

/** `full` the official name; `short` with the kind (大理州, 务川自治县); `stem` without it (常德). */
export type NameForm = 'full' | 'short' | 'stem';
export interface Sense {
  place: Place;
  form: NameForm;
}
/** One name and everything it can mean. */
export interface PlaceName {
  /** Folded: a key for matching. The places it means bear their names as they are written. */
  text: string;
  senses: readonly Sense[];
  /** Means nothing but townships, without their kind: such names are often part of other words. */
  onlyTownshipStems: boolean;
}
export interface PlaceNameMatch {
  start: number;
  end: number;
  name: PlaceName;
}

export interface RegionCandidate {
  code: RegionCode;
  path: string[];
}
/**
 * `zone`: what is meant is a zone without a code of its own, which counts under that code. `similar`: divisions of today and
 * zones in whose names stands what is asked for, where there are any.
 */
export type RegionResolution =
  | { kind: 'found'; code: RegionCode; zone?: string }
  | { kind: 'ambiguous'; candidates: RegionCandidate[] }
  | { kind: 'none'; similar?: RegionCandidate[] };

export interface Gazetteer {
  /**
   * What a person means by a region: a code of 2, 4 or 6 digits (430000 is 43), a name, short or full, old or current, or a
   * path that may begin at any level (`湖南省/常德市`, 湖南省常德市), the first of it a code too (`43/常德市`). `全国` is 00. Where
   * no division is called so, a zone by one of its whole names, else by what stands before the kind of zone (洋浦).
   */
  resolve(text: string): RegionResolution;
  /** Names from province down, without filler levels; with a year, the names of that year. Empty for an unknown code. */
  pathOf(code: RegionCode, year?: number): string[];
  nameOf(code: RegionCode): string | null;
  /** The next division above that is no filler; null above provinces and for unknown codes. */
  parentOf(code: RegionCode): RegionCode | null;
  /** Codes of the divisions directly beneath, in code order; the provinces for null. */
  childrenOf(code: RegionCode | null): RegionCode[];
  has(code: RegionCode): boolean;
  /** The names of what a division lay in, in a year: before 1949 of prefectures nothing is known. */
  superiorPath(code: RegionCode | null, year: number): string[];
  /** The year in which the prefecture of a place was joined with the city of its seat, which had stood beside it; null for others. */
  joinedIn(code: RegionCode): number | null;
  /** The division of today or the former one with this code, as a place. */
  place(code: RegionCode): Place | null;
  /** Divisions that are no more and of which (a part of) this one is the heir. */
  formerOf(code: RegionCode): readonly Place[];
  /** Divisions of today and former ones. */
  divisions(): readonly Place[];
  /** Zones without a code of their own, one for each of their names. */
  zones(): readonly Place[];
  /** Divisions of today and former ones whose names begin with a character. */
  namesBeginningWith(character: string): readonly Place[];
  /** All names of places in a folded text that are meant, leftmost-longest; where one is not, others may begin inside it. */
  findNames(text: string, isMeant?: (match: PlaceNameMatch) => boolean): PlaceNameMatch[];
  /** The senses of exactly this name, however it is written; empty where nobody bears it. */
  sensesOf(name: string): readonly Sense[];
}
