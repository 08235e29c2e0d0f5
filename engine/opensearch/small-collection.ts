import { collectionPieces } from '../columns/collection-file.ts';
import { ColumnsBuilder } from '../columns/columns.ts';
import { loadGazetteer } from '../gazetteer/index.ts';
import type { Collection } from '../local/collection.ts';
import { indexesOver, joinCollection } from '../local/indexes.ts';
import type { OutsideCounts } from '../local/outside-counts.ts';
import { ExactIndexBuilder } from '../match/exact-index-builder.ts';
import { RemovedIndexBuilder } from '../match/removed-index.ts';
import { ArrayFile, sharedFile } from '../snapshot/array-file.ts';
import type { StoredSource } from '../store/store.ts';
import { countPairs } from '../words/count-pairs.ts';
import { countWords } from '../words/count-words.ts';
import { rankedTexts } from '../words/ranked-texts.ts';
import type { WholeStatistics } from '../words/whole-statistics.ts';
import { type CountedDocument, WordsBuilder } from '../words/words-builder.ts';
import type { CollectionFacts } from './collection-form.ts';
import type { DocumentForm, StoredRecord } from './document-form.ts';
import { RecordStore } from './record-store.ts';

/** A document as it was fetched. */
export interface FetchedDocument extends Pick<DocumentForm, 'order' | 'group'> {
  record: StoredRecord;
  counted: CountedDocument;
}

/** What is known of the collection that fetched documents are some of. */
export interface Surroundings {
  facts: Pick<CollectionFacts, 'generation' | 'manifest' | 'fingerprint' | 'totals' | 'knownYears'>;
  /** What ranking must know; null where the documents are all that there are. */
  statistics: WholeStatistics | null;
  /** Absent where the documents are all that there are. */
  outside?: OutsideCounts | undefined;
  /** Sources that were fetched, by number of their file. */
  sources?: ReadonlyMap<number, StoredSource>;
}

/**
 * Some documents of a collection as one of their own, in memory: what the local engine answers of a whole collection, it answers of
 * these, to the last character and with the very scores.
 * @param documents each once, in any order
 */
export function smallCollection(documents: readonly FetchedDocument[], around: Surroundings): Collection {
  return collectionOf(documents, around, null);
}

/** A document without what ranks it. */
export type MatchedDocument = Omit<FetchedDocument, 'counted'>;

/**
 * The same for finding one query in it and counting, six times as quickly made: nothing else can be looked for, nor anything put
 * in order by relevance or by words.
 * @param keys of the grams of its terms (`keysOf`)
 */
export function matchingCollection(
  documents: readonly MatchedDocument[],
  around: Surroundings,
  keys: readonly number[],
): Collection {
  return collectionOf(
    documents.map((document) => ({ ...document, counted: NO_WORDS })),
    around,
    keys,
  );
}

const NO_WORDS: CountedDocument = (() => {
  const texts = rankedTexts({ title: '', passages: [], sections: [] });
  return { words: countWords(texts), pairs: countPairs(texts) };
})();

function collectionOf(
  documents: readonly FetchedDocument[],
  around: Surroundings,
  keys: readonly number[] | null,
): Collection {
  const { facts, statistics, outside, sources } = around;
  const ordered = documents.toSorted((a, b) => a.order - b.order);
  const builders = {
    exact: new ExactIndexBuilder(),
    removed: new RemovedIndexBuilder(),
    words: new WordsBuilder(),
    columns: new ColumnsBuilder(),
  };
  const firsts = new Map<number, number>();
  const text = new Uint32Array(ordered.length);
  for (const [number, { group, record, counted }] of ordered.entries()) {
    const { title, issuer, speaker, source } = record.summary;
    builders.exact.add({
      passages: record.passages.map((passage) => passage.text),
      fields: { title, issuer: issuer ?? '', speaker: speaker ?? '', path: source.file },
    });
    builders.removed.add({ removed: record.removed.map((passage) => passage.text) });
    builders.words.add(counted);
    builders.columns.add(record);
    const first = firsts.get(group) ?? number;
    firsts.set(group, first);
    text[number] = first;
  }
  const segment = {
    exact: fileOf(builders.exact.finish(keys)),
    removed: fileOf(builders.removed.finish(keys)),
    words: fileOf(builders.words.finish()),
  };
  const ofCollection = collectionPieces({
    text,
    places: Uint32Array.from(ordered, ({ order }) => order),
    filePlaces: new Uint32Array(0),
    revised: [],
    knownYears: facts.knownYears,
  });
  const joined = joinCollection([segment], [fileOf(builders.columns.finish())], fileOf(ofCollection));
  const store = new RecordStore(
    ordered.map(({ record }) => record),
    facts,
    sources,
  );
  return {
    ...indexesOver([segment], new ArrayFile(joined), statistics),
    generation: facts.generation,
    manifest: facts.manifest,
    store,
    gazetteer: loadGazetteer(),
    ...(outside === undefined ? {} : { outside }),
    close: () => undefined,
  };
}

const fileOf = (pieces: readonly Uint8Array[]): ArrayFile => new ArrayFile(sharedFile(pieces));
