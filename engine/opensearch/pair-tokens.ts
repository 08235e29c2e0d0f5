import { freeAfter, freeBefore } from '../match/guard.ts';
import { matchedText, textOf } from '../text/fold.ts';
import { type Guard, guardOf, type Spelling } from '../text/forms.ts';
import { type PassageText, PassageTextBuilder } from '../text/passage-text.ts';

/**
 * Text as tokens that a cluster can intersect: one for each character, holding it and the one behind it. What stands in a row in
 * the text is a row of tokens there, so that the cluster finds exactly the characters that the local index finds. Where a number or
 * a word of letters begins or ends, the token has a mark too, so that 12 is not found in 2012.
 */

/** Stands for what no token can hold: half of a character. A query that holds it is looked for by the local code. */
const REPLACED = '\ufffd';

/** What the mark of a pair says, as bits: its first character may begin a term, its second may end one (`freeBefore`, `freeAfter`). */
const BEGINS = 1;
const ENDS = 2;
/** The marks by their bits, behind the two characters of a token. */
const MARKS = ['', '\ue001', '\ue002', '\ue003'] as const;

/** Units beside which a guard can be asked for (`guardOf`). */
const GUARDED = /[0-9]|[^\P{L}\p{Script=Han}]/u;

/** The tokens of a reading text, parted by spaces. The last character stands alone. */
export function tokensOf(reading: string): string {
  const matched = textOf(matchedText(reading).units);
  if (!GUARDED.test(matched)) return joined(matched, () => '');
  const builder = new PassageTextBuilder();
  builder.addDocument([reading]);
  const text = builder.finish();
  return joined(matched, (at, end) => markOf(text, at, end));
}

/** Tokens of a text, each with what `mark` says of its pair by where that begins and ends, in units. */
function joined(matched: string, mark: (at: number, end: number) => string): string {
  const characters = Array.from(matched.toWellFormed());
  let tokens = '';
  let at = 0;
  for (const [place, character] of characters.entries()) {
    const next = characters[place + 1];
    const second = at + character.length;
    tokens += place === 0 ? character : ` ${character}`;
    if (next !== undefined) tokens += next + mark(at, second + next.length);
    at = second;
  }
  return tokens;
}

/** By unit, as they are asked for: of most texts few hundred different ones. */
const guards = new Map<number, Guard>();

function guardOfUnit(unit: number): Guard {
  const known = guards.get(unit);
  if (known !== undefined) return known;
  const guard = guardOf(String.fromCharCode(unit));
  guards.set(unit, guard);
  return guard;
}

function markOf(text: PassageText, at: number, end: number): string {
  const [before, after] = [guardOfUnit(text.unit(at)), guardOfUnit(text.unit(end - 1))];
  const begins = before !== 'none' && freeBefore(text, before, at, 0, text.length) ? BEGINS : 0;
  const ends = after !== 'none' && freeAfter(text, after, end, 0, text.length) ? ENDS : 0;
  return MARKS[begins | ends] ?? '';
}

/** A text as it is matched, whatever stands beside it. */
export const anywhere = (text: string): Spelling => ({ text, before: 'none', after: 'none' });

/** The tokens that stand in a row wherever a text does: pairs, or its only character. */
export function askedTokens(matched: string): string[] {
  const characters = Array.from(matched.toWellFormed());
  if (characters.length < 2) return characters;
  return characters.slice(0, -1).map((character, at) => `${character}${characters[at + 1] ?? ''}`);
}

/** Whether the rows of a spelling (`askedRows`) stand only where it matches. */
export const isDecided = ({ text, before, after }: Spelling): boolean =>
  !text.toWellFormed().includes(REPLACED) &&
  ((before === 'none' && after === 'none') || Array.from(text).length > 1);

/** The marks that a pair can have at all, by its characters. */
function marksOf(token: string): number {
  const [first, last] = [token.charCodeAt(0), token.charCodeAt(token.length - 1)];
  const begins = guardOfUnit(first) === 'none' ? 0 : BEGINS;
  return begins | (guardOfUnit(last) === 'none' ? 0 : ENDS);
}

/** Rows of tokens of one length, of which one stands wherever a spelling matches, and no two in one place. */
export function askedRows({ text, before, after }: Spelling): string[][] {
  const tokens = askedTokens(text);
  // Of one character nothing is marked: the token has another behind it.
  if (Array.from(text).length < 2) return [tokens];
  const withMarks = (token: string, bits: number): string[] => {
    const possible = marksOf(token);
    const isMeant = (has: number): boolean => (has & bits) === bits && (has & possible) === has;
    return bits === 0 ? [token] : MARKS.flatMap((mark, has) => (isMeant(has) ? [token + mark] : []));
  };
  const last = tokens.length - 1;
  const [begins, ends] = [before === 'none' ? 0 : BEGINS, after === 'none' ? 0 : ENDS];
  if (last === 0) return withMarks(tokens[0] ?? '', begins | ends).map((token) => [token]);
  return withMarks(tokens[0] ?? '', begins).flatMap((first) =>
    withMarks(tokens[last] ?? '', ends).map((end) => [first, ...tokens.slice(1, -1), end]),
  );
}
