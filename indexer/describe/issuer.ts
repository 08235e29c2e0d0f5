import { fold } from '../../engine/text/fold.ts';
import type { Evidence, Known } from '../../engine/types.ts';
import type { Article } from '../article.ts';
import { globalPattern } from '../rules/pattern-copies.ts';
import { matchRule, type RuleId } from '../rules/rule.ts';
import type { RuleTable } from '../rules/rule-table.ts';
import { bodiesOfLine, isBodyName, type NamedBody } from './body-names.ts';
import { isLegalTitle } from './date/legal-dates.ts';
import { describeDocNumber } from './doc-number.ts';
import type { FoundBody } from './found-body.ts';
import { completed, type IssuerPlace, placeOfTitle } from './issuer-place.ts';
import { MEETING_PLACES, WITHOUT_PLACE } from './issuer-place-rules.ts';
import {
  ALONE_IN_LINE,
  ATTACHMENTS,
  BODY_PLACES,
  ENACTMENT_LINES,
  IN_TITLE,
  LAST_SIGNS,
  MADE_BY,
  NO_LETTERHEADS,
  PUT_OUT_BY,
  REPORTS_FOR,
  RUNNING_TEXTS,
  STATE_BODIES,
} from './issuer-rules.ts';
import { oncePerArticle } from './once.ts';
import { PLAIN_NAMES } from './plain-name-rules.ts';
import { givenFacts, opening, quotePassage } from './quote.ts';
import { OWN_ACCOUNT } from './region/voice-rules.ts';
import { signature } from './signature.ts';
import { isTitleBelowText } from './title-below-text.ts';
import { titleStem } from './title-stem.ts';

/** The body that issued a document (发文机关); several that issued it together stand side by side. */
export interface DescribedIssuer {
  issuer: string | null;
  known: Known;
}

/** Lines in which bodies pass and publish, and letterheads, stand within this many passages of the opening. */
const HEAD = 12;
const LETTERHEAD = 6;
const REPORT = 20;
/** An encyclopedia names itself or its entry's keywords within this many passages of the end. */
const LAST = 3;
/** Longer passages are running text, unless they list the days of a law's amendments: then their beginning counts. */
const HEAD_LENGTH = 160;
/** Longer lines name no bodies alone. */
const LINE_LENGTH = 120;
/** The printing line stands within this many passages of the end; it may be glued to 抄送 and 主题词, but is no running text. */
const FOOT = 14;
const PRINTING_LENGTH = 400;
/** What every printing line holds. */
const PRINTED = '印发';

/**
 * Says who issued an article; the value drops sessions (第八届…), the evidence quotes the words as they stand. In a year
 * before they were called so, bodies do not get the names of later ones (省政府 of 1936).
 */
export function describeIssuer(
  article: Article,
  region: IssuerPlace | null = null,
  year: number | null = null,
): DescribedIssuer {
  const fact = givenFacts(article, 'issuer')[0];
  if (fact !== undefined && fact.evidence.from !== 'markup')
    return { issuer: fact.value.trim(), known: { how: 'stated', evidence: [fact.evidence] } };
  const found = issuerOf(article);
  const places = [region, placeOfTitle(article.title), placeOfMeeting(article)];
  const told = found === null ? null : named(found, places, year);
  if (told !== null) return told;
  // Markup names the source of a page as often as the body behind its text.
  if (fact !== undefined && bodiesOfLine(fact.value.trim()) !== null)
    return { issuer: fact.value.trim(), known: { how: 'inferred', evidence: [fact.evidence] } };
  return { issuer: null, known: { how: 'unknown', evidence: [] } };
}

/** Whether two names may be those of one body: 县交通局, 青山县交通局. */
function areOneBody(a: string, b: string): boolean {
  const [one, other] = [a, b].map((name) => fold(name).replace(/[\s()（）]/gu, ''));
  return one !== undefined && other !== undefined && (one.includes(other) || other.includes(one));
}

/** The bodies that issued an article where they stand, and how surely they did. */
export interface IssuerFound {
  how: 'stated' | 'inferred';
  bodies: readonly FoundBody[];
  /** What another place that speaks for the document says against it. */
  against: readonly Evidence[];
}

