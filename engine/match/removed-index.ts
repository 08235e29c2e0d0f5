import { buildGrams } from '../grams/build-grams.ts';
import { GramPostings, gramArrays } from '../grams/gram-postings.ts';
import type { QueryNode } from '../query/ast.ts';
import { type ArrayFile, arrayFilePieces } from '../snapshot/array-file.ts';
import { PassageText, PassageTextBuilder } from '../text/passage-text.ts';
import { Evaluation } from './evaluation.ts';
import type { ExactIndex } from './exact-index.ts';

/** What was left out of a document, as the index of it takes it. */
export interface RemovedTexts {
  /** Texts of its removed passages, in order. */
  removed: readonly string[];
}

/** Collects the removed passages of documents, in the order in which the exact index is given their texts. */
export class RemovedIndexBuilder {
  private readonly text = new PassageTextBuilder();

  add({ removed }: RemovedTexts): void {
    this.text.addDocument(removed);
  }

  /** The index file in pieces, for `RemovedIndex.load` when joined; the same documents give the same bytes. */
  finish(): Uint8Array[] {
    const text = this.text.finish();
    return arrayFilePieces({ ...text.arraysOnDisk('removed'), ...gramArrays(buildGrams(text)) });
  }
}

/**
 * The exact index of what was left out of the reading texts: a field of its own, so that no rule makes a word
 * unfindable. It is folded, indexed and matched as the reading text is, and a match lies in one removed passage: where
 * kept text and removed text meet, no phrase goes across.
 */
export class RemovedIndex {
  private readonly text: PassageText;
  private readonly grams: GramPostings;

  private constructor(file: ArrayFile) {
    this.text = PassageText.open(file, 'removed');
    this.grams = GramPostings.load(file);
  }

  /** Opens what a builder finished. Throws `RangeError` where it is no such index. */
  static load(file: ArrayFile): RemovedIndex {
    return new RemovedIndex(file);
  }

  /** Passages of removed text. */
  get passages(): number {
    return this.text.passages;
  }

  /** Makes a query ready to be matched in removed text; titles and other fields are those of `reading`. */
  evaluate(query: QueryNode, reading: ExactIndex): Evaluation {
    const { text, grams } = this;
    return new Evaluation({ text, grams, fields: reading.fields }, query);
  }
}
