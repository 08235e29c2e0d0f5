import type { Evidence, Known } from '../../engine/types.ts';
import type { Article } from '../article.ts';
import { givenFacts, opening, quotePassage, quoteTitle } from './quote.ts';
import { titleStem } from './title-stem.ts';

/** The body that issued a document (发文机关). */
export interface DescribedIssuer {
  issuer: string | null;
  known: Known;
}

/** Letterheads and passing lines stand within this many passages of the opening, signatures of the end. */
const HEAD = 12;
const FOOT = 14;
/** Longer passages are running text, unless they list the days of a law's amendments: then their beginning counts. */
const HEAD_LENGTH = 160;
const ENACTMENT_LINE = /^\s*[（(]?[12]\d{3}年/u;

/** What the name of a body ends in. */
const BODY =
  '(?:人民代表大会常务委员会|人民代表大会|人大常委会|人民政府办公厅|人民政府办公室|人民政府|政府办公厅|政府办公室|国务院办公厅|国务院|办公厅|办公室|委员会|管委会|管理委员会|领导小组|指挥部|人民法院|人民检察院|总公司|集团|公司|总局|管理局|税务局|分局|局|厅|部|署|院|银行|协会|联合会|总工会|工会|中心|总队|支队|大队|党委|党组|工委|县委|市委|省委|区委|市政府|省政府|县政府|区政府|医保局|卫生健康委|发展改革委|国资委|住房城乡建设委|农业农村委|卫生计生委|交通委|经信委|建委|教委|计生委|纪委|政协|中央军事委员会|中央军委)';
const NAME = `[\\p{Script=Han}（）()·、]{0,40}?${BODY}`;

/** Titles: `…人民政府关于…的通知`, `…局等4部门关于…`. */
const TITLE_ISSUER = new RegExp(
  `^(${NAME}(?:等[0-9一二三四五六七八九十]*(?:个)?(?:部门|单位))?)\\s*(?:转发|印发)?关于`,
  'u',
);
/** `…管委会2010年工作总结`. */
const TITLE_BEFORE_YEAR = new RegExp(
  `^(${NAME})\\s*(?:[0-9]{4}|[0-9xX×*_]{2,4})(?:年|年度)?[^，。]{0,12}(?:总结|安排|计划|要点|汇报|报告)`,
  'u',
);
/** `2018年10月26日 东营市第八届人民代表大会常务委员会第十四次会议通过`. */
const PASSING =
  /(?:^|[日\s　经由])((?!根据|为了|按照|依据)(?:[\p{Script=Han}]{0,12}?)(?:第?[一二三四五六七八九十0-9]+届)?(?:全国)?(?:人民代表大会常务委员会|人民代表大会|人大常委会|人大))(?:主任会议)?第?[一二三四五六七八九十百0-9]+次(?:会议|全体会议)?[^。]{0,20}(?:通过|修订|制定)/u;
/** `市人民政府第12次常务会议通过`, `国家某局2021年第20次局务会议审议通过`. */
const GOVERNMENT_PASSING = new RegExp(
  `(?:^|[日\\s　经由])(${NAME})(?:[0-9]{4}年)?(?:第[0-9一二三四五六七八九十百]+(?:次|届))?[^。，]{0,16}(?:务会议|全体会议)[^。]{0,12}(?:通过|审议)`,
  'u',
);
const ORDER =
  /(?:^|[日\s　以])((?:中华人民共和国)?[\p{Script=Han}、]{2,30}?)令\s?(?:[〔（(][0-9]{4}[〕）)])?\s?第?[0-9〇零一二三四五六七八九十百]+号/u;
const PUBLISHED = new RegExp(`(?:^|[日\\s　由])(${NAME})(?:发布|公布|颁布|印发)`, 'u');
/** A line of its own that is nothing but a body's name, perhaps with 文件 or 会议纪要 behind. */
const LETTERHEAD = new RegExp(`^\\s*(${NAME})\\s*(?:文件|会议纪要|专题会议纪要|公告|令)?\\s*$`, 'u');
const PRINTED = new RegExp(`(${NAME})\\s*(?:[0-9]{0,4}[0-9xX×*_]{0,4}年[^。]{0,12})?印发`, 'u');
/** The printing line may be glued to 抄送 and 主题词, but is no running text. */
const PRINTING_LENGTH = 400;
/** Signatures: one body or several, alone in the line or with the date. */
const SIGNATURE = new RegExp(
  `^\\s*((?:${NAME}[\\s　、]*){1,6})\\s*(?:[0-9〇○零一二三四五六七八九xX×*_]{2,4}年.{2,10})?\\s*$`,
  'u',
);
const DATE_LINE =
  /^\s*[（(]?[0-9〇○零OoＯ一二三四五六七八九十xX×*_]{2,4}\s?年\s?[0-9一二三四五六七八九十xX×*_]{0,3}\s?月?\s?[0-9一二三四五六七八九十xX×*_]{0,3}\s?日?[）)]?\s*$/u;
const REPORTS_FOR =
  /代表((?:中共)?[\p{Script=Han}]{0,14}?(?:人民政府|政府|管理委员会|管委会))[^。]{0,12}报告/u;
const SOURCE_LINE = new RegExp(
  `^\\s*(?:发文机关|发文单位|发布机构|发布单位|制定机关|印发单位|发文机构)\\s*[:：]\\s*(${NAME})`,
  'u',
);

/**
 * Headings end in the same characters as names of bodies: 三、空间布局, 加强领导小组, 建设物流中心. A number in front, a verb
 * that sets a task, or a word that happens to end so tell them apart; so does a name that is only the word for a body.
 */
const NUMBERED = /^(?:第?[一二三四五六七八九十0-9]+[、.．章节条]|[（(][一二三四五六七八九十0-9]+[）)])/u;
const TASK =
  /^(?:加强|加快|推进|推动|完善|优化|构建|坚持|打造|形成|健全|强化|成立|组建|设立|落实|做好|提高|提升|深化|突出|围绕|抓好|着力|努力|全面|进一步|为|以|对|在|把|将(?!乐)|从(?!化|江)|向(?!阳)|让(?!胡路)|使|关于|按照|各级|有关|相关|建设(?!工程).*中心$)/u;
const NO_BODY =
  /(?:布局|格局|大局|全局|开局|结局|僵局|定局|时局|危局|变局|残局|当局|破局|内部|干部|全部|局部|外部|[东西南北中]部|顶部|底部|头部|脚部|上部|下部|细部|[为重]中心|住院|入院|出院|剧院|大院|庭院|电影院|企业集团)$/u;
const BARE = new RegExp(`^(?!国务院|中央|最高|全国)(?:${BODY.slice(3, -1)})$`, 'u');
/** Bodies that need no more than the place of the title to be told, or no more at all. */
const LEVELLED = /^(?:人民|县委|市委|省委|区委|市政府|省政府|县政府|区政府|政协)|^国务院/u;

/** Whether words that end like the name of a body can be one. */
function isBody(name: string): boolean {
  return name
    .trim()
    .split(/[\s　]+/u)
    .every(
      (part) =>
        !NUMBERED.test(part) &&
        !TASK.test(part) &&
        !NO_BODY.test(part) &&
        (!BARE.test(part) || LEVELLED.test(part)),
    );
}

/** Says who issued an article; the value drops sessions (第八届…), the evidence quotes the words as they stand. */
export function describeIssuer(article: Article): DescribedIssuer {
  const fact = givenFacts(article, 'issuer')[0];
  if (fact !== undefined && fact.evidence.from !== 'markup')
    return known(fact.value.trim(), 'stated', fact.evidence);
  const found = fromText(article);
  if (found !== null) return found;
  if (fact !== undefined && new RegExp(`${BODY}$`, 'u').test(fact.value.trim()))
    return known(fact.value.trim(), 'stated', fact.evidence);
  return { issuer: null, known: { how: 'unknown', evidence: [] } };
}

function fromText(article: Article): DescribedIssuer | null {
  const place = placeOfTitle(article.title);
  const head = opening(article, HEAD)
    .map(({ text, ordinal }) => ({ text: text.slice(0, HEAD_LENGTH), ordinal }))
    .filter(({ text }) => text.length < HEAD_LENGTH || ENACTMENT_LINE.test(text));
  const first = (pattern: RegExp): { name: string; evidence: Evidence } | null => {
    for (const { text, ordinal } of head) {
      const found = pattern.exec(text);
      const name = found?.[1];
      if (found === null || name === undefined || !isBody(name)) continue;
      const start = found.index + found[0].indexOf(name);
      return { name, evidence: quotePassage(article.passages, ordinal, start, start + name.length) };
    }
    return null;
  };
  const labelled = first(SOURCE_LINE);
  if (labelled !== null) return known(labelled.name, 'stated', labelled.evidence);
  for (const pattern of [PASSING, GOVERNMENT_PASSING]) {
    const passing = first(pattern);
    if (passing !== null)
      return known(qualified(withoutSession(passing.name), place), 'stated', passing.evidence);
  }
  const { start, end } = titleStem(article.title);
  const inTitle = TITLE_ISSUER.exec(article.title.slice(start, end))?.[1];
  if (inTitle !== undefined && isBody(inTitle)) return known(inTitle, 'stated', quoteTitle(inTitle));
  const beforeYear = TITLE_BEFORE_YEAR.exec(article.title.slice(start, end))?.[1];
  if (beforeYear !== undefined && isBody(beforeYear))
    return known(beforeYear, 'stated', quoteTitle(beforeYear));
  for (const pattern of [ORDER, PUBLISHED]) {
    const issued = first(pattern);
    if (issued !== null) return known(qualified(issued.name, place), 'stated', issued.evidence);
  }
  const report = reportsFor(article);
  if (report !== null) return known(qualified(report.name, place), 'stated', report.evidence);
  return letterhead(article, place) ?? signature(article, place);
}

/** A letterhead that leaves out the place (自治县人民政府) is completed by the printing line at the end. */
function letterhead(article: Article, place: string | null): DescribedIssuer | null {
  for (const { text, ordinal } of opening(article, HEAD / 2)) {
    const name = text.length <= 40 ? LETTERHEAD.exec(text)?.[1] : undefined;
    if (name === undefined || name === article.title || !isBody(name)) continue;
    const at = text.indexOf(name);
    const evidence = quotePassage(article.passages, ordinal, at, at + name.length);
    const printed = printing(article);
    const cut = printed === null ? -1 : printed.name.indexOf(name);
    if (printed !== null && cut > 0)
      return {
        issuer: printed.name.slice(0, cut + name.length),
        known: { how: 'stated', evidence: [evidence, printed.evidence] },
      };
    return known(qualified(name, place), 'stated', evidence);
  }
  return null;
}

function printing(article: Article): { name: string; evidence: Evidence } | null {
  const from = Math.max(0, article.passages.length - FOOT);
  for (let ordinal = article.passages.length - 1; ordinal >= from; ordinal--) {
    const text = article.passages[ordinal]?.text ?? '';
    const found = text.length > PRINTING_LENGTH ? null : PRINTED.exec(text);
    const name = found?.[1]?.split(/[、，,]/u).at(-1);
    if (found === null || name === undefined || name.length < 4 || !isBody(name)) continue;
    const start = found.index + found[0].indexOf(name);
    return { name, evidence: quotePassage(article.passages, ordinal, start, start + name.length) };
  }
  return null;
}

/** The name above (or in) the date that closes a document, else the printing line. */
function signature(article: Article, place: string | null): DescribedIssuer | null {
  const { passages } = article;
  const from = Math.max(1, passages.length - FOOT);
  for (let ordinal = from; ordinal < passages.length; ordinal++) {
    const text = passages[ordinal]?.text ?? '';
    const name = text.length <= 60 ? SIGNATURE.exec(text)?.[1]?.trim() : undefined;
    if (name === undefined || !isBody(name)) continue;
    const dated = /年.{2,10}$/u.test(text) || DATE_LINE.test(passages[ordinal + 1]?.text ?? '');
    if (!dated && ordinal < passages.length - 1) continue;
    const at = text.indexOf(name);
    return known(qualified(name, place), 'stated', quotePassage(passages, ordinal, at, at + name.length));
  }
  const printed = printing(article);
  return printed === null ? null : known(printed.name, 'inferred', printed.evidence);
}

function reportsFor(article: Article): { name: string; evidence: Evidence } | null {
  for (const { text, ordinal } of opening(article, 20)) {
    const found = REPORTS_FOR.exec(text);
    const name = found?.[1];
    if (found === null || name === undefined) continue;
    const start = found.index + found[0].indexOf(name);
    return { name, evidence: quotePassage(article.passages, ordinal, start, start + name.length) };
  }
  return null;
}

/** `东营市第八届人民代表大会常务委员会` → `东营市人民代表大会常务委员会`; 人大常委会 is written out. */
function withoutSession(name: string): string {
  return name
    .replace(/第?[一二三四五六七八九十]+届/u, '')
    .replace(/人大常委会$/u, '人民代表大会常务委员会')
    .replace(/人大$/u, '人民代表大会');
}

/** A name without its place (省人民政府, 市人大…) takes the place that the title begins with, where the levels agree. */
function qualified(name: string, place: string | null): string {
  if (place === null || name.startsWith(place)) return name;
  const level = /^(省|市|县|区|自治区|自治州|自治县|州|旗|盟)(?=人民|政府|人大)/u.exec(name)?.[1];
  if (level !== undefined && place.endsWith(level)) return place + name.slice(level.length);
  if (/^人民(?:代表大会|政府)/u.test(name)) return place + name;
  return name;
}

/** The place a title begins with: `杭州市科学技术普及条例` → `杭州市`, `2026年吉林省政府工作报告` → `吉林省`. */
function placeOfTitle(title: string): string | null {
  const { start } = titleStem(title);
  const found =
    /^(?:[0-9]{4}年)?([\p{Script=Han}]{2,9}?(?:特别行政区|自治区|自治州|自治县|省|市|县|区|旗|盟))(?!长|场|委|民)/u.exec(
      title.slice(start),
    );
  return found?.[1] ?? null;
}

function known(issuer: string, how: Known['how'], evidence: Evidence): DescribedIssuer {
  const name = issuer
    .replace(/[\s　]+/gu, ' ')
    .trim()
    .replace(/^中华人民共和国(?=\p{Script=Han}{2})/u, '')
    .replace(/(?<=[省市县区州旗盟])政府$/u, '人民政府');
  return { issuer: name, known: { how, evidence: [evidence] } };
}
