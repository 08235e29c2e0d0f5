import { LONGEST_TITLE } from '../lines/heading-forms.ts';
import type { Line } from '../lines/lines.ts';
import { GLUED_TITLES } from './glued-title-rules.ts';
import type { Stretch } from './stretch.ts';

/** The article with the title that its first line opens with, where that goes on as the text and nothing else names it. */
export function titledByOpening(lines: readonly Line[], stretch: Stretch): Stretch {
  if (stretch.heading >= 0 || stretch.title !== null || stretch.statedTitle !== undefined) return stretch;
  const first = lines.slice(stretch.first, stretch.last).find(({ removed }) => removed === null);
  if (first === undefined || first.text.length <= LONGEST_TITLE) return stretch;
  const title = GLUED_TITLES.match(first.text)?.match[1];
  return title === undefined ? stretch : { ...stretch, statedTitle: title };
}
