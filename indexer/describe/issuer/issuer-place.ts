import type { Evidence } from '../../../engine/types.ts';
import type { Article } from '../../article.ts';
import { opening } from '../quote.ts';
import { titleStem } from '../title-stem.ts';
import { quotedBody } from './found-body.ts';
import { HEAD, LINE_LENGTH } from './head-lines.ts';
import { MEETING_PLACES, TITLE_BEGINS, WITHOUT_PLACE } from './issuer-place-rules.ts';
import { isBeforePeoples } from './plain-name-rules.ts';

/** A place that completes the name of a body, with the words that name it. */
export interface IssuerPlace {
  /** The place itself, then what it lies in: a county's text may be signed by the city. */
  name: string;
  evidence: readonly Evidence[];
}

/** A name without its place (省人民政府, 市人大…) takes a place known otherwise, where the levels agree. */
export function completed(name: string, place: string, year: number | null = null): string {
  if (name.startsWith(place)) return name;
  const found = WITHOUT_PLACE.match(name)?.match;
  if (found === undefined) return name;
  const level = found[1];
  if (level === undefined) return place + name;
  if (!place.endsWith(level)) return name;
  // 市政府 is short for it, and its place is now written out too.
  const rest = name.slice(level.length);
  return place + (rest.startsWith('政府') && !isBeforePeoples(year) ? `人民${rest}` : rest);
}

/** The place a title begins with: `杭州市科学技术普及条例` → `杭州市`, `2026年吉林省政府工作报告` → `吉林省`. */
export function placeOfTitle(title: string): IssuerPlace | null {
  const { start } = titleStem(title);
  const found = TITLE_BEGINS.match(title.slice(start));
  const name = found?.match[1];
  if (found === null || name === undefined) return null;
  return { name, evidence: [{ quote: name, from: 'title', rule: found.rule.id }] };
}

/** The place of the congress before which a report is given: 在青山镇第四届人民代表大会…. */
export function placeOfMeeting(article: Article): IssuerPlace | null {
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
    return { name, evidence: [quotedBody(article, ordinal, name, start, found.rule.id).evidence] };
  }
  return null;
}
