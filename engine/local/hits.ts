import { bestPassages, type Snippet, snippet } from '../answer/snippet.ts';
import type { LocatedPassage } from '../match/evaluation.ts';
import { readingRanges } from '../text/passage-text.ts';
import type { HitPassage, Range, Section } from '../types.ts';
import type { Collection } from './collection.ts';
import type { Matched } from './matched.ts';

/** Passages of body text shown of a document in which nothing is marked. */
const LEAD_PASSAGES = 1;

/** Heading of the section a passage stands in. */
function headingOf(sections: readonly Section[], ordinal: number): string | null {
  return sections.find(({ first, last }) => ordinal >= first && ordinal <= last)?.heading ?? null;
}

function present(
  collection: Collection,
  document: number,
  sections: readonly Section[],
  { ordinal, ranges }: LocatedPassage,
): HitPassage[] {
  const passage = collection.store.passages(document, ordinal, ordinal)[0];
  if (passage === undefined) return [];
  const marks = readingRanges(
    passage.text,
    ranges.map(({ start, end }): Range => [start, end]),
  );
  const cut: Snippet = snippet(passage.text, marks);
  return [
    { ordinal, text: cut.text, start: cut.start, ranges: cut.ranges, heading: headingOf(sections, ordinal) },
  ];
}

/** The first body passages of a document, for answers without marks. */
function lead(collection: Collection, document: number, sections: readonly Section[]): HitPassage[] {
  const body = sections
    .flatMap(({ first, last }) =>
      collection.store
        .passages(document, first, last)
        .filter(({ level }) => level === 0)
        .slice(0, LEAD_PASSAGES),
    )
    .slice(0, LEAD_PASSAGES);
  return body.flatMap(({ ordinal }) => present(collection, document, sections, { ordinal, ranges: [] }));
}

/**
 * The passages shown of a hit: the best that hold marks, within `within` where a section is shown; else the beginning
 * of its text.
 */
export function hitPassages(
  collection: Collection,
  matched: Matched,
  document: number,
  count: number,
  within?: Section,
): HitPassage[] {
  if (count === 0) return [];
  const sections = collection.store.sections(document);
  const located = (matched.marks?.locate(document) ?? []).filter(
    ({ ordinal }) => within === undefined || (ordinal >= within.first && ordinal <= within.last),
  );
  if (located.length === 0) return lead(collection, document, within === undefined ? sections : [within]);
  const best = bestPassages(
    located.map((passage) => ({ ...passage, marks: passage.ranges })),
    count,
  );
  return best.flatMap((passage) => present(collection, document, sections, passage));
}
