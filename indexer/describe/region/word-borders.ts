import { shortCut } from '../../../engine/text/short-cut.ts';

/** Characters on either side of a name that are cut with it: the longest words are about as long. */
const REACH = 6;
const HAN_BEFORE = new RegExp(`[一-龥]{1,${REACH}}$`);
const HAN_AFTER = new RegExp(`^[一-龥]{1,${REACH}}`);

/** Where words begin and end beside a name. */
export interface WordBorders {
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
  const before = HAN_BEFORE.exec(text.slice(Math.max(0, start - REACH), start))?.[0] ?? '';
  const after = HAN_AFTER.exec(text.slice(end, end + REACH))?.[0] ?? '';
  if (before === '' && after === '') return { before: true, within: false, after: true, runsOn: false };
  const stretch = before + text.slice(start, end) + after;
  const key = `${before.length} ${end - start} ${stretch}`;
  const known = remembered.get(key);
  if (known !== undefined) return known;
  const borders = bordersIn(stretch, before.length, before.length + end - start);
  if (remembered.size === MOST_REMEMBERED) remembered.clear();
  remembered.set(key, borders);
  return borders;
}

/** The same stretches come again and again in one collection (本市行政区域内); cutting one takes as long as fifty look-ups. */
const remembered = new Map<string, WordBorders>();
const MOST_REMEMBERED = 20_000;

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
