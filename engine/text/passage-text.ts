import type { ArrayFile, TypedArray } from '../snapshot/array-file.ts';
import type { ByteSource } from '../snapshot/byte-source.ts';
import { FOLDED, matchedText, textOf, unitsLeftOut } from './fold.ts';
import { Growing } from './growing.ts';
import { sentenceStarts } from './sentences.ts';
import { placeOf } from './sorted.ts';

const WORD_BITS = 32;
const UNIT_BYTES = 2;
/** Units read together: passages that are looked at one after the other are often neighbours. */
const UNITS_AT_ONCE = 1 << 13;
const FULL_WIDTH_COMMA = 0xff0c;

/** Whether a folded unit is a digit 0–9. */
export const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;
const isSeparator = (unit: number): boolean => unit === 0x2c || unit === 0x2e;

/**
 * The text that is matched: passages folded and without white space, one after the other in one array of UTF-16 units,
 * with what folding and squeezing would lose: where sentences begin, and where white space divided two numbers
 * (and did not group the thousands of one).
 */
export class PassageText {
  /** The units held: all where the text is in memory, else those that were asked for last. Of the text's unit `at` the place is `at - base`. */
  units: Uint16Array;
  /** How many units of the text are before those held. */
  base = 0;
  /** Units of the whole text. */
  readonly length: number;
  private readonly source: ByteSource | null;
  /** Where each passage begins, in units; one more entry than passages. */
  readonly starts: Uint32Array;
  /** First passage of each document; one more entry than documents. */
  readonly firsts: Uint32Array;
  /** Document of each passage. */
  readonly documentOf: Uint32Array;
  /** One bit a unit: a sentence begins here (inside a passage). */
  private readonly borders: Uint32Array;
  /** Offsets, ascending, before which something divided a number that squeezing would join. */
  private readonly divisions: Uint32Array;

  /** @param parts `source`: where the units are read from, where they are not all at hand */
  constructor(parts: {
    units: Uint16Array;
    source?: ByteSource;
    starts: Uint32Array;
    firsts: Uint32Array;
    borders: Uint32Array;
    divisions: Uint32Array;
  }) {
    this.units = parts.units;
    this.source = parts.source ?? null;
    this.starts = parts.starts;
    this.length = parts.starts[parts.starts.length - 1] ?? 0;
    this.firsts = parts.firsts;
    this.borders = parts.borders;
    this.divisions = parts.divisions;
    this.documentOf = documentsOfPassages(parts.firsts);
  }

  /** Reads the `arrays` saved under the same name. */
  static load(file: ArrayFile, name: string): PassageText {
    return PassageText.withUnits(file, name, { units: file.u16(`${name}.units`) });
  }

  /** Reads the `arraysOnDisk` saved under the same name: the units are read when they are asked for. */
  static open(file: ArrayFile, name: string): PassageText {
    const source = file.stretches(`${name}.units.bytes`);
    return PassageText.withUnits(file, name, { units: new Uint16Array(0), source });
  }

  private static withUnits(
    file: ArrayFile,
    name: string,
    units: { units: Uint16Array; source?: ByteSource },
  ): PassageText {
    return new PassageText({
      ...units,
      starts: file.u32(`${name}.starts`),
      firsts: file.u32(`${name}.firsts`),
      borders: file.u32(`${name}.borders`),
      divisions: file.u32(`${name}.divisions`),
    });
  }

  /** Its arrays under names that begin with `name`, for `load`. */
  arrays(name: string): Record<string, TypedArray> {
    return { [`${name}.units`]: this.units, ...this.places(name) };
  }

  /** The same for `open`: of the units no more need be in memory than are looked at. */
  arraysOnDisk(name: string): Record<string, TypedArray> {
    const { buffer, byteOffset, byteLength } = this.units;
    return { [`${name}.units.bytes`]: new Uint8Array(buffer, byteOffset, byteLength), ...this.places(name) };
  }

  private places(name: string): Record<string, TypedArray> {
    return {
      [`${name}.starts`]: this.starts,
      [`${name}.firsts`]: this.firsts,
      [`${name}.borders`]: this.borders,
      [`${name}.divisions`]: this.divisions,
    };
  }

  get documents(): number {
    return this.firsts.length - 1;
  }

  get passages(): number {
    return this.starts.length - 1;
  }

  start(passage: number): number {
    return this.starts[passage] ?? 0;
  }

  end(passage: number): number {
    return this.starts[passage + 1] ?? 0;
  }

  first(document: number): number {
    return this.firsts[document] ?? 0;
  }

  /** Sees to it that the units `[from, to)` are held. */
  hold(from: number, to: number): void {
    if (this.source === null || (from >= this.base && to <= this.base + this.units.length)) return;
    const end = Math.min(this.length, Math.max(to, from + UNITS_AT_ONCE));
    const { buffer, byteOffset } = this.source.read(from * UNIT_BYTES, end * UNIT_BYTES);
    this.units = new Uint16Array(buffer, byteOffset, end - from);
    this.base = from;
  }

  /** A unit among those held. */
  unit(at: number): number {
    return this.units[at - this.base] ?? 0;
  }

  /** Whether a sentence begins at an offset into the text. */
  isBorder(at: number): boolean {
    return (((this.borders[at >>> 5] ?? 0) >>> (at & 31)) & 1) === 1;
  }

  /** The last offset at or before `at`, but not before `floor`, where a sentence begins; `floor` where none does. */
  sentenceStart(at: number, floor: number): number {
    let word = at >>> 5;
    const lastBit = at & 31;
    let bits = (this.borders[word] ?? 0) & (lastBit === 31 ? -1 : (1 << (lastBit + 1)) - 1);
    while (bits === 0) {
      if (word * WORD_BITS <= floor) return floor;
      word--;
      bits = this.borders[word] ?? 0;
    }
    return Math.max(floor, word * WORD_BITS + 31 - Math.clz32(bits));
  }

