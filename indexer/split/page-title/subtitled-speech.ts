import {
  isHeadMatter,
  isSpeechHeading,
  isSpokenLine,
  isTitleLike,
  namesDocument,
} from '../../lines/heading-forms.ts';
import type { Line } from '../../lines/lines.ts';
import { ordinalAt } from '../../lines/ordinals.ts';

/** A speech whose title is a call (`乘势而上` / `开创新局面`) above a subtitle that says where it was given. */

/** Most lines of the words above the subtitle of a speech, and the shortest and longest of them. */
const MOST_LINES = 3;
const SHORTEST = 4;
const LONGEST = 32;
const DASH = /^[—－―─]{1,2}/;
const SUBTITLE = /^[—－―─]{1,2}在/;

/**
 * The lines from one on down to the subtitle of a speech (`乘势而上` / `开创新局面` / `——在全县大会上的讲话`), where they are but words of its
 * title; 1 where they are not.
 */
export function linesAboveSubtitle(lines: readonly Line[], index: number): number {
  for (let count = 1; count <= MOST_LINES; count++) {
    const line = lines[index + count - 1];
    const below = lines[index + count];
    if (line === undefined || below === undefined || line.removed !== null || below.removed !== null)
      return 1;
    if (!isCall(line.text)) return 1;
    if (SUBTITLE.test(below.text) && isSpeechHeading(below.text.replace(DASH, ''))) return count;
  }
  return 1;
}

/** Whether a line may be words of a title and says nothing else. */
function isCall(text: string): boolean {
  if (text.length < SHORTEST || text.length > LONGEST || !isTitleLike(text)) return false;
  return !isHeadMatter(text) && !isSpokenLine(text) && !namesDocument(text) && ordinalAt(text) === null;
}
