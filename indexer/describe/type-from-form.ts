import type { Evidence } from '../../engine/types.ts';
import type { Article } from '../article.ts';
import type { Rule, RuleMatch } from '../rules/rule.ts';
import type { RuleTable } from '../rules/rule-table.ts';
import { quotePassage } from './quote.ts';
import { ENACTMENTS, PROVISIONS } from './type-law-rules.ts';
import { DATELINES, EVENTS } from './type-news-rules.ts';
import { NEWS_SIGNS } from './type-news-sign-rules.ts';
import {
  ADDRESSES,
  CONGRESS_REPORTS,
  GOVERNORS,
  OPENING_SALUTATIONS,
  SALUTATIONS_IN_SENTENCE,
  SPEECH_OPENINGS,
  UNADDRESSED_WORK_REPORTS,
  WORK_REPORTS,
} from './type-speech-rules.ts';
import {
  ADDRESSEE_LINES,
  CHRONICLE_ENTRIES,
  SELF_NAMED,
  STATISTICS,
  WORDINGS,
} from './type-wording-rules.ts';
import {
  CLOSINGS,
  MINUTES_LABELS,
  MINUTES_PARAGRAPHS,
  MINUTES_PHRASES,
  NAMED_KINDS,
  PLANS,
  PROGRAMMES,
  SUMMARIES,
  SUMMARY_OPENINGS,
} from './type-work-rules.ts';

/** Traits of a text's form that tell its kind, each with the places that show it; absent traits are null. */
export interface Form {
  /** `本报讯（记者…）`, `新华社…电`: written by a journalist. */
  dateline: Evidence | null;
  /** `昨日,全市…会议召开` in the first lines: tells of an event from outside. */
  event: Evidence | null;
  /** `同志们：`, `各位领导：` as the first words of a body. */
  salutation: Evidence | null;
  /** `请同志们…`, `我再强调几点` in the body: a speaker's voice without a salutation. */
  address: Evidence | null;
  /** A wording that only texts of one kind have: `《……请示》收悉`, `印发给你们`. */
  wording: { type: string; evidence: Evidence } | null;
  /** `各乡镇人民政府：` above the first sentence. */
  addressee: Evidence | null;
  /** Entries that begin with their days, where they make up the text. */
  chronicle: Evidence[];
  /** `初步核算` and the headings of a statistical communiqué. */
  statistics: Evidence[];
  /** What papers and news sites put around a text. */
  newsSign: Evidence | null;
  /** `各位代表` with `我代表…政府…报告工作`. */
  workReport: Evidence | null;
  /** The congress or the head of a government above `各位代表`, in a text that looks back on work or ahead to it. */
  governor: Evidence | null;
  /** A report to a congress of others than its government. */
  congressReport: Evidence | null;
  /** `本预案由…`: how the text calls itself. */
  selfNamed: { type: string; evidence: Evidence } | null;
  /** `现纪要如下`, or 会议认为 / 会议要求 opening several paragraphs. */
  minutes: Evidence[];
  /** The first of these proves minutes by itself. */
  minutesProven: boolean;
  /** Passing, approval or promulgation in the head lines. */
  enactment: Evidence | null;
  /** First three provisions (第一条 …) where the text is made of provisions. */
  provisions: Evidence[];
  /** `现将…通知如下`, `特制定本方案`: the phrase by which a text names its own kind. */
  named: { type: string; evidence: Evidence } | null;
  /** `今天，我们召开…会议`: a speaker opens, without a salutation. */
  speechOpening: Evidence | null;
  /** Headings of a programme of action (工作目标, 实施步骤, 组织领导), three or more. */
  programme: Evidence[];
  /** Headings that sum up a year. */
  summary: Evidence | null;
  /** Headings that plan the coming one. */
  plan: Evidence | null;
  /** `特此通知`, `妥否，请批示`: the closing phrase that goes with one kind. */
  closing: { type: string; evidence: Evidence } | null;
}

/** Head lines, salutations and datelines stand within this many passages; see-also and site lines may go before. */
const HEAD = 12;
/** A text whose journalist is named later than this is not a news item but cites one. */
const DATELINE_HEAD = 6;

/** Bylines and lines of the editors stand within this many passages of the end. */
const CLOSING_LINES = 4;
/** No page has more lines than this above its text. */
const LINES_ABOVE = 30;
/** Entries that make a chronicle. */
const CHRONICLE_LENGTH = 5;

/** The kinds by the words that name them in an opening phrase. */
const OPENED_TYPES: Readonly<Record<string, string>> = {
  方案: '方案',
  预案: '方案',
  计划: '工作安排',
  要点: '工作安排',
  安排: '工作安排',
  规划: '规划',
  纲要: '规划',
  意见: '意见',
  决定: '决定',
  公报: '公报',
  办法: '法规规章',
  规定: '法规规章',
  细则: '法规规章',
  规则: '法规规章',
  条例: '法规规章',
  通知: '通知',
  通报: '通报',
  通告: '通告',
  公告: '公告',
  公示: '公告',
  批复: '批复',
  函复: '函',
  函告: '函',
  报告: '报告',
  汇报: '报告',
  总结: '工作总结',
};

