import type { Article } from '../../article.ts';
import { BYLINES } from '../../lines/byline-rules.ts';
import type { Rule } from '../../rules/rule.ts';
import { describeType } from '../type.ts';
import { HEAD, readingOf, SHORT_LINE } from './stated-date.ts';

/** The name of a medium with a day, and nothing that a signature of its own would not say. */
const MEDIUM = 'byline/medium';
/** Passages at the end in which news says where it was printed; other texts may cite there. */
const TAIL = 3;

/** News is put up when it happens, while a page with any other text may be years younger than the text. */
export const isNews = (article: Article): boolean => describeType(article).type === '新闻报道';

/** The rule by which a passage says who published the text, and when. */
export function bylineAt(article: Article, ordinal: number): Rule | null {
  const text = readingOf(article, ordinal).trim();
  const rule = text.length > SHORT_LINE ? null : BYLINES.first(text);
  if (rule === null || isNews(article)) return rule;
  return ordinal >= HEAD || rule.id === MEDIUM ? null : rule;
}

/** The passages that may be bylines: those of the head and the last ones. */
export function bylinePlaces({ passages: { length } }: Article): number[] {
  const tail = Math.max(HEAD, length - TAIL);
  return [...Array(length).keys()].filter((ordinal) => ordinal < HEAD || ordinal >= tail);
}
