import type { Gazetteer, Place } from '../../../engine/gazetteer/index.ts';
import { kindOf, liesIn, NATION, NATION_NAME, stemOf } from '../../../engine/gazetteer/index.ts';
import type { Evidence, Region, RegionCode, RegionMention } from '../../../engine/types.ts';
import type { Article } from '../../article.ts';
import { quotePassage, quoteTitle } from '../quote.ts';
import { provinceOfDocumentNumber } from './document-number-province.ts';
import { givenRegion } from './given-region.ts';
import { type Mention, mentionsIn } from './mentions.ts';
import { type NationalSign, nationalSign, stateCouncilVoice } from './national.ts';
import { type SpeakerLevel, speakerLevel } from './speaker-level.ts';
import { type NameRecord, recordsOf, type Support, weigh } from './support.ts';
import { placesInTitle, type TitlePlace } from './title-places.ts';

export interface RegionDescription {
  region: Region;
  /** Deepest GB/T 2260 code the document counts under; a zone counts under its parent; null where unknown. */
  facetRegion: RegionCode | null;
  /** Other places named, the most frequent first. */
  mentions: RegionMention[];
  /** Last year in which the region bore the name the text uses, with the words; null for names of today. */
  nameUntil: { year: number; evidence: Evidence } | null;
}

/** Places named but not the document's own that are kept. */
const MENTIONS_KEPT = 20;
/** Pieces of evidence shown. */
const EVIDENCE_KEPT = 5;

interface Decision {
  place: Place;
  how: 'stated' | 'inferred';
  evidence: Evidence[];
}

const UNKNOWN: Region = { code: null, path: [], today: null, how: 'unknown', evidence: [] };

function national(sign: NationalSign): Region {
  const evidence: Evidence =
    sign.passage === undefined || sign.start === undefined || sign.end === undefined
      ? { quote: sign.quote, from: sign.from }
      : { quote: sign.quote, from: 'text', passage: sign.passage, start: sign.start, end: sign.end };
  return { code: NATION, path: [NATION_NAME], today: null, how: sign.how, evidence: [evidence] };
}

/** Finds where a document belongs, with the words that prove it, and the other places it speaks of. */
export function describeRegion(article: Article, gazetteer: Gazetteer): RegionDescription {
  const texts = article.passages.map((passage) => passage.text);
  const mentions = mentionsIn(texts, gazetteer);
  const records = recordsOf(mentions);
  const support = weigh(records);
  const given = givenRegion(article, gazetteer);
  const scope = given?.place ?? null;
  const decision = given?.final
    ? { place: given.place, how: 'stated' as const, evidence: [given.evidence] }
    : given?.nation === true
      ? null
      : decide(article, texts, mentions, records, support, gazetteer, scope);
  if (given?.nation === true) {
    return finish(
      { code: NATION, path: [NATION_NAME], today: null, how: 'stated', evidence: [given.evidence] },
      NATION,
      records,
      null,
    );
  }
  if (scope === null) {
    const sign =
      nationalSign(article) ??
      (decision === null || decision.how === 'inferred' ? stateCouncilVoice(article) : null);
    if (sign !== null && !(sign.from === 'path' && decision !== null)) {
      return finish(national(sign), NATION, records, null);
    }
  }
  const chosen =
    decision ?? (given === null ? null : { place: given.place, how: given.how, evidence: [given.evidence] });
  if (chosen === null) return finish(UNKNOWN, null, records, null);
  const evidence =
    given === null || chosen.evidence.includes(given.evidence)
      ? chosen.evidence
      : [...chosen.evidence, given.evidence];
  return finish(
    regionOf({ ...chosen, evidence }, gazetteer),
    chosen.place.code,
    records,
    untilOf({ ...chosen, evidence }),
  );
}

function untilOf(decision: Decision): RegionDescription['nameUntil'] {
  const { place, evidence } = decision;
  const first = evidence[0];
  return place.kind === 'former' && place.until !== null && first !== undefined
    ? { year: place.until, evidence: { ...first, note: `${place.name}: until ${place.until}` } }
    : null;
}

function regionOf({ place, how, evidence }: Decision, gazetteer: Gazetteer): Region {
  const path = [...place.path];
  const code = place.kind === 'zone' ? null : place.code;
  const now = code === null ? null : gazetteer.nameOf(code);
  return {
    code,
    path,
    today: now !== null && now !== path[path.length - 1] ? now : null,
    how,
    evidence: evidence.slice(0, EVIDENCE_KEPT),
  };
}

