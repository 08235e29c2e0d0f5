import { arrayFilePieces, packStrings, type TypedArray } from '../snapshot/array-file.ts';
import { type Bm25, HEADING_BM25, TEXT_BM25 } from './bm25.ts';
import { buildWordPostings } from './build-word-postings.ts';
import type { DocumentPairs } from './count-pairs.ts';
import type { DocumentWords } from './count-words.ts';
import { FieldRows } from './field-rows.ts';
import { PairNumbers } from './pair-numbers.ts';
import { buildPairPostings } from './pair-postings.ts';
import type { DocumentRows } from './ranked-texts.ts';
import { SurfaceCounter } from './surfaces.ts';

/** Arrays of an index file by name. */
type IndexArrays = Record<string, TypedArray>;

/** The fields of the index: how each is called in the file, where its counts stand in a document, and its weights. */
const FIELDS: readonly { name: string; member: keyof DocumentRows; bm25: Bm25 }[] = [
  { name: 'section', member: 'sections', bm25: TEXT_BM25 },
  { name: 'heading', member: 'headings', bm25: HEADING_BM25 },
  { name: 'document', member: 'documents', bm25: TEXT_BM25 },
  { name: 'title', member: 'titles', bm25: HEADING_BM25 },
];

/** The rows of all fields, gathered document by document. */
class Fields {
  readonly #fields = FIELDS.map((field) => ({ ...field, rows: new FieldRows() }));

  add(terms: Uint32Array, counts: DocumentRows): void {
    for (const { member, rows } of this.#fields) rows.add(terms, counts[member]);
  }

  /** What `arrays` makes of each field, together. */
  finish(arrays: (name: string, rows: FieldRows, bm25: Bm25) => IndexArrays): IndexArrays {
    const all = this.#fields.flatMap(({ name, rows, bm25 }) => Object.entries(arrays(name, rows, bm25)));
    return Object.fromEntries(all);
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

  add(document: DocumentWords): void {
    const terms = Uint32Array.from(wordsOf(document), (word) => this.#number(word));
    this.#fields.add(terms, document.rows);
    this.#surfaces.add(terms, document.surfaces);
    this.#titles.push(document.title);
    this.#firstSections.push((this.#firstSections.at(-1) ?? 0) + document.rows.sections.lengths.length);
  }

  /** The file of words in pieces, for `WordsIndex.load`; the same documents in the same order give the same bytes. */
  finish(): Uint8Array[] {
    const words = [...this.#words.keys()];
    return arrayFilePieces({
      firstSections: Uint32Array.from(this.#firstSections),
      titles: packStrings(this.#titles),
      surfaces: packStrings(this.#surfaces.finish(this.#words).flat()),
      ...this.#fields.finish((name, rows, bm25) => {
        const exported = buildWordPostings(words, (visit) => rows.walk(bm25, visit));
        return {
          [`${name}.rows`]: Uint32Array.of(rows.rows),
          [`${name}.words.lengths`]: exported.lengths,
          [`${name}.words`]: exported.bytes,
        };
      }),
    });
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

  /** The file of pairs in pieces, for `WordsIndex.load`. */
  finish(): Uint8Array[] {
    const pairs = this.#pairs.ordered();
    const arrays = this.#fields.finish((name, rows, bm25) =>
      buildPairPostings(pairs, (visit) => rows.walk(bm25, visit)).arrays(`${name}.pairs`),
    );
    return arrayFilePieces(arrays);
  }
}
