import { matchedText } from '../text/fold.ts';
import { maskedUnits } from '../text/masks.ts';

/** Passages of one text on end, as they are matched (folded, without white space), with the way back to what they say. */
export interface Side {
  units: Uint16Array;
  /** 1 for each unit of a mask. */
  masked: Uint8Array;
  /** Where each passage begins in `units`; one more entry than passages. */
  starts: readonly number[];
  /** What the passages say from one unit of theirs to another: white space goes with the unit before it. */
  words: (passage: number, from: number, to: number) => string;
}

export function sideOf(texts: readonly string[]): Side {
  const matched = texts.map(matchedText);
  const starts = [0];
  for (const { units } of matched) starts.push((starts.at(-1) ?? 0) + units.length);
  const units = new Uint16Array(starts.at(-1) ?? 0);
  for (const [at, passage] of matched.entries()) units.set(passage.units, starts[at]);
  return {
    units,
    masked: maskedUnits(units),
    starts,
    words: (passage, from, to) => {
      const offsets = matched[passage]?.offsets;
      const text = texts[passage] ?? '';
      return text.slice(from === 0 ? 0 : offsets?.[from], offsets?.[to]);
    },
  };
}