/** Who the text says issued it: what passed it, the title, what published it, what it reports for, letterhead, signature. */
export const issuerOf = oncePerArticle((article): IssuerFound | null => {
  const made = inHead(article, MADE_BY);
  if (made !== null)
    return isPassing(article, made) && !isLegalTitle(article.title)
      ? { how: 'inferred', bodies: [made], against: [] }
      : stated([made]);
  const titled = inTitle(article);
  if (titled !== null) {
    const full = signedInFull(article, titled);
    if (full !== null) return stated(full);
    const signed = isOrgan(titled[0]?.name ?? '') ? signature(article) : null;
    // Who made what is sent on signs that, and is named in the title.
    const local = signed?.filter(({ name }) => !isOrgan(name) && !article.title.includes(name)) ?? [];
    if (local.length === 0 || local.some(({ name }) => isOfTheState(name))) {
      const found = unlessSignedElsewhere(article, titled);
      return isTitleBelowText(article) && !agree(titled, signature(article))
        ? { ...found, how: 'inferred' }
        : found;
    }
    return { how: 'inferred', bodies: local, against: titled.map(({ evidence }) => evidence) };
  }
  const published = inHead(article, PUT_OUT_BY);
  if (published !== null) return unlessAnotherDecree(article, published);
  const spoken = represented(article);
  if (spoken !== null) return stated([spoken]);
  const head = letterhead(article);
  const signed = signature(article);
  if (head !== null) {
    const found = unlessSignedElsewhere(article, head);
    // A site bears one name.
    const sure =
      head.length > 1 || head.some(isSureHead) || isNumberedBelow(article, head) || agree(head, signed);
    return sure ? found : { ...found, how: 'inferred' };
  }
  if (signed !== null)
    return isAttached(article, signed) ? { how: 'inferred', bodies: signed, against: [] } : stated(signed);
  const last = printing(article) ?? runInSignature(article) ?? announcer(article);
  return last === null ? null : { how: 'inferred', bodies: [last], against: [] };
});

/**
 * The same bodies as they sign, where the title names them by their level alone (市人社局) and the signature in full
 * (小河市人力资源和社会保障局); null where the two are not the same, one by one.
 */
function signedInFull(article: Article, titled: readonly FoundBody[]): readonly FoundBody[] | null {
  if (!titled.every(({ name }) => OF_ITS_LEVEL.test(name))) return null;
  const signed = signature(article);
  if (signed === null || signed.length !== titled.length || isAttached(article, signed)) return null;
  const isFull = signed.every(
    ({ name }, at) => !OF_ITS_LEVEL.test(name) && standsWithin(titled[at]?.name ?? '', name),
  );
  return isFull ? signed : null;
}

const OF_ITS_LEVEL = /^[省市县区州盟旗](?!委)/u;

/** Whether the characters of a short name stand in a full one in their order, the last one at its end. */
function standsWithin(short: string, full: string): boolean {
  let at = 0;
  for (const character of full) if (character === short.charAt(at)) at += 1;
  return at === short.length && short.at(-1) === full.at(-1);
}

/** Who signs at the end of the last paragraph, where the lines of a text have run together. */
function runInSignature(article: Article): FoundBody | null {
  const rule = LAST_SIGNS.inForce('issuer-last/run-in');
  const ordinal = article.passages.length - 1;
  const text = article.passages[ordinal]?.text ?? '';
  const found = rule === null ? null : matchRule(rule, text);
  const name = found?.[1];
  if (rule === null || found === null || name === undefined || !isBodyName(name)) return null;
  return quoted(article, ordinal, name, text.indexOf(name, found.index), rule.id);
}

/** The body that opens the title of a public notice, in whose name the text speaks as well. */
function announcer(article: Article): FoundBody | null {
  const rule = LAST_SIGNS.inForce('issuer-last/public-notice');
  const name = rule === null ? undefined : matchRule(rule, article.title.trim())?.[1];
  if (rule === null || name === undefined || !isBodyName(name)) return null;
  const isSpoken = article.passages.some(
    ({ text }) => text.trim() !== article.title.trim() && text.includes(name),
  );
  return isSpoken ? { name, evidence: { quote: name, from: 'title', rule: rule.id } } : null;
}

