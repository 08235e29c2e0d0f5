import { type Gazetteer, kindOf, type Place, stemOf } from '../../../engine/gazetteer/index.ts';
import type { RegionCode } from '../../../engine/types.ts';
import type { Article } from '../../article.ts';
import { type Decision, quoteMention } from './decision.ts';
import { matchesLevel, type SpeakerLevel } from './speaker-level.ts';
import type { NameRecord, Support } from './support.ts';
import type { TitlePlace } from './title-places.ts';

/** What a place in the title that does not open it adds to the regions it lies in. */
const IN_TITLE = 3;
/** Least score of a region that the text never names as its own: one full name, or two lesser ones. */
const LEAST_SCORE = 3;
/** The same inside a region already found: what is left to show is which part of it. */
const LEAST_INNER = 2;
/** How far the winner must lead the next region of its level; a wrong county is worse than none. */
const LEAD = 1.6;
/** Names shown as evidence of a vote. */
const EVIDENCE_KEPT = 5;

/** What a vote is taken over. */
interface Ballot {
  article: Article;
  records: readonly NameRecord[];
  support: Support;
  level: SpeakerLevel | null;
  titled: readonly TitlePlace[];
  within: (place: Place) => boolean;
  gazetteer: Gazetteer;
}

/**
 * The region that the names of a text point to when none is named as its own: first the province, then the prefecture in it, then
 * the county in that, each only where it clearly leads; no deeper than the level the text speaks for.
 */
export function vote(ballot: Ballot): Decision | null {
  const { article, records, support, level, gazetteer } = ballot;
  // A text that names many cities elsewhere (招商 in 上海, 宁波, 深圳) may still name one prefecture far more than any.
  const province =
    leader(ballot, 2, '') ?? (level === 'city' ? leader(ballot, 4, '')?.slice(0, 2) : undefined);
  if (province === undefined) return null;
  if (level === 'province') return elected(ballot, province);
  const hasPrefectures = gazetteer.childrenOf(province).some((code) => code.length === 4);
  const led = hasPrefectures ? leader(ballot, 4, province) : null;
  const prefecture = led !== null && standsOut(ballot, led) ? led : null;
  const under = prefecture ?? province;
  if (level === 'town') {
    const seat = seatOfTown(records, under);
    if (seat !== null) return elected(ballot, seat.code, seat);
  }
  if (level === 'county') {
    const former = formerCounty(records, under, gazetteer);
    if (former !== null && ballot.within(former.place)) {
      const evidence = former.voters.map((record) => quoteMention(article, record.first));
      return { place: former.place, how: 'inferred', evidence };
    }
  }
  const county = leader(ballot, 6, under);
  if (county !== null) {
    const place = placeOfItsTime(support, county, gazetteer);
    // A city's text names its counties all the time; only a county-level city that is named while its prefecture is not is the speaker.
    const speaks = level !== 'city' || !namesDivision(support, prefecture);
    const isNamed = namesItself(support, county, level) && standsOut(ballot, county);
    if (place !== null && speaks && isNamed && matchesLevel(place, level)) {
      return elected(ballot, county, place);
    }
  }
  return elected(ballot, namedInOneBreath(records, under) ?? under);
}

/**
 * The place that the only names of a text tell of in one breath with its province (从安徽凤阳开始): who names nothing else means it, not
 * the province. Null where anything else is named.
 */
function namedInOneBreath(records: readonly NameRecord[], province: RegionCode): RegionCode | null {
  const [outer, inner, other] = [...records].sort((a, b) => a.first.start - b.first.start);
  if (outer === undefined || inner === undefined || other !== undefined) return null;
  const adjoin = outer.first.passage === inner.first.passage && outer.first.end === inner.first.start;
  const place = inner.place;
  if (!adjoin || place === null || outer.place?.code !== province || outer.count > inner.count) return null;
  const isWithin = place.kind === 'division' && place.level > 1 && place.code.startsWith(province);
  return isWithin && inner.own > 0 ? place.code : null;
}

/**
 * One passing name proves little: it takes two, or one that is repeated (once, where it is the official name of a county in a text
 * that says 全县), or bears an office, a slogan or a park, or is the official name of a province or prefecture in a text that says
 * 全省 or 我市.
 */
