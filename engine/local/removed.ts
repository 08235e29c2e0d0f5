import { SNIPPET_LENGTH, snippet } from '../answer/snippet.ts';
import type { Clause } from '../columns/clauses.ts';
import type { Evaluation } from '../match/evaluation.ts';
import { placeInSource } from '../store/removed-passage.ts';
import { readingRanges } from '../text/passage-text.ts';
import type { HitPassage, Range, SearchRequest } from '../types.ts';
import type { Collection } from './collection.ts';
import type { RemovedMatches } from './matched.ts';

/** Occurrences in text that was left out. */
export interface RemovedCounts {
  /** Of all documents that pass the filters. */
  total: number;
  of(document: number): number;
  /** Where they stand; null where there are none. */
  marks: Evaluation | null;
}

/** Counts what a query finds in text that was left out of the documents that pass the filters. */
export function countRemoved(found: RemovedMatches | null, clauses: readonly Clause[]): RemovedCounts {
  if (found === null) return { total: 0, of: () => 0, marks: null };
  const { occurrencesOf } = found.marks.count(found.documents);
  let total = 0;
  for (let document = 0; document < occurrencesOf.length; document++) {
    const occurrences = occurrencesOf[document] ?? 0;
    if (occurrences > 0 && clauses.every((clause) => clause.passes(document))) total += occurrences;
  }
  return { total, of: (document) => occurrencesOf[document] ?? 0, marks: found.marks };
}

/** The first passages of text left out of a document that hold a match, with their places in the source. */
export function removedPassages(
  { store }: Collection,
  marks: Evaluation,
  document: number,
  { passages: count, whole }: Pick<SearchRequest, 'passages' | 'whole'>,
): HitPassage[] {
  const length = whole === true ? Number.POSITIVE_INFINITY : SNIPPET_LENGTH;
  return marks.locate(document, count).flatMap(({ ordinal, ranges }): HitPassage[] => {
    const passage = store.removedPassage(document, ordinal);
    if (passage === null) return [];
    const {
      text,
      start,
      ranges: shown,
    } = snippet(
      passage.text,
      readingRanges(
        passage.text,
        ranges.map(({ start: from, end }): Range => [from, end]),
      ),
      length,
    );
    const places = shown.map(([from, to]) => placeInSource(passage, [start + from, start + to]));
    const { kind, reason, rule } = passage;
    return [
      {
        ordinal: passage.passage,
        text,
        start,
        ranges: shown,
        heading: null,
        removed: {
          kind,
          ...(reason === undefined ? {} : { reason }),
          ...(rule === undefined ? {} : { rule }),
          line: places[0]?.line ?? passage.pieces[0]?.line ?? 1,
          source: places.map(({ range }) => range),
        },
      },
    ];
  });
}
