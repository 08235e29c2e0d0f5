import type { Search } from '../scale/scale-queries.ts';
import type { ShownDocument } from '../texts.ts';

/** What filling a peer took. */
export interface Filled {
  /** Time in which the peer worked, not that in which texts were read for it. */
  ms: number;
  /** Bytes on disk. */
  bytes: number;
}

/** A search engine in a process of its own, beside which this one is measured. */
export interface ScalePeer {
  name: string;
  /** What one time takes in. */
  measures: string;
  /** Takes all documents, by number from 0. */
  fill(documents: Iterable<ShownDocument>): Promise<Filled>;
  /** Time in ms of one search; null where it has no way to ask it. */
  time(search: Search): Promise<number | null>;
  /** The numbers of all documents that a search finds; null where it has no way to ask it. */
  find(search: Search): Promise<ReadonlySet<number> | null>;
  /** Resident memory now, bytes; null where the system does not tell. */
  memoryBytes(): number | null;
  close(): Promise<void>;
}

/** A peer that runs, or why there is none here. */
export type OpenedPeer = { peer: ScalePeer } | { missing: string };

/** Opens a peer that keeps its files in an empty folder. */
export type OpenPeer = (folder: string) => Promise<OpenedPeer>;
