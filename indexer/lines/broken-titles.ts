import { breaksWord } from './broken-words.ts';
import { isHeadMatter, isIssuerLine, namesDocument } from './heading-forms.ts';
import type { Line } from './lines.ts';
import { ordinalAt } from './ordinals.ts';

/** Longest line of a title that is broken over two, in units. */
const LONGEST_TITLE_LINE = 40;
/** What the second line of such a title opens with, where the first tells nothing of it. */
const TITLE_GOES_ON =
  /^(?:第[一二三四五六七八九十]+[个次届]|和|与|及|暨|的|上的|情况|(?:19|20)?[\dXx_]{2,4}[—－-][\dXx_]{2,4}年?|[“"]?十[一二三四五])/;
const BODY_GOES_ON = /^(?:关于|(?:19|20)[\d_Xx]{2}年|[Xx]{2,4}年)/;

/**
 * Two lines that are one title: `…关于印发` above `…办法的通知`, `某县人民政府` above `关于…的通知`, `某市国民经济和社会发展`
 * above `第十个五年规划纲要`. The kind of document is named only in the second.
 */
export function isBrokenTitle(line: Line, below: Line): boolean {
  if (line.text.length > LONGEST_TITLE_LINE || below.text.length > LONGEST_TITLE_LINE) return false;
  if (/[。；：:！]/.test(line.text + below.text) || ordinalAt(line.text) !== null) return false;
  if (namesDocument(line.text) || !namesDocument(line.text + below.text)) return false;
  if (isIssuerLine(line.text)) return below.blanksAbove <= 1 && BODY_GOES_ON.test(below.text);
  if (below.blanksAbove > 0) return false;
  if (/关于|印发|转发|批转/.test(line.text)) return true;
  if (line.text.length < 6 || isHeadMatter(line.text)) return false;
  return TITLE_GOES_ON.test(below.text) || breaksWord(line.text, below.text);
}
