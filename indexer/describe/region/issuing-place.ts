import { type Gazetteer, liesIn, type Place } from '../../../engine/gazetteer/index.ts';
import type { Evidence } from '../../../engine/types.ts';
import type { Article } from '../../article.ts';
import { simplified } from '../../lines/simplified.ts';
import { bodiesOfLine } from '../body-names.ts';
import { givenSpeaker } from '../given-speaker.ts';
import type { FoundBody } from '../issuer/found-body.ts';
import { issuerOf } from '../issuer/issuing-bodies.ts';
import { givenFacts } from '../quote.ts';
import { asWritten, simplifiedArticle } from '../simplified.ts';
import { mentionsIn } from './mentions.ts';
import { type NationalSign, nationalBody } from './national.ts';
import { choosePlace, insideOf } from './title-places.ts';
import { OWN_ACCOUNT } from './voice-rules.ts';

/** The place whose body issued a text. */
export interface IssuingPlace {
  kind: 'place';
  place: Place;
  how: 'stated' | 'inferred';
  /** A body of the state stands beside it, or another place's body signs. */
  contested: boolean;
  /** What several places have in common whose bodies issued it together; no body is of that place itself. */
  joint: boolean;
  evidence: Evidence[];
}

/** Whose body issued a text: a place, several that only the country holds, or the whole country. */
export type Issuing =
  | IssuingPlace
  | { kind: 'several'; evidence: Evidence[] }
  | { kind: 'nation'; sign: NationalSign };

/** The place (or the country) whose bodies issued a text, from the lines that speak for it; null where they name none. */
export function issuingPlace(
  article: Article,
  gazetteer: Gazetteer,
  supportOf: (place: Place) => number,
): Issuing | null {
  const found = issuerOf(simplifiedArticle(article));
  if (found === null) return null;
  const evidence = asWritten(
    article,
    found.bodies.map((body) => body.evidence),
  );
  const named = evidence.flatMap((item, at) => {
    const place = placeOfBody(item.quote.replace(/\s+/g, ''), gazetteer, supportOf);
    const body = found.bodies[at];
    return place === null || body === undefined ? [] : [{ place, body, evidence: item }];
  });
  const [first] = named;
  if (first === undefined) {
    const rule = nationalBody(found.bodies[0]?.name ?? '');
    const [quoted] = evidence;
    if (rule === null || quoted === undefined || found.against.length > 0) return null;
    return { kind: 'nation', sign: { ...quoted, how: found.how, rule: rule.id } };
  }
  const shared = sharedPlace(
    named.map(({ place }) => place),
    gazetteer,
  );
  if (shared === null) return { kind: 'several', evidence: named.map((one) => one.evidence) };
  const { place: common, joint } = shared;
  const agreed = named.every(({ place }) => place.code === common.code || liesIn(place, common));
  // Who prints a document may not be who issues it, but belongs to the same place.
  const told = found.how === 'stated' || first.evidence.rule === 'issuer-line/printed';
  // A body of the state that names no place stands beside it, or another that signs.
  const isNamed = (body: FoundBody) => named.some((one) => one.body === body);
  const contested =
    found.against.length > 0 ||
    found.bodies.some((body) => !isNamed(body) && nationalBody(body.name) !== null);
  const isLikely = OWN_ACCOUNT.test(first.body.name) || isTownAlone(first, supportOf, gazetteer);
  const sure = told && !contested && agreed && !isLikely;
  return {
    kind: 'place',
    place: common,
    how: sure && !joint ? 'stated' : 'inferred',
    contested,
    joint,
    evidence: [...named.map((one) => one.evidence), ...asWritten(article, found.against)],
  };
}

/** Support of a county that its text names somewhere in full, beside one of its townships. */
const COUNTY_NAMED = 4;

/**
 * Whether a body names no more than its township, in a text that names nothing else around it: townships of that name were many
 * before most were merged, and the lists know those of today.
 */
function isTownAlone(
  { place, evidence }: { place: Place; evidence: Evidence },
  supportOf: (place: Place) => number,
  gazetteer: Gazetteer,
): boolean {
  const mentions = mentionsIn([evidence.quote.replace(/\s+/g, '')], gazetteer);
  const isTown = mentions.every(({ senses }) => senses.every((sense) => sense.place.kind === 'township'));
  return isTown && supportOf(place) < COUNTY_NAMED;
}

/**
 * The same of what a column, metadata or a labelled line names as the issuer: sites and tables name as often who published a text, so
 * that it is never more than inferred. Null where that is no body, or one that names no place and is not of the whole country.
 */
