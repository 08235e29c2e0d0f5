import { type Gazetteer, liesIn, NATION, type Place } from '../../../engine/gazetteer/index.ts';
import type { Evidence, Region, RegionCode, RegionMention } from '../../../engine/types.ts';
import type { Article } from '../../article.ts';
import { boundedTexts } from '../bounded-texts.ts';
import { leadersIn } from '../leaders.ts';
import { formerName, nameUntil } from '../notes.ts';
import { givenFacts, quotePassage, quoteTitle } from '../quote.ts';
import { sitesPlace, speakersPlace, superiorsPlace, toldPlace } from './around-text.ts';
import { areApart, unlessContradicted } from './contradicted.ts';
import { type Decision, quoteMention } from './decision.ts';
import { hintsOfNumbers, numberSigns } from './document-number-province.ts';
import { givenRegion } from './given-region.ts';
import {
  givenIssuingPlace,
  givenSpeakersPlace,
  type Issuing,
  type IssuingPlace,
  issuingPlace,
} from './issuing-place.ts';
import { type Mention, mentionsIn } from './mentions.ts';
import { type NationalSign, national, nationalSign, stateCouncilVoice } from './national.ts';
import { deepen, officeClaim } from './office-claim.ts';
import { passingBody } from './passing-body.ts';
import { type PathPlace, placesOfPath } from './path-places.ts';
import { type PersonNames, personNames } from './persons.ts';
import { type SpeakerLevel, speakerLevel } from './speaker-level.ts';
import { type Hint, type NameRecord, recordsOf, type Support, weigh } from './support.ts';
import { placesInTitle, quoteOwn, type TitlePlace } from './title-places.ts';
import { OFFICE_LINES } from './voice-rules.ts';
import { vote } from './vote.ts';

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

const UNKNOWN: Region = { code: null, path: [], today: null, how: 'unknown', evidence: [] };

/** What has been read from an article before anything is decided. */
interface Reading {
  article: Article;
  texts: readonly string[];
  mentions: readonly Mention[];
  /** All that is named. */
  named: readonly NameRecord[];
  /** Places whose people the text calls guests of its own place. */
  guests: readonly Place[];
  /** What is named without the places of guests and what those lie in. */
  records: readonly NameRecord[];
  /** Signs of regions that are no names. */
  hints: readonly Hint[];
  support: Support;
  /** The level of government that the text speaks for. */
  level: SpeakerLevel | null;
  folders: readonly PathPlace[];
  issuing: Issuing | null;
  /** The same of what was given as the issuer, or the speaker. */
  givenIssuing: Issuing | null;
  persons: PersonNames;
  gazetteer: Gazetteer;
}

function readPlaces(article: Article, gazetteer: Gazetteer): Reading {
  const texts = withoutSiteNotes(article, boundedTexts(article.passages));
  const speaker = givenFacts(article, 'speaker').concat(givenFacts(article, 'author'));
  const persons = personNames(
    [article.title, ...texts],
    speaker.map(({ value }) => value.trim()),
  );
  const mentions = mentionsIn(texts, gazetteer, persons);
  const named = recordsOf(mentions);
  // Where a place in theirs is named, too, they come from above.
  const guests = named.flatMap(({ place, guests: of }) =>
    of && place !== null && !named.some((other) => other.place !== null && liesIn(other.place, place))
      ? [place]
      : [],
  );
  const all = named.filter(({ place }) => !isOfGuests(place, guests));
  const folders = placesOfPath(article.source.file, gazetteer);
  const level = speakerLevel(texts)?.level ?? null;
  const records = level === 'town' ? withoutTownsOwnName(all, gazetteer) : all;
  const hints: Hint[] = [
    ...hintsOfPath(folders),
    ...hintsOfNumbers(numberSigns(article.passages, texts), records, level, gazetteer),
    ...ledBy(article, texts),
  ];
  const support = weigh(records, hints);
  const supportOf = supportIn(support);
  const issuing = issuingPlace(article, gazetteer, supportOf);
  const givenIssuing =
    givenIssuingPlace(article, gazetteer, supportOf) ?? givenSpeakersPlace(article, gazetteer, supportOf);
  return {
    article,
    texts,
    mentions,
    named,
    guests,
    records,
    hints,
    support,
    level,
    folders,
    issuing,
    givenIssuing,
    persons,
    gazetteer,
  };
}