/** Reads the traits of form off an article. One pass over its passages; evidence ranges are in reading text. */
export function readForm(article: Article): Form {
  const { passages } = article;
  const find = (
    table: RuleTable,
    from: number,
    to: number,
    test = (_: string): boolean => true,
  ): Evidence | null => {
    for (let ordinal = Math.max(from, 0); ordinal < Math.min(to, passages.length); ordinal++) {
      const text = passages[ordinal]?.text ?? '';
      const found = test(text) ? table.earliest(text) : null;
      if (found !== null) return quoteRule(article, ordinal, found);
    }
    return null;
  };
  const heading = (text: string): boolean => text.length <= 40;
  const headLine = (text: string): boolean => text.length <= 160 && !PROVISIONS.test(text);
  const datelineHead = Math.max(DATELINE_HEAD, throughSentences(article, 1));
  const eventHead = Math.max(DATELINE_HEAD, throughSentences(article, 2));
  const addressee = find(ADDRESSEE_LINES, 0, throughSentences(article, 1));
  const salutation = find(OPENING_SALUTATIONS, 0, HEAD);
  const salutationAt = salutation?.passage ?? 0;
  return {
    dateline: datelineIn(article, datelineHead) ?? bylineBelow(article),
    event: find(EVENTS, 0, eventHead),
    wording: wordingOf(article),
    addressee,
    chronicle: chronicleOf(article),
    statistics: statisticsOf(article),
    newsSign:
      find(NEWS_SIGNS, 0, eventHead) ??
      find(NEWS_SIGNS, passages.length - CLOSING_LINES, passages.length, heading),
    salutation,
    address: find(ADDRESSES, 0, passages.length),
    workReport:
      salutation === null
        ? find(UNADDRESSED_WORK_REPORTS, 0, HEAD)
        : find(WORK_REPORTS, salutationAt, salutationAt + 4),
    governor: salutation === null ? null : governorAbove(article, salutationAt),
    congressReport: salutation === null ? null : find(CONGRESS_REPORTS, salutationAt, salutationAt + 3),
    selfNamed: selfNamedBy(article),
    ...minutesOf(article, find(MINUTES_PHRASES, 0, HEAD), addressee !== null),
    named: namedBy(article),
    speechOpening: find(SPEECH_OPENINGS, 0, DATELINE_HEAD) ?? find(SALUTATIONS_IN_SENTENCE, 0, DATELINE_HEAD),
    programme: programmeOf(article),
    enactment: find(ENACTMENTS, 0, HEAD, headLine),
    provisions: several(article, PROVISIONS, 3).map(({ evidence }) => evidence),
    summary: find(SUMMARIES, 0, passages.length, heading) ?? find(SUMMARY_OPENINGS, 0, DATELINE_HEAD),
    plan: find(PLANS, 0, passages.length, heading),
    closing: closingOf(article),
  };
}

/** Evidence of what a rule found in a passage. */
export function quoteRule({ passages }: Article, ordinal: number, { rule, match }: RuleMatch): Evidence {
  const quote = quotePassage(passages, ordinal, match.index, match.index + match[0].length);
  return { ...quote, rule: rule.id };
}

interface Found<R extends Rule> {
  rule: R;
  evidence: Evidence;
}

/** The first `most` passages in which a rule of the table is found. */
function several<R extends Rule>(article: Article, table: RuleTable<R>, most: number): Found<R>[] {
  const list: Found<R>[] = [];
  for (const [ordinal, { text }] of article.passages.entries()) {
    if (list.length === most) break;
    const found = table.match(text);
    if (found !== null) list.push({ rule: found.rule, evidence: quoteRule(article, ordinal, found) });
  }
  return list;
}

/** How many passages there are up to the `count`-th that is a sentence: above it stand lines of the page and titles. */
function throughSentences({ passages }: Article, count: number): number {
  let sentences = 0;
  for (const [ordinal, { text }] of passages.slice(0, LINES_ABOVE).entries()) {
    if (/[。；]/u.test(text) && text.length > 20) sentences += 1;
    if (sentences === count) return ordinal + 1;
  }
  return Math.min(passages.length, HEAD);
}

/**
 * The congress or the head of a government above a greeting, where headings look back on work or ahead to it: the work report of a
 * government whose first sentence does not say so.
 */
function governorAbove(article: Article, salutationAt: number): Evidence | null {
  const above = article.passages.slice(0, salutationAt).entries();
  const works = article.passages.some(
    ({ text }) => text.length <= 40 && (SUMMARIES.test(text) || PLANS.test(text)),
  );
  if (!works) return null;
  for (const [ordinal, { text }] of above) {
    const found = GOVERNORS.match(text);
    if (found !== null) return quoteRule(article, ordinal, found);
  }
  return null;
}

