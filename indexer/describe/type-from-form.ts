import type { Evidence } from '../../engine/types.ts';
import type { Article } from '../article.ts';
import type { RuleTable } from '../rules/rule-table.ts';
import { quotePassage } from './quote.ts';
import {
  CLOSING_LINES,
  firstFound,
  HEAD,
  isHeading,
  quoteRule,
  several,
  throughSentences,
} from './rules-in-text.ts';
import {
  addresseeOf,
  chronicleOf,
  closingOf,
  type NamedKind,
  namedBy,
  newsSignOf,
  selfNamedBy,
  statisticsOf,
  wordingOf,
} from './type-from-wording.ts';
import { ENACTMENTS, PROVISIONS } from './type-law-rules.ts';
import { DATELINES, EVENTS } from './type-news-rules.ts';
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
  MINUTES_LABELS,
  MINUTES_PARAGRAPHS,
  MINUTES_PHRASES,
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
  wording: NamedKind | null;
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
  selfNamed: NamedKind | null;
  /** `现纪要如下`, or 会议认为 / 会议要求 opening several paragraphs. */
  minutes: Evidence[];
  /** The first of these proves minutes by itself. */
  minutesProven: boolean;
  /** Passing, approval or promulgation in the head lines. */
  enactment: Evidence | null;
  /** First three provisions (第一条 …) where the text is made of provisions. */
  provisions: Evidence[];
  /** `现将…通知如下`, `特制定本方案`: the phrase by which a text names its own kind. */
  named: NamedKind | null;
  /** `今天，我们召开…会议`: a speaker opens, without a salutation. */
  speechOpening: Evidence | null;
  /** Headings of a programme of action (工作目标, 实施步骤, 组织领导), three or more. */
  programme: Evidence[];
  /** Headings that sum up a year. */
  summary: Evidence | null;
  /** Headings that plan the coming one. */
  plan: Evidence | null;
  /** `特此通知`, `妥否，请批示`: the closing phrase that goes with one kind. */
  closing: NamedKind | null;
}

/** A text whose journalist is named later than this is not a news item but cites one. */
const DATELINE_HEAD = 6;

/** A value that is made when it is first asked for. */
function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/**
 * The traits of an article's form, each read off its passages when it is first asked for: a title that names the kind leaves most
 * unasked. Evidence ranges are in reading text.
 */
export function readForm(article: Article): Form {
  const { length } = article.passages;
  const find = (table: RuleTable, from: number, to: number, test?: (text: string) => boolean) =>
    firstFound(article, table, from, to, test);
  const headLine = (text: string): boolean => text.length <= 160 && !PROVISIONS.test(text);
  const eventHead = once(() => Math.max(DATELINE_HEAD, throughSentences(article, 2)));
  const addressee = once(() => addresseeOf(article));
  const salutation = once(() => find(OPENING_SALUTATIONS, 0, HEAD));
  /** Found after the greeting; null where there is none. */
  const greeted = (table: RuleTable, within: number): Evidence | null => {
    const at = salutation()?.passage;
    return at === undefined ? null : find(table, at, at + within);
  };
  const traits = {
    dateline: once(
      () =>
        datelineIn(article, Math.max(DATELINE_HEAD, throughSentences(article, 1))) ?? bylineBelow(article),
    ),
    event: once(() => find(EVENTS, 0, eventHead())),
    wording: once(() => wordingOf(article)),
    chronicle: once(() => chronicleOf(article)),
    statistics: once(() => statisticsOf(article)),
    newsSign: once(() => newsSignOf(article, eventHead())),
    address: once(() => find(ADDRESSES, 0, length)),
    workReport: once(() =>
      salutation() === null ? find(UNADDRESSED_WORK_REPORTS, 0, HEAD) : greeted(WORK_REPORTS, 4),
    ),
    governor: once(() => governorAbove(article, salutation()?.passage ?? 0)),
    congressReport: once(() => greeted(CONGRESS_REPORTS, 3)),
    selfNamed: once(() => selfNamedBy(article)),
    minutes: once(() => minutesOf(article, find(MINUTES_PHRASES, 0, HEAD), addressee)),
    named: once(() => namedBy(article)),
    speechOpening: once(
      () => find(SPEECH_OPENINGS, 0, DATELINE_HEAD) ?? find(SALUTATIONS_IN_SENTENCE, 0, DATELINE_HEAD),
    ),
    programme: once(() => programmeOf(article)),
    enactment: once(() => find(ENACTMENTS, 0, HEAD, headLine)),
    provisions: once(() => several(article, PROVISIONS, 3).map(({ evidence }) => evidence)),
    summary: once(() => find(SUMMARIES, 0, length, isHeading) ?? find(SUMMARY_OPENINGS, 0, DATELINE_HEAD)),
    plan: once(() => find(PLANS, 0, length, isHeading)),
    closing: once(() => closingOf(article)),
  };
  return {
    get dateline() {
      return traits.dateline();
    },
    get event() {
      return traits.event();
    },
    get wording() {
      return traits.wording();
    },
    get chronicle() {
      return traits.chronicle();
    },
    get statistics() {
      return traits.statistics();
    },
    get newsSign() {
      return traits.newsSign();
    },
    get address() {
      return traits.address();
    },
    get workReport() {
      return traits.workReport();
    },
    get governor() {
      return traits.governor();
    },
    get congressReport() {
      return traits.congressReport();
    },
    get selfNamed() {
      return traits.selfNamed();
    },
    get named() {
      return traits.named();
    },
    get speechOpening() {
      return traits.speechOpening();
    },
    get programme() {
      return traits.programme();
    },
    get enactment() {
      return traits.enactment();
    },
    get provisions() {
      return traits.provisions();
    },
    get summary() {
      return traits.summary();
    },
    get plan() {
      return traits.plan();
    },
    get closing() {
      return traits.closing();
    },
    get addressee() {
      return addressee();
    },
    get salutation() {
      return salutation();
    },
    get minutes() {
      return traits.minutes().minutes;
    },
    get minutesProven() {
      return traits.minutes().minutesProven;
    },
  };
}

/**
 * The congress or the head of a government above a greeting, where headings look back on work or ahead to it: the work report of a
 * government whose first sentence does not say so.
 */
function governorAbove(article: Article, salutationAt: number): Evidence | null {
  if (salutationAt === 0) return null;
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

/** A phrase that minutes follow, else labelled lines, else paragraphs of what a meeting held. Who is invited by a notice is listed too. */
function minutesOf(
  article: Article,
  phrase: Evidence | null,
  addressee: () => Evidence | null,
): Pick<Form, 'minutes' | 'minutesProven'> {
  if (phrase !== null) return { minutes: [phrase], minutesProven: true };
  const labels = minutesLabels(article);
  if (labels !== null && addressee() === null) return { minutes: labels, minutesProven: true };
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

function programmeOf(article: Article): Evidence[] {
  const headings = several(article, PROGRAMMES, 12);
  const own = headings.some(({ rule }) => rule.own);
  return own && headings.length > 2 ? headings.slice(0, 3).map(({ evidence }) => evidence) : [];
}