/**
 * Without the short names of counties that a township may bear as well, where nothing else that its text names lies in their
 * province: 文化万安、生态万安 is said of 万安镇, wherever that is, sooner than of 万安县.
 */
function withoutTownsOwnName(records: readonly NameRecord[], gazetteer: Gazetteer): readonly NameRecord[] {
  const mayBeOwn = ({ name, places, offices, first }: NameRecord): boolean =>
    offices === 0 &&
    first.senses[0]?.form === 'stem' &&
    places.every(({ level }) => level === 3) &&
    gazetteer.sensesOf(name).some(({ place }) => place.kind === 'township');
  const province = ({ places }: NameRecord) => new Set(places.map(({ code }) => code.slice(0, 2)));
  return records.filter((record) => {
    if (!mayBeOwn(record)) return true;
    const own = province(record);
    return records.some((other) => other !== record && [...province(other)].some((code) => own.has(code)));
  });
}

/** The folders as signs of regions: of those of today in which the innermost lies, whatever the others are now part of. */
function hintsOfPath(folders: readonly PathPlace[]): Hint[] {
  const code = folders.at(-1)?.place.code ?? '';
  return folders.map(({ place, quote }) => ({
    code: code.slice(0, CODE_LENGTH * place.level),
    evidence: { quote, from: 'path' },
  }));
}

/** Digits of a code for each level. */
const CODE_LENGTH = 2;

/** How many times more text must stand below a title than above it for what is above to be the site's. */
const BELOW_TITLE = 2;

/** The texts without sentences above the title, which tell of the site, where most of the text stands below it. */
function withoutSiteNotes({ title, passages }: Article, texts: readonly string[]): readonly string[] {
  const at = passages.findIndex(({ text }) => text.trim() === title.trim());
  if (at <= 0) return texts;
  const units = (some: readonly string[]) => some.reduce((sum, text) => sum + text.length, 0);
  if (units(texts.slice(at)) < BELOW_TITLE * units(texts.slice(0, at))) return texts;
  return texts.map((text, ordinal) => (ordinal < at && text.includes('。') ? '' : text));
}

/** How much speaks for the prefecture (or province) of a place. */
const supportIn =
  (support: Support) =>
  ({ code }: Place): number =>
    support.score.get(code.slice(0, 4)) ?? 0;

/** Provinces whose leaders the texts call by name and office, each once. */
function ledBy(article: Article, texts: readonly string[]): Hint[] {
  const hints = new Map<RegionCode, Hint>();
  for (const { leader, passage, start, end, rule } of leadersIn(texts)) {
    if (hints.has(leader.province)) continue;
    const quoted = quotePassage(article.passages, passage, start, end);
    hints.set(leader.province, { code: leader.province, evidence: { ...quoted, rule } });
  }
  return [...hints.values()];
}

/** Finds where a document belongs, with the words that prove it, and the other places it speaks of. */
export function describeRegion(article: Article, gazetteer: Gazetteer): RegionDescription {
  const reading = readPlaces(article, gazetteer);
  const given = givenRegion(article, gazetteer);
  if (given?.nation) {
    const sign: NationalSign = { ...given.evidence, from: given.evidence.from, how: 'stated' };
    return finish(national([sign]), NATION, reading.named, null);
  }
  const decision: Decision | null = given?.final
    ? { place: given.place, how: 'stated', evidence: [] }
    : decide(reading, given?.place ?? null);
  if (given === null) {
    const signs = nationalSigns(reading, decision);
    if (signs.length > 0) return finish(national(signs), NATION, reading.named, null);
    const { folders, support, level } = reading;
    const supportOf = supportIn(support);
    const found =
      decision ??
      superiorsPlace(article, gazetteer, supportOf) ??
      speakersPlace(article, gazetteer, supportOf) ??
      toldPlace(article, level, gazetteer, supportOf) ??
      sitesPlace(article, reading.texts, gazetteer, supportOf);
    if (found === null) return finish(UNKNOWN, null, reading.named, null);
    const held = unlessContradicted(found, { article, folders, gazetteer, supportOf });
    return finish(regionOf(held, gazetteer), held.place.code, reading.named, untilOf(held));
  }
  const read = decision === null || decision.evidence.length === 0 ? null : decision;
  const chosen: Decision = {
    place: decision?.place ?? given.place,
    how: decision?.how ?? 'stated',
    // What is given goes first: it is what a person or a table says, the text only says which part of it.
    evidence: [given.evidence, ...(decision?.evidence ?? [])],
  };
  return finish(regionOf(chosen, gazetteer), chosen.place.code, reading.named, untilOf(read ?? chosen));
}

