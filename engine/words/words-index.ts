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

  private constructor(file: ArrayFile) {
    this.sections = Field.from(file, 'section', TEXT_BM25);
    this.headings = Field.from(file, 'heading', HEADING_BM25);
    this.firstSections = file.u32('firstSections');
    this.documents = Field.from(file, 'document', TEXT_BM25);
    this.titles = Field.from(file, 'title', HEADING_BM25);
    this.titleTexts = file.strings('titles');
    this.#surfaces = pairedUp(file.strings('surfaces'));
  }

  /** How a word of the index is mostly written in the collection. */
  surface(word: string): string {
    return this.#surfaces.get(word) ?? word;
  }

  /** Reads what `WordsBuilder.finish` wrote. Throws `RangeError` where the bytes are no such file. */
  static load(bytes: Uint8Array): WordsIndex {
    return new WordsIndex(new ArrayFile(bytes));
  }
}

/** A list of keys and values in turn, as a map. */
function pairedUp(list: readonly string[]): Map<string, string> {
  const map = new Map<string, string>();
  for (let at = 0; at + 1 < list.length; at += 2) map.set(list[at] ?? '', list[at + 1] ?? '');
  return map;
}
