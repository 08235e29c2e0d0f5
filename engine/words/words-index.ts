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

  private constructor(file: ArrayFile) {
    this.sections = Field.from(file, 'section', TEXT_BM25);
    this.headings = Field.from(file, 'heading', HEADING_BM25);
    this.documents = Field.from(file, 'document', TEXT_BM25);
    this.titles = Field.from(file, 'title', HEADING_BM25);
    this.titleTexts = file.strings('titles');
    this.firstSections = file.u32('firstSections');
  }

  /** Reads what `WordsBuilder.finish` wrote. Throws `RangeError` where the bytes are no such file. */
  static load(bytes: Uint8Array): WordsIndex {
    return new WordsIndex(new ArrayFile(bytes));
  }
}