  /** Whether the numbers on both sides of an offset were divided by white space (or a full-width comma). */
  isDivided(at: number): boolean {
    return placeOf(this.divisions, at) >= 0;
  }

  /** The matched text of one passage. */
  text(passage: number): string {
    const [start, end] = [this.start(passage), this.end(passage)];
    this.hold(start, end);
    return textOf(this.units.subarray(start - this.base, end - this.base));
  }
}

function documentsOfPassages(firsts: Uint32Array): Uint32Array {
  const passages = firsts[firsts.length - 1] ?? 0;
  const documentOf = new Uint32Array(passages);
  for (let document = 0; document + 1 < firsts.length; document++) {
    documentOf.fill(document, firsts[document], firsts[document + 1]);
  }
  return documentOf;
}

/** Collects passages document by document. */
export class PassageTextBuilder {
  private readonly units = new Growing((length) => new Uint16Array(length));
  private readonly starts = new Growing((length) => new Uint32Array(length));
  private readonly firsts = new Growing((length) => new Uint32Array(length));
  private readonly borders = new Growing((length) => new Uint32Array(length));
  private readonly divisions = new Growing((length) => new Uint32Array(length));

  addDocument(passages: readonly string[]): void {
    this.firsts.push(this.starts.length);
    for (const passage of passages) this.addPassage(passage);
  }

  finish(): PassageText {
    this.starts.push(this.units.length);
    this.firsts.push(this.starts.length - 1);
    const units = this.units.finish();
    const borders = new Uint32Array(Math.ceil((units.length + 1) / WORD_BITS));
    for (let at = 0; at < this.borders.length; at++) {
      const border = this.borders.at(at);
      borders[border >>> 5] = (borders[border >>> 5] ?? 0) | (1 << (border & 31));
    }
    return new PassageText({
      units,
      starts: this.starts.finish(),
      firsts: this.firsts.finish(),
      borders,
      divisions: this.divisions.finish(),
    });
  }

  /** Folds and squeezes a passage (as `matchedText` does) and notes borders and divisions, all in one walk. */
  private addPassage(reading: string): void {
    const { units } = this;
    const base = units.length;
    this.starts.push(base);
    const sentences = sentenceStarts(reading);
    let sentence = 0;
    let before = 0;
    let beforeAt = -1;
    for (let at = 0; at < reading.length; at++) {
      const unit = FOLDED[reading.charCodeAt(at)] ?? 0;
      const leftOut = unitsLeftOut(unit, reading.charCodeAt(at + 1));
      if (leftOut > 0) {
        at += leftOut - 1;
        continue;
      }
      if ((sentences[sentence] ?? reading.length) <= at) {
        while ((sentences[sentence] ?? reading.length) <= at) sentence++;
        if (units.length > base) this.borders.push(units.length);
      }
      if (units.length > base && numberGoesOn(before, unit)) {
        const apart = at - beforeAt > 1 && !isThousandsSpace(reading, beforeAt + 1);
        if (apart || isProseComma(reading, at)) this.divisions.push(units.length);
      }
      units.push(unit);
      before = unit;
      beforeAt = at;
    }
  }
}

/** Whether two neighbours could belong to one number: two digits, or a digit and a decimal point or thousands comma. */
function numberGoesOn(before: number, after: number): boolean {
  return isDigit(before) ? isDigit(after) || isSeparator(after) : isSeparator(before) && isDigit(after);
}

/** Spaces that group thousands: those of one line that stand alone. */
const GROUPING_SPACES = ' \u00a0\u2007\u2009\u202f';
const GROUP_DIGITS = 3;
/** Behind these words a number counts tables and chapters; the next one is another. */
const COUNTING_WORDS = '表图件第章节';

/**
 * Whether the white space at `at` groups the thousands of one number: 1 234, 12 345 678. One to three digits stand before
 * it, at the head of a number, and exactly three behind it.
 */
function isThousandsSpace(reading: string, at: number): boolean {
  if (!GROUPING_SPACES.includes(reading.charAt(at))) return false;
  const digitAt = (place: number): boolean => isDigit(FOLDED[reading.charCodeAt(place)] ?? 0);
  let right = at + 1;
  while (right - at <= GROUP_DIGITS + 1 && digitAt(right)) right++;
  if (right - at - 1 !== GROUP_DIGITS) return false;
  let left = at;
  while (at - left <= GROUP_DIGITS && digitAt(left - 1)) left--;
  if (left === at || at - left > GROUP_DIGITS) return false;
  const before = reading.charAt(left - 1);
  if (isSeparator(FOLDED[before.charCodeAt(0)] ?? 0) && digitAt(left - 2)) return false;
  return before === '' || !COUNTING_WORDS.includes(before);
}

/** A full-width comma after a half-width digit parts clauses (5，100亩); between full-width digits it groups thousands. */
function isProseComma(reading: string, at: number): boolean {
  return reading.charCodeAt(at) === FULL_WIDTH_COMMA && isDigit(reading.charCodeAt(at - 1));
}

/**
 * Leads ranges of a passage's matched text back to its reading text.
 * @param reading the passage's reading text
 * @param ranges offsets into the matched text, relative to the passage
 */
export function readingRanges(
  reading: string,
  ranges: readonly (readonly [start: number, end: number])[],
): [start: number, end: number][] {
  if (ranges.length === 0) return [];
  const { offsets } = matchedText(reading);
  return ranges.map(([start, end]) => [
    offsets[start] ?? reading.length,
    end > start ? (offsets[end - 1] ?? reading.length - 1) + 1 : (offsets[start] ?? reading.length),
  ]);
}
