/**
 * Years whose digits somebody hid: XX年, 20xx年, 20XX年, 202_年, 20__年, **年, 〔202_〕. The digits left over are no evidence of a
 * decade: scrapers put 202_ over every year.
 */
const MASK =
  /(?<![\dA-Za-z])(?:(?:19|20)\d?[Xx×ＸｘＸ*＊_＿?？○]{1,2}|[Xx×Ｘｘ*＊_＿]{2,4})\s*年(?:度)?|[〔[【(（](?:19|20)\d?[Xx×*＊_＿]{1,2}[〕\]】)）]/;
/** Digits cut out without a trace: (年8月22日), (208月22日). */
const CUT = /^[（(]\s*(?:20)?\s*年?\s*\d{1,2}月\d{1,2}日\s*[)）][?？]*$/;

export interface Masked {
  text: string;
  passage: number;
  start: number;
  end: number;
}

/** The first masked year of the texts, as it stands; null where no year is masked. */
export function findMask(texts: readonly string[]): Masked | null {
  for (const [passage, text] of texts.entries()) {
    const mask = MASK.exec(text);
    if (mask) return { text: mask[0], passage, start: mask.index, end: mask.index + mask[0].length };
    if (text.length < 24 && CUT.test(text.trim()) && !/^[（(]\s*\d{1,2}月/.test(text.trim())) {
      const start = text.search(/\S/);
      return { text: text.trim(), passage, start, end: start + text.trim().length };
    }
  }
  return null;
}
