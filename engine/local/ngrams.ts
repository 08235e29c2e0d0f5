import { BREAK, type CountedRow, countRows } from '../association/ngram-counter.ts';
import { ngramsAnswer } from '../association/ngrams.ts';
import type { CountTerms, NgramsAnswer, NgramsRequest, WordCounts } from '../association/types.ts';
import { spend } from '../budget.ts';
import { DocumentSet } from '../match/document-set.ts';
import { fold } from '../text/fold.ts';
import { Growing } from '../text/growing.ts';
import { eachPlacedWord } from '../text/segment.ts';
import type { Collection } from './collection.ts';
import { chosen, countedTexts } from './counted-texts.ts';
import { keptCounts } from './kept-counts.ts';

/**
 * Units of texts that are counted at most, by characters and by words, which have to be cut: some two seconds' work each. Of a
 * selection that holds more, a sample of the texts is counted.
 */
const UNITS_COUNTED = { characters: 4_000_000, words: 2_000_000 } as const;
/** What cutting a unit costs beside looking at it. */
const CUTTING = 8;

/** Texts as rows of symbols, and what spells those from a place on. */
interface Symbols {
  of: Int32Array;
  spell(at: number, length: number): string;
}

/**
 * Counts the rows of words or characters in the texts that a search finds, headings and titles too. Of characters those of the text
 * that is matched (folded, without white space); no row runs over punctuation or the end of a passage. Throws
 * `QuerySyntaxError` and `RequestError`.
 */
export function countNgrams(
  collection: Collection,
  { search, by, length, seed }: NgramsRequest,
  { minimum, words: asked, share: most = 1 }: CountTerms,
): WordCounts {
  const texts = countedTexts(collection, search, 'filtered');
  const share = Math.min(most, UNITS_COUNTED[by] / Math.max(1, unitsIn(collection, texts.found)));
  const found = chosen(collection, texts.found, share, seed);
  const symbols = by === 'words' ? wordsOf(collection, found) : charactersOf(collection, found);
  const least = asked === undefined ? minimum : 1;
  const rows = countRows(symbols.of, length, least);
  const spelled = (row: CountedRow): string => symbols.spell(row.at, length);
  const known = asked === undefined ? null : new Map(rows.map((row) => [spelled(row), row.count]));
  const occurrences = texts.marks?.count(DocumentSet.of(collection.columns.size, texts.all)).occurrences ?? 0;
  const ngrams = asked ?? rows.map(spelled);
  return {
    query: texts.query,
    fingerprint: collection.manifest.fingerprint,
    words: [...ngrams],
    inside: Float64Array.from(
      ngrams,
      (ngram, at) => known?.get(ngram) ?? (known === null ? (rows[at]?.count ?? 0) : 0),
    ),
    outside: new Float64Array(ngrams.length),
    totals: {
      occurrences,
      counted: occurrences,
      inside: rowsOf(symbols.of, length),
      outside: 0,
      documents: found.length,
      found: texts.found.length,
      others: 0,
    },
    share: Math.min(1, share),
  };
}

function unitsIn({ exact }: Collection, documents: Uint32Array): number {
  let units = 0;
  for (const document of documents) units += exact.unitsOfDocument(document);
  return units;
}

/** How many rows of so many symbols there are, repeats included. */
function rowsOf(symbols: Int32Array, length: number): number {
  let rows = 0;
  let run = 0;
  for (const symbol of symbols) {
    run = symbol === BREAK ? 0 : run + 1;
    if (run >= length) rows++;
  }
  return rows;
}

/** What counts as a character of a row. */
const OF_WORDS = /[\p{L}\p{N}]/u;

function charactersOf({ exact }: Collection, documents: Uint32Array): Symbols {
  const symbols = new Growing((length) => new Int32Array(length));
  const isOfWords = new Map<number, boolean>();
  for (const document of documents) {
    for (let ordinal = 0; ordinal < exact.passagesOf(document); ordinal++) {
      const text = exact.matchedText(document, ordinal);
      spend(text.length);
      for (const character of text) {
        const point = character.codePointAt(0) ?? 0;
        let counts = isOfWords.get(point);
        if (counts === undefined) {
          counts = OF_WORDS.test(character);
          isOfWords.set(point, counts);
        }
        symbols.push(counts ? point : BREAK);
      }
      symbols.push(BREAK);
    }
  }
  const of = symbols.finish();
  return { of, spell: (at, length) => String.fromCodePoint(...of.subarray(at, at + length)) };
}

function wordsOf({ store }: Collection, documents: Uint32Array): Symbols {
  const symbols = new Growing((length) => new Int32Array(length));
  const numbers = new Map<string, number>();
  const words: string[] = [];
  for (const document of documents) {
    for (const { text } of store.passages(document)) {
      spend(text.length * CUTTING);
      const folded = fold(text);
      let behind = 0;
      eachPlacedWord(folded, (word, start, end) => {
        if (OF_PUNCTUATION.test(folded.slice(behind, start))) symbols.push(BREAK);
        behind = end;
        let number = numbers.get(word);
        if (number === undefined) {
          number = words.push(word) - 1;
          numbers.set(word, number);
        }
        symbols.push(number);
      });
      symbols.push(BREAK);
    }
  }
  const of = symbols.finish();
  return {
    of,
    spell: (at, length) => Array.from(of.subarray(at, at + length), (word) => words[word]).join(' '),
  };
}

/** Something other than white space. */
const OF_PUNCTUATION = /\S/u;

/** The n-grams of the texts that a search finds. Throws `QuerySyntaxError` and `RequestError`. */
export function ngrams(collection: Collection, request: NgramsRequest): NgramsAnswer {
  const { search, by, length, seed, minimum } = request;
  const counts = keptCounts(collection, { ngrams: { search, by, length, seed, minimum } }, () =>
    countNgrams(collection, request, { minimum }),
  );
  return ngramsAnswer(counts, request);
}
