import { arrayFilePieces, type NamedArrays } from '../snapshot/array-file.ts';
import { Growing } from '../text/growing.ts';
import { bitsOf } from '../text/join.ts';
import type { DocumentPairs } from './count-pairs.ts';
import type { DocumentWords } from './count-words.ts';
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
    const terms = Uint32Array.from(wordsOf(words), (word) => this.#number(word));
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

  #number(word: string): number {
    const known = this.#words.get(word);
    if (known !== undefined) return known;
    this.#words.set(word, this.#words.size);
    return this.#words.size - 1;
  }
}

function wordsOf({ vocabulary }: DocumentWords): string[] {
  return vocabulary === '' ? [] : vocabulary.split('\n');
}
