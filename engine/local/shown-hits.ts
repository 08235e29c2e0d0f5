import { YEAR_UNKNOWN } from '../columns/columns.ts';
import type { Evaluation } from '../match/evaluation.ts';
import { type DocumentId, type Hit, type HitPassage, type SearchRequest, UNKNOWN } from '../types.ts';
import type { Collection } from './collection.ts';
import { hitPassages } from './hits.ts';
import type { Matched } from './matched.ts';
import { type RemovedCounts, removedPassages } from './removed.ts';

/** True where only a possible year lets documents without a fixed one in. */
function marksPossible({ filters }: SearchRequest): boolean {
  return filters.possible && filters.year.length > 0 && !filters.year.includes(UNKNOWN);
}

/** The passages shown of a document: of its reading text, then of what was left out, as many of each as are asked for. */
function documentPassages(
  collection: Collection,
  matched: Matched,
  leftOut: Evaluation | null,
  document: number,
  request: SearchRequest,
): HitPassage[] {
  const removed = leftOut === null ? [] : removedPassages(collection, leftOut, document, request);
  const reading = hitPassages(collection, matched, document, request);
  // The beginning of a text is shown only where nothing else is.
  return [...(removed.length > 0 ? reading.filter(({ ranges }) => ranges.length > 0) : reading), ...removed];
}

/** A document that was found, before it is shown. */
interface FoundDocument {
  document: number;
  score: number;
  occurrences: number;
  /** Those folded beneath it. */
  copies: DocumentId[];
  /** What was found in text that was left out; null where nobody asks. */
  removed: RemovedCounts | null;
}

/** A document as it is shown. */
export function documentHit(
  collection: Collection,
  matched: Matched,
  request: SearchRequest,
  { document, score, occurrences, copies, removed }: FoundDocument,
): Hit {
  const { columns, store } = collection;
  return {
    document: store.summary(document),
    score,
    occurrences,
    ...(removed === null ? {} : { removed: removed.of(document) }),
    passages: documentPassages(collection, matched, removed?.marks ?? null, document, request),
    copies,
    ...(marksPossible(request) && columns.year[document] === YEAR_UNKNOWN ? { possible: true as const } : {}),
  };
}

/** A section that was found, before it is shown. */
interface FoundSection extends Pick<FoundDocument, 'document' | 'score' | 'copies'> {
  /** Its number among those of its document, from 0. */
  section: number;
}

/** A section as it is shown, with its document. */
export function sectionHit(
  collection: Collection,
  matched: Matched,
  request: SearchRequest,
  { document, section, score, copies }: FoundSection,
): Hit {
  const { columns, store } = collection;
  const inside = store.sections(document)[section] ?? { first: 0, last: 0, heading: null };
  const located = (matched.marks?.locate(document) ?? []).filter(
    ({ ordinal }) => ordinal >= inside.first && ordinal <= inside.last,
  );
  return {
    document: store.summary(document),
    score,
    occurrences: located.reduce((sum, { ranges }) => sum + ranges.length, 0),
    passages: hitPassages(collection, matched, document, request, inside),
    copies,
    section: {
      ...inside,
      text: store
        .passages(document, inside.first, inside.last)
        .map((passage) => passage.text)
        .join('\n'),
    },
    ...(marksPossible(request) && columns.year[document] === YEAR_UNKNOWN ? { possible: true as const } : {}),
  };
}
