import table from './fold-table.json' with { type: 'json' };
import { unitsOfClass } from './unit-class.ts';

const UNITS = 0x10000;
/** Below this many units a loop over character codes beats copying through a buffer. */
const SHORT = 64;

/** Marks that take only room, and those that stand for what is no text (U+FFFC, annotation marks): they never count in matching. */
const BLANK: readonly (readonly [first: number, last: number])[] = [
  [0x0000, 0x0020],
  [0x007f, 0x00a0],
  [0x1680, 0x1680],
  [0x2000, 0x200f],
  [0x2028, 0x202f],
  [0x205f, 0x206f],
  [0x2800, 0x2800],
  [0x3000, 0x3000],
  [0xfff9, 0xfffc],
];
/** Marks that take no room: direction, variation selectors, fillers, tags. */
const IGNORABLE = /\p{Default_Ignorable_Code_Point}/u;

/** What a unit is to the text matched: part of it, nothing, or the first half of a pair that may be nothing. */
const KEPT = 0;
const LEFT_OUT = 1;
const MAYBE_LEFT_OUT = 2;

/** Ignorable characters beyond the basic plane: shorthand and musical controls, tags and further variation selectors. */
const IGNORABLE_PAIRS: readonly (readonly [first: number, last: number])[] = [
  [0x1bca0, 0x1bca3],
  [0x1d173, 0x1d17a],
  [0xe0000, 0xe0fff],
];

/** Room for folding most texts: to make an array for each takes longer than folding it. */
const SCRATCH = new Uint16Array(1 << 14);

function foldTable(): Uint16Array {
  const units = Uint16Array.from({ length: UNITS }, (_, unit) => unit);
  for (let at = 0; at < table.from.length; at++) units[table.from.charCodeAt(at)] = table.to.charCodeAt(at);
  return units;
}

function whiteTable(): Uint8Array {
  const white = unitsOfClass(IGNORABLE);
  for (const [first, last] of BLANK) white.fill(LEFT_OUT, first, last + 1);
  for (const [first, last] of IGNORABLE_PAIRS) {
    white.fill(MAYBE_LEFT_OUT, highSurrogate(first), highSurrogate(last) + 1);
  }
  return white;
}

function highSurrogate(codePoint: number): number {
  return String.fromCodePoint(codePoint).charCodeAt(0);
}

/** What each UTF-16 unit folds to. */
export const FOLDED: Readonly<Uint16Array> = foldTable();
/** Not 0 for each UTF-16 unit that is white space or invisible, or may be with the unit that follows. */
const WHITE: Readonly<Uint8Array> = whiteTable();

/**
 * How many units from `unit` on are left out of the text matched: 1 for white space and invisible marks, 2 for those
 * beyond the basic plane, else 0. Folding changes nothing about it.
 * @param next the unit behind, NaN at the end of a text
 */
export function unitsLeftOut(unit: number, next: number): 0 | 1 | 2 {
  const white = WHITE[unit] ?? KEPT;
  if (white === KEPT) return 0;
  if (white === LEFT_OUT) return 1;
  const character = (unit - 0xd800) * 0x400 + (next - 0xdc00) + 0x10000;
  const isPair = next >= 0xdc00 && next <= 0xdfff;
  return isPair && IGNORABLE_PAIRS.some(([first, last]) => character >= first && character <= last) ? 2 : 0;
}

/** The UTF-16 units of a text, lone surrogates included. */
export function unitsOf(text: string): Uint16Array {
  const units = new Uint16Array(text.length);
  if (text.length < SHORT) {
    for (let at = 0; at < text.length; at++) units[at] = text.charCodeAt(at);
  } else {
    Buffer.from(units.buffer).write(text, 'utf16le');
  }
  return units;
}

/** The text that UTF-16 units spell, lone surrogates included. */
export function textOf(units: Uint16Array): string {
  return Buffer.from(units.buffer, units.byteOffset, units.byteLength).toString('utf16le');
}

/**
 * Folds a text for matching: full width to half width, letter case, Traditional to Simplified, variant characters,
 * dashes and quotes. One UTF-16 unit becomes one unit, so every offset stays what it was; folding twice changes nothing.
 */
export function fold(text: string): string {
  const { length } = text;
  let first = 0;
  while (first < length && FOLDED[text.charCodeAt(first)] === text.charCodeAt(first)) first++;
  if (first === length) return text;
  const units = length <= SCRATCH.length ? SCRATCH : new Uint16Array(length);
  for (let at = 0; at < length; at++) units[at] = FOLDED[text.charCodeAt(at)] ?? 0;
  return Buffer.from(units.buffer, 0, length * Uint16Array.BYTES_PER_ELEMENT).toString('utf16le');
}

/** A text without its white space. `offsets[i]` is where unit `i` stood; the last entry is the full length. */
interface SqueezedText {
  text: string;
  offsets: Uint32Array;
}

/** Leaves white space and invisible marks out of a (folded) text. */
export function squeeze(folded: string): SqueezedText {
  const { units, offsets } = squeezeUnits(unitsOf(folded));
  return { text: textOf(units), offsets };
}

/** Folds and squeezes at once: what is matched, for texts and queries alike. */
export function matchedText(text: string): { units: Uint16Array; offsets: Uint32Array } {
  const units = unitsOf(text);
  for (let at = 0; at < units.length; at++) units[at] = FOLDED[units[at] ?? 0] ?? 0;
  return squeezeUnits(units);
}

function squeezeUnits(units: Uint16Array): { units: Uint16Array; offsets: Uint32Array } {
  const offsets = new Uint32Array(units.length + 1);
  let kept = 0;
  for (let at = 0; at < units.length; at++) {
    const unit = units[at] ?? 0;
    if (WHITE[unit] !== KEPT) {
      const leftOut = unitsLeftOut(unit, units[at + 1] ?? Number.NaN);
      if (leftOut > 0) {
        at += leftOut - 1;
        continue;
      }
    }
    units[kept] = unit;
    offsets[kept] = at;
    kept++;
  }
  offsets[kept] = units.length;
  return { units: units.subarray(0, kept), offsets: offsets.subarray(0, kept + 1) };
}
