import { arrayFilePieces, type NamedArrays } from '../snapshot/array-file.ts';
import { Growing } from '../text/growing.ts';
import { bitsOf } from '../text/join.ts';
import type { DocumentPairs } from './count-pairs.ts';
import type { DocumentWords, FileWords, WordsInFile } from './count-words.ts';
import type { CountedRows } from './counted-rows.ts';
import { Dictionary } from './dictionary.ts';
import { FieldRows } from './field-rows.ts';
import {
  DICTIONARY,
  type FieldName,
  PAIR_FIELDS,
  pairName,
  SECTION_BODIES,
  SURFACES,
  TITLES,
} from './fields.ts';
import { PairNumbers } from './pair-numbers.ts';
import { buildPostings, type OrderedTerms, postingArrays } from './postings.ts';
import { SurfaceCounter, Surfaces } from './surfaces.ts';
import { Titles } from './titles.ts';

/** What is made of one document for the words index. */
export interface CountedDocument {
  words: DocumentWords;
  pairs: DocumentPairs;
}

/** What is made of the documents of one file for the words index. */
export interface CountedFile {
  words: FileWords;
  /** As many as documents. */
  pairs: DocumentPairs[];
}

/** The rows of some fields, gathered document by document. */
class Fields<Name extends FieldName> {
  readonly #rows: ReadonlyMap<Name, FieldRows>;

  constructor(names: readonly Name[]) {
    this.#rows = new Map(names.map((name) => [name, new FieldRows()]));
  }

  /** `terms`: the collection's numbers of the document's terms, by their numbers in the document. */
  add(terms: Uint32Array, counts: Readonly<Record<Name, CountedRows>>): void {
    for (const [name, rows] of this.#rows) rows.add(terms, counts[name]);
  }

  /** Arrays of an index file by name. */
  finish(
    terms: OrderedTerms,
    nameOf: (field: Name) => string,
  ): { resident: NamedArrays; onDisk: NamedArrays } {
    const all = [...this.#rows].map(([field, rows]) => {
      const name = nameOf(field);
      const { resident, onDisk } = postingArrays(
        name,
        buildPostings(terms, (visit) => rows.walk(visit)),
      );
      return { resident, onDisk: { [`${name}.lengths`]: rows.finishLengths(), ...onDisk } };
    });
    return {
      resident: Object.assign({}, ...all.map(({ resident }) => resident)),
      onDisk: Object.assign({}, ...all.map(({ onDisk }) => onDisk)),
    };
  }
}

/**
 * Builds a segment of the words index; documents are numbered in the order they are added, sections through all of them. The pairs
 * of the bodies of sections are those of the exact index of the same documents.
 */
export class WordsBuilder {
  readonly #words = new Map<string, number>();
  readonly #wordFields = new Fields(['section', 'heading', 'title']);
  readonly #pairs = new PairNumbers();
  readonly #pairFields = new Fields(PAIR_FIELDS);
  readonly #pairLengths = new Growing((length) => new Uint32Array(length));
  readonly #titles: string[] = [];
  readonly #surfaces = new SurfaceCounter();
  /** Number of the first section of each document. */
  readonly #firstSections: number[] = [0];
  readonly #lasts = new Growing((length) => new Uint32Array(length));
  readonly #inBodies = new Growing((length) => new Uint8Array(length));

  add({ words, pairs }: CountedDocument): void {
    this.#add(this.#numbersOf(words.vocabulary), words, pairs);
  }

  /** The same as to add its documents one by one, but that each word of the file is looked up once. */
  addFile({ words, pairs }: CountedFile): void {
    const numbers = this.#numbersOf(words.vocabulary);
    for (const [at, document] of words.documents.entries()) {
      const own = pairs[at];
      if (own === undefined) throw new Error('a document has no pairs');
      const terms = document.words.map((word) => numbers[word] ?? 0);
      this.#add(terms, document, own);
    }
  }

  /** @param terms numbers of the document's words */
  #add(terms: Uint32Array, words: Omit<WordsInFile, 'words'>, pairs: DocumentPairs): void {
    const { sections, headings, titles } = words.rows;
    this.#wordFields.add(terms, { section: sections, heading: headings, title: titles });
    this.#pairFields.add(
      pairs.codes.map((pair) => this.#pairs.idOf(pair)),
      { heading: pairs.headings, title: pairs.titles },
    );
    this.#pairLengths.append(pairs.lengths);
    this.#surfaces.add(terms, words.surfaces);
    this.#titles.push(words.title);
    this.#lasts.append(words.lasts);
    this.#inBodies.append(words.inBodies);
    this.#firstSections.push((this.#firstSections.at(-1) ?? 0) + words.lasts.length);
  }

  /** The file of a segment in pieces, for `WordsIndex.load` when put together; the same documents in the same order give the same bytes. */
  finish(): Uint8Array[] {
    const words = [...this.#words.keys()].sort();
    const terms: OrderedTerms = {
      keys: Uint32Array.from(words.keys()),
      numbers: Uint32Array.from(words, (word) => this.#words.get(word) ?? 0),
    };
    const dictionary = Dictionary.of(words);
    const { holders } = this.#surfaces;
    const surfaces = Surfaces.of(
      this.#surfaces.finish(),
      dictionary,
      terms.numbers.map((number) => holders[number] ?? 0),
    );
    const ofWords = this.#wordFields.finish(terms, (field) => field);
    const ofPairs = this.#pairFields.finish(this.#pairs.ordered(), pairName);
    return arrayFilePieces(
      {
        ...dictionary.arrays(DICTIONARY),
        ...surfaces.arrays(SURFACES),
        ...ofWords.resident,
        ...ofPairs.resident,
      },
      {
        firstSections: Uint32Array.from(this.#firstSections),
        sectionLasts: this.#lasts.finish(),
        [SECTION_BODIES]: bitsOf(this.#inBodies.finish()),
        ...Titles.of(this.#titles).arrays(TITLES),
        [`${pairName('section')}.lengths`]: this.#pairLengths.finish(),
        ...ofWords.onDisk,
        ...ofPairs.onDisk,
      },
    );
  }

  /** The numbers of the words of a vocabulary, which are given to them now where they are new. */
  #numbersOf(vocabulary: string): Uint32Array {
    const words = vocabulary === '' ? [] : vocabulary.split('\n');
    return Uint32Array.from(words, (word) => this.#number(word));
  }

  #number(word: string): number {
    const known = this.#words.get(word);
    if (known !== undefined) return known;
    this.#words.set(word, this.#words.size);
    return this.#words.size - 1;
  }
}
