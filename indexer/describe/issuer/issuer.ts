import type { Article } from '../../article.ts';
import { bodiesOfLine } from '../body-names.ts';
import { givenFacts } from '../quote.ts';
import { type IssuerPlace, placeOfMeeting, placeOfTitle } from './issuer-place.ts';
import { issuerOf } from './issuing-bodies.ts';
import { type DescribedIssuer, shownIssuer } from './shown-issuer.ts';

/**
 * Says who issued an article; the value drops sessions (第八届…), the evidence quotes the words as they stand. In a year
 * before they were called so, bodies do not get the names of later ones (省政府 of 1936).
 */
export function describeIssuer(
  article: Article,
  region: IssuerPlace | null = null,
  year: number | null = null,
): DescribedIssuer {
  const fact = givenFacts(article, 'issuer')[0];
  if (fact !== undefined && fact.evidence.from !== 'markup')
    return { issuer: fact.value.trim(), known: { how: 'stated', evidence: [fact.evidence] } };
  const found = issuerOf(article);
  const places = [region, placeOfTitle(article.title), placeOfMeeting(article)];
  const told = found === null ? null : shownIssuer(found, places, year);
  if (told !== null) return told;
  // Markup names the source of a page as often as the body behind its text.
  if (fact !== undefined && bodiesOfLine(fact.value.trim()) !== null)
    return { issuer: fact.value.trim(), known: { how: 'inferred', evidence: [fact.evidence] } };
  return { issuer: null, known: { how: 'unknown', evidence: [] } };
}
