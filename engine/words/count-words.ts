import { fold } from '../text/fold.ts';
import { eachFineWord } from '../text/segment.ts';
import { countRows, type DocumentRows, type RankedTexts } from './ranked-texts.ts';

/** What the words index needs of one document's words; strings and bytes, made in worker threads. */
export interface DocumentWords {
  /** As it is shown. */
  title: string;
  /** Distinct words of the document, parted by line feeds; the counts refer to them by place. */
  vocabulary: string;
  /** How words first stand in the document where that is not their folded form: `gdp`, `GDP`; `着作权`, `著作权`. */
  surfaces: [word: string, surface: string][];
  rows: DocumentRows;
}

/** Numbers the words of a document in the order of their first appearance. */
class Vocabulary {
  readonly words = new Map<string, number>();
  readonly surfaces: [word: string, surface: string][] = [];

  /** The number of a word of a text folded; it stands at `from` or later. */
  number(word: string, text: string, folded: string, from: number): number {
    const known = this.words.get(word);
    if (known !== undefined) return known;
    if (text !== folded) {
      const found = folded.indexOf(word, from);
      const surface = text.slice(found, found + word.length);
      if (found >= 0 && surface !== word) this.surfaces.push([word, surface]);
    }
    this.words.set(word, this.words.size);
    return this.words.size - 1;
  }
}

/**
 * Counts the words of a document by section, heading path and title. Pure, and slow (some 8 MB of text a second), so run
 * it in worker threads.
 */
export function countWords(texts: RankedTexts): DocumentWords {
  const vocabulary = new Vocabulary();
  const rows = countRows(texts, (text, row) => {
    const folded = fold(text);
    eachFineWord(folded, (word, from) => row.add(vocabulary.number(word, text, folded, from)));
  });
  return {
    title: texts.title,
    vocabulary: [...vocabulary.words.keys()].join('\n'),
    surfaces: vocabulary.surfaces,
    rows,
  };
}
