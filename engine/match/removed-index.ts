import { buildGrams, buildSomeGrams } from '../grams/build-grams.ts';
import { GramPostings, gramArrays } from '../grams/gram-postings.ts';
import { LEAST_POSITIONED } from '../grams/positions.ts';
import type { QueryNode } from '../query/ast.ts';
import { type ArrayFile, arrayFilePieces, joinedFile, type NamedArrays } from '../snapshot/array-file.ts';
import { joinPlaces, PassageText, PassageTextBuilder } from '../text/passage-text.ts';
import { Evaluation } from './evaluation.ts';
import type { ExactIndex } from './exact-index.ts';

/** What was left out of a document, as the index of it takes it. */
export interface RemovedTexts {
  /** Texts of its removed passages, in order. */
  removed: readonly string[];
}

/** Collects the removed passages of documents, in the order in which the exact index is given their texts. */
export class RemovedIndexBuilder {
  private readonly leastPositioned: number;
  private readonly text = new PassageTextBuilder();

  /** @param leastPositioned places from which on those of a pair are kept */
  constructor(leastPositioned = LEAST_POSITIONED) {
    this.leastPositioned = leastPositioned;
  }

  add({ removed }: RemovedTexts): void {
    this.text.addDocument(removed);
  }

  /**
   * The file of an index segment in pieces, for `RemovedIndex.load` when put together; the same documents give the same bytes.
   * @param keys of the only grams that will be asked for; null for all
   */
  finish(keys: Iterable<number> | null = null): Uint8Array[] {
    const text = this.text.finish();
    const of = { text, sections: null };
    const grams = gramArrays(keys === null ? buildGrams(of, this.leastPositioned) : buildSomeGrams(of, keys));
    return arrayFilePieces(grams.resident, { ...text.arrays(REMOVED), ...grams.onDisk });
  }
}

/** What the text is called in the files. */
export const REMOVED = 'removed';

/** What the segments of such an index hold together, but for postings and texts. */
export const joinRemoved = (segments: readonly ArrayFile[]): NamedArrays => joinPlaces(segments, REMOVED);

/**
 * The exact index of what was left out of the reading texts: a field of its own, so that no rule makes a word
 * unfindable. It is folded, indexed and matched as the reading text is, and a match lies in one removed passage: where
 * kept text and removed text meet, no phrase goes across.
 */
export class RemovedIndex {
  private readonly text: PassageText;
  private readonly grams: GramPostings;

  private constructor(segments: readonly ArrayFile[], joined: ArrayFile, dead: Uint8Array | null) {
    this.text = PassageText.open(joined, REMOVED, segments);
    this.grams = GramPostings.over(segments, joined.u32(`${REMOVED}.passages`), dead);
  }

  /** Opens the files of segments that builders finished. Throws `RangeError` where one is no such index. */
  static load(...segments: readonly ArrayFile[]): RemovedIndex {
    return new RemovedIndex(segments, joinedFile(joinRemoved(segments)), null);
  }

  /**
   * The same with `joinRemoved` of the segments at hand.
   * @param dead 1 for removed passages that are in no answer, by number; null where all are
   */
  static over(segments: readonly ArrayFile[], joined: ArrayFile, dead: Uint8Array | null): RemovedIndex {
    return new RemovedIndex(segments, joined, dead);
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
