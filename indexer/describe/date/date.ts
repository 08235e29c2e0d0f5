import type { DocumentDate } from '../../../engine/types.ts';
import type { Article } from '../../article.ts';
import { boundedTexts } from '../bounded-texts.ts';
import { asWritten, simplifiedArticle } from '../simplified.ts';
import { isNews } from './byline.ts';
import { givenBesideTitle, givenDate, withDayOfText, withGivenDay } from './given-date.ts';
import { dayOfLaw, filedLawDay, withDayOfExport } from './law-library.ts';
import { likelyDate, type OutsideClue } from './likely-date.ts';
import { findMask } from './mask.ts';
import { ownDate } from './own-date.ts';
import { type Publication, publication, reportDate } from './published-news.ts';
import { firstDay, lastDay, monthOf } from './span.ts';
import type { StatedDate } from './stated-date.ts';

/**
 * Finds the year a document belongs to, the day where one is fixed, else the span its clues leave. Read in simplified writing, for
 * which the rules are made, and quoted as it stands.
 */
export function describeDate(written: Article, outside?: OutsideClue): DocumentDate {
  const date = dateOf(simplifiedArticle(written), outside);
  return { ...date, evidence: asWritten(written, date.evidence) };
}

function dateOf(article: Article, outside: OutsideClue | undefined): DocumentDate {
  const masked = findMask([article.title, ...boundedTexts(article.passages)])?.text ?? null;
  const published = publication(article);
  const news = published !== null && isNews(article);
  const stated =
    givenOrOwn(article, published) ??
    dayOfLaw(article) ??
    (published === null ? null : reportDate(article, published, news)) ??
    filedLawDay(article);
  return stated === null
    ? likelyDate({ article, published, news, outside }, masked)
    : ofStated(stated, masked);
}

/** The date that the text states of itself, and what is given beside it; what a person or a table gives goes first. */
function givenOrOwn(article: Article, published: Publication | null): StatedDate | null {
  const given = givenDate(article);
  const read = notLater(ownDate(article), published);
  const own = read === null ? null : withDayOfExport(read, article);
  if (own === null || given === null) return own ?? given;
  if (given.final) return withDayOfText(given, own);
  return givenBesideTitle(own, given) ?? withGivenDay(own, given);
}

/** What a text is likely about may still be to come when its page is put up: the projects of the next year. */
function notLater(found: StatedDate | null, published: Publication | null): StatedDate | null {
  const later = found?.inferred && published !== null && found.year > published.year;
  return later ? null : found;
}

function ofStated(
  { year, month, iso, evidence, dayEvidence, against, inferred }: StatedDate,
  masked: string | null,
): DocumentDate {
  const from = iso ?? firstDay(monthOf(year, month ?? 1));
  const to = iso ?? lastDay(monthOf(year, month ?? 12));
  const quotes = [evidence, dayEvidence, against].filter((one) => one !== undefined);
  return { year, iso, from, to, masked, how: inferred ? 'inferred' : 'stated', evidence: quotes };
}
