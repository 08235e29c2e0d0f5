import { fold } from '../../../engine/text/fold.ts';
import type { DocumentDate, Evidence } from '../../../engine/types.ts';
import type { Article } from '../../article.ts';
import { boundedTexts } from '../bounded-texts.ts';
import { describeType } from '../type.ts';
import { cluesIn } from './clues.ts';
import { type FiledDay, filedDay } from './filed-day.ts';
import { filedYear } from './filed-year.ts';
import { meetingYear, type YearlessDay, yearlessDay } from './opening-date.ts';
import type { Publication } from './published-news.ts';
import { type Clue, firstDay, lastDay, monthOf, type Span, solve } from './span.ts';
import { datesIn, isoOf } from './written-date.ts';

/** Pieces of evidence shown. */
const EVIDENCE_KEPT = 6;
/** News is put up within about a month of what it reports. */
const NEWS_MONTHS = 1;
/** What open-government pages put up is seldom older than a year. */
const OPENED_MONTHS = 12;

/** What is known from outside the text, e.g. that the region bore the name the text uses only until a year. */
export interface OutsideClue {
  until: { year: number; evidence: Evidence };
}

/** What is known of a text that states no date. */
interface Undated {
  article: Article;
  /** When its page was put up. */
  published: Publication | null;
  /** It is news, which is put up soon. */
  news: boolean;
  outside: OutsideClue | undefined;
}

/** The span that the clues of a text leave, its year where they leave one, and the day where one is told. */
export function likelyDate(undated: Undated, masked: string | null): DocumentDate {
  const { article, published, news } = undated;
  const day = yearlessDay(article);
  const named = filedDay(article, published, news);
  const span = solve(cluesOf(undated, day, named));
  const dayOfName = dayHeldBy(span, named);
  const evidence = shownEvidence(span, (day ?? dayOfName)?.evidence);
  if (span.from === null && span.to === null)
    return { year: null, iso: null, from: null, to: null, masked, how: 'unknown', evidence };
  const [only] = span.years ?? [];
  const fixed = span.years?.length === 1 && only !== undefined ? only : null;
  // News is of the day on which it is put up, where it tells of no other.
  const told = day ?? dayOfName ?? (news && published?.year === fixed ? published : null);
  const iso =
    fixed === null || told === null ? null : isoOf({ year: fixed, month: told.month, day: told.day });
  return {
    year: fixed,
    iso,
    from: iso ?? (span.from === null ? null : firstDay(span.from)),
    to: iso ?? (span.to === null ? null : lastDay(span.to)),
    masked,
    how: fixed === null ? 'unknown' : 'inferred',
    evidence,
  };
}

function cluesOf(undated: Undated, day: YearlessDay | null, named: FiledDay | null): Clue[] {
  const { article, outside } = undated;
  const clues: Clue[] = cluesIn(article.passages, boundedTexts(article.passages).map(fold));
  if (outside && !namesLaterYear(article, outside.until.year))
    clues.push({ to: monthOf(outside.until.year, 12), weight: 2, evidence: outside.until.evidence });
  clues.push(...cluesOfPublication(undated));
  if (day !== null) {
    clues.push({ months: [day.month, day.month], weight: 2, evidence: day.evidence });
    const meeting = meetingYear(article, day);
    if (meeting !== null) clues.push(meeting);
  }
  if (named !== null) clues.push(named.clue);
  const filed = filedYear(article, named !== null);
  if (filed !== null) clues.push(filed);
  return clues;
}

/** Years beyond the last of a name of which a text of its time may speak, in a plan. */
const FORESEEN_YEARS = 10;

/** Whether a text tells of a year in which a name had long been given up: it looks back. */
function namesLaterYear({ passages }: Article, until: number): boolean {
  return boundedTexts(passages).some((text) =>
    datesIn(fold(text)).some(({ year }) => year > until + FORESEEN_YEARS),
  );
}

/** A text is no later than its page; news and what offices put up as they issue it is not much earlier. */
function cluesOfPublication({ article, published, news }: Undated): Clue[] {
  if (published === null) return [];
  const { evidence } = published;
  const month = monthOf(published.year, published.month);
  const clues: Clue[] = [{ to: month, weight: 2, evidence }];
  if (news) clues.push({ from: month - NEWS_MONTHS, weight: 1, evidence });
  else if (isOpenGovernment(published) && ISSUED.has(describeType(article).type))
    clues.push({ from: month - OPENED_MONTHS, weight: 1, evidence });
  return clues;
}

/** Whether the day stands in the data that open-government pages have above a text. */
const isOpenGovernment = ({ evidence }: Publication): boolean =>
  evidence.rule?.startsWith('head-data/') ?? false;

/** Types of documents that offices put up as they issue them. */
const ISSUED: ReadonlySet<string> = new Set([
  '通知',
  '通告',
  '公告',
  '公示',
  '通报',
  '意见',
  '方案',
  '批复',
  '函',
  '决定',
  '命令',
  '纪要',
]);

/** The day that the name of the file tells, where the clues leave the very month that it tells. */
function dayHeldBy({ from, to }: Span, named: FiledDay | null) {
  if (named === null || named.day === null || named.clue.from !== from || named.clue.to !== to) return null;
  return { ...named, day: named.day, evidence: named.clue.evidence };
}

/** The day proves no year, but a copy that would give one must be of it. */
function shownEvidence(span: Span, ofDay: Evidence | undefined): Evidence[] {
  const kept = span.evidence.slice(0, EVIDENCE_KEPT);
  return ofDay === undefined || kept.includes(ofDay) ? kept : [...kept.slice(0, EVIDENCE_KEPT - 1), ofDay];
}
