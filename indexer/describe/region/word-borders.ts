import { shortCut } from '../../../engine/text/short-cut.ts';

/** Characters on either side of a name that are cut with it: the longest words are about as long. */
const REACH = 6;
const [FIRST_HAN, LAST_HAN] = [0x4e00, 0x9fa5];

/** Where words begin and end beside a name. */
interface WordBorders {
  /** A word ends where the name begins. */
  before: boolean;
  /** One word holds the name and more before it: 中共上海市委, 示范县. */
  within: boolean;
  /** A word begins where the name ends. */
  after: boolean;
  /** A word begins inside the name and ends behind it: 新|安装. */
  runsOn: boolean;
}

/**
 * Whether the characters of a name stand as a name, or run across the edges of words (召开|县政府, 西宁|市政府, 适应|城市):
 * the stretch around it is cut by the dictionary. `text` is folded.
 */
export function wordBorders(text: string, start: number, end: number): WordBorders {
  let from = start;
  while (start - from < REACH && isHan(text.charCodeAt(from - 1))) from--;
  let to = end;
  while (to - end < REACH && isHan(text.charCodeAt(to))) to++;
  if (from === start && to === end) return { before: true, within: false, after: true, runsOn: false };
  return bordersIn(text.slice(from, to), start - from, end - from);
}

/** Not of NaN either, which stands for what is beyond a text. */
function isHan(unit: number): boolean {
  return unit >= FIRST_HAN && unit <= LAST_HAN;
}

function bordersIn(stretch: string, first: number, last: number): WordBorders {
  const borders = { before: first === 0, within: false, after: last === stretch.length, runsOn: false };
  const ends = shortCut().ends(stretch);
  for (let from = 0; from < last; ) {
    const at = ends[from] ?? last;
    borders.within ||= from < first && at >= last;
    borders.runsOn ||= first < from && from < last && at > last;
    borders.before ||= at === first;
    borders.after ||= at === last;
    from = at;
  }
  return borders;
}
