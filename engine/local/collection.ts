import type { Columns } from '../columns/columns.ts';
import type { Gazetteer } from '../gazetteer/index.ts';
import type { ExactIndex } from '../match/exact-index.ts';
import type { RemovedIndex } from '../match/removed-index.ts';
import type { Ranking } from '../rank/ranking.ts';
import type { Manifest } from '../snapshot/manifest.ts';
import type { DocumentStore } from '../store/stores.ts';
import type { WordsIndex } from '../words/words-index.ts';
import type { OutsideCounts } from './outside-counts.ts';

/** The opened parts of one snapshot, and what is looked up in them by name. */
export interface Collection {
  /** The name of the snapshot. */
  generation: string;
  manifest: Manifest;
  store: DocumentStore;
  columns: Columns;
  exact: ExactIndex;
  /** What was left out of the reading texts. */
  removed: RemovedIndex;
  words: WordsIndex;
  ranking: Ranking;
  gazetteer: Gazetteer;
  /** The numbers of all documents that answers are made of, ascending. */
  everything: Uint32Array;
  /** Where these are some documents of a larger collection: what other queries find in all of it. Absent where they are all. */
  outside?: OutsideCounts;
  /** Lets go of its files. */
  close(): void;
}
