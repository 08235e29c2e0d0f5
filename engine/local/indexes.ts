import { Columns, joinColumns } from '../columns/columns.ts';
import { ExactIndex, joinExact } from '../match/exact-index.ts';
import { joinRemoved, RemovedIndex } from '../match/removed-index.ts';
import { Ranking } from '../rank/ranking.ts';
import {
  type ArrayFile,
  arrayFilePieces,
  type NamedArrays,
  type OpenedFile,
  sharedFile,
} from '../snapshot/array-file.ts';
import type { SegmentFile } from '../snapshot/files.ts';
import { FILE_PLACES, PLACES, Places, spreadMarks } from '../snapshot/places.ts';
import type { WholeStatistics } from '../words/whole-statistics.ts';
import { joinWords, WordsIndex } from '../words/words-index.ts';
import type { Collection } from './collection.ts';

/** The opened files of one index segment. */
export type Segment = Readonly<Record<SegmentFile, ArrayFile>>;

/** Arrays of the joined file that mark what is in no answer; empty where all is. */
const DEAD = {
  documents: 'dead.documents',
  sections: 'dead.sections',
  passages: 'dead.passages',
  removed: 'dead.removed',
} as const;

/**
 * What the segments and parts of a snapshot hold together, but for postings and texts, in memory that threads can share. It is
 * made when a snapshot is opened: what is small and looked at everywhere stands in one array each, as if there were one segment.
 */
export function joinCollection(
  segments: readonly Segment[],
  columns: readonly ArrayFile[],
  collection: ArrayFile,
): OpenedFile {
  const dead = new Places(collection.u32(PLACES)).dead();
  const exact = joinExact(segments.map((segment) => segment.exact));
  const removed = joinRemoved(segments.map((segment) => segment.removed));
  const words = joinWords(
    segments.map((segment) => segment.words),
    numbersIn(exact, 'text.firsts'),
    dead,
  );
  const marks = (joined: NamedArrays, firsts: string): Uint8Array =>
    dead === null ? NOTHING : spreadMarks(dead, numbersIn(joined, firsts));
  return sharedFile(
    arrayFilePieces({
      ...exact,
      ...removed,
      ...words,
      ...joinColumns(columns, collection, dead),
      [FILE_PLACES]: collection.u32(FILE_PLACES),
      [DEAD.documents]: dead ?? NOTHING,
      [DEAD.sections]: marks(words, 'firstSections'),
      [DEAD.passages]: marks(exact, 'text.firsts'),
      [DEAD.removed]: marks(removed, 'removed.firsts'),
    }),
  );
}

const NOTHING = new Uint8Array(0);

function numbersIn(arrays: NamedArrays, name: string): Uint32Array {
  const list = arrays[name];
  if (!(list instanceof Uint32Array)) throw new RangeError(`no array "${name}"`);
  return list;
}

/** What is asked of the indexes of a collection. */
export type Indexes = Pick<Collection, 'columns' | 'exact' | 'removed' | 'words' | 'ranking' | 'everything'>;

/**
 * The indexes over segments, and over what they hold together as `joinCollection` gives it.
 * @param whole what is known of a larger collection that these documents are some of; null where they are all
 */
export function indexesOver(
  segments: readonly Segment[],
  joined: ArrayFile,
  whole: WholeStatistics | null = null,
): Indexes {
  const documents = marksOf(joined, DEAD.documents);
  const dead = documents === null ? null : { documents, sections: joined.u8(DEAD.sections) };
  const columns = Columns.over(joined);
  const exactFiles = segments.map((segment) => segment.exact);
  const exact = ExactIndex.over(exactFiles, joined, marksOf(joined, DEAD.passages), columns.places);
  const wordsFiles = segments.map((segment) => segment.words);
  const words = WordsIndex.over(wordsFiles, joined, dead, exact, whole);
  const removed = segments.map((segment) => segment.removed);
  const all = Uint32Array.from({ length: columns.size }, (_, document) => document);
  return {
    columns,
    exact,
    removed: RemovedIndex.over(removed, joined, marksOf(joined, DEAD.removed)),
    words,
    ranking: new Ranking(words, columns.places),
    everything: columns.places.living(all),
  };
}

/** Marks of the joined file; null where nothing is marked. */
function marksOf(joined: ArrayFile, name: string): Uint8Array | null {
  const marks = joined.u8(name);
  return marks.length === 0 ? null : marks;
}