/** Whether a body is read off a line that says who passed something, which in a report or news may be another's act. */
function isPassing({ title, passages }: Article, { evidence }: FoundBody): boolean {
  const line = passages[evidence.passage ?? 0]?.text ?? '';
  const header = ENACTMENT_LINES.test(line) && !HEARD.test(title);
  return evidence.rule?.startsWith('issuer-made/passed') === true && !header;
}

/** What a congress hears and passes, and others have written. */
const HEARD = /报告|议案|说明|名单/u;

/** Whether a letterhead calls itself one (…文件, …令), which the name of a site does not. */
const isSureHead = ({ evidence }: FoundBody): boolean => evidence.rule !== NAME_ABOVE;

/** Whether the document's number stands beneath the names, as it does in a letterhead. */
function isNumberedBelow(article: Article, head: readonly FoundBody[]): boolean {
  const last = Math.max(...head.map(({ evidence }) => evidence.passage ?? 0));
  return describeDocNumber(article).known.evidence.some(({ passage }) => passage === last + 1);
}

/** Units behind the name in a title that is the name of a body and nothing more. */
const BESIDE_NAME = 6;

/** Whether a bare name above a text may be a letterhead: an office's, which is not what the page is about. */
function isOffice({ title }: Article, name: string): boolean {
  const about = title.startsWith(name) && title.length <= name.length + BESIDE_NAME;
  return !about && !OWN_ACCOUNT.test(name);
}

/** Whether who signs bears one of the names above the text. */
function agree(head: readonly FoundBody[], signed: readonly FoundBody[] | null): boolean {
  return signed?.some(({ name }) => head.some((one) => areOneBody(one.name, name))) ?? false;
}

/** Whether a signature stands in what is attached: it says at most who made that. */
export function isAttached(article: Article, signed: readonly FoundBody[]): boolean {
  const is = (rule: RuleId, text: string) => ATTACHMENTS.named(rule, text) !== null;
  const first = Math.min(...signed.map(({ evidence }) => evidence.passage ?? 0));
  const texts = article.passages.slice(0, first).map(({ text }) => text);
  const begins = texts.findIndex((text, at) => at > 0 && is('attachment/mark', text));
  return begins >= 0 && texts.slice(begins + 1).some((text) => !is('attachment/listed', text));
}

/** A collection of samples opens with one decree and prints another's: which of them it is then stays open. */
function unlessAnotherDecree(article: Article, published: FoundBody): IssuerFound {
  const rule = PUT_OUT_BY.inForce('issuer-published/decree');
  for (const { text, ordinal } of rule === null ? [] : opening(article, HEAD)) {
    const found = text.length < HEAD_LENGTH ? rule?.pattern.exec(text) : null;
    const name = found?.[1];
    if (name === undefined || found?.index === undefined || rule === null || !isBodyName(name)) continue;
    const other = quoted(article, ordinal, name, text.indexOf(name, found.index), rule.id);
    if (areOfOtherPlaces([published], [other]))
      return { how: 'inferred', bodies: [published], against: [other.evidence] };
  }
  return stated([published]);
}

/** Title and letterhead say who issued a text, unless a body of another place signs it. */
function unlessSignedElsewhere(article: Article, bodies: readonly FoundBody[]): IssuerFound {
  const signed = signature(article);
  if (signed === null || isAttached(article, signed) || !areOfOtherPlaces(bodies, signed))
    return stated(bodies);
  return { how: 'inferred', bodies, against: signed.map(({ evidence }) => evidence) };
}

/** Whether all of some bodies name places, and none of them one of the others' (湖南省常德市 is 常德市). */
function areOfOtherPlaces(some: readonly FoundBody[], others: readonly FoundBody[]): boolean {
  const placesOf = (bodies: readonly FoundBody[]) =>
    bodies.map(({ name }) => BODY_PLACES.match(plainName(name))?.match[1] ?? '');
  const these = placesOf(some);
  return placesOf(others).every((place) =>
    these.every((other) => place !== '' && other !== '' && !place.includes(other) && !other.includes(place)),
  );
}

const stated = (bodies: readonly FoundBody[]): IssuerFound => ({ how: 'stated', bodies, against: [] });

