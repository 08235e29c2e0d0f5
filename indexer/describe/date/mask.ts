/**
 * Years whose digits somebody hid: XX年, 20xx年, 20XX年, 202_年, 20__年, **年, 〔202_〕. The digits left over are no evidence of a
 * decade: scrapers put 202_ over every year.
 */
const MASKED_YEAR =
  /(?<![\dA-Za-z])(?:(?:19|20)\d?[Xx×Ｘｘ*＊_＿?？○]{1,2}|[Xx×Ｘｘ*＊_＿]{2,4})\s*年(?:度)?/;
/** In document numbers; shown only where no year is masked elsewhere. */
const MASKED_NUMBER = /[〔[【(（](?:19|20)\d?[Xx×*＊_＿]{1,2}[〕\]】)）]/;
/** Digits cut out without a trace: (年8月22日), (208月22日). */
const CUT = /^[（(]\s*(?:20)?\s*年?\s*\d{1,2}月\d{1,2}日\s*[)）][?？]*$/;

/** A line that is nothing but the rest of a date is shorter than this. */
const LONGEST_CUT = 24;

export interface Masked {
  text: string;
  passage: number;
  start: number;
  end: number;
}

/** The first masked year of the texts, as it stands; null where no year is masked. */
export function findMask(texts: readonly string[]): Masked | null {
  for (const pattern of [MASKED_YEAR, MASKED_NUMBER]) {
    for (const [passage, text] of texts.entries()) {
      const mask = pattern.exec(text);
      if (mask) return { text: mask[0], passage, start: mask.index, end: mask.index + mask[0].length };
    }
  }
  for (const [passage, text] of texts.entries()) {
    const line = text.trim();
    if (line.length >= LONGEST_CUT || !CUT.test(line) || /^[（(]\s*\d{1,2}月/.test(line)) continue;
    const start = text.indexOf(line);
    return { text: line, passage, start, end: start + line.length };
  }
  return null;
}
