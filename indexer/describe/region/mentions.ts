import type { Gazetteer, Place, PlaceNameMatch, Sense } from '../../../engine/gazetteer/index.ts';
import { fold } from '../../../engine/text/fold.ts';
import { globalPattern, stickyPattern } from '../../rules/pattern-copies.ts';
import { matchRule, type Rule, type RuleId } from '../../rules/rule.ts';
import { ADDRESSED, ALL_PARTS } from './mention-rules.ts';
import {
  ANY_COUNTY,
  FOREIGN_NAMES,
  LARGER_DIVISIONS,
  NAME,
  NAME_OFFICES,
  NAMESAKES,
  type OfficeRule,
  SLOGANS,
  SPOKEN_FOR,
  TOWNSHIPS,
} from './name-rules.ts';
import {
  isGivenName,
  mayBeOfPerson,
  type NamedPerson,
  type PersonNames,
  personNames,
  personsIn,
} from './persons.ts';
import { CHANCE_NAMES, EVERYDAY_WORDS } from './weak-names.ts';
import { wordBorders } from './word-borders.ts';

/** One place name where it stands in a text. */
export interface Mention {
  /** Index of the text it stands in (ordinal of the passage). */
  passage: number;
  start: number;
  end: number;
  name: string;
  senses: readonly Sense[];
  /** End of name and office where an office or park of the place follows (`弥渡县工业园区`), else 0. */
  officeEnd: number;
  /** The rule that found the office. */
  officeRule: RuleId | null;
  /** The words around say that it is another's place: 学习…经验, 赴…考察; or it stands in the line of those addressed. */
  foreign: boolean;
  /** The text tells of a visit to it or help for it, or is compared with it: all that it says of the place then is of another's. */
  visited: boolean;
  /** The text tells of a visit of its people to the place that it calls its own. */
  guests: boolean;
  /** 我代表 stands before it. */
  represented: boolean;
  /** A text says so of its own place only: 建设美好盐城, 提高常德人民的收入水平. */
  slogan: boolean;
}

/** What every such list ends with: looked for first, since few texts hold it. */
const TOWNSHIP_LIST_END = /[两二三四五六七八九十]个?(?:乡|镇|街道)/;
const OFFICE_REACH = 24;
/** How far before a name the list of all provinces may begin. */
const LIST_REACH = 50;
/** Passages at the opening and at the end that may hold those addressed, and their longest line. */
const ADDRESSEES_WITHIN = 10;
const COPIES_WITHIN = 8;
const ADDRESSEES_LENGTH = 400;
/** 召开|县政府, 代|县长: one character and a kind stand in any text. */
const ONE_CHARACTER_NAME = /^.[县市区旗州]$/;

/** Whether the characters of a name that folding changes stand as they are. */
function isWrittenSo(written: string, name: string): boolean {
  return [...name].every((character, at) => fold(character) === character || written[at] === character);
}

/**
 * Whether the characters of a name stand for it. No name begins inside a word, and no short one lends its end to the
 * next; a name of one character must be written so too (乾县 folds to 干县, 骨干|县 does not become it).
 */
function standsAsName(
  raw: string,
  text: string,
  { start, end, name }: PlaceNameMatch,
  isOffices: boolean,
): boolean {
  if (isOffices) return isWritten(raw, { start, end, name });
  const borders = wordBorders(text, start, end);
  // 对|内蒙古 is cut 对内|蒙古: no word of three characters holds the end of another and is a province by chance.
  const long = name.text.length > 2;
  if (!borders.before && !(long && (borders.within || name.senses[0]?.place.level === 1))) return false;
  if (!ONE_CHARACTER_NAME.test(name.text)) {
    // 新建|县城: behind an everyday word a kind that begins another word is none.
    const everyday = name.senses[0]?.form === 'stem' || EVERYDAY_WORDS.has(name.text.slice(0, -1));
    // 根据清河|县委的要求: what it runs on into is the office of the place.
    return !borders.runsOn || !everyday || officeBehind(text.slice(end, end + OFFICE_REACH), false) !== null;
  }
  return (
    borders.after && !ANY_COUNTY.test(NAME + text.slice(end, end + 1)) && isWritten(raw, { start, end, name })
  );
}

function isWritten(raw: string, { start, end, name }: PlaceNameMatch): boolean {
  return (
    !ONE_CHARACTER_NAME.test(name.text) ||
    name.senses.some(({ place }) => isWrittenSo(raw.slice(start, end), place.name))
  );
}

/** 代县长 is no head of 代县: with a name of one character its kind stands twice, 代县县长. */
const ONE_OFFICE = /^[长委政]/u;
/** Offices as they are written out: before them a name that is a word is one, too. */
const OWN_OFFICE = /^(?:人民|革命委员会|[县市区][委长]|人大|政协)/u;

