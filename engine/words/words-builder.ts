import { packArrays, packStrings } from '../snapshot/array-file.ts';
import type { AnalysedDocument, FieldCounts } from './analyse.ts';
import { HEADING_BM25, TEXT_BM25 } from './bm25.ts';
import type { TermCounts } from './counts.ts';
import { FieldBuilder } from './field.ts';
import { SurfaceCounter } from './surfaces.ts';

/** Builds the words index; documents are numbered in the order they are added, sections through all of them. */
export class WordsBuilder {
  readonly #vocabulary = new Map<string, number>();
  readonly #sections = new FieldBuilder();
  readonly #headings = new FieldBuilder();
  readonly #documents = new FieldBuilder();
  readonly #titleField = new FieldBuilder();
  readonly #titles: string[] = [];
  readonly #surfaces = new SurfaceCounter();
  /** Number of the first section of each document. */
  readonly #firstSections: number[] = [0];

  add(document: AnalysedDocument): void {
    const numbers = Uint32Array.from(document.vocabulary, (word) => this.#number(word));
    const sections = document.sections.words.lengths.length;
    for (let row = 0; row < sections; row++) {
      addRow(this.#sections, document.sections, row, numbers);
      addRow(this.#headings, document.headings, row, numbers);
    }
    addRow(this.#titleField, document.titles, 0, numbers);
    addRow(this.#documents, document.documents, 0, numbers);
    this.#surfaces.add(document);
    this.#titles.push(document.title);
    this.#firstSections.push((this.#firstSections.at(-1) ?? 0) + sections);
  }

  /** The index as one binary file; the same documents in the same order give the same bytes. */
  finish(): Uint8Array {
    const vocabulary = [...this.#vocabulary.keys()];
    return packArrays({
      titles: packStrings(this.#titles),
      surfaces: packStrings(this.#surfaces.finish().flat()),
      firstSections: Uint32Array.from(this.#firstSections),
      ...this.#sections.finish(vocabulary, TEXT_BM25).arrays('section'),
      ...this.#headings.finish(vocabulary, HEADING_BM25).arrays('heading'),
      ...this.#documents.finish(vocabulary, TEXT_BM25).arrays('document'),
      ...this.#titleField.finish(vocabulary, HEADING_BM25).arrays('title'),
    });
  }

  #number(word: string): number {
    const known = this.#vocabulary.get(word);
    if (known !== undefined) return known;
    this.#vocabulary.set(word, this.#vocabulary.size);
    return this.#vocabulary.size - 1;
  }
}

interface Row {
  terms: Uint32Array;
  counts: Uint32Array;
  length: number;
}

function addRow(field: FieldBuilder, { words, pairs }: FieldCounts, row: number, numbers: Uint32Array): void {
  field.add(renumbered(rowOf(words, row), numbers), rowOf(pairs, row));
}

function rowOf({ starts, terms, counts, lengths }: TermCounts, row: number): Row {
  const start = starts[row] ?? 0;
  const end = starts[row + 1] ?? start;
  return {
    terms: terms.subarray(start, end),
    counts: counts.subarray(start, end),
    length: lengths[row] ?? 0,
  };
}

/** From numbers of the document's vocabulary to those of the collection's. */
function renumbered(row: Row, numbers: Uint32Array): Row {
  return { ...row, terms: row.terms.map((term) => numbers[term] ?? 0) };
}
