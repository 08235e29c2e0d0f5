import type { BuiltPositions } from './positions.ts';

/** Passages that hold a gram or term, ascending, and how often each holds it. */
export interface Hits {
  passages: Uint32Array;
  counts: Uint32Array;
}

export const NO_HITS: Hits = { passages: new Uint32Array(0), counts: new Uint32Array(0) };

/** Key of a character; unit 0 is never in matched text, so that keys of characters and of pairs do not meet. */
export const characterKey = (unit: number): number => unit;
/** Key of two neighbouring characters. */
export const pairKey = (first: number, second: number): number => ((first << 16) | second) >>> 0;

/** Room for so many. */
export const roomFor = (hits: number): Hits => ({
  passages: new Uint32Array(hits),
  counts: new Uint32Array(hits),
});

/** The section of a passage that is of the body of none. */
export const NO_SECTION = 0xffff_ffff;

/** How many sections hold a gram in their bodies, and documents of which any does. */
export interface Holders {
  rows: number;
  documents: number;
}

/** Postings that have been built, in the order of their keys. */
export interface BuiltGrams<Bytes = Uint8Array> {
  keys: Uint32Array;
  /** Where the postings of each key begin in `bytes`; one more entry than keys. */
  offsets: Uint32Array;
  bytes: Bytes;
  /** `Holders` of each key, two numbers each; null where the text is not known to be of sections. */
  holders: Uint32Array | null;
  positions: BuiltPositions<Bytes>;
}
