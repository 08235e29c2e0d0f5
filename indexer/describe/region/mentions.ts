import type { Gazetteer, Place, PlaceNameMatch, Sense } from '../../../engine/gazetteer/index.ts';
import { fold } from '../../../engine/text/fold.ts';
import { ADDRESSED, ALL_PARTS } from './mention-rules.ts';
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
  /** The words around say that it is another's place: 学习…经验, 赴…考察; or it stands in the line of those addressed. */
  foreign: boolean;
  /** 我代表 stands before it. */
  represented: boolean;
  /** A text says so of its own place only: 建设美好盐城, 提高常德人民的收入水平. */
  slogan: boolean;
}

/** Offices, leaders and parks that bear their place's name. Read right after the name. */
const OFFICE =
  /^(?:(?:自治)?[省市县区州旗盟])?(?:人民政府(?:办公[厅室])?|政府(?:办公[厅室]|办)?|人民代表大会(?:常务委员会)?|人大(?:常委会)?|政协|党委|纪委|监委|委(?=[、,，。书常副办员政和])(?:书记|常委|副书记|办公[厅室]|员会)?|长(?![江春沙治安乐寿宁丰岭葛汀])|市长|县长|区长|州长|省长|人民法院|人民检察院|国资委|教育工委|经济(?:技术)?开发区|高新(?:技术产业)?(?:开发)?区|工业(?:园区?|集中区)|产业集聚区|[一-龥]{1,8}?(?:局|管理委员会|管委会|委员会|办公室|领导小组|领导组|联席会议)|(?:人力资源|住房|卫生健康|发展和?改革|财政|农业|水利|商务|教育|民政|公安|统计)[一-龥]{0,8}?(?:局|厅|委))/;
/** After a short name only offices that are nobody else's: 务川县委, but not 河南煤化集团 or a firm's 温州工业园. */
const STEM_OFFICE = /^(?:[省市县区州旗盟](?:委|政府|人民政府|长|人大|政协|纪委|直)|人民政府|政府)/;
/** Roads, shops and persons that bear a place's name tell nothing of where a text belongs. */
const NAMESAKE =
  /^(?:[东西南北中]?[一二三四五六七八九十]?(?:路|大街|街(?!道)|大道|巷|胡同|桥|站|饭店|酒店|宾馆|大酒店|大厦|广场|小学|中学|机场|高速))/;
const FOREIGN_BEFORE =
  /(?:学习|借鉴|考察|参观|来自|对口支援|对口帮扶|比照|媲美|赶超|学|赴|往|像|如|同|与|比)$/;
const FOREIGN_AFTER = /^(?:等(?:地|省|市|县|沿海|先进|发达)|客商|的?(?:先进)?(?:经验|做法|模式)|籍|人[在氏])/;
const SLOGAN_BEFORE =
  /(?:建设|打造|美好|美丽|幸福|诚信|平安|振兴|发展|繁荣|推介|唱响|展示|热爱|则|把|提高|提升|展现)(?:新|大)?$/;
const SLOGAN_AFTER =
  /^(?:经济(?:社会|升级|跨越)|人民的?|的?(?:形象|明天|未来|崛起|振兴|知名度)|打造成|建设成|梦|落后|跨越)/;
/** A park or zone that bears a place's name stands in that place. */
const PARK =
  /^(?:省级|国家级)?(?:经济(?:技术)?开发区|高新(?:技术产业)?(?:开发)?区|开发区|工业(?:园区?|集中区|聚集区|集聚区)|产业(?:园区?|集聚区|聚集区)|投资开发公司|烟厂)/;
/** A township's short name counts where a park or office of it follows. */
const TOWNSHIP_OFFICE = /(?:(?:工业|产业|科技|食品|化工)?园区?(?:管委会)?|工管委|管区|片区|工业区|集中区)/y;
const TOWNSHIP_LIST =
  /(?:[一-龥]{2,4}[、和及与]){1,8}[一-龥]{2,4}(?=(?:[两二三四五六七八九十]个?)(?:乡镇|镇|乡|街道))/g;
