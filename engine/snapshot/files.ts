/**
 * Names of the files of a snapshot, besides the manifest. A snapshot consists of parts, of which a run makes one: the first
 * holds what the last full run read, and each further one what a later run found changed. A part has a store, columns, sketches,
 * and index segments, each over a run of its documents.
 */

/** What the part of a full run is called. */
export const BASE = 'base';
/** Files of an index segment. */
export const SEGMENT_FILES = ['exact', 'removed', 'words'] as const;
export type SegmentFile = (typeof SEGMENT_FILES)[number];
/** Other files of a part. */
type PartFile = 'store.sqlite' | 'columns.bin' | 'sketches.bin';

/** What is known of all parts together: arrays by document. */
export const COLLECTION_FILE = 'collection.bin';
/** Records and reports that are otherwise than their part's store says. */
export const REVISED_FILE = 'revised.sqlite';

/** The name of a part's file. That of the first part bears no name, so that its store is `store.sqlite`. */
export function partFile(part: string, file: PartFile): string {
  return part === BASE ? file : `${part}.${file}`;
}

/** The name of a file of a part's index segment, counted from 0. */
export function segmentFile(part: string, segment: number, file: SegmentFile): string {
  const name = `${file}-${segment}.bin`;
  return part === BASE ? name : `${part}.${name}`;
}
