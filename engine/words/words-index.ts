import { ArrayFile } from '../snapshot/array-file.ts';
import { HEADING_BM25, TEXT_BM25 } from './bm25.ts';
import { Field } from './field.ts';

/** The words index of a collection: four fields by words and character pairs. */
export class WordsIndex {
  /** Bodies of sections. */
  readonly sections: Field;
  /** Headings above each section; rows are sections. */
  readonly headings: Field;
  /** Whole documents. */
  readonly documents: Field;
  /** Titles; rows are documents. */
  readonly titles: Field;
  /** Titles as shown, by document. */
  readonly titleTexts: readonly string[];
  /** Number of each document's first section, and at the end the number of sections. */
  readonly firstSections: Uint32Array;

  /** How words are shown whose folded form is not how they are mostly written. */
  readonly #surfaces: ReadonlyMap<string, string>;

  private constructor(words: ArrayFile, pairs: ArrayFile) {
    this.sections = Field.from(words, pairs, 'section', TEXT_BM25);
    this.headings = Field.from(words, pairs, 'heading', HEADING_BM25);
    this.firstSections = words.u32('firstSections');
    this.documents = Field.from(words, pairs, 'document', TEXT_BM25);
    this.titles = Field.from(words, pairs, 'title', HEADING_BM25);
    this.titleTexts = words.strings('titles');
    this.#surfaces = pairedUp(words.strings('surfaces'));
  }

  /** How a word of the index is mostly written in the collection. */
  surface(word: string): string {
    return this.#surfaces.get(word) ?? word;
  }

  /** Reads what the builders of words and of pairs have finished. Throws `RangeError` where the bytes are no such files. */
  static load(words: Uint8Array, pairs: Uint8Array): WordsIndex {
    return new WordsIndex(new ArrayFile(words), new ArrayFile(pairs));
  }
}

/** A list of keys and values in turn, as a map. */
function pairedUp(list: readonly string[]): Map<string, string> {
  const map = new Map<string, string>();
  for (let at = 0; at + 1 < list.length; at += 2) map.set(list[at] ?? '', list[at + 1] ?? '');
  return map;
}