/**
 * What shows the text to be of the whole country, the decisive first; empty where nothing does, or where a place speaks for
 * itself. The name of the country opens titles of counties too, and a folder called 法律 proves less than a place that the
 * text names.
 */
function nationalSigns(reading: Reading, decision: Decision | null): NationalSign[] {
  const { article, issuing, givenIssuing } = reading;
  if (issuing?.kind === 'place' && decision !== null) return [];
  const sign = nationalSign(article);
  if (sign === null && decision === null && givenIssuing?.kind === 'nation') return [givenIssuing.sign];
  if (issuing?.kind === 'nation') return [issuing.sign, ...(sign === null ? [] : [sign])];
  const local = decision?.how === 'stated';
  if (sign === null) {
    const voice = local ? null : stateCouncilVoice(article);
    return voice === null ? [] : [voice];
  }
  const isOutweighed = sign.how === 'inferred' && (local || isHeadedByPlace(reading));
  return (sign.from === 'path' && decision !== null) || isOutweighed ? [] : [sign];
}

/** Passages that may name who speaks, beneath a title, and units that may stand before the place: 中共, a bracket. */
const HEAD = 6;
const OPENS_WITHIN = 3;

/** Whether a line of the head opens with an office of a place: its mayor may speak at a meeting of the whole country. */
function isHeadedByPlace({ article, mentions, texts }: Reading): boolean {
  return mentions.some(({ passage, start, officeEnd, foreign }) => {
    const text = texts[passage] ?? '';
    const opens = passage < HEAD && start <= OPENS_WITHIN && officeEnd > 0 && !foreign;
    return opens && text.trim() !== article.title.trim() && OFFICE_LINES.test(text);
  });
}

/** Prefectures that became cities: long after, 保定地区 means the city and what lies around it. */
const STILL_SAID: ReadonlySet<string> = new Set(['地区改市', '地市合并', '专区改地区']);

function untilOf({ place, evidence }: Decision): RegionDescription['nameUntil'] {
  const [first] = evidence;
  if (place.kind !== 'former' || place.until === null || first === undefined) return null;
  // Tables keep the codes of one year for the rows of all.
  if (/^[\d.]+$/.test(first.quote)) return null;
  const withOffice = first.quote.length > place.name.length;
  if (STILL_SAID.has(place.change ?? '') && !withOffice) return null;
  return { year: place.until, evidence: { ...first, note: nameUntil(place.name, place.until) } };
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
    evidence: withFormerName(place, now, evidence).slice(0, EVIDENCE_KEPT),
  };
}

/** Evidence whose decisive quote says, where the place bore another name in its time, what became of it. */
function withFormerName(place: Place, now: string | null, evidence: readonly Evidence[]): Evidence[] {
  const [first, ...others] = evidence;
  if (first === undefined || place.kind !== 'former' || place.until === null || now === null)
    return [...evidence];
  return [{ ...first, note: formerName(place.name, place.until, place.change, now) }, ...others];
}

