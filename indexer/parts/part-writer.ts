import { join } from 'node:path';
import { ColumnsBuilder } from '../../engine/columns/columns.ts';
import type { IndexedDocument } from '../../engine/match/exact-index-builder.ts';
import type { RemovedTexts } from '../../engine/match/removed-index.ts';
import { partFile } from '../../engine/snapshot/files.ts';
import type { ManifestPart } from '../../engine/snapshot/manifest.ts';
import { sealSnapshotFile, writeSnapshotFile } from '../../engine/snapshot/sealed-file.ts';
import type { OwnRecord, RelatedRecord } from '../../engine/store/related-record.ts';
import { StoreWriter } from '../../engine/store/store-writer.ts';
import type { DocumentId, FileReport, IngestReport } from '../../engine/types.ts';
import { bodySections } from '../../engine/words/ranked-texts.ts';
import type { SketchStore } from '../compare/sketch-store.ts';
import type { ThreadAnswer } from '../index-thread.ts';
import { messageBytes } from '../message-bytes.ts';
import type { FileEntry } from '../results.ts';
import { SegmentWriter } from '../segment-writer.ts';
import { type PartFiles, PartFilesBuilder, sketchPieces } from './part-files.ts';
import { ReportSums } from './report-sums.ts';
import { SketchSpool } from './sketch-spool.ts';

/**
 * Writes one part of a snapshot, file by file. Of a document memory keeps its row of the columns and its id; of a
 * file its key and how much it holds.
 */
export class PartWriter {
  readonly #directory: string;
  readonly name: string;
  readonly #store: StoreWriter;
  readonly #segments: SegmentWriter;
  readonly #columns = new ColumnsBuilder();
  readonly #files = new PartFilesBuilder();
  readonly #sums = new ReportSums();
  readonly #cut: number[] = [];
  readonly #spool: SketchSpool;
  #sketches: SketchStore | null = null;
  /** Of its documents. */
  readonly ids: DocumentId[] = [];
  /** File of each document. */
  readonly fileOf: number[] = [];
  #fileCount = 0;
  #passages = 0;
  #built: Promise<ThreadAnswer> | null = null;

  constructor(directory: string, name: string, characters?: number) {
    this.#directory = directory;
    this.name = name;
    this.#spool = new SketchSpool(directory);
    this.#store = new StoreWriter(join(directory, partFile(name, 'store.sqlite')));
    this.#segments = new SegmentWriter(directory, name, characters);
  }

  get documents(): number {
    return this.ids.length;
  }

  get files(): number {
    return this.#fileCount;
  }

  get passages(): number {
    return this.#passages;
  }

  /** The sketches of its documents; no file is added afterwards. */
  get sketches(): SketchStore {
    this.#sketches ??= this.#spool.finish();
    return this.#sketches;
  }

  /** Adds a file with its documents, which take the next numbers. To be waited for before the next. */
  async addFile({ result, terms }: FileEntry, key: string): Promise<void> {
    const file = this.#store.addFile(result);
    const firstDocument = this.documents;
    let characters = 0;
    let passageCount = 0;
    const indexed: (IndexedDocument & RemovedTexts)[] = [];
    for (const { record, removed, sketch } of result.documents) {
      const { id, title, issuer, speaker, source } = record.summary;
      indexed.push({
        passages: record.passages.map(({ text }) => text),
        bodies: bodySections(record),
        fields: { title, issuer: issuer ?? '', speaker: speaker ?? '', path: source.file },
        removed: removed.map(({ text }) => text),
      });
      this.#columns.add(record);
      this.#spool.add(sketch);
      this.ids.push(id);
      this.fileOf.push(file);
      passageCount += record.passages.length;
      for (const { text } of record.passages) characters += text.length;
    }
    this.#sums.add(result.report);
    this.#files.add(key, {
      firstDocument,
      documents: result.documents.length,
      bytes: result.report.bytes,
      passages: passageCount,
    });
    this.#passages += passageCount;
    this.#fileCount++;
    await this.#segments.add(
      { exact: messageBytes(indexed), ...(terms === null ? {} : { words: terms }) },
      characters,
    );
  }

  /** Begins to write what the index threads hold: all files have been added. */
  endFiles(): void {
    this.#built = this.#segments.finish();
    // Told when it is waited for.
    this.#built.catch(() => undefined);
  }

  /** The record of a document as its own file has it. */
  own(document: number): OwnRecord {
    return this.#store.own(document);
  }

  /** The report of a file as its own documents have it. */
  report(file: number): FileReport {
    return this.#store.report(file);
  }

  /** Tells what relating a document to others made of it; to be told in order. */
  relate(document: number, record: RelatedRecord, cut: boolean): void {
    this.#store.relate(document, record);
    this.#columns.revise(document, record);
    if (cut) this.#cut.push(document);
  }

  /** Tells what the report of a file became. */
  relateFile(file: number, report: FileReport): void {
    this.#sums.add(this.#store.report(file), -1);
    this.#sums.add(report);
    this.#store.relateFile(file, report);
  }

  /** Ends what is not the index: what is known of the files of the part. */
  finishStore(totals: (files: PartFiles) => Omit<IngestReport, 'perFile'>, fingerprint: string): PartFiles {
    const files = this.#files.finish(this.documents, this.#cut, this.#sums.sums());
    this.#store.finish(totals(files), fingerprint);
    return files;
  }

  /** Writes the files of the part, each of which is told when it is on the disk; after `endFiles` and `finishStore`. */
  finish(files: PartFiles): Promise<ThreadAnswer>[] {
    const directory = this.#directory;
    const name = (file: 'columns.bin' | 'sketches.bin' | 'store.sqlite'): string => partFile(this.name, file);
    const write = async (file: string, pieces: readonly Uint8Array[]): Promise<ThreadAnswer> => [
      [file, await writeSnapshotFile(directory, file, pieces)],
    ];
    const store = async (): Promise<ThreadAnswer> => [
      [name('store.sqlite'), await sealSnapshotFile(directory, name('store.sqlite'))],
    ];
    return [
      write(name('columns.bin'), this.#columns.finish()),
      write(name('sketches.bin'), sketchPieces(this.sketches, files)),
      store(),
      this.#built ?? Promise.resolve([]),
    ];
  }

  /** What the manifest says of the part. */
  entry({ sums }: PartFiles): ManifestPart {
    return {
      name: this.name,
      documents: this.documents,
      files: this.files,
      bytes: sums.bytes,
      segments: this.#segments.segments,
    };
  }

  /** Lets go of all; of one that is not finished, the store stays as it is. */
  async close(): Promise<void> {
    this.#store.abandon();
    this.#spool.clear();
    await this.#segments.close();
  }
}