/** What stands before the committee of a place: 中共和县县委 is of 和县, not of 共和县. */
const PARTY = '中共';
const HAN = /\p{Script=Han}/u;
/** Marks behind which a list or a clause goes on: 各区，和县政府. */
const GOES_ON = /[，、；,;]/u;

/** Whether an official name with its office behind it can be nothing else: it opens a line or a part of one, or stands in a chain. */
function opensOffice(
  text: string,
  { start, end, name }: PlaceNameMatch,
  before: Mention | undefined,
): boolean {
  if (before?.end === start && before.senses.some(({ place }) => place.level < 3)) return true;
  const last = text.charAt(start - 1);
  if (text.endsWith(PARTY, start)) return true;
  // 会同县政府有关部门开展检查: together with the county.
  if (CHANCE_NAMES.has(name.text) && !OWN_OFFICE.test(text.slice(end))) return false;
  return !HAN.test(last) && !GOES_ON.test(last);
}

/** Whether the first character of a name is the second of 中共. */
function isOfParty(text: string, start: number): boolean {
  return text.startsWith(PARTY, start - 1) && !HAN.test(text.charAt(start - 2));
}

/** The name is that of a larger division. */
const OF_ITS_SEAT = 'larger-division/of-its-seat';

/** The senses of a name of more than townships that can be meant here; empty where the words are surely no place. */
function plausibleSenses(
  senses: readonly Sense[],
  name: string,
  after: string,
  isOffices: boolean,
): readonly Sense[] {
  const larger = LARGER_DIVISIONS.first(NAME + after);
  if ((CHANCE_NAMES.has(name) && !isOffices) || larger?.id === OF_ITS_SEAT) return [];
  const wide = larger === null ? senses : senses.filter(({ place }) => place.level < 3);
  const divisions = wide.filter(({ place }) => place.kind !== 'township');
  // 长沙专署 is of 长沙专区, which is not the city.
  if (larger !== null && divisions.every(({ place }) => place.name.endsWith('市'))) return [];
  if (divisions.length === 0) return senses.filter(({ form }) => form === 'full');
  const named = divisions.filter(({ form }) => form !== 'stem');
  if (named.length > 0) return named;
  if (NAMESAKES.test(NAME + after)) return [];
  const provinces = divisions.filter(({ place }) => place.level === 1);
  if (provinces.length > 0) return provinces;
  if (EVERYDAY_WORDS.has(name)) return [];
  // 大理 is the prefecture, not the city in it; a bare 朝阳 remains a question.
  return divisions.filter(
    ({ place }) => !divisions.some(({ place: other }) => other !== place && isWithin(place, other)),
  );
}

/** Whether the short name of a township means it: in a list of townships, or before an office of one. */
function isTownship(
  text: string,
  { start, end, name }: PlaceNameMatch,
  lists: () => readonly RegExpExecArray[],
): boolean {
  if (CHANCE_NAMES.has(name.text) || EVERYDAY_WORDS.has(name.text)) return false;
  const office = TOWNSHIPS.inForce('township/office');
  return (
    (office !== null && standsAt(office, text, end)) ||
    lists().some((list) => list.index <= start && end <= list.index + list[0].length)
  );
}

function standsAt(rule: Rule, text: string, at: number): boolean {
  const pattern = stickyPattern(rule);
  pattern.lastIndex = at;
  return pattern.test(text);
}

/** The office right behind a name, and the rule that found it. */
function officeBehind(after: string, isShort: boolean): { rule: OfficeRule; length: number } | null {
  for (const rule of NAME_OFFICES.active) {
    if ((rule.of === 'stem') !== isShort) continue;
    const match = matchRule(rule, NAME + after);
    if (match !== null) return { rule, length: match[0].length - NAME.length };
  }
  return null;
}

/** Addressees stand beneath the title, copies above the end. */
function isAddressed(text: string, passage: number, passages: number): boolean {
  const atEnds = passage < ADDRESSEES_WITHIN || passage >= passages - COPIES_WITHIN;
  return atEnds && text.length <= ADDRESSEES_LENGTH && ADDRESSED.test(text);
}

function isWithin(inner: Place, outer: Place): boolean {
  return inner.level > outer.level && outer.codes.some((code) => inner.code.startsWith(code));
}

/** Rules by which a text tells of a visit to a place, of help for it, or sets itself against it. */
const VISITS: ReadonlySet<RuleId> = new Set([
  'foreign-name/visited',
  'foreign-name/helped',
  'foreign-name/compared',
]);

/** Longest words that several places of a list have behind them. */
const SAME_BEHIND = 10;

/**
 * Whether two places are named in one breath: 温州市、宁波市, 西藏隆子县, or with the same words behind both, 广州仲裁委员会、深圳仲裁委员会.
 */
