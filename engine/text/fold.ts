import table from './fold-table.json' with { type: 'json' };

const UNITS = 0x10000;
/** Below this many units a loop over character codes beats copying through a buffer. */
const SHORT = 64;

/** Marks that take no room or only room: they never count in matching, whatever JavaScript's `\s` says of them. */
const INVISIBLE: readonly (readonly [first: number, last: number])[] = [
  [0x0000, 0x0020],
  [0x007f, 0x00a0],
  [0x00ad, 0x00ad],
  [0x1680, 0x1680],
  [0x180e, 0x180e],
  [0x2000, 0x200f],
  [0x2028, 0x202f],
  [0x205f, 0x206f],
  [0x2800, 0x2800],
  [0x3000, 0x3000],
  [0x3164, 0x3164],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xffa0, 0xffa0],
];

/** Room for folding most texts: to make an array for each takes longer than folding it. */
const SCRATCH = new Uint16Array(1 << 14);

function foldTable(): Uint16Array {
  const units = Uint16Array.from({ length: UNITS }, (_, unit) => unit);
  for (let at = 0; at < table.from.length; at++) units[table.from.charCodeAt(at)] = table.to.charCodeAt(at);
  return units;
}

function whiteTable(): Uint8Array {
  const white = new Uint8Array(UNITS);
  for (const [first, last] of INVISIBLE) white.fill(1, first, last + 1);
  return white;
}

/** What each UTF-16 unit folds to. */
export const FOLDED: Readonly<Uint16Array> = foldTable();
/** 1 for each UTF-16 unit that is white space or invisible: left out of the text matched. */
export const WHITE: Readonly<Uint8Array> = whiteTable();

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
export interface SqueezedText {
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
    if (WHITE[unit] === 1) continue;
    units[kept] = unit;
    offsets[kept] = at;
    kept++;
  }
  offsets[kept] = units.length;
  return { units: units.subarray(0, kept), offsets: offsets.subarray(0, kept + 1) };
}
