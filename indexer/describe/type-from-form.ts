import type { Evidence } from '../../engine/types.ts';
import type { Article } from '../article.ts';
import type { Rule, RuleMatch } from '../rules/rule.ts';
import type { RuleTable } from '../rules/rule-table.ts';
import { quotePassage } from './quote.ts';
import { ENACTMENTS, PROVISIONS } from './type-law-rules.ts';
import { DATELINES, EVENTS } from './type-news-rules.ts';
import {
  ADDRESSES,
  OPENING_SALUTATIONS,
  SALUTATIONS_IN_SENTENCE,
  SPEECH_OPENINGS,
  WORK_REPORTS,
} from './type-speech-rules.ts';
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
  /** `各位代表` with `我代表…政府…报告工作`. */
  workReport: Evidence | null;
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
  const salutation = find(OPENING_SALUTATIONS, 0, HEAD);
  const salutationAt = salutation?.passage ?? 0;
  return {
    dateline:
      find(DATELINES, 0, DATELINE_HEAD) ?? find(DATELINES, passages.length - 2, passages.length, heading),
    event: find(EVENTS, 0, DATELINE_HEAD),
    salutation,
    address: find(ADDRESSES, 0, passages.length),
    workReport: salutation === null ? null : find(WORK_REPORTS, salutationAt, salutationAt + 4),
    ...minutesOf(article, find(MINUTES_PHRASES, 0, HEAD)),
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

/** A phrase that minutes follow, else labelled lines, else paragraphs of what a meeting held. */
function minutesOf(article: Article, phrase: Evidence | null): Pick<Form, 'minutes' | 'minutesProven'> {
  if (phrase !== null) return { minutes: [phrase], minutesProven: true };
  const labels = minutesLabels(article);
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
