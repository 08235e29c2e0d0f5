import type { DocumentId, SourceSegment } from '../types.ts';
import { LAYOUT_KINDS } from './schema.ts';

/**
 * The map of one source file as compact bytes (UTF-8 JSON of parallel columns): a file has as many segments as lines
 * or more, and the form with named members takes five times the room.
 */
interface SegmentColumns {
  /** Lengths in the source; starts follow by addition, since segments adjoin. */
  lengths: number[];
  fates: number[];
  kinds: number[];
  /** Index into `documents`, -1 where none. */
  owners: number[];
  passages: number[];
  offsets: number[];
  reading: number[];
  reasons: number[];
  names: string[];
  documents: DocumentId[];
}

const FATES = ['kept', 'repaired', 'removed'] as const;

/** The segments that a reader would want to know of: what was removed or mended, but for mere layout. */
export function changesAmong(segments: readonly SourceSegment[]): SourceSegment[] {
  return segments.filter(({ fate, kind }) => fate !== 'kept' && !LAYOUT_KINDS.has(kind));
}

/** Turns segments, which must be in order and adjoin from 0, into bytes. */
export function encodeSegments(segments: readonly SourceSegment[]): Uint8Array<ArrayBuffer> {
  const names = new Map<string, number>();
  const documents = new Map<DocumentId, number>();
  const number = <K>(table: Map<K, number>, key: K): number => {
    const known = table.get(key);
    if (known !== undefined) return known;
    table.set(key, table.size);
    return table.size - 1;
  };
  const columns: Omit<SegmentColumns, 'names' | 'documents'> = {
    lengths: segments.map((segment) => segment.end - segment.start),
    fates: segments.map((segment) => FATES.indexOf(segment.fate)),
    kinds: segments.map((segment) => number(names, segment.kind)),
    owners: segments.map((segment) =>
      segment.document === undefined ? -1 : number(documents, segment.document),
    ),
    passages: segments.map((segment) => segment.passage ?? -1),
    offsets: segments.map((segment) => segment.offset ?? -1),
    reading: segments.map((segment) => segment.length),
    reasons: segments.map((segment) => (segment.reason === undefined ? -1 : number(names, segment.reason))),
  };
  const all: SegmentColumns = { ...columns, names: [...names.keys()], documents: [...documents.keys()] };
  return new TextEncoder().encode(JSON.stringify(all));
}

/** The segments that `encodeSegments` was given. */
export function decodeSegments(bytes: Uint8Array): SourceSegment[] {
  const columns: SegmentColumns = JSON.parse(Buffer.from(bytes).toString('utf8'));
  let start = 0;
  return columns.lengths.map((length, i) => {
    const segment: SourceSegment = {
      start,
      end: start + length,
      fate: FATES[columns.fates[i] ?? 0] ?? 'kept',
      length: columns.reading[i] ?? 0,
      kind: columns.names[columns.kinds[i] ?? 0] ?? 'text',
    };
    start += length;
    const owner = columns.documents[columns.owners[i] ?? -1];
    if (owner !== undefined) segment.document = owner;
    const passage = columns.passages[i] ?? -1;
    if (passage >= 0) segment.passage = passage;
    const offset = columns.offsets[i] ?? -1;
    if (offset >= 0) segment.offset = offset;
    const reason = columns.names[columns.reasons[i] ?? -1];
    if (reason !== undefined) segment.reason = reason;
    return segment;
  });
}