/** What every such list ends with: looked for first, since few texts hold it. */
const TOWNSHIP_LIST_END = /[两二三四五六七八九十]个?(?:乡|镇|街道)/;
const OFFICE_REACH = 24;
/** How far before a name the list of all provinces may begin. */
const LIST_REACH = 50;
/** Passages at the opening and at the end that may hold those addressed, and their longest line. */
const ADDRESSEES_WITHIN = 10;
const COPIES_WITHIN = 8;
const ADDRESSEES_LENGTH = 400;
/** A county's head, rank, lands: what is said of any county, and no part of the name of one (代|县长, 高|县级). */
const OF_ANY_COUNTY = /^[长级域情境际直处]/;
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
function standsAsName(raw: string, text: string, { start, end, name }: PlaceNameMatch): boolean {
  const borders = wordBorders(text, start, end);
  // 对|内蒙古 is cut 对内|蒙古: no word of three characters holds the end of another and is a province by chance.
  const long = name.text.length > 2;
  if (!borders.before && !(long && (borders.within || name.senses[0]?.place.level === 1))) return false;
  if (!ONE_CHARACTER_NAME.test(name.text)) {
    // 新建|县城: behind an everyday word a kind that begins another word is none.
    const everyday = name.senses[0]?.form === 'stem' || EVERYDAY_WORDS.has(name.text.slice(0, -1));
    return !borders.runsOn || !everyday;
  }
  return (
    borders.after &&
    !OF_ANY_COUNTY.test(text.slice(end)) &&
    name.senses.some(({ place }) => isWrittenSo(raw.slice(start, end), place.name))
  );
}

/** The senses of a name of more than townships that can be meant here; empty where the words are surely no place. */
function plausibleSenses(senses: readonly Sense[], name: string, after: string): readonly Sense[] {
  if (CHANCE_NAMES.has(name)) return [];
  const divisions = senses.filter(({ place }) => place.kind !== 'township');
  if (divisions.length === 0) return senses.filter(({ form }) => form === 'full');
  const named = divisions.filter(({ form }) => form !== 'stem');
  if (named.length > 0) return named;
  if (NAMESAKE.test(after)) return [];
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
  TOWNSHIP_OFFICE.lastIndex = end;
  return (
    TOWNSHIP_OFFICE.test(text) ||
    lists().some((list) => list.index <= start && end <= list.index + list[0].length)
  );
}

/** Addressees stand beneath the title, copies above the end. */
function isAddressed(text: string, passage: number, passages: number): boolean {
  const atEnds = passage < ADDRESSEES_WITHIN || passage >= passages - COPIES_WITHIN;
  return atEnds && text.length <= ADDRESSEES_LENGTH && ADDRESSED.test(text);
}

function isWithin(inner: Place, outer: Place): boolean {
  return inner.level > outer.level && outer.codes.some((code) => inner.code.startsWith(code));
}

/** The place names in texts that can mean places, in order. Offsets are those of the texts as given. */
export function mentionsIn(texts: readonly string[], gazetteer: Gazetteer): Mention[] {
  const mentions: Mention[] = [];
  texts.forEach((raw, passage) => {
    const text = fold(raw);
    const addressed = isAddressed(raw, passage, texts.length);
    let found: RegExpExecArray[] | null = null;
    const lists = (): RegExpExecArray[] => {
      found ??= TOWNSHIP_LIST_END.test(text) ? [...text.matchAll(TOWNSHIP_LIST)] : [];
      return found;
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
      const senses = name.onlyTownshipStems ? name.senses : plausibleSenses(name.senses, name.text, after);
      if (senses.length === 0 || !standsAsName(raw, text, match)) return null;
      const before = text.slice(Math.max(0, start - 4), start);
      const office = (senses[0]?.form === 'stem' ? STEM_OFFICE : OFFICE).exec(after);
      const foreign = addressed || FOREIGN_BEFORE.test(before) || FOREIGN_AFTER.test(after);
      return {
        passage,
        start,
        end,
        name: name.text,
        senses,
        officeEnd: office === null ? 0 : end + office[0].length,
        foreign,
        represented: before.endsWith('代表'),
        slogan: !foreign && (SLOGAN_BEFORE.test(before) || SLOGAN_AFTER.test(after) || PARK.test(after)),
      };
    };
    gazetteer.findNames(text, (match) => {
      const mention = readMention(match);
      if (mention !== null) mentions.push(mention);
      return mention !== null;
    });
  });
  // 广州市天河区教育局 is an office of the district: a name with another right behind it bears none.
  mentions.forEach((mention, at) => {
    const next = mentions[at + 1];
    if (next?.passage === mention.passage && next.start === mention.end) mention.officeEnd = 0;
  });
  return mentions;
}
