import { endsSentence, isHan } from '../lines/characters.ts';
import { isAddressee, isByline, isTurnOfTalk, namesDocument } from '../lines/heading-forms.ts';
import { aroundLineEnd, REACH_ABOVE } from '../lines/line-end.ts';
import type { Line } from '../lines/lines.ts';
import { ordinalAt } from '../lines/ordinals.ts';
import { endsInWord } from './broken-word.ts';
import { type Join, joinBy, joinOf } from './line-join.ts';
import { LONE_LINES } from './line-join-rules.ts';
import { NOUN_RUNS_ON, PARAGRAPH_STARTS, RUNNING_ON } from './paragraph-rules.ts';
import { joinsFullLine, widthJoin } from './width-join.ts';
import type { Wrapping } from './wrapping.ts';

/** Why a line goes on in the next, null where it does not. `textBegun`: a sentence has ended above. */
export function joinReason(line: Line, below: Line, wrapping: Wrapping, textBegun: boolean): Join | null {
  if (isMarked(line) || isMarked(below)) return null;
  if (line.next === line.end || line.text.length < 2) return null;
  const text = line.text.slice(-REACH_ABOVE);
  const both = aroundLineEnd(line.text, below.text);
  const by = (name: string): Join | null => joinBy(name, both);
  if (line.goesOn !== undefined) return by(line.goesOn);
  const brackets = by('inside-brackets');
  if (brackets !== null) return brackets;
  const inNumber =
    (below.blanksAbove <= 1 ? by('ordinal-sign') : null) ??
    (below.blanksAbove === 0 ? by('inside-number') : null);
  if (inNumber !== null) return inNumber;
  if (PARAGRAPH_STARTS.test(below.text) || isTurnOfTalk(below.text)) return null;
  const adjacent = below.blanksAbove === 0 || (wrapping.doubleSpaced && below.blanksAbove === 1);
  if (isAddressee(line.text) || isByline(line.text)) return null;
  // A title as long as the lines are set to ends above whom the document goes to.
  if (namesDocument(line.text) && isAddressee(below.text)) return null;
  if (endsSentence(text)) {
    if (!joinsFullLine(line, below, wrapping)) return null;
    return by(wrapping.byWords !== null ? 'to-width-of-words' : 'to-width');
  }
  if (ordinalAt(below.text) !== null && !/^[0-9]/.test(below.text)) return null;
  if (startsItem(below.text)) return null;
  const close = below.blanksAbove <= 1;
  const mark = close ? RUNNING_ON.first(below.text) : null;
  if (mark !== null) return joinOf(mark);
  const hanLast = isHan(text.charCodeAt(text.length - 1));
  const noun = below.blanksAbove === 0 && hanLast ? NOUN_RUNS_ON.first(below.text) : null;
  if (noun !== null) return joinOf(noun);
  const comma = close && text.length >= (below.blanksAbove === 0 ? 6 : 15) ? by('comma') : null;
  if (comma !== null) return comma;
  if (LONE_LINES.test(text)) return null;
  const word = endsInWord(line, below) ? (by('inside-word') ?? by('inside-word-of-sentence')) : null;
  if (word !== null) return word;
  return adjacent
    ? (by('item-number') ?? by('unfinished') ?? widthJoin(line, below, wrapping, textBegun, by))
    : null;
}

/** A line of which the format says that it stands alone. */
export function isMarked(line: Line): boolean {
  return line.hint?.level !== undefined || line.hint?.kind !== undefined;
}

/** `1.` or `2、` at the start of the line below, but not `8.7%` or `1-10月`. */
function startsItem(text: string): boolean {
  const ordinal = ordinalAt(text);
  return ordinal !== null && (ordinal.style === 'arabic' || ordinal.style === 'arabic-bracketed');
}
