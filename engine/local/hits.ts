import { bestPassages, SNIPPET_LENGTH, snippet } from '../answer/snippet.ts';
import type { LocatedRange } from '../match/evaluation.ts';
import type { StoredPassage } from '../store/passage-rows.ts';
import { readingRanges } from '../text/passage-text.ts';
import type { HitPassage, Range, SearchRequest, Section } from '../types.ts';
import type { Collection } from './collection.ts';
import type { Matched } from './matched.ts';

/** Heading of the section a passage stands in. */
export function headingOf(sections: readonly Section[], ordinal: number): string | null {
  return sections.find(({ first, last }) => ordinal >= first && ordinal <= last)?.heading ?? null;
}

function present(
  passage: StoredPassage,
  located: readonly LocatedRange[],
  sections: readonly Section[],
  length: number,
): HitPassage {
  const marks = readingRanges(
    passage.text,
    located.map(({ start, end }): Range => [start, end]),
  );
  const cut = snippet(passage.text, marks, length);
  const { ordinal } = passage;
  const heading = headingOf(sections, ordinal);
  const shown: HitPassage = { ordinal, text: cut.text, start: cut.start, ranges: cut.ranges, heading };
  return passage.kind === 'title' ? { ...shown, kind: 'title' } : shown;
}

/** The first passage of body text in some sections of a document. */
function firstBody(
  { store }: Collection,
  document: number,
  sections: readonly Section[],
): StoredPassage | null {
  for (const { first, last } of sections) {
    const passage = store.firstBody(document, first, last);
    if (passage !== null) return passage;
  }
  return null;
}

/**
 * The passages shown of a hit: the best that hold marks, within `within` where a section is shown; else the beginning
 * of its text.
 */
export function hitPassages(
  collection: Collection,
  matched: Matched,
  document: number,
  { passages: count, whole }: Pick<SearchRequest, 'passages' | 'whole'>,
  within?: Section,
): HitPassage[] {
  if (count === 0) return [];
  const { store } = collection;
  const sections = store.sections(document);
  // With one term, the first passages are the best: the others need not be looked at.
  const most = matched.marks?.terms.length === 1 && within === undefined ? count : undefined;
  const located = (matched.marks?.locate(document, most) ?? []).filter(
    ({ ordinal }) => within === undefined || (ordinal >= within.first && ordinal <= within.last),
  );
  const length = whole === true ? Number.POSITIVE_INFINITY : SNIPPET_LENGTH;
  if (located.length === 0) {
    const passage = firstBody(collection, document, within === undefined ? sections : [within]);
    return passage === null ? [] : [present(passage, [], sections, length)];
  }
  const best = bestPassages(
    located.map((passage) => ({ ...passage, marks: passage.ranges })),
    count,
  );
  const texts = new Map(
    store
      .passagesAt(
        document,
        best.map(({ ordinal }) => ordinal),
      )
      .map((passage) => [passage.ordinal, passage]),
  );
  return best.flatMap(({ ordinal, ranges }) => {
    const passage = texts.get(ordinal);
    return passage === undefined ? [] : [present(passage, ranges, sections, length)];
  });
}