/** The first clause in which the text speaks of itself. */
function selfNamedBy(article: Article): Form['selfNamed'] {
  for (const [ordinal, { text }] of article.passages.entries()) {
    const found = SELF_NAMED.match(text);
    const type = OPENED_TYPES[found?.match.groups?.kind ?? ''];
    if (found !== null && type !== undefined) return { type, evidence: quoteRule(article, ordinal, found) };
  }
  return null;
}

/** Who wrote it for which paper, in the opening; below the first sentence short lines are the headings of other texts. */
function datelineIn(article: Article, head: number): Evidence | null {
  let begun = false;
  for (const [ordinal, { text }] of article.passages.slice(0, head).entries()) {
    const found = DATELINES.earliest(text);
    const sentence = /[。；]/u.test(text);
    if (found !== null && (!begun || sentence || found.rule.closes))
      return quoteRule(article, ordinal, found);
    begun ||= sentence;
  }
  return null;
}

/** Who wrote it, in the last lines. */
function bylineBelow(article: Article): Evidence | null {
  const { passages } = article;
  for (let ordinal = Math.max(0, passages.length - CLOSING_LINES); ordinal < passages.length; ordinal++) {
    const text = passages[ordinal]?.text ?? '';
    const found = text.length <= 40 ? DATELINES.earliest(text) : null;
    if (found?.rule.closes === true) return quoteRule(article, ordinal, found);
  }
  return null;
}

/** The first wording in the opening that only texts of one kind have. */
function wordingOf(article: Article): Form['wording'] {
  for (const [ordinal, { text }] of article.passages.slice(0, HEAD).entries()) {
    const found = WORDINGS.match(text);
    if (found !== null) return { type: found.rule.type, evidence: quoteRule(article, ordinal, found) };
  }
  return null;
}

/** Entries by their days, where at least half of all passages are such. */
function chronicleOf(article: Article): Evidence[] {
  const entries = several(article, CHRONICLE_ENTRIES, Number.POSITIVE_INFINITY);
  const made = entries.length >= CHRONICLE_LENGTH && entries.length * 2 >= article.passages.length;
  return made ? entries.slice(0, 3).map(({ evidence }) => evidence) : [];
}

function statisticsOf(article: Article): Evidence[] {
  const lines = several(article, STATISTICS, 3);
  return lines.length > 1 && lines.some(({ rule }) => rule.own) ? lines.map(({ evidence }) => evidence) : [];
}

/** A phrase that minutes follow, else labelled lines, else paragraphs of what a meeting held. Who is `invited` is listed too. */
function minutesOf(
  article: Article,
  phrase: Evidence | null,
  invited: boolean,
): Pick<Form, 'minutes' | 'minutesProven'> {
  if (phrase !== null) return { minutes: [phrase], minutesProven: true };
  const labels = invited ? null : minutesLabels(article);
  if (labels !== null) return { minutes: labels, minutesProven: true };
  const paragraphs = several(article, MINUTES_PARAGRAPHS, 6);
  return {
    minutes: paragraphs.map(({ evidence }) => evidence),
    minutesProven: paragraphs[0]?.rule.proves ?? false,
  };
}

/** Two labelled lines or more, one of which names a role, open minutes. */
function minutesLabels({ passages }: Article): Evidence[] | null {
  const found: Evidence[] = [];
  let role = false;
  for (const [ordinal, { text }] of passages.slice(0, HEAD).entries()) {
    for (const line of text.split(/\n/u)) {
      const label = MINUTES_LABELS.match(line);
      if (label === null) continue;
      role ||= label.rule.proves;
      const [words] = label.match;
      const at = text.indexOf(words);
      found.push({ ...quotePassage(passages, ordinal, at, at + words.length), rule: label.rule.id });
    }
  }
  return role && found.length > 1 ? found : null;
}

/** The first phrase of the opening by which a text names its own kind. */
function namedBy(article: Article): Form['named'] {
  for (const [ordinal, { text }] of article.passages.slice(0, HEAD).entries()) {
    const found = NAMED_KINDS.match(text);
    const type = OPENED_TYPES[found?.match.groups?.kind ?? ''];
    if (found !== null && type !== undefined) return { type, evidence: quoteRule(article, ordinal, found) };
  }
  return null;
}

function programmeOf(article: Article): Evidence[] {
  const headings = several(article, PROGRAMMES, 12);
  const own = headings.some(({ rule }) => rule.own);
  return own && headings.length > 2 ? headings.slice(0, 3).map(({ evidence }) => evidence) : [];
}

/** Closing phrases stand in the last lines, before the signature and attachments. */
function closingOf(article: Article): Form['closing'] {
  const { passages } = article;
  for (let ordinal = passages.length - 1; ordinal >= Math.max(0, passages.length - HEAD); ordinal--) {
    const found = CLOSINGS.match(passages[ordinal]?.text ?? '');
    if (found !== null) return { type: found.rule.type, evidence: quoteRule(article, ordinal, found) };
  }
  return null;
}
