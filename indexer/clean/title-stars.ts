import { endsSentence } from '../lines/characters.ts';
import { isTitleLike } from '../lines/heading-forms.ts';
import { cutTail, type Line } from '../lines/lines.ts';
import { PAGE_NOTES, TITLE_STARS } from './page-note-rules.ts';

/** Lines at the head of a text among which its title stands. */
const HEAD = 6;
const STARS = '*＊';

/** Takes the star off a title, where a note opens with one. */
export function removeTitleStars(lines: readonly Line[]): void {
  for (const line of lines.slice(0, HEAD)) {
    const found = line.removed === null && isTitleLike(line.text) ? TITLE_STARS.match(line.text) : null;
    if (found === null || !lines.some((other) => other !== line && isNote(other))) continue;
    const { id, reason } = found.rule;
    cutTail(line, found.match[0].length, { kind: 'note-mark', reason, rule: id });
  }
}

const isNote = ({ text, removed }: Line): boolean =>
  removed === null && STARS.includes(text.charAt(0)) && endsSentence(text) && PAGE_NOTES.first(text) !== null;
