import { type CountedRows, RowCounter } from './counted-rows.ts';
import { PairNumbers } from './pair-numbers.ts';
import { eachPair } from './pairs.ts';
import { countHeadings, countTitle, type RankedTexts } from './ranked-texts.ts';

/**
 * What the words index needs of one document's character pairs: those of headings and title. Those of the bodies of sections
 * stand in the exact index; only how many there are is counted.
 */
export interface DocumentPairs {
  /** Codes of its distinct pairs; the counts refer to them by place. */
  codes: Uint32Array;
  headings: CountedRows;
  titles: CountedRows;
  /** Pairs in the body of each section, repeats included. */
  lengths: Uint32Array;
}

/** Slots to begin numbering the pairs of a document's headings with. */
const PAIR_SLOTS = 1 << 9;
/** Slots kept for the documents that follow. */
const KEPT_SLOTS = 1 << 14;

const NUMBERS = new PairNumbers(PAIR_SLOTS);
const [HEADINGS, TITLE] = [new RowCounter(), new RowCounter()];

/** Counts the character pairs of a document by heading path and title. Pure. */
export function countPairs(texts: RankedTexts): DocumentPairs {
  NUMBERS.clear(KEPT_SLOTS);
  const addPairs = (text: string, row: RowCounter): void => {
    eachPair(text, (pair) => row.add(NUMBERS.idOf(pair)));
  };
  const headings = countHeadings(texts, HEADINGS, addPairs);
  const titles = countTitle(texts, TITLE, addPairs);
  const lengths = Uint32Array.from(texts.bodies, (body) => {
    let pairs = 0;
    eachPair(body, () => pairs++);
    return pairs;
  });
  return { codes: NUMBERS.allKeys().slice(), headings, titles, lengths };
}
