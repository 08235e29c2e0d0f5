import { PairNumbers } from './pair-numbers.ts';
import { eachPair } from './pairs.ts';
import { countRows, type DocumentRows, type RankedTexts } from './ranked-texts.ts';

/** What the words index needs of one document's character pairs. */
export interface DocumentPairs {
  /** Codes of its distinct pairs; the counts refer to them by place. */
  codes: Uint32Array;
  rows: DocumentRows;
}

/** Slots to begin numbering the pairs of a document with: enough for a law of medium length. */
const PAIR_SLOTS = 1 << 11;
/** Slots kept for the documents that follow. */
const KEPT_SLOTS = 1 << 14;

const NUMBERS = new PairNumbers(PAIR_SLOTS);

/** Counts the character pairs of a document by section, heading path and title. Pure. */
export function countPairs(texts: RankedTexts): DocumentPairs {
  NUMBERS.clear(KEPT_SLOTS);
  const rows = countRows(texts, (text, row) => {
    eachPair(text, (pair) => row.add(NUMBERS.idOf(pair)));
  });
  return { codes: NUMBERS.allKeys().slice(), rows };
}