function isProven(records: readonly NameRecord[], level: SpeakerLevel | null): boolean {
  if (records.length >= 2) return true;
  return records.some(({ place, first, count, own, offices, slogans }) => {
    const official = first.senses[0]?.form === 'full' && place !== null && place.level <= 2;
    const spoken = place !== null && level !== null && matchesLevel(place, level);
    const repeated = count >= (spoken && own >= 2 && first.senses[0]?.form === 'full' ? 2 : 3);
    return (official && spoken) || repeated || offices > 0 || slogans > 0;
  });
}

/** The code of a level that leads the others inside `under`, null where none does. */
function leader(ballot: Ballot, length: 2 | 4 | 6, under: RegionCode): RegionCode | null {
  const { support, titled, level } = ballot;
  const ranked = [...support.score]
    .filter(([code]) => code.length === length && code.startsWith(under))
    .map(([code, score]) => ({
      code,
      score: score + titled.filter(({ place }) => place.code.startsWith(code)).length * IN_TITLE,
    }))
    .sort((a, b) => b.score - a.score);
  const [best, next] = ranked;
  if (best === undefined || best.score < (under === '' ? LEAST_SCORE : LEAST_INNER)) return null;
  const records = support.records.get(best.code) ?? [];
  const hinted = best.score > sum(records) + 1;
  // Names of others' places alone (学习…经验, 对口支援…) prove nothing of the text's own.
  if (!hinted && records.every(({ own }) => own === 0)) return null;
  if (under === '' && !hinted && !isProven(records, level)) return null;
  if (level === null && titled.length === 0 && !hinted && isRare(ballot, records)) return null;
  return next === undefined || best.score >= LEAD * next.score ? best.code : null;
}

/**
 * Whether a long text that says nothing of its level names places so seldom that they are examples: a treatise of fifty
 * thousand characters in which one battle stands is of no county.
 */
function isRare({ article }: Ballot, records: readonly NameRecord[]): boolean {
  const length = article.passages.reduce((total, { text }) => total + text.length, 0);
  return length > LONG_TEXT && timesNamed(records) * UNITS_PER_NAME < length;
}

/** Units of a text from which on it is asked, and for each of which so many it must name a place of the region once. */
const LONG_TEXT = 5_000;
const UNITS_PER_NAME = 1_200;

const sum = (records: readonly NameRecord[]) => records.reduce((total, { weight }) => total + weight, 0);

function elected(
  ballot: Ballot,
  code: RegionCode,
  place = placeOfItsTime(ballot.support, code, ballot.gazetteer),
): Decision | null {
  if (place === null || !ballot.within(place)) return null;
  const proof = [...(ballot.support.records.get(code) ?? [])]
    .sort((a, b) => b.weight - a.weight)
    .slice(0, EVIDENCE_KEPT);
  return {
    place,
    how: 'inferred',
    evidence: [
      ...proof.map((record) => quoteMention(ballot.article, record.first)),
      ...(ballot.support.hints.get(code) ?? []).map(({ evidence }) => evidence),
    ],
  };
}

/** The division as the text calls it: under its former name where it uses that one. */
function placeOfItsTime(support: Support, code: RegionCode, gazetteer: Gazetteer): Place | null {
  const today = gazetteer.place(code);
  const named = (support.records.get(code) ?? []).filter(
    ({ place, first }) =>
      place?.code === code && place.level === today?.level && first.senses[0]?.form !== 'stem',
  );
  const former = named.find(({ place }) => place?.kind === 'former');
  return former?.place && !named.some(({ place }) => place?.kind === 'division') ? former.place : today;
}

function namesDivision(support: Support, code: RegionCode | null): boolean {
  return code !== null && (support.records.get(code) ?? []).some(({ place }) => place?.code === code);
}

/** Whether a county is named, or several of its townships are: one township alone may be a visit. */
function namesItself(support: Support, county: RegionCode, level: SpeakerLevel | null): boolean {
  const records = support.records.get(county) ?? [];
  const named = records.filter(({ place }) => place !== null && place.code === county && place.level === 3);
  if (named.some(({ first, count }) => first.senses[0]?.form !== 'stem' || count >= 2)) return true;
  const townships = records.filter(({ place }) => place?.kind === 'township');
  if (level === null) return named.some(({ place }) => place?.kind === 'landmark') || townships.length >= 3;
  return named.length > 0 || townships.length >= 2;
}

