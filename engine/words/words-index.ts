import type { ArrayFile } from '../snapshot/array-file.ts';
import { lowerBound } from '../text/sorted.ts';
import { TEXT_BM25 } from './bm25.ts';
import { Dictionary } from './dictionary.ts';
import { DocumentField, type Field, StoredField } from './field.ts';
import { DICTIONARY, FIELD_BM25, type FieldName, SURFACES, TITLES } from './fields.ts';
import { Surfaces } from './surfaces.ts';
import { Titles } from './titles.ts';

/** The words index of a collection: four fields by words and character pairs. */
export class WordsIndex {
  /** All words of all fields. */
  readonly dictionary: Dictionary;
  /** Bodies of sections. */
  readonly sections: StoredField;
  /** Headings above each section; rows are sections. */
  readonly headings: Field;
  /** Whole documents. */
  readonly documents: DocumentField;
  /** Titles; rows are documents. */
  readonly titles: Field;
  /** The titles of the documents. */
  readonly titleTexts: Titles;
  /** Number of each document's first section, and at the end the number of sections. */
  readonly firstSections: Uint32Array;
  /** Ordinal of the last passage of each section. */
  readonly sectionLasts: Uint32Array;

  readonly #surfaces: Surfaces;

  private constructor(words: ArrayFile, pairs: ArrayFile) {
    this.dictionary = Dictionary.load(words, DICTIONARY);
    const field = (name: FieldName): StoredField =>
      StoredField.from(words, pairs, this.dictionary, name, FIELD_BM25[name]);
    this.sections = field('section');
    this.headings = field('heading');
    this.firstSections = words.u32('firstSections');
    this.sectionLasts = words.u32('sectionLasts');
    this.documents = new DocumentField(this.sections, this.firstSections, TEXT_BM25);
    this.titles = field('title');
    this.titleTexts = Titles.load(words, TITLES);
    this.#surfaces = Surfaces.load(words, SURFACES);
  }

  /** The document of a section numbered through the collection. */
  documentOfSection(section: number): number {
    return lowerBound(this.firstSections, section + 1) - 1;
  }

  /** How a word of the index is mostly written in the collection. */
  surface(word: string): string {
    return this.#surfaces.surface(this.dictionary.numberOf(word)) ?? word;
  }

  /** Reads what the builders of words and of pairs have finished. Throws `RangeError` where they are no such files. */
  static load(words: ArrayFile, pairs: ArrayFile): WordsIndex {
    return new WordsIndex(words, pairs);
  }
}
