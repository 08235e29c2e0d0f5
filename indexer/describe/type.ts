import { canonicalType, OTHER_TYPE } from '../../engine/scheme/types.ts';
import type { Evidence, How, Known } from '../../engine/types.ts';
import type { Article } from '../article.ts';
import type { RuleTable } from '../rules/rule-table.ts';
import { oncePerArticle } from './once.ts';
import { givenFacts, quotePassage } from './quote.ts';
import { quoteRule } from './rules-in-text.ts';
import { type Form, readForm } from './type-from-form.ts';
import { type TitleType, typeFromTitle } from './type-from-title.ts';
import { CONGRESSES, LAW_CHANGES, NO_LAW, PROMULGATED, SUPREME_COURTS } from './type-law-rules.ts';
import { REPORTED_SPEECH } from './type-news-rules.ts';
import { ADDRESS_HEADINGS } from './type-speech-rules.ts';
import { TITLE_LINES } from './type-wording-rules.ts';
import { SUBTITLES } from './type-work-rules.ts';

/** The kind of a document, further kinds it also is, and how that is known. */
interface DescribedType {
  type: string;
  alsoTypes: string[];
  known: Known;
}

/** Subtitles and fuller titles stand within this many passages, and are no longer than so many UTF-16 units. */
const SUBTITLE_HEAD = 3;
const SUBTITLE_LENGTH = 60;
/** A line with a title has no more than this besides. */
const TITLE_LINE_REST = 40;

/** Paragraphs that must open with 会议认为, 会议要求, … before a text without the word 纪要 passes for minutes. */
const MINUTES_PARAGRAPHS = 3;
/** Provisions (第一条 …) that make an untitled text a law: fewer also occur in notices that quote one. */
const LAW_PROVISIONS = 3;

/** Says of what kind an article is; `known.evidence` quotes the title or passages (offsets in reading text). */
export const describeType = oncePerArticle((article): DescribedType => {
  const given = givenType(article);
  if (given !== null) return given;
  const form = readForm(article);
  return readType(article, trustedTitle(article, typeFromTitle(article.title, isLawful(form))), form);
});

/** A sentence of the text itself has at least this many UTF-16 units: above a title stand remarks of the site, which are shorter. */
const TEXT_SENTENCE = 80;

const isTextSentence = (text: string): boolean => text.length >= TEXT_SENTENCE && /[。；]/u.test(text);

/**
 * What a title says, as far as its place bears it out: below most of the text stand the titles of others, and a title below a long
 * sentence is one to go by only where the text itself does not tell.
 */
function trustedTitle({ title: line, passages }: Article, title: TitleType | null): TitleType | null {
  if (title?.strength !== 'name') return title;
  let above = 0;
  let begun = false;
  for (const [ordinal, { text }] of passages.entries()) {
    if (text.length <= line.length + TITLE_LINE_REST && text.includes(line)) {
      const below = passages.slice(ordinal + 1).reduce((sum, passage) => sum + passage.text.length, 0);
      if (above > below) return null;
      return begun ? { ...title, strength: 'manner' } : title;
    }
    above += text.length;
    begun ||= isTextSentence(text);
  }
  return title;
}

/** Whether a text has the form of a law: provisions, or a line that says how it was passed. */
function isLawful({ provisions, enactment }: Form): boolean {
  return provisions.length > 0 || (enactment !== null && PROMULGATED.test(enactment.quote));
}

function givenType(article: Article): DescribedType | null {
  const types: string[] = [];
  const evidence: Evidence[] = [];
  for (const fact of givenFacts(article, 'type')) {
    for (const name of fact.value.split(/[;；、,，|]/u)) {
      const type = canonicalType(name);
      if (type === null || types.includes(type)) continue;
      types.push(type);
      evidence.push(fact.evidence);
    }
  }
  const [type, ...alsoTypes] = types;
  return type === undefined
    ? null
    : { type, alsoTypes, known: { how: 'stated', evidence: dedupe(evidence) } };
}

/** The head of a newspaper's page, which tells its day. */
const PAGE_OF_PAPER = 'title-sign/page-of-paper';

