import type { Hit } from '../../engine/types.ts';
import type { MarkedQuery } from '../../links/passage-link.ts';
import type { CiteSubject } from '../cite/cite-address.ts';
import { hitLink } from './hit-address.ts';
import { openingPassage } from './hit-opening.ts';

/** What is cited of a hit: the passage that it is opened at; what was left out of a text is cited as the text. */
export function hitSubject(hit: Hit, query: MarkedQuery): CiteSubject {
  const { document, section } = hit;
  const documents = [document.id];
  const passage = openingPassage(hit);
  if (passage === undefined && section !== undefined) {
    return { documents, place: { passage: section.first, quote: '', prefix: '', suffix: '', check: '' } };
  }
  if (passage === undefined || passage.removed !== undefined || passage.kind === 'title')
    return { documents };
  return { documents, place: hitLink(document, passage, query) };
}
