import type { Known } from '../../engine/types.ts';
import type { Article } from '../article.ts';
import { type DescribedNumber, describeDocNumber, numberFrom } from './doc-number.ts';
import { describeIssuer } from './issuer/issuer.ts';
import type { IssuerPlace } from './issuer/issuer-place.ts';
import { asWritten, nameAsWritten, simplifiedArticle } from './simplified.ts';
import { describeSpeaker, type IsPlace } from './speaker.ts';
import { describeTopics } from './topics.ts';
import { describeType } from './type.ts';

/** What kind of document an article is, what it is about, and who stands behind it. */
export interface Kinds {
  type: string;
  alsoTypes: string[];
  topics: string[];
  issuer: string | null;
  speaker: string | null;
  docNumber: string | null;
  known: { type: Known; topics: Known; issuer: Known; speaker: Known; docNumber: Known };
}

/**
 * Describes all of an article but its region and its date. Pure; offsets in evidence are UTF-16 units of reading text. The
 * text is read in simplified writing; `place`, where it belongs, completes an issuer that leaves it out, and no name of a place is a speaker's; names, quotes and numbers are shown as they stand.
 */
export function describeKinds(
  written: Article,
  place: IssuerPlace | null = null,
  isPlace: IsPlace = () => false,
  year: number | null = null,
): Kinds {
  const article = simplifiedArticle(written);
  const type = describeType(article);
  const topics = describeTopics(article);
  const issuer = describeIssuer(article, place, year);
  const speaker = describeSpeaker(article, [type.type, ...type.alsoTypes], isPlace);
  const number = describeDocNumber(article);
  const named = (name: string | null, { evidence }: Known): string | null =>
    name === null ? null : nameAsWritten(name, evidence, asWritten(written, evidence));
  const quoted = ({ how, evidence }: Known): Known => ({ how, evidence: asWritten(written, evidence) });
  return {
    type: type.type,
    alsoTypes: type.alsoTypes,
    topics: topics.topics,
    issuer: named(issuer.issuer, issuer.known),
    speaker: named(speaker.speaker, speaker.known),
    docNumber: numberAsWritten(number, quoted(number.known)),
    known: {
      type: quoted(type.known),
      topics: quoted(topics.known),
      issuer: quoted(issuer.known),
      speaker: quoted(speaker.known),
      docNumber: quoted(number.known),
    },
  };
}

/** A number read off the text is its quotes, as they are written there. */
function numberAsWritten({ docNumber }: DescribedNumber, { evidence }: Known): string | null {
  const read = evidence.every(({ from }) => from === 'text' || from === 'title');
  // What speaks against the number was read by no rule of numbers.
  const own = evidence.filter(({ rule }) => rule !== undefined);
  return docNumber === null || !read ? docNumber : numberFrom(own.map(({ quote }) => quote).join(''));
}