function readType(article: Article, title: TitleType | null, form: Form): DescribedType {
  const found = (
    how: How,
    type: string,
    alsoTypes: string[],
    evidence: (Evidence | null)[],
  ): DescribedType => ({
    type,
    alsoTypes: [...new Set(alsoTypes)].filter((also) => also !== type),
    known: { how, evidence: dedupe(evidence.filter((item) => item !== null)) },
  });
  const words = title?.words ?? [];

  const reported = title === null || title.strength === 'manner' || title.type === '讲话';
  if (reported && title?.type !== OTHER_TYPE && form.dateline !== null) {
    // The speech itself, as an agency or a paper prints it: it greets its audience.
    if (title?.type === '讲话' && title.strength === 'name' && form.salutation !== null)
      return found('stated', '讲话', ['新闻报道'], [...words, form.salutation, form.dateline]);
    const speech = spokenIn(article, form);
    const also = title?.type === '讲话' || speech !== null ? ['讲话'] : [];
    return found('inferred', '新闻报道', also, [form.dateline, ...words, speech]);
  }
  if (title?.strength === 'name') return named(article, title, form, found);
  if (form.congressReport !== null)
    return found('inferred', '报告', [], [form.salutation, form.congressReport]);
  if (form.workReport !== null)
    return found('inferred', '政府工作报告', [], [form.salutation, form.workReport]);
  if (form.governor !== null) return found('inferred', '政府工作报告', [], [form.salutation, form.governor]);
  if (form.enactment !== null && form.provisions.length > 0)
    return found('inferred', '法规规章', [], [form.enactment, ...form.provisions.slice(0, 1)]);
  if (title?.type === OTHER_TYPE) return found('inferred', OTHER_TYPE, [], words);
  const subtitle = typeOfSubtitle(article);
  if (subtitle !== null) return found('inferred', subtitle.type, subtitle.alsoTypes, [subtitle.evidence]);
  const line = titleLine(article, form);
  if (line !== null)
    return named({ ...article, title: line.text }, line.title, form, (_, ...rest) =>
      found('inferred', ...rest),
    );
  if (form.chronicle.length > 0) return found('inferred', OTHER_TYPE, [], form.chronicle);
  if (isMinutes(form)) {
    const address = addressIn(article);
    const also = address === null ? [] : ['讲话'];
    return found('inferred', '纪要', also, [...form.minutes.slice(0, MINUTES_PARAGRAPHS), address]);
  }
  if (form.named !== null && form.named.type === '通知')
    return found('inferred', '通知', [], [form.named.evidence]);
  if (form.wording !== null) return found('inferred', form.wording.type, [], [form.wording.evidence]);
  const spoken = form.salutation ?? form.speechOpening;
  if (spoken !== null) return found('inferred', '讲话', [], [spoken]);
  if (form.named !== null && form.dateline === null)
    return found('inferred', form.named.type, [], [form.named.evidence]);
  if (form.closing !== null) return found('inferred', form.closing.type, [], [form.closing.evidence]);
  if (form.addressee !== null) return found('inferred', '通知', [], [form.addressee]);
  if (form.event !== null && form.provisions.length === 0) {
    const speech = spokenIn(article, form);
    return found('inferred', '新闻报道', speech === null ? [] : ['讲话'], [form.event, ...words, speech]);
  }
  if (form.selfNamed !== null && form.provisions.length < LAW_PROVISIONS)
    return found('inferred', form.selfNamed.type, [], [form.selfNamed.evidence]);
  if (form.statistics.length > 0) return found('inferred', '公报', [], form.statistics);
  if (form.summary !== null) {
    const also = form.plan === null ? [] : ['工作安排'];
    return found('inferred', '工作总结', also, [form.summary, form.plan]);
  }
  if (form.provisions.length >= LAW_PROVISIONS) return found('inferred', '法规规章', [], form.provisions);
  if (title !== null) return found('inferred', title.type, title.alsoTypes, words);
  const above = typeAbove(article);
  if (above !== null) return found('inferred', above.type, above.alsoTypes, above.words);
  if (form.programme.length > 0) return found('inferred', '方案', [], form.programme);
  if (form.plan !== null) return found('inferred', '工作安排', [], [form.plan]);
  if (form.address !== null) return found('inferred', '讲话', [], [form.address]);
  if (form.newsSign !== null) return found('inferred', '新闻报道', [], [form.newsSign]);
  const paper = givenFacts(article, 'published').find(({ evidence }) => evidence.rule === PAGE_OF_PAPER);
  if (paper !== undefined) return found('inferred', '新闻报道', [], [paper.evidence]);
  const folder = typeOfFolder(article.source.file);
  if (folder !== null) return found('inferred', folder.type, [], [{ quote: folder.quote, from: 'path' }]);
  return found('unknown', OTHER_TYPE, [], []);
}

/** `——在…会上的发言` beneath a title of words, or a fuller title beneath a short one. */
function typeOfSubtitle(article: Article): (TitleType & { evidence: Evidence }) | null {
  for (const [ordinal, { text }] of article.passages.slice(0, SUBTITLE_HEAD).entries()) {
    if (isTextSentence(text)) return null;
    if (text.length > SUBTITLE_LENGTH || !SUBTITLES.test(text)) continue;
    const type = typeFromTitle(text.replace(/^[\s—―─–-]+/u, ''));
    const word = type?.words[0];
    if (type === null || word === undefined || type.strength !== 'name' || type.type === OTHER_TYPE) continue;
    const at = text.lastIndexOf(word.quote);
    const quote = quotePassage(article.passages, ordinal, at, at + word.quote.length);
    return { ...type, evidence: word.rule === undefined ? quote : { ...quote, rule: word.rule } };
  }
  return null;
}