function finish(
  region: Region,
  facetRegion: RegionCode | null,
  records: readonly NameRecord[],
  nameUntil: RegionDescription['nameUntil'],
): RegionDescription {
  const others = new Map<string, RegionMention>();
  for (const { place, count } of records) {
    if (place === null || place.kind === 'township') continue;
    const path = place.kind === 'landmark' ? place.path : place.path;
    const key = path.join('/');
    // The document's own region and what it lies in are no other places.
    if (region.path.length >= path.length && path.every((name, at) => region.path[at] === name)) continue;
    const known = others.get(key);
    if (known) known.count += count;
    else others.set(key, { code: place.kind === 'zone' ? null : place.code, path: [...path], count });
  }
  const mentions = [...others.values()].sort((a, b) => b.count - a.count).slice(0, MENTIONS_KEPT);
  return { region, facetRegion, mentions, nameUntil };
}

function decide(
  article: Article,
  texts: readonly string[],
  mentions: readonly Mention[],
  records: readonly NameRecord[],
  support: Support,
  gazetteer: Gazetteer,
  scope: Place | null,
): Decision | null {
  const within = (place: Place) =>
    scope === null || place === scope || liesIn(place, scope) || place.code.startsWith(scope.code);
  const passed = passingBody(article, mentions);
  const speaker = speakerLevel(texts);
  const titled = placesInTitle(
    article.title,
    gazetteer,
    (place) => support.score.get(place.code.slice(0, 4)) ?? 0,
  );
  const own = titled.find((found) => found.own && within(found.place));
  // A province's congress also makes law for one city: the title then opens with the city's name.
  if (passed !== null && within(passed.place)) {
    const closer = own?.alone && (liesIn(own.place, passed.place) || own.place.level === passed.place.level);
    return closer
      ? { place: own.place, how: 'stated', evidence: [quoteTitle(own.quote), ...passed.evidence] }
      : passed;
  }
  if (own !== undefined) return deepen(own, records, speaker?.level ?? null, article);
  const official = officeClaim(records, speaker?.level ?? null, support, within, article);
  if (official !== null) return official;
  const pathPlaces = placesOfPath(article.source.file, gazetteer);
  const hints = [...pathPlaces.map(({ place }) => place), ...numberHints(texts, gazetteer)];
  const voted = vote(records, support, speaker, hints, titled, within, article, gazetteer);
  if (voted !== null) return voted;
  const folder = pathPlaces[pathPlaces.length - 1];
  if (folder !== undefined && within(folder.place)) {
    return { place: folder.place, how: 'inferred', evidence: [{ quote: folder.quote, from: 'path' }] };
  }
  return null;
}

