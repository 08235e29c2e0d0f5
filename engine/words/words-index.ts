import type { GramPostings } from '../grams/gram-postings.ts';
import { type ArrayFile, joinedFile, type NamedArrays } from '../snapshot/array-file.ts';
import { ends, joinBits, joinNumbers, joinOffsets } from '../text/join.ts';
import { TEXT_BM25 } from './bm25.ts';
import { Dictionary } from './dictionary.ts';
import { DocumentField, StoredField, type WholeField } from './field.ts';
import {
  DICTIONARY,
  FIELD_BM25,
  FIELD_NAMES,
  type FieldName,
  PAIR_FIELDS,
  pairName,
  SECTION_BODIES,
  SURFACES,
  TITLES,
} from './fields.ts';
import { GramSections, sectionsOfPassages } from './gram-sections.ts';
import { isPairCode, type PairCode } from './pairs.ts';
import { Postings } from './postings.ts';
import type { BodyWords } from './running-words.ts';
import { Surfaces } from './surfaces.ts';
import { type FieldRows, type PostingSegment, SegmentRows } from './term-rows.ts';
import { Titles } from './titles.ts';
import { Vocabulary } from './vocabulary.ts';
import type { RankedField, WholeStatistics } from './whole-statistics.ts';

/** Which documents and sections are in no answer: 1 by number. */
interface DeadRows {
  documents: Uint8Array;
  sections: Uint8Array;
}

/** Rows of each field are sections or documents. */
const ROWS = { section: 'sections', heading: 'sections', title: 'documents' } as const satisfies Readonly<
  Record<FieldName, keyof DeadRows>
>;

/** What of the exact index the words index reads the pairs of sections from. */
interface ExactParts {
  grams: GramPostings;
  /** Number of the first passage of each document, and behind them of all passages. */
  firsts: Uint32Array;
}

/**
 * What the segments of a words index hold together, but for their words and postings.
 * @param firsts number of the first passage of each document of the collection, and behind them of all passages
 */
export function joinWords(
  segments: readonly ArrayFile[],
  firsts: Uint32Array,
  dead: Uint8Array | null,
): NamedArrays {
  const firstsBySegment = segments.map((file) => file.u32('firstSections'));
  const [documents, sections] = [
    ends(firstsBySegment.map(({ length }) => length - 1)),
    ends(firstsBySegment.map((list) => list.at(-1) ?? 0)),
  ];
  const firstSections = joinOffsets(firstsBySegment);
  const sectionLasts = joinNumbers(segments.map((file) => file.u32('sectionLasts')));
  const inBodies = joinBits(
    segments.map((file) => file.u32(SECTION_BODIES)),
    documents.map((document) => firsts[document] ?? 0),
  );
  const lengths = FIELD_NAMES.flatMap((name) => [name, pairName(name)]).map((name) => ({
    [lengthsName(name)]: joinNumbers(segments.map((file) => file.u32(`${name}.lengths`))),
  }));
  const titles = segments.map((file) => Titles.load(file, TITLES));
  return {
    'words.documents': documents,
    'words.sections': sections,
    firstSections,
    sectionLasts,
    [PASSAGE_SECTIONS]: sectionsOfPassages(firsts, firstSections, sectionLasts, inBodies),
    ...Titles.join(titles, dead).arrays(TITLES),
    ...Object.assign({}, ...lengths),
  };
}

/** What the lengths of a field are called in the joined file. */
const lengthsName = (field: string): string => `words.${field}.lengths`;
/** Section of each passage, in the joined file. */
const PASSAGE_SECTIONS = 'words.passageSections';

/** The words index of a collection: four fields by words and character pairs. */
export class WordsIndex {
  /** All words of all fields. */
  readonly vocabulary: Vocabulary;
  /** Bodies of sections. */
  readonly sections: StoredField;
  /** Headings above each section; rows are sections. */
  readonly headings: StoredField;
  /** Whole documents. */
  readonly documents: DocumentField;
  /** Titles; rows are documents. */
  readonly titles: StoredField;
  /** The titles of the documents. */
  readonly titleTexts: Titles;
  /** Number of each document's first section, and at the end the number of sections. */
  readonly firstSections: Uint32Array;
  /** Number of each document's first passage, and at the end the number of passages. */
  readonly firstPassages: Uint32Array;
  /** Ordinal of the last passage of each section. */
  readonly sectionLasts: Uint32Array;
  /** Section of whose body each passage is, by its number through the collection; `NO_SECTION` for headings and titles. */
  readonly passageSections: Uint32Array;
  /** What each segment holds of the words in bodies of sections. */
  readonly bodyWords: readonly BodyWords[];
  /** Postings of pairs in the files, and the pairs of bodies. */
  readonly #pairs: { stored: readonly Postings[]; grams: GramPostings };

