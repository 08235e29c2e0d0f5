import { breaksWord } from '../lines/broken-words.ts';
import { endsSentence } from '../lines/characters.ts';
import { goesOn, runsOver, type Setting, settingOf } from '../lines/interrupted.ts';
import { type Line, removeLine } from '../lines/lines.ts';
import { ordinalAt } from '../lines/ordinals.ts';
import type { Rule } from '../rules/rule.ts';
import { PAGE_NOTES } from './page-note-rules.ts';
import { RUNNING_LINES } from './running-line-rules.ts';

/**
 * Notes at the foot of a page in the midst of a sentence that goes on overleaf: they are read behind its paragraph. The proof
 * is the sentence, as it is for running lines: above the notes it is unfinished, below the end of the page it goes on; and that
 * the text is set to a width, a word is broken, or a sign in the text leads to the note.
 */

/** Lines before and behind the end of a page in which a sign that leads to its notes stands. */
const PAGES = 80;
/** Most lines of the notes of one page. */
const MOST_LINES = 16;
/** A line above the notes that ends so leads in a list, of which they may be the items. */
const LEADS_IN = /[：:；;]$/;

/** Marks the lines of notes that part a sentence. */
export function setNotesAside(lines: readonly Line[]): void {
  let setting: Setting | null | undefined;
  for (const [index, line] of lines.entries()) {
    if (line.removed !== null) continue;
    const number = numberAbove(lines, index);
    if (number === null && !isBelowPage(lines, index)) continue;
    const notes = notesAbove(lines, number === null ? index : index - 1);
    const above = lastShown(lines, (notes[0]?.index ?? 0) - 1);
    if (notes.length === 0 || above === null || LEADS_IN.test(above.text) || endsSentence(above.text))
      continue;
    setting ??= settingOf(lines.filter(({ removed }) => removed === null));
    const isProved =
      runsOver(above, line, setting) ||
      breaksWord(above.text, line.text) ||
      notes.some(({ line: note }) =>
        isReferredTo(lines.slice(Math.max(0, index - PAGES), index + PAGES), note),
      );
    if (!isProved || !goesOn(above, line)) continue;
    for (const note of notes) note.line.aside = true;
    above.goesOn = 'overleaf';
    if (number !== null)
      removeLine(number.line, { kind: 'page-number', reason: number.rule.reason, rule: number.rule.id });
  }
}

/** Whether a page ends right above a line of text. */
function isBelowPage(lines: readonly Line[], index: number): boolean {
  if (lines[index]?.pageAbove === true) return true;
  const kind = lines[index - 1]?.removed?.kind;
  return kind === 'page-number' || kind === 'running-head';
}

/** A bare number right above a line: that of a page, where notes above it part a sentence. */
function numberAbove(lines: readonly Line[], index: number): { line: Line; rule: Rule } | null {
  const line = lines[index - 1];
  const rule = line?.removed === null ? RUNNING_LINES.named('running-line/number', line.text) : null;
  return line === undefined || rule === null ? null : { line, rule };
}

/** The notes that end a page, from their first sign on; none where the last of them ends no sentence. */
function notesAbove(lines: readonly Line[], border: number): { index: number; line: Line }[] {
  const shown: { index: number; line: Line }[] = [];
  let first = 0;
  for (let index = border - 1; index >= 0 && shown.length < MOST_LINES; index--) {
    const line = lines[index];
    if (line === undefined) break;
    if (line.removed !== null) {
      if (shown.length > 0) break;
      continue;
    }
    if (shown.length === 0 && !endsSentence(line.text)) return [];
    shown.unshift({ index, line });
    if (PAGE_NOTES.first(line.text) !== null) first = shown.length;
    else if (ordinalAt(line.text) !== null) break;
  }
  return shown.slice(shown.length - first);
}

/** Whether the sign of a note stands inside another line, behind a word. */
function isReferredTo(around: readonly Line[], note: Line): boolean {
  const sign = PAGE_NOTES.match(note.text)?.match[0].trim() ?? '';
  return (
    sign !== '' &&
    around.some((line) => line !== note && line.removed === null && line.text.indexOf(sign) > 0)
  );
}

function lastShown(lines: readonly Line[], from: number): Line | null {
  for (let index = from; index >= 0; index--) {
    const line = lines[index];
    if (line?.removed === null) return line;
  }
  return null;
}