/** Neighbours that make a text one of what they all lie in, and how much more often one of them must then be named. */
const NEIGHBOURS = 2;
const ABOVE_NEIGHBOURS = 2;
/** Times that the one must be named which speaks for itself in a text that does not tell its level. */
const LEAST_NAMED = 2;
const LEAST_BESIDE_NEIGHBOURS = 3;
/** Counties of one prefecture that stand for it where neither it nor its province is named. */
const COUNTIES_OF_ONE = 3;

/**
 * Whether a text that does not tell its level is of the place that leads, rather than of what it lies in: a place named in
 * passing, or as one in a list of its neighbours, is an example.
 */
function standsOut({ support, level, titled }: Ballot, code: RegionCode): boolean {
  // 全区 is also said of an autonomous region, and of no prefecture.
  const tells = level !== null && !(level === 'district' && code.length === 4);
  if (tells || titled.some(({ place }) => place.code.startsWith(code))) return true;
  const records = support.records.get(code) ?? [];
  if (records.some(({ offices, slogans }) => offices > 0 || slogans > 0)) return true;
  const times = timesNamed(records);
  const parent = code.slice(0, -2);
  const named = (of: RegionCode) => (support.records.get(of) ?? []).filter(({ place }) => place?.code === of);
  // Counties of a prefecture that is not named may be any of the province's.
  const isNamed = code.length !== 4 || named(code).length > 0;
  if (!isNamed) return named(parent).length === 0 && records.length >= COUNTIES_OF_ONE;
  if (timesNamed(named(parent)) > times) return false;
  const neighbours = [...support.records]
    .filter(([other]) => other.length === code.length && other !== code && other.startsWith(parent))
    .map(([, others]) => timesNamed(others));
  if (neighbours.length < NEIGHBOURS)
    return times >= LEAST_NAMED || (support.hints.get(code) ?? []).length > 0;
  return times >= LEAST_BESIDE_NEIGHBOURS && times >= ABOVE_NEIGHBOURS * Math.max(...neighbours);
}

const timesNamed = (records: readonly NameRecord[]): number =>
  records.reduce((times, { count }) => times + count, 0);

/** The county or zone of the township that a township's text names most. */
function seatOfTown(records: readonly NameRecord[], under: RegionCode): Place | null {
  const [town] = records
    .flatMap(({ place, count, first }) =>
      place?.kind === 'township' && place.code.startsWith(under) ? [{ place, count, first }] : [],
    )
    .sort((a, b) => b.count - a.count || a.first.passage - b.first.passage);
  if (town === undefined) return null;
  const { place } = town;
  const path = place.path.slice(0, -1);
  return (
    place.zone ?? {
      ...place,
      kind: 'division',
      name: path[path.length - 1] ?? place.name,
      path,
      level: 3,
      ownCode: place.code,
    }
  );
}

/**
 * The county that is no more: a text of a county (全县) whose townships lie today in districts of one prefecture can only
 * come from the county they were cut from. Needs two townships, the heir of the name among their districts, and one such county.
 */
function formerCounty(
  records: readonly NameRecord[],
  under: RegionCode,
  gazetteer: Gazetteer,
): { place: Place; voters: NameRecord[] } | null {
  if (under.length < 4) return null;
  const voters = records.flatMap((record) =>
    record.place?.kind === 'township' && record.place.code.length === 6 && record.place.code.startsWith(under)
      ? [{ record, district: record.place.code, name: gazetteer.nameOf(record.place.code) ?? '' }]
      : [],
  );
  const ofCounties = voters.filter(({ name }) => /[县旗]$/.test(name));
  if (voters.length < 2 || ofCounties.length * 2 > voters.length) return null;
  const candidates = new Map<Place, typeof voters>();
  for (const voter of voters) {
    for (const former of gazetteer.formerOf(voter.district)) {
      if (former.level === 3 && kindOf(former.name) === '县')
        candidates.set(former, [...(candidates.get(former) ?? []), voter]);
    }
  }
  const [best, next] = [...candidates].sort(([, a], [, b]) => b.length - a.length);
  if (best === undefined || best[1].length < 2 || next?.[1].length === best[1].length) return null;
  const [place, own] = best;
  const heirVotes = own.some(({ name }) => stemOf(name) === stemOf(place.name));
  return heirVotes ? { place, voters: own.map(({ record }) => record) } : null;
}
