import { FOLDED } from '../text/fold.ts';

/** Two neighbouring Han characters, folded, as one number: the first unit in the upper 16 bits. */
export type PairCode = number;

/** CJK ideographs of the basic plane with 〇 and 々; rarer planes are found by words alone. */
function isHan(unit: number): boolean {
  return (
    (unit >= 0x4e00 && unit <= 0x9fff) ||
    (unit >= 0x3400 && unit <= 0x4dbf) ||
    (unit >= 0xf900 && unit <= 0xfaff) ||
    unit === 0x3007 ||
    unit === 0x3005
  );
}

/** What each UTF-16 unit folds to where that is a Han character, else 0. */
const HAN: Readonly<Uint16Array> = FOLDED.map((folded) => (isHan(folded) ? folded : 0));

/**
 * Calls `visit` with each pair of a text in order, repeats too, folded whether the text is or not; anything that is no Han
 * character parts them.
 */
export function eachPair(text: string, visit: (pair: PairCode) => void): void {
  let before = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = HAN[text.charCodeAt(at)] ?? 0;
    if (unit !== 0 && before !== 0) visit(before * 0x10000 + unit);
    before = unit;
  }
}

/** Whether a key of the exact index is the code of a pair of Han characters. */
export function isPairCode(key: number): boolean {
  return isHan(key >>> 16) && isHan(key & 0xffff);
}

/** The pairs of a text in their order, with repeats. */
export function pairsOf(text: string): PairCode[] {
  const pairs: PairCode[] = [];
  eachPair(text, (pair) => pairs.push(pair));
  return pairs;
}
