import { fold } from '../text/fold.ts';
import { Growing } from '../text/growing.ts';
import { eachCutRun, wordsWithin } from '../text/segment.ts';
import { NONE, shortCut } from '../text/short-cut.ts';
import { RowCounter } from './counted-rows.ts';
import {
  countBodies,
  countHeadings,
  countTitle,
  type DocumentRows,
  type RankedTexts,
} from './ranked-texts.ts';

/** What the words index needs of one document's words; strings and bytes, made in worker threads. */
export interface DocumentWords {
  /** As it is shown. */
  title: string;
  /** Distinct words of the document, parted by line feeds; the counts refer to them by place. */
  vocabulary: string;
  /** How words first stand in the document where that is not their folded form: `gdp`, `GDP`; `着作权`, `著作权`. */
  surfaces: [word: string, surface: string][];
  /** Ordinal of the last passage of each section. */
  lasts: Uint32Array;
  /** See `RankedTexts`. */
  inBodies: Uint8Array;
  rows: DocumentRows;
}

/** What the words index needs of the words of the documents of one file, which have most words in common. */
export interface FileWords {
  /** Distinct words of the file, parted by line feeds. */
  vocabulary: string;
  documents: WordsInFile[];
}

/** As `DocumentWords`, but that its vocabulary is told by the places of its words in that of the file. */
export interface WordsInFile extends Omit<DocumentWords, 'vocabulary'> {
  words: Uint32Array;
}

/** What is known of a word, and its numbers in the file and in the document that it was met in last. */
interface KnownWord {
  readonly word: string;
  /** The words that lie within it. */
  readonly within: readonly KnownWord[];
  file: number;
  inFile: number;
  document: number;
  number: number;
}

/** Words remembered from one document to the next: about as many as the dictionary has. */
const MOST_KNOWN = 1 << 17;
/** A shorter string is never a view on the text that it was cut from. */
const VIEW = 13;

/**
 * Numbers the words of a document, and those of its file, in the order of their first appearance. What is known of a word is kept
 * for the documents that follow: to find it anew in each would take longer than all the rest.
 */
class Vocabulary {
  readonly #known = new Map<string, KnownWord>();
  /** By node of the words of the dictionary: found sooner than by the word. */
  #byNode: (KnownWord | undefined)[] = [];
  #file = 0;
  #ofFile: string[] = [];
  #document = 0;
  readonly #ofDocument = new Growing((length) => new Uint32Array(length));
  #surfaces: [word: string, surface: string][] = [];

  /** Begins another file. */
  beginFile(): void {
    this.#file++;
    this.#ofFile = [];
  }

  /** Begins another document. */
  begin(): void {
    // Words of the file met again are then there twice, which does no harm.
    if (this.#known.size > MOST_KNOWN) {
      this.#known.clear();
      this.#byNode = [];
    }
    this.#document++;
    this.#ofDocument.length = 0;
    this.#surfaces = [];
  }

  /** Words of the file, parted by line feeds. */
  get ofFile(): string {
    return this.#ofFile.join('\n');
  }

  /** Numbers in the file of the words of the document. */
  get ofDocument(): Uint32Array {
    return this.#ofDocument.all().slice();
  }

  get surfaces(): [word: string, surface: string][] {
    return this.#surfaces;
  }

  /** Calls `visit` with each word of a text, in order. */
  each(text: string, visit: (known: KnownWord) => void): void {
    const folded = fold(text);
    const seen = (known: KnownWord, from: number): void => {
      if (known.document !== this.#document) this.#enter(known, text, folded, from);
      visit(known);
    };
    eachCutRun(
      folded,
      (word, from) => seen(this.#known.get(word) ?? this.#learn(word), from),
      (run, from, { length, ends, nodes }) => {
        this.#followTable();
        let start = 0;
        for (let at = 0; at < length; at++) {
          const end = ends[at] ?? run.length;
          seen(this.#ofRun(nodes[at] ?? NONE, run, start, end), from);
          start = end;
        }
      },
    );
  }

  /** Nodes stand for other words where the table of the cutter has grown. */
  #followTable(): void {
    const { slots } = shortCut();
    if (this.#byNode.length !== slots) this.#byNode = new Array(slots);
  }

  /** A word of a run, by its node where it has one. */
  #ofRun(node: number, run: string, start: number, end: number): KnownWord {
    let known = node === NONE ? undefined : this.#byNode[node];
    if (known !== undefined) return known;
    const word = run.slice(start, end);
    known = this.#known.get(word) ?? this.#learn(word);
    if (node !== NONE) this.#byNode[node] = known;
    return known;
  }

  #learn(word: string): KnownWord {
    const within = wordsWithin(word).map((part) => this.#known.get(part) ?? this.#learn(part));
    // Copied, so that no text is kept whole by a word of it.
    const own = word.length < VIEW ? word : Buffer.from(word, 'utf16le').toString('utf16le');
    const known = { word: own, within, file: 0, inFile: 0, document: 0, number: 0 };
    this.#known.set(own, known);
    return known;
  }

  /** Enters a word into the document; it stands at `from` or later in the text. */
  #enter(known: KnownWord, text: string, folded: string, from: number): void {
    const { word } = known;
    for (const part of known.within) {
      if (part.document !== this.#document) this.#enter(part, text, folded, from);
    }
    if (text !== folded) {
      const found = folded.indexOf(word, from);
      if (found >= 0 && !text.startsWith(word, found)) {
        this.#surfaces.push([word, text.slice(found, found + word.length)]);
      }
    }
    if (known.file !== this.#file) {
      known.file = this.#file;
      known.inFile = this.#ofFile.push(word) - 1;
    }
    known.document = this.#document;
    known.number = this.#ofDocument.length;
    this.#ofDocument.push(known.inFile);
  }
}

const VOCABULARY = new Vocabulary();
const [BODIES, HEADINGS, TITLE] = [new RowCounter(), new RowCounter(), new RowCounter()];

/**
 * Counts the words of the documents of a file by section, heading path and title, and with each word those within it. Pure, and
 * slow (some 8 MB of text a second), so run it in worker threads.
 */
export function countFile(texts: readonly RankedTexts[]): FileWords {
  VOCABULARY.beginFile();
  const documents = texts.map(countDocument);
  return { vocabulary: VOCABULARY.ofFile, documents };
}

/** The same of one document. */
export function countWords(texts: RankedTexts): DocumentWords {
  VOCABULARY.beginFile();
  const { words: _, ...counted } = countDocument(texts);
  return { ...counted, vocabulary: VOCABULARY.ofFile };
}

function countDocument(texts: RankedTexts): WordsInFile {
  VOCABULARY.begin();
  const addWords = (text: string, row: RowCounter): void => {
    VOCABULARY.each(text, ({ number, within }) => {
      for (const part of within) row.add(part.number);
      row.add(number);
    });
  };
  const rows: DocumentRows = {
    sections: countBodies(texts, BODIES, addWords),
    headings: countHeadings(texts, HEADINGS, addWords),
    titles: countTitle(texts, TITLE, addWords),
  };
  return {
    title: texts.title,
    words: VOCABULARY.ofDocument,
    surfaces: VOCABULARY.surfaces,
    lasts: Uint32Array.from(texts.lasts),
    inBodies: texts.inBodies,
    rows,
  };
}