  private constructor(
    segments: readonly ArrayFile[],
    joined: ArrayFile,
    dead: DeadRows | null,
    exact: ExactParts,
    whole: WholeStatistics | null,
  ) {
    const files = segments.map((file) => ({
      file,
      dictionary: Dictionary.load(file, DICTIONARY),
      surfaces: Surfaces.load(file, SURFACES),
      section: Postings.from(file, 'section'),
    }));
    this.vocabulary = new Vocabulary(files);
    this.firstSections = joined.u32('firstSections');
    this.firstPassages = exact.firsts;
    this.sectionLasts = joined.u32('sectionLasts');
    this.passageSections = joined.u32(PASSAGE_SECTIONS);
    const sectionRows = joined.u32('words.sections');
    this.bodyWords = files.map(({ dictionary, section }, at) => ({
      dictionary,
      postings: section,
      first: sectionRows[at] ?? 0,
    }));
    const sectionPairs = new GramSections(exact.grams, this.passageSections, this.firstSections);
    const field = (name: FieldName): StoredField => {
      const kind = ROWS[name];
      const firsts = joined.u32(`words.${kind}`);
      const wordLengths = joined.u32(lengthsName(name));
      const deadRows = dead === null ? null : dead[kind];
      const rows: FieldRows = {
        count: wordLengths.length,
        dead: deadRows,
        documentOf: kind === 'documents' ? (row) => row : (row) => this.documentOfSection(row),
      };
      const words = files.map(({ file, dictionary }, at): PostingSegment<string> => {
        const keyOf = (word: string): number => dictionary.numberOf(word);
        return { postings: Postings.from(file, name), keyOf, first: firsts[at] ?? 0 };
      });
      const pairs = (): PostingSegment<PairCode>[] =>
        files.map(({ file }, at) => {
          const postings = Postings.from(file, pairName(name));
          return { postings, keyOf: (pair) => pair, first: firsts[at] ?? 0 };
        });
      return new StoredField(FIELD_BM25[name], {
        words: new SegmentRows(words, rows),
        pairs: name === 'section' ? sectionPairs : new SegmentRows(pairs(), rows),
        wordLengths,
        pairLengths: joined.u32(lengthsName(pairName(name))),
        dead: deadRows,
        whole: wholeField(whole, name),
      });
    };
    this.#pairs = {
      stored: PAIR_FIELDS.flatMap((name) => files.map(({ file }) => Postings.from(file, pairName(name)))),
      grams: exact.grams,
    };
    this.sections = field('section');
    this.headings = field('heading');
    this.documents = new DocumentField(
      this.sections,
      this.firstSections,
      TEXT_BM25,
      dead?.documents ?? null,
      wholeField(whole, 'document'),
    );
    this.titles = field('title');
    this.titleTexts = Titles.load(joined, TITLES);
  }

  /** The codes of all pairs that stand in any field, in order: for who tells what is known of each. */
  pairCodes(): Uint32Array {
    const codes = new Set<PairCode>();
    for (const { keys } of this.#pairs.stored) for (const key of keys) codes.add(key);
    for (const { keys } of this.#pairs.grams.segments)
      for (const key of keys) if (isPairCode(key)) codes.add(key);
    return Uint32Array.from(codes).sort();
  }

  /** The document of a section numbered through the collection. */
  documentOfSection(section: number): number {
    return this.documents.documentOf[section] ?? 0;
  }

  /** Opens a file that a builder has finished. Throws `RangeError` where it is no such file. */
  static load(file: ArrayFile, exact: ExactParts): WordsIndex {
    return new WordsIndex([file], joinedFile(joinWords([file], exact.firsts, null)), null, exact, null);
  }

  /**
   * The files of several segments, with `joinWords` of them at hand.
   * @param dead null where all documents may be in an answer
   * @param whole what is known of the collection that these documents are some of; null where they are all
   */
  static over(
    segments: readonly ArrayFile[],
    joined: ArrayFile,
    dead: DeadRows | null,
    exact: ExactParts,
    whole: WholeStatistics | null = null,
  ): WordsIndex {
    return new WordsIndex(segments, joined, dead, exact, whole);
  }
}

function wholeField(whole: WholeStatistics | null, field: RankedField): WholeField | null {
  return whole === null
    ? null
    : { statistics: whole.fields[field], holders: (term) => whole.holders(term)[field] };
}
