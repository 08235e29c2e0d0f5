import type { Columns } from '../columns/columns.ts';
import type { Gazetteer } from '../gazetteer/index.ts';
import type { ExactIndex } from '../match/exact-index.ts';
import type { RemovedIndex } from '../match/removed-index.ts';
import type { Ranking } from '../rank/ranking.ts';
import type { Manifest } from '../snapshot/manifest.ts';
import type { Store } from '../store/store.ts';
import type { DocumentId } from '../types.ts';
import type { WordsIndex } from '../words/words-index.ts';

/** The opened parts of one snapshot, and what is looked up in them by name. */
export interface Collection {
  /** The name of the snapshot. */
  generation: string;
  manifest: Manifest;
  store: Store;
  columns: Columns;
  exact: ExactIndex;
  /** What was left out of the reading texts. */
  removed: RemovedIndex;
  words: WordsIndex;
  ranking: Ranking;
  gazetteer: Gazetteer;
  /** Ids by document number, and the reverse. */
  ids: readonly DocumentId[];
  numbers: ReadonlyMap<DocumentId, number>;
  /** The numbers of all documents. */
  everything: Uint32Array;
  /** Lets go of its files. */
  close(): void;
}
