import type { Known } from '../../engine/types.ts';
import type { Article } from '../article.ts';
import { describeDocNumber } from './doc-number.ts';
import { describeIssuer } from './issuer.ts';
import { describeSpeaker } from './speaker.ts';
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

/** Describes all of an article but its region and its date. Pure; offsets in evidence are UTF-16 units of reading text. */
export function describeKinds(article: Article): Kinds {
  const type = describeType(article);
  const topics = describeTopics(article);
  const issuer = describeIssuer(article);
  const speaker = describeSpeaker(article, [type.type, ...type.alsoTypes]);
  const number = describeDocNumber(article);
  return {
    type: type.type,
    alsoTypes: type.alsoTypes,
    topics: topics.topics,
    issuer: issuer.issuer,
    speaker: speaker.speaker,
    docNumber: number.docNumber,
    known: {
      type: type.known,
      topics: topics.known,
      issuer: issuer.known,
      speaker: speaker.known,
      docNumber: number.known,
    },
  };
}
