import { collocationsAnswer } from '../association/collocations.ts';
import type {
  CollocationsAnswer,
  CollocationsRequest,
  CountTerms,
  WordCounts,
} from '../association/types.ts';
import { markWindows, NEAR, type PlacedWords, WITHIN } from '../association/windows.ts';
import { spend } from '../budget.ts';
import { NO_SECTION } from '../grams/grams.ts';
import { DocumentSet } from '../match/document-set.ts';
import { fold } from '../text/fold.ts';
import { readingRanges } from '../text/passage-text.ts';
import { eachPlacedWord } from '../text/segment.ts';
import { sentenceStarts } from '../text/sentences.ts';
import type { Range } from '../types.ts';
import { RunningWords } from '../words/running-words.ts';
import type { Collection } from './collection.ts';
import { type CountedTexts, chosen, countedTexts, markSections } from './counted-texts.ts';
import { keptCounts } from './kept-counts.ts';

/**
 * Units of passages with occurrences that are read and cut at most, some two seconds' work; where more hold the query, a sample of
 * the texts is counted.
 */
const UNITS_CUT = 4_000_000;
/** What cutting a unit costs beside looking at it. */
const CUTTING = 8;

/** How often a word stands near occurrences, and has a part in one. */
interface WordTally {
  near: number;
  within: number;
}

/** What stands around the occurrences of some texts. */
interface Neighbours {
  words: Map<string, WordTally>;
  occurrences: number;
  /** Running words near them, and with a part in them. */
  near: number;
  within: number;
}

/**
 * Counts the words around the occurrences of a search. Only passages of running text count, none of headings and titles, whose
 * words the index does not hold by place; they are cut as the index was, so that each word counted here is one counted there.
 * Throws `QuerySyntaxError` and `RequestError`.
 */
export function countCollocations(
  collection: Collection,
  request: CollocationsRequest,
  { minimum, words: asked, share: most = 1 }: CountTerms,
): WordCounts {
  const texts = countedTexts(collection, request.search, 'filtered');
  const share = Math.min(most, UNITS_CUT / Math.max(1, unitsToCut(collection, texts)));
  const found = chosen(collection, texts.found, share, request.seed);
  const others = chosen(collection, texts.others, share, request.seed);
  const neighbours = neighboursIn(collection, texts, found, request);
  const kinds = new Uint8Array(collection.words.firstSections.at(-1) ?? 0);
  markSections(collection, found, 1, kinds);
  markSections(collection, others, 1, kinds);
  const running = new RunningWords(collection.words.bodyWords, kinds);
  const words = asked ?? [...neighbours.words].flatMap(([word, { near }]) => (near >= minimum ? [word] : []));
  const inside = new Float64Array(words.length);
  const outside = new Float64Array(words.length);
  for (const [at, word] of words.entries()) {
    const { near, within } = neighbours.words.get(word) ?? NOWHERE;
    inside[at] = near;
    // Of characters set wide over several passages the index has one word: then it holds fewer than stand here.
    outside[at] = Math.max(0, running.of(word)[0] - within - near);
  }
  const all = DocumentSet.of(collection.columns.size, texts.all);
  return {
    query: texts.query,
    fingerprint: collection.manifest.fingerprint,
    words: [...words],
    inside,
    outside,
    totals: {
      occurrences: texts.marks?.count(all).occurrences ?? 0,
      counted: neighbours.occurrences,
      inside: neighbours.near,
      outside: Math.max(0, running.total[0] - neighbours.near - neighbours.within),
      documents: found.length,
      found: texts.found.length,
      others: others.length,
    },
    share: Math.min(1, share),
  };
}

const NOWHERE: Readonly<WordTally> = { near: 0, within: 0 };

/** Units of all passages of running text that hold an occurrence. */
function unitsToCut({ columns, exact, words }: Collection, { marks, found }: CountedTexts): number {
  let units = 0;
  marks?.eachPassage(DocumentSet.of(columns.size, found), (passage) => {
    if (words.passageSections[passage] !== NO_SECTION) units += exact.unitsOfPassage(passage);
  });
  return units;
}

function neighboursIn(
  { exact, store, words: { passageSections } }: Collection,
  { marks }: CountedTexts,
  documents: Uint32Array,
  { window }: CollocationsRequest,
): Neighbours {
  const counted: Neighbours = { words: new Map(), occurrences: 0, near: 0, within: 0 };
  if (marks === null) return counted;
  for (const document of documents) {
    const first = exact.firstPassage(document);
    for (const { ordinal, ranges } of marks.locate(document)) {
      if (passageSections[first + ordinal] === NO_SECTION) continue;
      const text = store.passage(document, ordinal)?.text ?? '';
      spend(text.length * CUTTING);
      const places = readingRanges(
        text,
        ranges.map(({ start, end }): Range => [start, end]),
      );
      counted.occurrences += places.length;
      countPassage(text, places, window, counted);
    }
  }
  return counted;
}

function countPassage(
  text: string,
  occurrences: readonly Range[],
  window: CollocationsRequest['window'],
  counted: Neighbours,
): void {
  const placed: PlacedWords = { words: [], starts: [], ends: [] };
  eachPlacedWord(fold(text), (word, start, end) => {
    placed.words.push(word);
    placed.starts.push(start);
    placed.ends.push(end);
  });
  const marks = new Uint8Array(placed.words.length);
  markWindows(placed, occurrences, window, window === 'sentence' ? sentenceStarts(text) : [], marks);
  for (const [at, word] of placed.words.entries()) {
    const mark = marks[at];
    if (mark !== NEAR && mark !== WITHIN) continue;
    let tally = counted.words.get(word);
    if (tally === undefined) {
      tally = { near: 0, within: 0 };
      counted.words.set(word, tally);
    }
    if (mark === NEAR) {
      tally.near++;
      counted.near++;
    } else {
      tally.within++;
      counted.within++;
    }
  }
}

/** The words around the occurrences of a search, with what they measure. Throws `QuerySyntaxError` and `RequestError`. */
export function collocations(collection: Collection, request: CollocationsRequest): CollocationsAnswer {
  const { search, window, seed, minimum } = request;
  const counts = keptCounts(collection, { collocations: { search, window, seed, minimum } }, () =>
    countCollocations(collection, request, { minimum }),
  );
  return collocationsAnswer(counts, request);
}
