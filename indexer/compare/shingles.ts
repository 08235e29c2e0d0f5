import { FOLDED } from '../../engine/text/fold.ts';
import { MASK_MARKS } from '../../engine/text/masks.ts';
import { mix } from '../../engine/text/mix.ts';
import { isSurrogate, unitsOfClass } from '../../engine/text/unit-class.ts';
import type { Passage } from '../../engine/types.ts';
import { isNumeral, isYear, readNumeral, withDigit } from './numerals.ts';

/**
 * Characters of a shingle. Six folded characters without punctuation are about three words: long enough that unrelated
 * official texts share few, short enough that a mended word costs a copy little.
 */
const SHINGLE = 6;

/** Kept characters before a number that tell which number it is. */
const CONTEXT = 6;

/** What a unit is to a shingle; every other value is the folded unit, which is kept. */
const LEFT_OUT = 0;
const DIGIT = 1;
const MASK = 2;
/** x or X: a mask, unless other Latin letters stand beside it. */
const LETTER_X = 3;

const X = 'x'.charCodeAt(0);
const MASKS: ReadonlySet<number> = new Set([...MASK_MARKS].map((mark) => mark.charCodeAt(0)));
/** Units by which a run of masks is told to stand for a number: 20xx年, X月, 第__号, ××万元. */
const COUNTED = new Set([...'年月日号期届次名户个万亿元吨亩家项人'].map((unit) => unit.charCodeAt(0)));

const KIND: Readonly<Uint16Array> = kinds();

function kinds(): Uint16Array {
  const kept = unitsOfClass(/[\p{L}\p{Nl}\p{M}]/u);
  const digits = unitsOfClass(/\p{Nd}/u);
  return FOLDED.map((folded, unit) => {
    if (digits[folded] === 1) return DIGIT;
    if (MASKS.has(folded) || MASKS.has(unit)) return MASK;
    if (folded === X) return LETTER_X;
    return isSurrogate(folded) || kept[folded] === 1 ? folded : LEFT_OUT;
  });
}

/** A passage as far as comparing needs it. */
export type ComparedPassage = Pick<Passage, 'text' | 'level'>;
const TITLE_LEVEL = 1;

/** The shingles of a text as 32-bit hashes in order of place, and its numbers by what stands before them. */
interface Shingles {
  hashes: Uint32Array;
  /** Hash of the characters before a number → hash of its digits; the first number of each context. */
  numbers: Map<number, number>;
  /** The same of years alone (2008年, 二〇〇八年). */
  years: Map<number, number>;
}

const BASE = 0x01000193;
/** BASE ** SHINGLE modulo 2 ** 32: takes the oldest unit out of the rolling hash. */
const OLDEST = Array.from({ length: SHINGLE }).reduce<number>((power) => Math.imul(power, BASE), 1);

/**
 * Cuts a text into shingles of its folded letters. Punctuation, white space and digits are left out (years are masked in
 * many ways, or deleted: 2006年, 20xx年, XX年 and 年 read the same), Chinese numerals are letters; no shingle spans the mask of a name, so that the masked
 * copy holds nothing that the unmasked one lacks. Titles are left out: each copy may bear another. Passages are read on end: copies break paragraphs differently.
 */
export function shinglesOf(passages: readonly ComparedPassage[]): Shingles {
  const most = passages.reduce((sum, { text }) => sum + text.length, 0);
  const hashes = new Uint32Array(most);
  const numbers = new Map<number, number>();
  const years = new Map<number, number>();
  const window = new Uint16Array(SHINGLE);
  let made = 0;
  let length = 0;
  let rolling = 0;
  const keep = (unit: number): void => {
    const place = length % SHINGLE;
    rolling = (Math.imul(rolling, BASE) + unit) | 0;
    if (length >= SHINGLE) rolling = (rolling - Math.imul(window[place] ?? 0, OLDEST)) | 0;
    window[place] = unit;
    length++;
    if (length >= SHINGLE) hashes[made++] = mix(rolling);
  };
  const note = (value: number, year: boolean): void => {
    if (length < CONTEXT) return;
    const context = mix(rolling ^ 0x5bd1e995);
    if (!numbers.has(context)) numbers.set(context, value);
    if (year && !years.has(context)) years.set(context, value);
  };
  for (const { text, level } of passages) {
    if (level === TITLE_LEVEL) continue;
    let numeralEnd = 0;
    for (let at = 0; at < text.length; ) {
      const kind = KIND[text.charCodeAt(at)] ?? LEFT_OUT;
      if (kind > LETTER_X) {
        if (at >= numeralEnd && isNumeral(kind)) {
          const { end, value, year } = readNumeral(text, at);
          numeralEnd = end;
          if (value !== null) note(value, year);
        }
        keep(kind);
      }
      if (kind === LEFT_OUT || kind > LETTER_X) {
        at++;
        continue;
      }
      const run = readRun(text, at);
      at = run.end;
      if (run.word) for (let unit = 0; unit < run.end - run.start; unit++) keep(X);
      else if (run.masked && !run.number) length = 0;
      else if (!run.masked && !run.stub) note(run.value, isYear(text, run.start, run.end));
      if (length === 0) rolling = 0;
    }
  }
  return { hashes: hashes.subarray(0, made), numbers, years };
}

interface Run {
  start: number;
  end: number;
  /** Holds a mask. */
  masked: boolean;
  /** Stands for a number. */
  number: boolean;
  /** `20` or `19`: what is often left of a year whose other digits were deleted. */
  stub: boolean;
  /** Is no mask but part of a Latin word. */
  word: boolean;
  /** Hash of the digits, where nothing is masked. */
  value: number;
}

/** A run of digits and masks: `2006`, `20xx`, `__`, `X`, `202_`. */
function readRun(text: string, start: number): Run {
  let end = start;
  let digits = false;
  let masked = false;
  let letters = true;
  let value = 0;
  for (; end < text.length; end++) {
    const kind = KIND[text.charCodeAt(end)] ?? LEFT_OUT;
    if (kind === DIGIT) {
      digits = true;
      letters = false;
      value = withDigit(value, FOLDED[text.charCodeAt(end)] ?? 0);
    } else if (kind === MASK) {
      masked = true;
      letters = false;
    } else if (kind === LETTER_X) masked = true;
    else break;
  }
  const stub = end - start === 2 && (text.startsWith('20', start) || text.startsWith('19', start));
  const word = letters && (isLatin(text, start - 1) || isLatin(text, end));
  return { start, end, masked, number: digits || COUNTED.has(text.charCodeAt(end)), stub, word, value };
}

function isLatin(text: string, at: number): boolean {
  const unit = FOLDED[text.charCodeAt(at)] ?? 0;
  return unit >= 0x61 && unit <= 0x7a;
}
