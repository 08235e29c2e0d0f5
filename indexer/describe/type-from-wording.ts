import type { Evidence } from '../../engine/types.ts';
import type { Article } from '../article.ts';
import {
  CLOSING_LINES,
  firstFound,
  HEAD,
  isHeading,
  quoteRule,
  several,
  throughSentences,
} from './rules-in-text.ts';
import { NEWS_SIGNS } from './type-news-sign-rules.ts';
import {
  ADDRESSEE_LINES,
  CHRONICLE_ENTRIES,
  SELF_NAMED,
  STATISTICS,
  WORDINGS,
} from './type-wording-rules.ts';
import { CLOSINGS, NAMED_KINDS } from './type-work-rules.ts';

/** A kind and the words that tell it. */
export interface NamedKind {
  type: string;
  evidence: Evidence;
}

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

/** `各乡镇人民政府：` above the first sentence, or as its beginning. */
export function addresseeOf(article: Article): Evidence | null {
  return firstFound(article, ADDRESSEE_LINES, 0, throughSentences(article, 1));
}

/** What papers and news sites put around a text: above and in its first sentences, or in its last lines. */
export function newsSignOf(article: Article, head: number): Evidence | null {
  const { length } = article.passages;
  return (
    firstFound(article, NEWS_SIGNS, 0, head) ??
    firstFound(article, NEWS_SIGNS, length - CLOSING_LINES, length, isHeading)
  );
}

/** The first phrase of the opening by which a text names its own kind. */
export function namedBy(article: Article): NamedKind | null {
  for (const [ordinal, { text }] of article.passages.slice(0, HEAD).entries()) {
    const found = NAMED_KINDS.match(text);
    const type = OPENED_TYPES[found?.match.groups?.kind ?? ''];
    if (found !== null && type !== undefined) return { type, evidence: quoteRule(article, ordinal, found) };
  }
  return null;
}

/** The first clause in which the text speaks of itself. */
export function selfNamedBy(article: Article): NamedKind | null {
  for (const [ordinal, { text }] of article.passages.entries()) {
    const found = SELF_NAMED.match(text);
    const type = OPENED_TYPES[found?.match.groups?.kind ?? ''];
    if (found !== null && type !== undefined) return { type, evidence: quoteRule(article, ordinal, found) };
  }
  return null;
}

/** The first wording in the opening that only texts of one kind have. */
export function wordingOf(article: Article): NamedKind | null {
  for (const [ordinal, { text }] of article.passages.slice(0, HEAD).entries()) {
    const found = WORDINGS.match(text);
    if (found !== null) return { type: found.rule.type, evidence: quoteRule(article, ordinal, found) };
  }
  return noteBelow(article);
}

/** Passages at the end among which the note on a printed speech stands. */
const NOTES = 3;

/** The note below a text that says where it was spoken. */
function noteBelow(article: Article): NamedKind | null {
  const from = Math.max(HEAD, article.passages.length - NOTES);
  for (const [at, { text }] of article.passages.slice(from).entries()) {
    const found = WORDINGS.match(text);
    if (found?.rule.id === 'type-wording/note-of-speech')
      return { type: found.rule.type, evidence: quoteRule(article, from + at, found) };
  }
  return null;
}

/** Entries by their days, where at least half of all passages are such. */
export function chronicleOf(article: Article): Evidence[] {
  const entries = several(article, CHRONICLE_ENTRIES, Number.POSITIVE_INFINITY);
  const made = entries.length >= CHRONICLE_LENGTH && entries.length * 2 >= article.passages.length;
  return made ? entries.slice(0, 3).map(({ evidence }) => evidence) : [];
}

export function statisticsOf(article: Article): Evidence[] {
  const lines = several(article, STATISTICS, 3);
  return lines.length > 1 && lines.some(({ rule }) => rule.own) ? lines.map(({ evidence }) => evidence) : [];
}

/** Closing phrases stand in the last lines, before the signature and attachments. */
export function closingOf(article: Article): NamedKind | null {
  const { passages } = article;
  for (let ordinal = passages.length - 1; ordinal >= Math.max(0, passages.length - HEAD); ordinal--) {
    const found = CLOSINGS.match(passages[ordinal]?.text ?? '');
    if (found !== null) return { type: found.rule.type, evidence: quoteRule(article, ordinal, found) };
  }
  return null;
}
