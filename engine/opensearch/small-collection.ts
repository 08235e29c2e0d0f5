import { collectionPieces } from '../columns/collection-file.ts';
import { ColumnsBuilder } from '../columns/columns.ts';
import { loadGazetteer } from '../gazetteer/index.ts';
import type { Collection } from '../local/collection.ts';
import { indexesOver, joinCollection } from '../local/indexes.ts';
import type { OutsideCounts } from '../local/outside-counts.ts';
import { ExactIndexBuilder, type IndexedDocument } from '../match/exact-index-builder.ts';
import { RemovedIndexBuilder } from '../match/removed-index.ts';
import { ArrayFile, sharedFile } from '../snapshot/array-file.ts';
import type { StoredSource } from '../store/store.ts';
import { bodySections } from '../words/ranked-texts.ts';
import type { WholeStatistics } from '../words/whole-statistics.ts';
import { type CountedDocument, WordsBuilder } from '../words/words-builder.ts';
import type { CollectionFacts } from './collection-form.ts';
import type { DocumentForm, StoredRecord } from './document-form.ts';
import { RecordStore } from './record-store.ts';

/** A document without what ranks it. */
export type MatchedDocument = Omit<FetchedDocument, 'counted'>;

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
  const { facts, statistics } = around;
  const ordered = documents.toSorted((a, b) => a.order - b.order);
  const [exact, removed, words] = [new ExactIndexBuilder(), new RemovedIndexBuilder(), new WordsBuilder()];
  for (const { record, counted } of ordered) {
    exact.add(indexedDocument(record));
    removed.add({ removed: record.removed.map((passage) => passage.text) });
    words.add(counted);
  }
  const segment = {
    exact: fileOf(exact.finish()),
    removed: fileOf(removed.finish()),
    words: fileOf(words.finish()),
  };
  const { columns, places } = columnFiles(ordered, facts);
  const joined = joinCollection([segment], [columns], places);
  return {
    ...indexesOver([segment], new ArrayFile(joined), statistics),
    ...surroundings(ordered, around),
  };
}

/** What of a document the exact index takes. */
export function indexedDocument({ summary, passages, sections }: StoredRecord): IndexedDocument {
  const { title, issuer, speaker, source } = summary;
  return {
    passages: passages.map(({ text }) => text),
    bodies: bodySections({ passages, sections }),
    fields: { title, issuer: issuer ?? '', speaker: speaker ?? '', path: source.file },
  };
}

/** The columns of documents, which stand in order, and their places in the collection that they are some of. */
export function columnFiles(
  ordered: readonly MatchedDocument[],
  { knownYears }: Pick<CollectionFacts, 'knownYears'>,
): { columns: ArrayFile; places: ArrayFile } {
  const builder = new ColumnsBuilder();
  const firsts = new Map<number, number>();
  const text = new Uint32Array(ordered.length);
  for (const [number, { group, record }] of ordered.entries()) {
    builder.add(record);
    const first = firsts.get(group) ?? number;
    firsts.set(group, first);
    text[number] = first;
  }
  const places = collectionPieces({
    text,
    places: Uint32Array.from(ordered, ({ order }) => order),
    filePlaces: new Uint32Array(0),
    revised: [],
    knownYears,
  });
  return { columns: fileOf(builder.finish()), places: fileOf(places) };
}

/** What documents, which stand in order, say, and what is known of the collection that they are some of. */
export function surroundings(
  ordered: readonly MatchedDocument[],
  { facts, outside, sources }: Surroundings,
): Pick<Collection, 'generation' | 'manifest' | 'store' | 'gazetteer' | 'outside' | 'close'> {
  const store = new RecordStore(
    ordered.map(({ record }) => record),
    facts,
    sources,
  );
  return {
    generation: facts.generation,
    manifest: facts.manifest,
    store,
    gazetteer: loadGazetteer(),
    ...(outside === undefined ? {} : { outside }),
    close: () => undefined,
  };
}

export const fileOf = (pieces: readonly Uint8Array[]): ArrayFile => new ArrayFile(sharedFile(pieces));
