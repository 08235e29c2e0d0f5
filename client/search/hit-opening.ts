import type { DocumentSummary, Hit, HitPassage } from '../../engine/types.ts';
import { type MarkedQuery, passageAddress } from '../../links/passage-link.ts';
import { hitAddress } from './hit-address.ts';

/** A heading may hold more than the title: `篇1：` and the like. */
const LONGEST_NUMBER = 8;

/** The passage of a hit that is the document's title, which the entry shows as its heading. */
export function titleOf({ document, passages }: Hit): HitPassage | undefined {
  return passages.find((passage) => isTitle(document, passage));
}

/** The passage that a hit is opened at: the first below the title, else the title itself. */
export function openingPassage(hit: Hit): HitPassage | undefined {
  const title = titleOf(hit);
  return hit.passages.find((passage) => passage !== title) ?? title;
}

/** Where the heading of a hit leads: to the first words found below the title, else to the title, or to the section. */
export function openingAddress(hit: Hit, query: MarkedQuery): string {
  const { document, section } = hit;
  const first = openingPassage(hit);
  return first === undefined
    ? passageAddress({ document: document.id, passage: section?.first ?? null, ...query })
    : hitAddress(document, first, query);
}

function isTitle({ title }: DocumentSummary, { ordinal, start, text, removed }: HitPassage): boolean {
  return (
    removed === undefined &&
    ordinal === 0 &&
    start === 0 &&
    text.endsWith(title) &&
    text.length - title.length <= LONGEST_NUMBER
  );
}
