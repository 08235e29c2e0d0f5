import { Columns, joinColumns } from '../columns/columns.ts';
import type { Collection } from '../local/collection.ts';
import { ExactIndex, joinExact } from '../match/exact-index.ts';
import { ExactIndexBuilder } from '../match/exact-index-builder.ts';
import { joinRemoved, RemovedIndex, RemovedIndexBuilder } from '../match/removed-index.ts';
import { ArrayFile, arrayFilePieces, sharedFile } from '../snapshot/array-file.ts';
import {
  columnFiles,
  fileOf,
  indexedDocument,
  type MatchedDocument,
  type Surroundings,
  smallCollection,
  surroundings,
} from './small-collection.ts';

/** A collection without documents: what is said of a query whatever it finds, and how rare its words are. */
export const emptyCollection = (around: Surroundings): Collection => smallCollection([], around);

/** What is made ready of documents to be looked at for one query. */
interface Readied {
  /** Of the grams of its terms (`keysOf`): nothing else can be looked for. */
  keys: readonly number[];
  /** Whether what was left out of the texts is looked at too. */
  withLeftOut: boolean;
}

/**
 * Some documents for finding one query in them, counting, and showing what is found: a sixth of the work of `smallCollection`.
 * Nothing can be put in order by relevance or by words: of words it has those of `empty`, none.
 */
export function matchingCollection(
  documents: readonly MatchedDocument[],
  around: Surroundings,
  { keys, withLeftOut }: Readied,
  { words, ranking }: Collection,
): Collection {
  const ordered = documents.toSorted((a, b) => a.order - b.order);
  const [exactBuilder, removedBuilder] = [new ExactIndexBuilder(), new RemovedIndexBuilder()];
  for (const { record } of ordered) {
    exactBuilder.add(indexedDocument(record));
    removedBuilder.add({ removed: withLeftOut ? record.removed.map(({ text }) => text) : [] });
  }
  const [exact, removed] = [fileOf(exactBuilder.finish(keys)), fileOf(removedBuilder.finish(keys))];
  const files = columnFiles(ordered, around.facts);
  const joined = new ArrayFile(
    sharedFile(
      arrayFilePieces({
        ...joinExact([exact]),
        ...joinRemoved([removed]),
        ...joinColumns([files.columns], files.places, null),
      }),
    ),
  );
  const columns = Columns.over(joined);
  return {
    columns,
    exact: ExactIndex.over([exact], joined, null, columns.places),
    removed: RemovedIndex.over([removed], joined, null),
    words,
    ranking,
    everything: Uint32Array.from(ordered.keys()),
    ...surroundings(ordered, around),
  };
}
