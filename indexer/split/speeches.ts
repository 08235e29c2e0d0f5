import { titleBreaks } from '../lines/broken-titles.ts';
import { isDateLine, isSalutation, isSpeechHeading, isTitleLike } from '../lines/heading-forms.ts';
import type { Line } from '../lines/lines.ts';
import { removeLine } from '../lines/lines.ts';
import { REASONS } from '../reasons.ts';
import { hasSentence } from './document-edges.ts';
import { equalHeadings } from './equal-headings.ts';
import { copyStarts } from './repeated-runs.ts';
import type { Stretch } from './stretch.ts';
import { wholeTitle } from './whole-title.ts';

/** Divides a stretch in which several speeches stand: nested under one number, unannounced, or copied. */

/** Cuts a stretch where another speech begins inside it: one nested, one unannounced, or a second copy of the first. */
export function splitSpeeches(lines: readonly Line[], stretch: Stretch): Stretch[] {
  const equal = stretch.heading < 0 ? [] : equalHeadings(lines, stretch.heading, stretch.last);
  const heads = [...new Set([...speechHeads(lines, stretch), ...equal])].sort((a, b) => a - b);
  const ownHeading = stretch.heading >= 0 && lines[stretch.heading]?.removed === null;
  const body = stretch.heading >= 0 ? stretch.heading + 1 : stretch.first;
  const opening = nextShown(lines, body, stretch.last);
  const isContainer = heads.length > 1 && heads[0] === opening && ownHeading;
  const inner = isContainer ? heads : heads.filter((index) => hasSentence(lines, body, index));
  const copies = copyStarts(lines, stretch.first, stretch.last, inner);
  const cuts = [...inner, ...copies].sort((a, b) => a - b);
  if (cuts.length === 0) return [stretch];
  const container = lines[stretch.heading];
  const title = stretch.title ?? container?.text ?? null;
  const context = isContainer && title !== null ? [...stretch.context, title] : stretch.context;
  const parts: Stretch[] = [];
  if (isContainer && container !== undefined) {
    removeLine(container, { kind: 'container-heading', reason: REASONS.containerHeading });
  } else {
    parts.push({ ...stretch, last: cuts[0] ?? stretch.last });
  }
  for (const [position, cut] of cuts.entries()) {
    const line = lines[cut];
    if (line === undefined) continue;
    const headed = inner.includes(cut);
    parts.push({
      first: cut,
      last: cuts[position + 1] ?? stretch.last,
      heading: headed ? cut : -1,
      key: equal.includes(cut)
        ? stretch.key
        : headed
          ? `${stretch.key}\n${titleOf(lines, cut)}`
          : `${stretch.key}\n`,
      title: headed ? titleOf(lines, cut) : title,
      context,
      numbered: false,
    });
  }
  return parts;
}

/** The title that begins in a line. */
function titleOf(lines: readonly Line[], index: number): string {
  const { length } = titleBreaks(lines, index);
  return wholeTitle(lines, index + length).text;
}

function nextShown(lines: readonly Line[], from: number, to: number): number {
  for (let index = from; index < to; index++) if (lines[index]?.removed === null) return index;
  return to;
}

/**
 * Lines like 市长的讲话 with a salutation below (a date or name may stand between), or, where that of the stretch has so, with
 * the day.
 */
function speechHeads(lines: readonly Line[], stretch: Stretch): number[] {
  const heads: number[] = [];
  const own = lines[stretch.heading];
  const dated =
    own !== undefined && isSpeechHeading(own.text) && isDatedBelow(lines, stretch.heading, stretch.last);
  for (let index = stretch.first; index < stretch.last; index++) {
    const line = lines[index];
    if (line === undefined || line.removed !== null || index === stretch.heading) continue;
    if (line.hint?.kind !== undefined || !isSpeechHeading(line.text)) continue;
    if (isGreetedBelow(lines, index, stretch.last) || (dated && isDatedBelow(lines, index, stretch.last)))
      heads.push(wholeTitle(lines, index).index);
  }
  return heads;
}

/** `（2006年3月5日）` right below a heading: what is signed is dated below its text. */
function isDatedBelow(lines: readonly Line[], heading: number, end: number): boolean {
  const below = lines[nextShown(lines, heading + 1, end)]?.text ?? '';
  return isDateLine(below);
}

function isGreetedBelow(lines: readonly Line[], heading: number, end: number): boolean {
  let shown = 0;
  for (let index = heading + 1; index < end && shown < 3; index++) {
    const line = lines[index];
    if (line === undefined || line.removed !== null) continue;
    if (isSalutation(line.text)) return true;
    if (!isDateLine(line.text) && !isTitleLike(line.text)) return false;
    if (isSpeechHeading(line.text)) return false;
    shown += 1;
  }
  return false;
}
