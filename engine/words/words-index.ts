import { type ArrayFile, joinedFile, type NamedArrays } from '../snapshot/array-file.ts';
import { ends, joinArrays, joinOffsets } from '../text/join.ts';
import { lowerBound } from '../text/sorted.ts';
import { TEXT_BM25 } from './bm25.ts';
import { Dictionary } from './dictionary.ts';
import { DocumentField, type Field, type FieldSegment, StoredField } from './field.ts';
import { DICTIONARY, FIELD_BM25, FIELD_NAMES, type FieldName, SURFACES, TITLES } from './fields.ts';
import { Postings } from './postings.ts';
import { Surfaces } from './surfaces.ts';
import { Titles } from './titles.ts';
import { Vocabulary } from './vocabulary.ts';

/** The two files of a segment. */
export interface WordsFiles {
  words: ArrayFile;
  pairs: ArrayFile;
}

/** Which documents and sections are in no answer: 1 by number. */
export interface DeadRows {
  documents: Uint8Array;
  sections: Uint8Array;
}

/** Rows of each field are sections or documents. */
const ROWS = { section: 'sections', heading: 'sections', title: 'documents' } as const satisfies Readonly<
  Record<FieldName, keyof DeadRows>
>;

const joinNumbers = (lists: readonly Uint32Array[]): Uint32Array =>
  joinArrays(lists, (length) => new Uint32Array(length));

/** What the segments of a words index hold together, but for their words and postings. */
export function joinWords(segments: readonly WordsFiles[], dead: Uint8Array | null): NamedArrays {
  const firsts = segments.map(({ words }) => words.u32('firstSections'));
  const lengths = FIELD_NAMES.map((name) => ({
    [`words.${name}.lengths`]: joinNumbers(segments.map(({ words }) => words.u32(`${name}.lengths`))),
    [`pairs.${name}.lengths`]: joinNumbers(segments.map(({ pairs }) => pairs.u32(`${name}.lengths`))),
  }));
  const titles = segments.map(({ words }) => Titles.load(words, TITLES));
  return {
    'words.documents': ends(firsts.map(({ length }) => length - 1)),
    'words.sections': ends(firsts.map((list) => list.at(-1) ?? 0)),
    firstSections: joinOffsets(firsts),
    sectionLasts: joinNumbers(segments.map(({ words }) => words.u32('sectionLasts'))),
    ...Titles.join(titles, dead).arrays(TITLES),
    ...Object.assign({}, ...lengths),
  };
}

/** The words index of a collection: four fields by words and character pairs. */
export class WordsIndex {
  /** All words of all fields. */
  readonly vocabulary: Vocabulary;
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

  private constructor(segments: readonly WordsFiles[], joined: ArrayFile, dead: DeadRows | null) {
    const dictionaries = segments.map(({ words }) => Dictionary.load(words, DICTIONARY));
    this.vocabulary = new Vocabulary(
      segments.flatMap(({ words }, at) => {
        const dictionary = dictionaries[at];
        if (dictionary === undefined) return [];
        const section = Postings.from(words, 'section');
        return [{ dictionary, surfaces: Surfaces.load(words, SURFACES), section }];
      }),
    );
    this.firstSections = joined.u32('firstSections');
    this.sectionLasts = joined.u32('sectionLasts');
    const field = (name: FieldName): StoredField => {
      const rows = ROWS[name];
      const firsts = joined.u32(`words.${rows}`);
      const parts = segments.flatMap(({ words, pairs }, at): FieldSegment[] => {
        const dictionary = dictionaries[at];
        if (dictionary === undefined) return [];
        const first = firsts[at] ?? 0;
        return [{ dictionary, words: Postings.from(words, name), pairs: Postings.from(pairs, name), first }];
      });
      return new StoredField(FIELD_BM25[name], parts, {
        words: joined.u32(`words.${name}.lengths`),
        pairs: joined.u32(`pairs.${name}.lengths`),
        dead: dead === null ? null : dead[rows],
        documentOf: rows === 'documents' ? (row) => row : (row) => this.documentOfSection(row),
      });
    };
    this.sections = field('section');
    this.headings = field('heading');
    this.documents = new DocumentField(this.sections, this.firstSections, TEXT_BM25, dead?.documents ?? null);
    this.titles = field('title');
    this.titleTexts = Titles.load(joined, TITLES);
  }

  /** The document of a section numbered through the collection. */
  documentOfSection(section: number): number {
    return lowerBound(this.firstSections, section + 1) - 1;
  }

  /** Opens the files of segments that the builders of words and of pairs have finished. Throws `RangeError` where they are no such files. */
  static load(...segments: readonly WordsFiles[]): WordsIndex {
    return new WordsIndex(segments, joinedFile(joinWords(segments, null)), null);
  }

  /** The same with `joinWords` of the segments at hand; `dead`: null where all documents may be in an answer. */
  static over(segments: readonly WordsFiles[], joined: ArrayFile, dead: DeadRows | null): WordsIndex {
    return new WordsIndex(segments, joined, dead);
  }
}