/** Organs of the state, whose texts others send on under their own signature. */
function isOrgan(name: string): boolean {
  return STATE_BODIES.named('state-body/organ', name) !== null;
}

/** Offices and ministries that need no place: 财政部, 国家…总局. */
function isOfTheState(name: string): boolean {
  return STATE_BODIES.test(name);
}

/**
 * The value shown. A name that lacks its place takes a known one, which is then no more than inferred; where none is known, 乡人民政府
 * names no body at all.
 */
function named(
  found: IssuerFound,
  places: readonly (IssuerPlace | null)[],
  year: number | null,
): DescribedIssuer | null {
  const evidence = [...found.bodies.map((body) => body.evidence), ...found.against];
  let how: Known['how'] = found.how;
  const names = found.bodies.map(({ name }) => {
    const plain = plainName(name, year);
    for (const place of places) {
      const full = place === null ? plain : completed(plain, place.name, year);
      if (place === null || full === plain) continue;
      how = 'inferred';
      evidence.push(...place.evidence);
      return full;
    }
    return plain;
  });
  if (names.some((name) => WITHOUT_PLACE.named(LEVEL_ALONE, name) !== null)) return null;
  const issuer = names.reduce((all, name, at) => {
    if (at === 0 || names.indexOf(name) < at) return at === 0 ? name : all;
    return `${all}${found.bodies[at]?.list === true ? '、' : ' '}${name}`;
  }, '');
  return { issuer, known: { how, evidence } };
}

const LEVEL_ALONE = 'without-place/level';

/** The place of the congress before which a report is given: 在青山镇第四届人民代表大会…. */
function placeOfMeeting(article: Article): IssuerPlace | null {
  const titled = MEETING_PLACES.match(article.title);
  if (titled?.match[1] !== undefined) {
    const name = titled.match[1];
    return { name, evidence: [{ quote: name, from: 'title', rule: titled.rule.id }] };
  }
  for (const { text, ordinal } of opening(article, HEAD)) {
    const found = text.length > LINE_LENGTH ? null : MEETING_PLACES.match(text);
    const name = found?.match[1];
    if (found === null || name === undefined) continue;
    const start = found.match.index + found.match[0].indexOf(name);
    return { name, evidence: [quoted(article, ordinal, name, start, found.rule.id).evidence] };
  }
  return null;
}

function inHead(article: Article, table: RuleTable): FoundBody | null {
  for (const rule of table.active) {
    for (const { text, ordinal } of opening(article, HEAD)) {
      if (text.length >= HEAD_LENGTH && !ENACTMENT_LINES.test(text)) continue;
      const line = text.slice(0, HEAD_LENGTH);
      const found = matchRule(rule, line);
      const name = found?.[1];
      if (found === null || name === undefined || !isBodyName(asBody(name))) continue;
      return quoted(article, ordinal, name, found.index + found[0].indexOf(name), rule.id);
    }
  }
  return null;
}

/** 市十二届人大 counts as a body: its name is written out where it is shown. */
function asBody(name: string): string {
  const rule = PLAIN_NAMES.inForce('plain-name/congress');
  return rule === null ? name : name.replace(rule.pattern, rule.shown);
}

function quoted(article: Article, passage: number, name: string, start: number, rule: string): FoundBody {
  return {
    name,
    evidence: { ...quotePassage(article.passages, passage, start, start + name.length), rule },
  };
}

function inTitle(article: Article): FoundBody[] | null {
  const { start, end } = titleStem(article.title);
  const title = article.title.slice(start, end);
  for (const rule of IN_TITLE.active) {
    const named = rule.pattern.exec(title)?.[1];
    const bodies = named === undefined ? null : bodiesOfLine(named);
    if (bodies === null || named === undefined) continue;
    return bodies.map(({ name, start: from, end: to, list }) => ({
      name,
      list,
      evidence: { quote: named.slice(from, to), from: 'title', rule: rule.id },
    }));
  }
  return null;
}

function represented(article: Article): FoundBody | null {
  for (const { text, ordinal } of opening(article, REPORT)) {
    const found = REPORTS_FOR.match(text);
    const name = found?.match[1];
    if (found === null || name === undefined) continue;
    const start = found.match.index + found.match[0].indexOf(name);
    return quoted(article, ordinal, name, start, found.rule.id);
  }
  return null;
}

