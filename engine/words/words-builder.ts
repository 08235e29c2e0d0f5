import { arrayFilePieces, packStrings } from '../snapshot/array-file.ts';
import type { AnalysedDocument } from './analyse.ts';
import { HEADING_BM25, TEXT_BM25 } from './bm25.ts';
import { type DocumentTerms, FieldBuilder } from './field-builder.ts';
import { PairNumbers } from './pair-numbers.ts';
import { SurfaceCounter } from './surfaces.ts';

/** Builds the words index; documents are numbered in the order they are added, sections through all of them. */
export class WordsBuilder {
  readonly #words = new Map<string, number>();
  readonly #pairs = new PairNumbers();
  readonly #sections = new FieldBuilder();
  readonly #headings = new FieldBuilder();
  readonly #documents = new FieldBuilder();
  readonly #titleField = new FieldBuilder();
  readonly #titles: string[] = [];
  readonly #surfaces = new SurfaceCounter();
  /** Number of the first section of each document. */
  readonly #firstSections: number[] = [0];

  add(document: AnalysedDocument): void {
    const terms: DocumentTerms = {
      words: Uint32Array.from(wordsOf(document), (word) => this.#number(word)),
      pairs: document.pairs.map((pair) => this.#pairs.idOf(pair)),
    };
    this.#sections.add(terms, document.sections);
    this.#headings.add(terms, document.headings);
    this.#documents.add(terms, document.documents);
    this.#titleField.add(terms, document.titles);
    this.#surfaces.add(terms.words, document.surfaces);
    this.#titles.push(document.title);
    this.#firstSections.push((this.#firstSections.at(-1) ?? 0) + document.sections.words.lengths.length);
  }

  /** The index file in pieces, for `WordsIndex.load` when joined; the same documents in the same order give the same bytes. */
  finish(): Uint8Array[] {
    const words = [...this.#words.keys()];
    const pairs = this.#pairs;
    return arrayFilePieces({
      firstSections: Uint32Array.from(this.#firstSections),
      ...this.#sections.finish('section', words, pairs, TEXT_BM25),
      ...this.#headings.finish('heading', words, pairs, HEADING_BM25),
      titles: packStrings(this.#titles),
      surfaces: packStrings(this.#surfaces.finish(this.#words).flat()),
      ...this.#documents.finish('document', words, pairs, TEXT_BM25),
      ...this.#titleField.finish('title', words, pairs, HEADING_BM25),
    });
  }

  #number(word: string): number {
    const known = this.#words.get(word);
    if (known !== undefined) return known;
    this.#words.set(word, this.#words.size);
    return this.#words.size - 1;
  }
}

function wordsOf({ vocabulary }: AnalysedDocument): string[] {
  return vocabulary === '' ? [] : vocabulary.split('\n');
}