function inOneBreath(texts: readonly string[], first: Mention, second: Mention): boolean {
  const text = first.passage === second.passage ? texts[first.passage] : undefined;
  if (text === undefined) return false;
  const gap = text.slice(first.end, second.start);
  if (gap === '' || gap === '、') return true;
  const words = gap.slice(0, -1);
  return gap.endsWith('、') && words.length <= SAME_BEHIND && text.startsWith(words, second.end);
}

/** 赴温州市、宁波市考察, 对口支援西藏隆子县: places named in one breath are foreign together. */
function shareForeignness(texts: readonly string[], mentions: readonly Mention[]): void {
  const share = (from: Mention, to: Mention) => {
    if (!from.foreign || to.foreign) return;
    to.foreign = true;
    to.visited = from.visited;
    to.slogan = false;
  };
  const pairs = mentions.flatMap((first, at): [Mention, Mention][] => {
    const second = mentions[at + 1];
    return second !== undefined && inOneBreath(texts, first, second) ? [[first, second]] : [];
  });
  for (const [first, second] of pairs) share(first, second);
  for (const [first, second] of pairs.toReversed()) share(second, first);
}

/**
 * The place names in texts that can mean places, in order. Offsets are those of the texts as given. `persons` tells the full
 * names of persons whose given names are no places; without it they are those whom the texts name.
 */
export function mentionsIn(
  texts: readonly string[],
  gazetteer: Gazetteer,
  persons: PersonNames = personNames(texts),
): Mention[] {
  const mentions: Mention[] = [];
  texts.forEach((raw, passage) => {
    const text = fold(raw);
    const addressed = isAddressed(raw, passage, texts.length);
    let found: RegExpExecArray[] | null = null;
    const lists = (): RegExpExecArray[] => {
      if (found !== null) return found;
      const rule = TOWNSHIP_LIST_END.test(text) ? TOWNSHIPS.inForce('township/list') : null;
      found = rule === null ? [] : [...text.matchAll(globalPattern(rule))];
      return found;
    };
    let named: NamedPerson[] | null = null;
    const isPerson = (start: number, isProvince: boolean): boolean => {
      const above = mentions.at(-1);
      // 湖南平江县长: the character before is of another place.
      if (above?.passage === passage && above.end === start) return false;
      named ??= personsIn(text);
      const within = named.some(
        (person) =>
          start < person.end &&
          (start > person.start || (person.whole && start === person.start && !isProvince)),
      );
      return within || isGivenName(persons(), text, start);
    };
    const readMention = (match: PlaceNameMatch): Mention | null => {
      const { start, end, name } = match;
      // Most names met are of this kind, and most of them by chance.
      if (name.onlyTownshipStems && !isTownship(text, match, lists)) return null;
      const after = text.slice(end, end + OFFICE_REACH);
      if (
        /^新疆|兵团$/.test(name.text) &&
        ALL_PARTS.test(text.slice(Math.max(0, start - LIST_REACH), end + LIST_REACH))
      )
        return null;
      if (isOfParty(text, start)) return null;
      const last = mentions.at(-1);
      const isOffices =
        name.senses.some(({ form, place }) => form === 'full' && place.kind !== 'township') &&
        officeBehind(after, false) !== null &&
        (text.endsWith(PARTY, start) || !ONE_CHARACTER_NAME.test(name.text) || !ONE_OFFICE.test(after)) &&
        opensOffice(text, match, last?.passage === passage ? last : undefined);
      const senses = name.onlyTownshipStems
        ? name.senses
        : plausibleSenses(name.senses, name.text, after, isOffices);
      if (senses.length === 0 || !standsAsName(raw, text, match, isOffices)) return null;
      if (!isOffices && mayBeOfPerson(text, start) && isPerson(start, senses[0]?.place.level === 1))
        return null;
      const before = text.slice(Math.max(0, start - 4), start);
      const around = before + NAME + after;
      const office = officeBehind(after, senses[0]?.form === 'stem');
      const stranger = FOREIGN_NAMES.first(around);
      const foreign = addressed || stranger !== null;
      return {
        passage,
        start,
        end,
        name: name.text,
        senses,
        officeEnd: office === null ? 0 : end + office.length,
        officeRule: office?.rule.id ?? null,
        foreign,
        visited: VISITS.has(stranger?.id ?? ''),
        guests: stranger?.id === 'foreign-name/guests',
        represented: SPOKEN_FOR.test(before + NAME),
        slogan: !foreign && SLOGANS.test(around),
      };
    };
    gazetteer.findNames(text, (match) => {
      const mention = readMention(match);
      if (mention !== null) mentions.push(mention);
      return mention !== null;
    });
  });
  shareForeignness(texts, mentions);
  // 广州市天河区教育局 is an office of the district: a name with another right behind it bears none.
  mentions.forEach((mention, at) => {
    const next = mentions[at + 1];
    if (next?.passage === mention.passage && next.start === mention.end) {
      mention.officeEnd = 0;
      mention.officeRule = null;
    }
  });
  return mentions;
}