/** The first passage that a letterhead can be: what stands above a page's path is the site's; an encyclopedia has none. */
function beneathNoLetterhead(article: Article): number {
  const ends = [
    ...opening(article, HEAD),
    ...article.passages.slice(-LAST).map(({ text }) => ({ text, ordinal: 0 })),
  ];
  if (ends.some(({ text }) => NO_LETTERHEADS.named('no-letterhead/encyclopedia', text) !== null))
    return article.passages.length;
  const path = opening(article, HEAD).find(
    ({ text }) => NO_LETTERHEADS.named('no-letterhead/path', text) !== null,
  );
  return path === undefined ? 0 : path.ordinal + 1;
}

/**
 * Bodies in lines of their own before the text, one or several. A letterhead that leaves out the place (自治县人民政府) is
 * completed by the printing line at the end.
 */
function letterhead(article: Article): FoundBody[] | null {
  const found: FoundBody[] = [];
  const above = beneathNoLetterhead(article);
  for (const { text, ordinal } of opening(article, LETTERHEAD)) {
    if (ordinal < above) continue;
    const bodies = text.trim() === article.title.trim() ? null : bodiesOfLetterhead(text);
    if (bodies === null && (found.length > 0 || RUNNING_TEXTS.test(text))) break;
    // An article on a body bears its name and nothing else; and a firm above a text is its advertiser.
    const names =
      bodies?.rule === NAME_ABOVE
        ? bodies.names.filter(({ name }) => isOffice(article, name))
        : bodies?.names;
    for (const { name, start, end, list } of names ?? []) {
      const evidence = quotePassage(article.passages, ordinal, start, end);
      found.push({ name, list, evidence: { ...evidence, rule: bodies?.rule ?? NAME_ABOVE } });
    }
  }
  const [only] = found;
  if (only === undefined) return null;
  const printed = found.length === 1 ? printing(article) : null;
  const cut = printed?.name.indexOf(only.name) ?? -1;
  if (printed === null || cut <= 0) return found;
  return [{ name: printed.name.slice(0, cut + only.name.length), evidence: only.evidence }];
}

const NAME_ABOVE = 'issuer-line/name-above';
const LETTERHEAD_LINE = 'issuer-line/letterhead';

/** The bodies of a line above the text, and the rule that takes it for a letterhead. */
function bodiesOfLetterhead(text: string): { names: NamedBody[]; rule: RuleId } | null {
  if (text.length > LINE_LENGTH) return null;
  const marked = ALONE_IN_LINE.inForce(LETTERHEAD_LINE)?.pattern.exec(text)?.[1];
  if (marked === undefined && ALONE_IN_LINE.named(NAME_ABOVE, text) === null) return null;
  const names = bodiesOfLine(marked ?? text);
  return names === null ? null : { names, rule: marked === undefined ? NAME_ABOVE : LETTERHEAD_LINE };
}

function printing(article: Article): FoundBody | null {
  const rule = ALONE_IN_LINE.active.find(({ id }) => id === 'issuer-line/printed');
  if (rule === undefined) return null;
  const from = Math.max(0, article.passages.length - FOOT);
  for (let ordinal = article.passages.length - 1; ordinal >= from; ordinal--) {
    const text = article.passages[ordinal]?.text ?? '';
    // Looked for first: the pattern tries every place at which a name could begin.
    const isPossible = text.length <= PRINTING_LENGTH && text.includes(PRINTED);
    const found = isPossible ? rule.pattern.exec(text) : null;
    const name = found?.[1]?.split(/[、，,]/u).at(-1);
    if (found === null || name === undefined || name.length < 4 || !isBodyName(name)) continue;
    return quoted(article, ordinal, name, found.index + found[0].indexOf(name), rule.id);
  }
  return null;
}

/** `东营市第八届人民代表大会常务委员会` → `东营市人民代表大会常务委员会`; 人大常委会 is written out. */
function plainName(name: string, year: number | null = null): string {
  return PLAIN_NAMES.active
    .filter(({ since }) => since === undefined || year === null || year >= since)
    .reduce(
      (plain, rule) => plain.replace(rule.everywhere ? globalPattern(rule) : rule.pattern, rule.shown),
      name,
    );
}
