import type { Place } from '../../../engine/gazetteer/index.ts';
import type { Evidence, RegionCode } from '../../../engine/types.ts';
import type { Mention } from './mentions.ts';
import { latestStages } from './stages.ts';

/** Everything a text says under one name. */
export interface NameRecord {
  name: string;
  places: readonly Place[];
  /** Chosen among `places` once the rest of the text has been weighed; null while torn. */
  place: Place | null;
  weight: number;
  count: number;
  /** Occurrences that are not of another's place. */
  own: number;
  /** Occurrences with an office behind them. */
  offices: number;
  /** Occurrences in a slogan or with a park behind them. */
  slogans: number;
  /** The text calls those of the place its guests. */
  guests: boolean;
  first: Mention;
  firstOffice: Mention | null;
  /** Passages in which it stands. */
  passages: readonly number[];
  /** Passages in which an office stands behind the name. */
  officePassages: readonly number[];
  /** 我代表…: the speaker's own office. */
  represented: boolean;
}

/** How much one distinct name counts before its repetitions: official names prove more than short ones. */
const FULL_NAME = 3;
const SHORT_NAME = 2.5;
const STEM = 2;
const COUNTY_STEM = 1.5;
const TOWNSHIP = 1.6;
const TOWNSHIP_STEM = 0.8;
const LANDMARK = 2.2;
/** What a slogan (建设美好盐城) or a park of the name adds, once for each doubling of their number. */
const SLOGAN = 2;
/** Laws and plans name these three in formulas (台湾同胞, 港澳台): they say nothing of where a text belongs. */
const FORMULAIC = new Set(['71', '81', '82']);
/** A place that is spoken of as another's example still lies somewhere near, often enough to count a little. */
const FOREIGN_SHARE = 0.25;
/** What a sign outside the names (a folder, the first character of a document number) adds to a region. */
const HINT = 3;
/** An ambiguous name goes to the candidate whose surroundings have this many times the support of the next. */
const CLEAR_LEAD = 1.5;

function nameWeight(mention: Mention): number {
  const sense = mention.senses[0];
  if (sense === undefined) return 0;
  const { place, form } = sense;
  if (place.kind === 'landmark') return LANDMARK;
  if (place.kind === 'township') return form === 'stem' ? TOWNSHIP_STEM : TOWNSHIP;
  if (form === 'full') return FULL_NAME;
  if (form === 'short') return SHORT_NAME;
  return place.level >= 3 ? COUNTY_STEM : STEM;
}

/** The place where all are one: today's, where one division bears it today and bore it before (黄冈市, 黄冈地区). */
function onlyOne(places: readonly Place[]): Place | null {
  const [first] = places;
  if (first === undefined || places.length === 1) return first ?? null;
  const same = places.every(({ code, level }) => code === first.code && level === first.level);
  return same ? (places.find(({ kind }) => kind === 'division') ?? null) : null;
}

/** Groups mentions by name; repetitions add by their logarithm, so that one much-praised town does not outvote the rest. */
export function recordsOf(mentions: readonly Mention[]): NameRecord[] {
  const groups = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const group = groups.get(mention.name);
    if (group) group.push(mention);
    else groups.set(mention.name, [mention]);
  }
  const records: NameRecord[] = [];
  for (const [name, group] of groups) {
    const first = group[0];
    if (first === undefined) continue;
    const guests = group.some((mention) => mention.guests);
    const isForeign = (mention: Mention) => first.visited || guests || mention.foreign;
    const foreign = group.filter(isForeign).length;
    const slogans = group.filter((mention) => mention.slogan).length;
    const places = latestStages(group.flatMap(({ senses }) => senses.map(({ place }) => place)));
    const officials = group.filter((mention) => mention.officeEnd > 0 && !isForeign(mention));
    records.push({
      name,
      places,
      place: onlyOne(places),
      weight:
        nameWeight(first) * Math.log2(1 + (group.length - foreign) + foreign * FOREIGN_SHARE) +
        SLOGAN * Math.log2(1 + slogans),
      count: group.length,
      own: group.length - foreign,
      offices: officials.length,
      slogans,
      guests,
      first,
      firstOffice: officials[0] ?? null,
      passages: group.map(({ passage }) => passage),
      officePassages: officials.map(({ passage }) => passage),
      represented: officials.some((mention) => mention.represented),
    });
  }
  return records;
}

/** A sign of a region that is no name in the text: a folder, a sign of a document number, the leader of a province. */
export interface Hint {
  code: RegionCode;
  evidence: Evidence;
}

/** What speaks for each code, its own names and those of places inside it. */
export interface Support {
  score: Map<RegionCode, number>;
  records: Map<RegionCode, NameRecord[]>;
  hints: Map<RegionCode, Hint[]>;
}

const prefixes = (code: RegionCode): RegionCode[] =>
  code.length === 2
    ? [code]
    : code.length === 4
      ? [code.slice(0, 2), code]
      : [code.slice(0, 2), code.slice(0, 4), code];

function add(support: Support, code: RegionCode, record: NameRecord): void {
  for (const prefix of prefixes(code)) {
    support.score.set(prefix, (support.score.get(prefix) ?? 0) + record.weight);
    const list = support.records.get(prefix);
    if (list) list.push(record);
    else support.records.set(prefix, [record]);
  }
}

/** The codes under which a place may count: its own time's prefecture stands beside today's. */
function codesFor(place: Place): RegionCode[] {
  return place.kind === 'former' ? [place.code] : [place.code];
}

/**
 * Weighs all names. Names of one place vote first; names of several (朝阳区, 毛集镇) then go where the others already point,
 * and stay out where nothing points.
 */
export function weigh(records: readonly NameRecord[], hints: readonly Hint[] = []): Support {
  const support: Support = { score: new Map(), records: new Map(), hints: new Map() };
  const torn: NameRecord[] = [];
  for (const record of records) {
    if (FORMULAIC.has(record.place?.code ?? '')) continue;
    if (record.place === null) torn.push(record);
    else for (const code of codesFor(record.place)) add(support, code, record);
  }
  const nearness = (place: Place, without: Support): number => {
    const province = without.score.get(place.code.slice(0, 2)) ?? 0;
    const prefecture = place.code.length >= 4 ? (without.score.get(place.code.slice(0, 4)) ?? 0) : 0;
    const county = place.code.length === 6 ? (without.score.get(place.code) ?? 0) : 0;
    return province * 0.3 + prefecture + county;
  };
  for (const hint of hints) {
    for (const prefix of prefixes(hint.code)) {
      support.score.set(prefix, (support.score.get(prefix) ?? 0) + HINT);
      support.hints.set(prefix, [...(support.hints.get(prefix) ?? []), hint]);
    }
  }
  for (const record of torn) {
    const ranked = record.places
      .map((place) => ({ place, near: nearness(place, support) }))
      .sort((a, b) => b.near - a.near);
    const [best, next] = ranked;
    if (best === undefined || best.near === 0) continue;
    const sameCode = next !== undefined && next.place.code === best.place.code;
    if (next === undefined || sameCode || best.near >= CLEAR_LEAD * next.near) record.place = best.place;
  }
  // Only now do they vote, so that the order of names does not matter.
  for (const record of torn) if (record.place !== null) add(support, record.place.code, record);
  return support;
}

/** How much speaks for the prefecture (or province) of a place. */
export const supportIn =
  (support: Support) =>
  ({ code }: Place): number =>
    support.score.get(code.slice(0, 4)) ?? 0;