const PASSED = /^[（(]?\s*(?:[一二]\S{3}|\d{4})\s*年.{2,12}[日\s].{0,40}人民代表大会.{0,60}通过/;
const HEADER_LINES = 12;

/** The congress that passed a regulation, named in its first lines: that, not the one that approved it, is whose it is. */
function passingBody(article: Article, mentions: readonly Mention[]): Decision | null {
  for (let ordinal = 0; ordinal < Math.min(HEADER_LINES, article.passages.length); ordinal++) {
    const text = article.passages[ordinal]?.text ?? '';
    if (!PASSED.test(text)) continue;
    const congress = text.indexOf('人民代表大会');
    const before = mentions.filter(
      ({ passage, end }) => passage === ordinal && end <= congress && congress - end <= 12,
    );
    const last = before[before.length - 1];
    if (last === undefined) continue;
    const place = chainEnd(before);
    if (place === null || place.kind === 'township') continue;
    return {
      place,
      how: 'stated',
      evidence: [
        quotePassage(
          article.passages,
          ordinal,
          before[0]?.start ?? last.start,
          congress + '人民代表大会'.length,
        ),
      ],
    };
  }
  return null;
}

/** The innermost place of names that follow one another, each within the one before. */
function chainEnd(chain: readonly Mention[]): Place | null {
  let place: Place | null = null;
  for (const { senses } of chain) {
    const above: Place | null = place;
    const fitting: Place[] = senses
      .map((sense): Place => sense.place)
      .filter((candidate: Place) => above === null || liesIn(candidate, above));
    const unique = new Set(fitting.map((candidate) => candidate.code));
    if (unique.size === 1) place = fitting[0] ?? place;
  }
  return place;
}

/** A title may name the city while the text is a county's: then an office of a county in it goes deeper. */
function deepen(
  own: TitlePlace,
  records: readonly NameRecord[],
  level: SpeakerLevel | null,
  article: Article,
): Decision {
  const evidence = [quoteTitle(own.quote)];
  if ((level === 'county' || level === 'district') && own.place.level <= 2) {
    const inner = records
      .filter(
        ({ place, offices }) =>
          place !== null && place.level === 3 && offices > 0 && liesIn(place, own.place),
      )
      .sort((a, b) => b.offices - a.offices);
    const [best, next] = inner;
    if (
      best?.place &&
      best.firstOffice &&
      matchesLevel(best.place, level) &&
      (next === undefined || best.offices >= 2 * next.offices)
    ) {
      return {
        place: best.place,
        how: 'stated',
        evidence: [quoteMention(article, best.firstOffice), ...evidence],
      };
    }
  }
  return { place: own.place, how: 'stated', evidence };
}

function quoteMention(article: Article, mention: Mention): Evidence {
  return quotePassage(
    article.passages,
    mention.passage,
    mention.start,
    Math.max(mention.end, mention.officeEnd),
  );
}

function matchesLevel(place: Place, level: SpeakerLevel | null): boolean {
  const kind = kindOf(place.name);
  switch (level) {
    case null:
      return true;
    case 'province':
      return place.level === 1;
    case 'state':
      return place.level === 2 && /[州盟]$|地区$/.test(place.name);
    case 'city':
      return (
        (place.level <= 2 || place.level === 3) && (kind === '市' || (place.level === 1 && kind === '市'))
      );
    case 'county':
      return place.level === 3 && (kind === '县' || kind === '旗' || /自治[县旗]$/.test(place.name));
    case 'district':
      return (
        place.level === 3 && (kind === '区' || kind === '特区' || kind === '新区' || place.kind === 'zone')
      );
    case 'town':
      return place.level === 3;
  }
}

/** A place whose offices the text names as its own: 务川自治县人民政府办公室 under a text of 全县. */
function officeClaim(
  records: readonly NameRecord[],
  level: SpeakerLevel | null,
  support: Support,
  within: (place: Place) => boolean,
  article: Article,
): Decision | null {
  const claims = records
    .filter(
      (record) =>
        record.offices > 0 &&
        record.place !== null &&
        record.place.kind !== 'township' &&
        record.place.kind !== 'landmark',
    )
    .map((record) => ({ record, place: record.place }))
    .filter(
      (claim): claim is { record: NameRecord; place: Place } => claim.place !== null && within(claim.place),
    )
    .filter(({ place }) => matchesLevel(place, level))
    .map((claim) => ({
      ...claim,
      strength: claim.record.offices * 2 + (support.score.get(claim.place.code) ?? 0),
    }))
    .sort((a, b) => b.strength - a.strength);
  const [best, next] = claims;
  if (best === undefined) return null;
  // Two places of one level with their offices, neither far ahead: the text speaks of both.
  const rival = claims.find(
    (claim) =>
      claim !== best && claim.place.code !== best.place.code && claim.place.level === best.place.level,
  );
  if (rival !== undefined && best.strength < 1.5 * rival.strength) return null;
  if (
    level === null &&
    next !== undefined &&
    best.place.level < next.place.level &&
    liesIn(next.place, best.place)
  ) {
    if (next.strength >= best.strength / 2) {
      return { place: next.place, how: 'stated', evidence: evidenceOf([next.record, best.record], article) };
    }
  }
  if (level === null && best.record.offices < 2 && (support.score.get(best.place.code) ?? 0) < 4) return null;
  return { place: best.place, how: 'stated', evidence: evidenceOf([best.record], article) };
}

function evidenceOf(records: readonly NameRecord[], article: Article): Evidence[] {
  return records.map((record) => quoteMention(article, record.firstOffice ?? record.first));
}

/** Folders and file name read as places, outermost first. */
function placesOfPath(file: string, gazetteer: Gazetteer): { place: Place; quote: string }[] {
  const found: { place: Place; quote: string }[] = [];
  for (const folder of file.split('/').slice(0, -1)) {
    const senses = gazetteer
      .sensesOf(folder.trim())
      .filter(({ place }) => place.kind === 'division' || place.kind === 'former');
    const above = found[found.length - 1]?.place;
    const fitting = senses
      .map(({ place }) => place)
      .filter((place) => above === undefined || liesIn(place, above));
    const highest = fitting.filter((place) => !fitting.some((other) => liesIn(place, other)));
    const [place] = highest;
    if (place !== undefined && highest.length === 1) found.push({ place, quote: folder });
  }
  return found;
}

function numberHints(texts: readonly string[], gazetteer: Gazetteer): Place[] {
  const code = provinceOfDocumentNumber(texts);
  const place = code === null ? null : gazetteer.place(code);
  return place === null ? [] : [place];
}

/** What a hint (folder, document number) adds to a region and all inside it. */
const HINT = 3;
/** Least score of a region that the text never names as its own. */
const LEAST_SCORE = 3;
/** How far the winner must lead the next region of its level. */
const LEAD = 1.6;

function vote(
  records: readonly NameRecord[],
  support: Support,
  speaker: ReturnType<typeof speakerLevel>,
  hints: readonly Place[],
  titled: readonly TitlePlace[],
  within: (place: Place) => boolean,
  article: Article,
  gazetteer: Gazetteer,
): Decision | null {
  const level = speaker?.level ?? null;
  const score = (code: RegionCode) =>
    (support.score.get(code) ?? 0) +
    hints.filter((hint) => code.startsWith(hint.code)).length * HINT +
    titled.filter(({ place }) => place.code.startsWith(code)).length * HINT;
  const ranked = (length: number, under: RegionCode) =>
    [...support.score.keys()]
      .filter((code) => code.length === length && code.startsWith(under))
      .map((code) => ({ code, score: score(code) }))
      .sort((a, b) => b.score - a.score);
  const leader = (list: { code: RegionCode; score: number }[]) => {
    const [best, next] = list;
    return best !== undefined &&
      best.score >= LEAST_SCORE &&
      (next === undefined || best.score >= LEAD * next.score)
      ? best.code
      : null;
  };
  const clues = (code: RegionCode) =>
    (support.records.get(code) ?? [])
      .slice()
      .sort((a, b) => b.weight - a.weight)
      .slice(0, EVIDENCE_KEPT)
      .map((record) => quoteMention(article, record.first));
  const decided = (place: Place | null, code: RegionCode): Decision | null =>
    place === null || !within(place) ? null : { place, how: 'inferred', evidence: clues(code) };

  const province = leader(ranked(2, ''));
  if (province === null) return null;
  if (level === 'province') return decided(gazetteer.place(province), province);
  const prefecture = gazetteer.childrenOf(province).some((code) => code.length === 4)
    ? leader(ranked(4, province))
    : null;
  const under = prefecture ?? province;
  if (level === 'town') {
    const town = townOf(records, under);
    if (town !== null) return decided(town, town.code.startsWith(under) ? town.code : under);
  }
  if (level === 'county') {
    const former = formerCounty(records, under, gazetteer);
    if (former !== null)
      return { ...former, evidence: former.evidence.map((mention) => quoteMention(article, mention)) };
  }
  const counties = ranked(6, under);
  const county = leader(counties);
  const countyPlace = county === null ? null : gazetteer.place(county);
  if (
    county !== null &&
    countyPlace !== null &&
    matchesLevel(countyPlace, level) &&
    namesItself(support, county, level)
  ) {
    const cityOfItsOwn = level !== 'city' || !namesPrefecture(support, prefecture);
    if (cityOfItsOwn) return decided(countyPlace, county);
  }
  if (prefecture !== null) return decided(gazetteer.place(prefecture), prefecture);
  return decided(gazetteer.place(province), province);
}

function namesPrefecture(support: Support, prefecture: RegionCode | null): boolean {
  return (
    prefecture !== null &&
    (support.records.get(prefecture) ?? []).some(({ place }) => place?.code === prefecture)
  );
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

/** The county or zone of the township a text of a township speaks for. */
function townOf(records: readonly NameRecord[], under: RegionCode): Place | null {
  const towns = records
    .filter(({ place }) => place?.kind === 'township' && place.code.startsWith(under))
    .sort((a, b) => b.count - a.count || a.first.passage - b.first.passage);
  const town = towns[0]?.place ?? null;
  if (town === null) return null;
  const parent = {
    ...town,
    name: town.path[town.path.length - 2] ?? town.name,
    path: town.path.slice(0, -1),
    level: 3 as const,
  };
  return town.zone ?? { ...parent, kind: 'division' };
}

/**
 * The county that is no more: a text of a county (全县) whose townships lie today in districts of one prefecture can only
 * come from the county they were cut from. Needs two townships and one such county.
 */
function formerCounty(
  records: readonly NameRecord[],
  under: RegionCode,
  gazetteer: Gazetteer,
): (Omit<Decision, 'evidence'> & { evidence: Mention[] }) | null {
  if (under.length < 4) return null;
  const voters = records.filter(
    ({ place }) => place?.kind === 'township' && place.code.length === 6 && place.code.startsWith(under),
  );
  const inCounties = voters.filter(({ place }) => /[县旗]$/.test(gazetteer.nameOf(place?.code ?? '') ?? ''));
  if (voters.length < 2 || inCounties.length * 2 > voters.length) return null;
  const candidates = new Map<Place, NameRecord[]>();
  for (const voter of voters) {
    for (const former of gazetteer.formerOf(voter.place?.code ?? '')) {
      if (former.level !== 3 || kindOf(former.name) !== '县') continue;
      candidates.set(former, [...(candidates.get(former) ?? []), voter]);
    }
  }
  const ranked = [...candidates].sort((a, b) => b[1].length - a[1].length);
  const [best, next] = ranked;
  if (best === undefined || best[1].length < 2 || (next !== undefined && next[1].length === best[1].length))
    return null;
  const main = best[1].some(
    ({ place }) => stemOf(gazetteer.nameOf(place?.code ?? '') ?? '') === stemOf(best[0].name),
  );
  return main ? { place: best[0], how: 'inferred', evidence: best[1].map((record) => record.first) } : null;
}