/** A whole title that stands above the first sentence of a page whose heading is another. */
function titleLine(article: Article, form: Form): { text: string; title: TitleType } | null {
  for (const [ordinal, { text }] of article.passages.entries()) {
    if (/[。；]/u.test(text)) return null;
    const found = TITLE_LINES.match(text);
    const title = found === null ? null : typeFromTitle(text.trim(), isLawful(form));
    if (found === null || title?.strength !== 'name' || title.type === OTHER_TYPE) continue;
    return { text: text.trim(), title: { ...title, words: [quoteRule(article, ordinal, found)] } };
  }
  return null;
}

/** The kind named by the nearest title above an article that has none of its own (a page of speeches). */
function typeAbove(article: Article): TitleType | null {
  for (const title of article.context.toReversed()) {
    const type = typeFromTitle(title);
    if (type?.strength === 'name') return type;
  }
  return null;
}

/** The kind a folder is named after; the nearest folder counts, file names do not. */
function typeOfFolder(file: string): { type: string; quote: string } | null {
  for (const quote of file.split('/').slice(0, -1).toReversed()) {
    const type = canonicalType(quote);
    if (type !== null) return { type, quote };
  }
  return null;
}

/** A title that ends in the name of a kind decides, except where the form shows the name to be short for another. */
function named(
  article: Article,
  title: TitleType,
  form: Form,
  found: (how: How, type: string, also: string[], evidence: (Evidence | null)[]) => DescribedType,
): DescribedType {
  const { type, alsoTypes, words } = title;
  switch (type) {
    case '决定':
    case '决议':
      return makesLaw(article, form)
        ? found('stated', '法规规章', [type], [...words, form.enactment])
        : found('stated', type, alsoTypes, words);
    case '批复':
      return form.enactment !== null && SUPREME_COURTS.test(article.title)
        ? found('stated', '法规规章', [type], [...words, form.enactment])
        : found('stated', type, alsoTypes, words);
    case '报告':
      return form.workReport === null
        ? found('stated', type, alsoTypes, words)
        : found('stated', '政府工作报告', [], [...words, form.workReport]);
    case '通知':
    case '命令':
      return form.provisions.length >= LAW_PROVISIONS
        ? found('stated', type, [...alsoTypes, '法规规章'], [...words, ...form.provisions.slice(0, 1)])
        : found('stated', type, alsoTypes, words);
    case '工作总结':
      return alsoTypes.length > 0 || form.plan === null
        ? found('stated', type, alsoTypes, words)
        : found('stated', type, ['工作安排'], [...words, form.plan]);
    case '纪要': {
      const address = addressIn(article);
      return found('stated', type, address === null ? alsoTypes : [...alsoTypes, '讲话'], [
        ...words,
        address,
      ]);
    }
    case '法规规章': {
      // A lecture on rules is called as they are; rules greet nobody.
      const greets = form.provisions.length === 0 && form.enactment === null ? form.salutation : null;
      return greets === null
        ? found('stated', type, alsoTypes, [...words, form.enactment])
        : found('inferred', '讲话', [], [greets]);
    }
    default:
      return found('stated', type, alsoTypes, words);
  }
}

/** Whether a decision makes or changes law: a congress passed it, and it is not about persons, reports or sittings. */
function makesLaw({ title }: Article, { enactment }: Form): boolean {
  if (!CONGRESSES.test(title + (enactment?.quote ?? ''))) return false;
  return LAW_CHANGES.test(title) || (enactment !== null && !NO_LAW.test(title));
}

function isMinutes({ minutes, minutesProven }: Form): boolean {
  return minutesProven || minutes.length >= MINUTES_PARAGRAPHS;
}

/** The first words of a news item that report a speech; only looked for where the text looks like news. */
function spokenIn(article: Article, form: Form): Evidence | null {
  if (form.dateline === null && form.event === null) return null;
  return firstMatch(article, REPORTED_SPEECH, 8, Number.POSITIVE_INFINITY);
}

function addressIn(article: Article): Evidence | null {
  return firstMatch(article, ADDRESS_HEADINGS, article.passages.length, 60);
}

function firstMatch(article: Article, table: RuleTable, within: number, longest: number): Evidence | null {
  for (let ordinal = 0; ordinal < Math.min(within, article.passages.length); ordinal++) {
    const text = article.passages[ordinal]?.text ?? '';
    const hit = text.length <= longest ? table.earliest(text) : null;
    if (hit !== null) return quoteRule(article, ordinal, hit);
  }
  return null;
}

function dedupe(evidence: readonly Evidence[]): Evidence[] {
  const seen = new Set<string>();
  return evidence.filter((item) => {
    const key = `${item.from}\0${item.passage}\0${item.start}\0${item.quote}`;
    return seen.has(key) ? false : seen.add(key);
  });
}