export function givenIssuingPlace(
  article: Article,
  gazetteer: Gazetteer,
  supportOf: (place: Place) => number,
): Issuing | null {
  const fact = givenFacts(article, 'issuer')[0];
  if (fact === undefined) return null;
  const value = simplified(fact.value.trim());
  const names = bodiesOfLine(value)?.map(({ name }) => name) ?? (isPlace(value, gazetteer) ? [value] : null);
  if (names === null) return null;
  const evidence = [fact.evidence];
  const places = names
    .map((name) => placeOfBody(name, gazetteer, supportOf))
    .filter((place) => place !== null);
  if (places.length === 0) {
    const rule = nationalBody(names[0] ?? '');
    return rule === null
      ? null
      : { kind: 'nation', sign: { ...fact.evidence, how: 'inferred', rule: rule.id } };
  }
  const shared = sharedPlace(places, gazetteer);
  if (shared === null) return { kind: 'several', evidence };
  return { kind: 'place', ...shared, how: 'inferred', contested: false, evidence };
}

/** Whether a value is a place and nothing else, written in full: 青山县河口镇 stands for its government. */
function isPlace(value: string, gazetteer: Gazetteer): boolean {
  let end = 0;
  for (const mention of mentionsIn([value], gazetteer)) {
    if (mention.start !== end || mention.senses.every(({ form }) => form !== 'full')) return false;
    end = mention.end;
  }
  return value !== '' && end === value.length;
}

/** The same of who is given as the speaker, by the place whose office is named with the name: 常德市市长 王五. */
export function givenSpeakersPlace(
  article: Article,
  gazetteer: Gazetteer,
  supportOf: (place: Place) => number,
): Issuing | null {
  const office = givenFacts(article, 'office')[0];
  // A table may give the office alone: who held it is not known then, but where.
  const given =
    givenSpeaker(article) ??
    (office === undefined ? null : { speaker: office.value.trim(), evidence: [office.evidence] });
  if (given === null) return null;
  const spoken = simplified(given.speaker);
  const last = mentionsIn([spoken], gazetteer).at(-1);
  if (last === undefined || last.officeEnd <= last.end) return null;
  const place = placeOfBody(spoken.slice(0, last.officeEnd), gazetteer, supportOf);
  return place === null
    ? null
    : { kind: 'place', place, how: 'inferred', contested: false, joint: false, evidence: given.evidence };
}

const NOWHERE: Place = {
  kind: 'division',
  name: '',
  level: 1,
  code: '',
  path: [],
  until: null,
  codes: [],
  ownCode: null,
};

/** What places have in common, `joint` where it is none of them itself; null where that is only the country. */
function sharedPlace(
  places: readonly Place[],
  gazetteer: Gazetteer,
): Pick<IssuingPlace, 'place' | 'joint'> | null {
  const place = places.reduce((a, b) => wider(a, b, gazetteer) ?? NOWHERE);
  if (place === NOWHERE) return null;
  return { place, joint: !places.some(({ code, level }) => code === place.code && level === place.level) };
}

/** The place of both: the wider one, or what both lie in; null where that is only the country. */
function wider(a: Place, b: Place, gazetteer: Gazetteer): Place | null {
  if (a === NOWHERE || b === NOWHERE) return null;
  if (a.code === b.code) return a.level <= b.level ? a : b;
  if (liesIn(a, b)) return b;
  if (liesIn(b, a)) return a;
  for (let code = gazetteer.parentOf(a.code); code !== null; code = gazetteer.parentOf(code))
    if (b.code.startsWith(code)) return gazetteer.place(code);
  return null;
}

/** The innermost place that the name of a body holds; a township counts as its county. */
export function placeOfBody(
  name: string,
  gazetteer: Gazetteer,
  supportOf: (place: Place) => number,
): Place | null {
  let above: Place | null = null;
  let meanings: Place[] = [];
  let full = 0;
  for (const { senses, start, end } of mentionsIn([name], gazetteer)) {
    const outer: Place | null = above;
    const isShort = senses.every(({ form }) => form === 'stem');
    // 青山省小河堰管理局: behind the official name of a province a short one is that of a river, a works or a branch.
    if (isShort && outer?.level === 1 && start === full) continue;
    if (!isShort) full = end;
    const places: Place[] = senses
      .map(({ place }) => (place.kind === 'township' ? seatOf(place, gazetteer) : place))
      .filter((place) => place !== null)
      .filter((place) => place.kind !== 'landmark');
    const chosen = choosePlace(
      outer === null ? places : insideOf(places, { place: outer, meanings }),
      supportOf,
    );
    if (chosen === null) continue;
    above = chosen;
    meanings = places;
  }
  return above;
}

function seatOf(township: Place, gazetteer: Gazetteer): Place | null {
  return township.zone ?? gazetteer.place(township.code);
}
