import type { Passage, Section } from '../engine/types.ts';

/** A document as the ranking is measured on it. */
export interface CorpusDocument {
  /** Relative path with `/`. */
  file: string;
  title: string;
  passages: readonly Passage[];
  sections: readonly Section[];
}
