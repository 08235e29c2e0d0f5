import { arrayFilePieces, type NamedArrays } from '../snapshot/array-file.ts';
import { Growing } from '../text/growing.ts';
import type { DocumentPairs } from './count-pairs.ts';
import type { DocumentWords } from './count-words.ts';
import { Dictionary } from './dictionary.ts';
import { FieldRows } from './field-rows.ts';
import { DICTIONARY, type FieldName, SURFACES, TITLES } from './fields.ts';
import { PairNumbers } from './pair-numbers.ts';
import { buildPostings, type OrderedTerms, postingArrays } from './postings.ts';
import type { DocumentRows } from './ranked-texts.ts';
import { SurfaceCounter, Surfaces } from './surfaces.ts';
import { Titles } from './titles.ts';

/** The fields of the index: how each is called in the file, and where its counts stand in a document. */
const FIELDS: readonly { name: FieldName; member: keyof DocumentRows }[] = [
  { name: 'section', member: 'sections' },
  { name: 'heading', member: 'headings' },
  { name: 'title', member: 'titles' },
];

/** The rows of all fields, gathered document by document. */
class Fields {
  readonly #fields = FIELDS.map((field) => ({ ...field, rows: new FieldRows() }));

  add(terms: Uint32Array, counts: DocumentRows): void {
    for (const { member, rows } of this.#fields) rows.add(terms, counts[member]);
  }

  /** Arrays of an index file by name. */
  finish(terms: OrderedTerms): { resident: NamedArrays; onDisk: NamedArrays } {
    const all = this.#fields.map(({ name, rows }) => {
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
 * Builds the half of the words index that is about words; documents are numbered in the order they are added, sections
 * through all of them. Words and pairs are built apart, at the same time.
 */
export class WordsBuilder {
  readonly #words = new Map<string, number>();
  readonly #fields = new Fields();
  readonly #titles: string[] = [];
  readonly #surfaces = new SurfaceCounter();
  /** Number of the first section of each document. */
  readonly #firstSections: number[] = [0];
  readonly #lasts = new Growing((length) => new Uint32Array(length));

  add(document: DocumentWords): void {
    const terms = Uint32Array.from(wordsOf(document), (word) => this.#number(word));
    this.#fields.add(terms, document.rows);
    this.#surfaces.add(terms, document.surfaces);
    this.#titles.push(document.title);
    this.#lasts.append(document.lasts);
    this.#firstSections.push((this.#firstSections.at(-1) ?? 0) + document.rows.sections.lengths.length);
  }

  /** The file of the words of a segment in pieces, for `WordsIndex.load`; the same documents in the same order give the same bytes. */
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
    const { resident, onDisk } = this.#fields.finish(terms);
    return arrayFilePieces(
      { ...dictionary.arrays(DICTIONARY), ...surfaces.arrays(SURFACES), ...resident },
      {
        firstSections: Uint32Array.from(this.#firstSections),
        sectionLasts: this.#lasts.finish(),
        ...Titles.of(this.#titles).arrays(TITLES),
        ...onDisk,
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

/** Builds the half that is about character pairs; to be given the same documents in the same order. */
export class PairsBuilder {
  readonly #pairs = new PairNumbers();
  readonly #fields = new Fields();

  add({ codes, rows }: DocumentPairs): void {
    this.#fields.add(
      codes.map((pair) => this.#pairs.idOf(pair)),
      rows,
    );
  }

  /** The file of the pairs of a segment in pieces, for `WordsIndex.load`. */
  finish(): Uint8Array[] {
    const { resident, onDisk } = this.#fields.finish(this.#pairs.ordered());
    return arrayFilePieces(resident, onDisk);
  }
}