/** What is shown: nothing that no words prove. */
function finish(
  found: Region,
  code: RegionCode | null,
  records: readonly NameRecord[],
  until: RegionDescription['nameUntil'],
): RegionDescription {
  const proven = found.evidence.length > 0;
  const region = proven ? found : UNKNOWN;
  const facetRegion = proven ? code : null;
  const nameUntil = proven ? until : null;
  const others = new Map<string, RegionMention>();
  for (const { place, count } of records) {
    if (place === null || place.kind === 'township') continue;
    const { path } = place;
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

function decide(reading: Reading, scope: Place | null): Decision | null {
  const { article, mentions, guests, records, support, level, issuing, persons, gazetteer } = reading;
  const within = (place: Place) =>
    scope === null || place.code.startsWith(scope.code) || liesIn(place, scope);
  const titled = placesInTitle(article.title, gazetteer, supportIn(support), persons);
  const own = titled.find((found) => found.own && within(found.place) && !isOfGuests(found.place, guests));
  const passed = passingBody(article, mentions);
  if (passed !== null && within(passed.place)) {
    // A province's congress also makes law for one city: the title then opens with the city's name.
    const closer = own?.alone && (liesIn(own.place, passed.place) || own.place.level === passed.place.level);
    return closer
      ? { place: own.place, how: 'stated', evidence: [quoteOwn(own), ...passed.evidence] }
      : passed;
  }
  // Bodies of several provinces speak for none of them.
  if (issuing?.kind === 'several') {
    const filed = filedPlace(reading, within);
    return filed === null ? null : { ...filed, evidence: [...filed.evidence, ...issuing.evidence] };
  }
  const issued = issuing?.kind === 'place' && within(issuing.place) ? issuing : null;
  if (own !== undefined) {
    const titledPlace = unlessTextIsElsewhere(own, deepen(own, records, level, article), reading);
    return titledOrIssued(own, titledPlace, issued);
  }
  if (issued !== null) return issued;
  return orGivenIssuers(likelyPlace(withoutAsking(reading, titled), titled, within), reading, within);
}

/** Whether a place is one of guests, or one that those lie in: 贵州省册亨县党政代表团到我县考察 is news of neither. */
function isOfGuests(place: Place | null, guests: readonly Place[]): boolean {
  return place !== null && guests.some((guest) => guest.code === place.code || liesIn(guest, place));
}

/**
 * The place of a body that was given as the issuer, or of the speaker's office, where the text does not say more: it is as good as
 * what the text only points to, and better where it lies in that and the text does not tell its own level.
 */
function orGivenIssuers(
  claimed: Decision | null,
  { givenIssuing, level }: Reading,
  within: (place: Place) => boolean,
): Decision | null {
  if (givenIssuing?.kind !== 'place' || !within(givenIssuing.place)) return claimed;
  const { place, how, evidence } = givenIssuing;
  if (claimed === null) return { place, how, evidence };
  if (claimed.how === 'stated') return claimed;
  const isCloser = level === null && liesIn(place, claimed.place) && place.code !== claimed.place.code;
  return isCloser
    ? { place, how, evidence: withOther(evidence, claimed.evidence) }
    : { ...claimed, evidence: withOther(claimed.evidence, evidence) };
}

/** Names of one other province that make a text one of its own, where its title's province is not named at all. */
const NAMES_ELSEWHERE = 2;

/** A title whose province the text never names, while it names another by an office or twice, may be another text's. */
function unlessTextIsElsewhere(own: TitlePlace, titled: Decision, { article, support }: Reading): Decision {
  const province = own.place.code.slice(0, 2);
  const names = support.records.get(province) ?? [];
  // Lines that repeat the title say no more than it does.
  const repeats = (passage: number) => article.passages[passage]?.text.includes(article.title) === true;
  if (names.some(({ passages }) => passages.some((passage) => !repeats(passage)))) return titled;
  for (const [code, records] of support.records) {
    if (code.length !== 2 || code === province) continue;
    const theirs = records.filter((record) => record.own > 0);
    const first = theirs.find(({ offices }) => offices > 0) ?? theirs[0];
    if (first === undefined || (first.offices === 0 && theirs.length < NAMES_ELSEWHERE)) continue;
    const against = quoteMention(article, first.firstOffice ?? first.first);
    return { ...titled, how: 'inferred', evidence: withOther(titled.evidence, [against]) };
  }
  return titled;
}

/** The innermost folder that is a place. */
function filedPlace({ folders }: Reading, within: (place: Place) => boolean): Decision | null {
  const folder = folders[folders.length - 1];
  if (folder === undefined || !within(folder.place)) return null;
  return { place: folder.place, how: 'inferred', evidence: [{ quote: folder.quote, from: 'path' }] };
}

/** Without the names of those whom the text answers: it is of a body above them. */
function withoutAsking(reading: Reading, titled: readonly TitlePlace[]): Reading {
  const asking = titled.filter(({ others }) => others?.fromAbove === true).map(({ place }) => place.code);
  if (asking.length === 0) return reading;
  const records = reading.records.filter(({ place }) => place === null || !asking.includes(place.code));
  return { ...reading, records, support: weigh(records, reading.hints) };
}

/** The place that a text points to which neither its title nor its issuer names. */
function likelyPlace(
  reading: Reading,
  places: readonly TitlePlace[],
  within: (place: Place) => boolean,
): Decision | null {
  const { article, records, support, level, gazetteer } = reading;
  const titled = places.filter(({ others, foreign }) => others === null && !foreign);
  const claimed =
    officeClaim(records, level, support, within, article) ??
    vote({ article, records, support, level, titled, within, gazetteer });
  const filed = filedPlace(reading, within);
  if (claimed === null) return filed;
  // Where the text names nothing, the folders alone have been counted: the innermost says it all.
  const silent = (support.records.get(claimed.place.code) ?? []).length === 0;
  if (silent && filed?.place.code.startsWith(claimed.place.code)) return filed;
  return closerInTitle(notBelowTitle(claimed, reading), titled, records);
}

/**
 * Where the title names a place, be it in the name of a paper (《青省政报》), a text that does not tell its level is of that place
 * rather than of one in it that the text names in passing.
 */
function notBelowTitle(
  claimed: Decision,
  { article, records, level, persons, gazetteer }: Reading,
): Decision {
  if (level !== null || claimed.how === 'stated') return claimed;
  if (records.some(({ place, offices }) => offices > 0 && place?.code === claimed.place.code)) return claimed;
  for (const { senses, foreign, start, end } of mentionsIn([article.title], gazetteer, persons)) {
    const wider = senses.find(({ place }) => place.level < 3 && liesIn(claimed.place, place))?.place;
    if (wider === undefined || foreign) continue;
    const quote = quoteTitle(article.title.slice(start, end));
    return { place: wider, how: 'inferred', evidence: [quote, ...claimed.evidence] };
  }
  return claimed;
}

/**
 * The place that opens the title, or that of the body that issued the text. A province may make rules for one of its cities, and
 * a county carry out a programme of its province; where neither lies in the other, one contradicts the other.
 */
function titledOrIssued(own: TitlePlace, titled: Decision, issued: IssuingPlace | null): Decision {
  if (issued === null) return titled;
  if (issued.joint) return issued;
  if (issued.contested) {
    return { ...titled, how: 'inferred', evidence: withOther(titled.evidence, issued.evidence) };
  }
  if (!own.sure && issued.how === 'stated') {
    const how = areApart(own.place, issued.place) ? 'inferred' : 'stated';
    return { place: issued.place, how, evidence: [...issued.evidence, quoteOwn(own)] };
  }
  if (issued.place.code === own.place.code || liesIn(own.place, issued.place)) return titled;
  if (liesIn(issued.place, own.place))
    return { place: issued.place, how: issued.how, evidence: [...issued.evidence, quoteOwn(own)] };
  const [first, second] = issued.how === 'stated' ? [issued, titled] : [titled, issued];
  return { place: first.place, how: 'inferred', evidence: withOther(first.evidence, second.evidence) };
}

/** Evidence with what else there is, no quote twice. */
function withOther(evidence: readonly Evidence[], others: readonly Evidence[]): Evidence[] {
  const more = others.filter(
    ({ from, quote }) => !evidence.some((one) => one.from === from && one.quote === quote),
  );
  return [...evidence, ...more];
}

/** The county that the title names on the way (…!天河区招生细则公布), where the text speaks of it too and lies in its city. */
function closerInTitle(
  claimed: Decision,
  titled: readonly TitlePlace[],
  records: readonly NameRecord[],
): Decision {
  const inner = titled.filter(({ place }) => liesIn(place, claimed.place));
  const [found, other] = inner;
  if (found === undefined || other !== undefined) return claimed;
  const spoken = records.some(
    ({ place }) => place?.code === found.place.code && place.level === found.place.level,
  );
  return spoken
    ? { place: found.place, how: 'inferred', evidence: [quoteOwn(found), ...claimed.evidence] }
    : claimed;
}
