import type { Sketch } from './sketch.ts';

/** The sketches of documents in an order, wherever they are held. */
export interface Sketches {
  readonly length: number;
  /** A sketch whose arrays are views on what is held. Throws `RangeError` where there is none of that number. */
  at(document: number): Sketch;
  /** The hashes of a sketch alone. Throws as `at` does. */
  hashes(document: number): Uint32Array;
  /**
   * Where the hashes of a sketch stand: in these words, from `hashesFrom` to before `hashesTo`. For loops over all documents, where
   * a view of each would take longer than what is looked at. Throws as `at` does.
   */
  words(document: number): Uint32Array;
  hashesFrom(document: number): number;
  hashesTo(document: number): number;
  limit(document: number): number;
  day(document: number): string | null;
  place(document: number): string | null;
}
