import type { ArrayFile, NamedArrays, StreamedArray, TypedArray } from '../snapshot/array-file.ts';
import { type ByteSource, JoinedBytes, stretchesOf } from '../snapshot/byte-source.ts';
import { FOLDED, matchedText, textOf, unitsLeftOut } from './fold.ts';
import { Growing } from './growing.ts';
import { ends, joinArrays, joinNumbers, joinOffsets } from './join.ts';
import { MarkedOffsets } from './marked-offsets.ts';
import { sentenceStarts } from './sentences.ts';
import { placeOf } from './sorted.ts';

const UNIT_BYTES = 2;
/**
 * Units read together, fewest and most. Passages that are looked at one after the other are often neighbours: where the next one
 * lies no further away than was read, twice as many are read, else half as many.
 */
const UNITS_AT_ONCE = { fewest: 1 << 10, most: 1 << 16 };
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
  /** Units read together now. */
  private atOnce = UNITS_AT_ONCE.fewest;
  /** Where each passage begins, in units; one more entry than passages. */
  readonly starts: Uint32Array;
  /** First passage of each document; one more entry than documents. */
  readonly firsts: Uint32Array;
  /** Document of each passage. */
  readonly documentOf: Uint32Array;
  /** Where sentences begin (inside a passage). */
  private readonly borders: MarkedOffsets;
  /** Offsets, ascending, before which something divided a number that squeezing would join. */
  private readonly divisions: Uint32Array;

  /** @param source where the units are read from, where they are not all at hand */
  constructor(units: Uint16Array, places: TextPlaces, source: ByteSource | null = null) {
    this.units = units;
    this.source = source;
    this.starts = places.starts;
    this.length = places.starts[places.starts.length - 1] ?? 0;
    this.firsts = places.firsts;
    this.borders = places.borders;
    this.divisions = places.divisions;
    this.documentOf = places.documentOf;
  }

  /** Reads what `joinTexts` gave under the same name: its units are in memory. */
  static load(joined: ArrayFile, name: string): PassageText {
    return new PassageText(joined.u16(`${name}.units`), placesFrom(joined, name));
  }

  /** Reads what `joinPlaces` gave; the units are read from the files of the segments when they are asked for. */
  static open(joined: ArrayFile, name: string, files: readonly ArrayFile[]): PassageText {
    const starts = Array.from(joined.u32(`${name}.segments`), (unit) => unit * UNIT_BYTES);
    const sources = files.map((file) => file.stretches(`${name}.units`));
    return new PassageText(new Uint16Array(0), placesFrom(joined, name), new JoinedBytes(sources, starts));
  }

  /** Its arrays under names that begin with `name`. */
  arrays(name: string): NamedArrays {
    const { units, starts, firsts, borders, divisions } = this;
    return named(name, { units, starts, firsts, ...borderArrays(borders), divisions });
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

  /** Units of some passages together. */
  unitsOf(passages: Uint32Array): number {
    const { starts } = this;
    let units = 0;
    for (let at = 0; at < passages.length; at++) {
      const passage = passages[at] ?? 0;
      units += (starts[passage + 1] ?? 0) - (starts[passage] ?? 0);
    }
    return units;
  }

  first(document: number): number {
    return this.firsts[document] ?? 0;
  }

  /** Sees to it that the units `[from, to)` are held. */
  hold(from: number, to: number): void {
    if (this.source === null || (from >= this.base && to <= this.base + this.units.length)) return;
    const behind = from - (this.base + this.units.length);
    const isNear = behind >= 0 && behind < this.atOnce;
    this.atOnce = isNear
      ? Math.min(UNITS_AT_ONCE.most, this.atOnce * 2)
      : Math.max(UNITS_AT_ONCE.fewest, this.atOnce >>> 1);
    const end = Math.min(this.length, Math.max(to, from + this.atOnce));
    const { buffer, byteOffset, byteLength } = this.source.read(from * UNIT_BYTES, end * UNIT_BYTES);
    this.units = new Uint16Array(buffer, byteOffset, byteLength / UNIT_BYTES);
    this.base = from;
  }

  /** A unit among those held. */
  unit(at: number): number {
    return this.units[at - this.base] ?? 0;
  }

  /** Whether a sentence begins at an offset into the text. */
  isBorder(at: number): boolean {
    return this.borders.has(at);
  }

  /** The last offset at or before `at`, but not before `floor`, where a sentence begins; `floor` where none does. */
  sentenceStart(at: number, floor: number): number {
    return this.borders.last(at, floor);
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

/** Where all stands in a text; see `PassageText`. */
type TextPlaces = Record<'starts' | 'firsts' | 'documentOf' | 'divisions', Uint32Array> & {
  borders: MarkedOffsets;
};

const borderArrays = ({ blocks, places }: MarkedOffsets): NamedArrays => ({
  borderBlocks: blocks,
  borderPlaces: places,
});

const bordersFrom = (file: ArrayFile, name: string): MarkedOffsets =>
  new MarkedOffsets(file.u32(`${name}.borderBlocks`), file.u8(`${name}.borderPlaces`));

function named(name: string, arrays: Readonly<Record<string, TypedArray>>): NamedArrays {
  return Object.fromEntries(Object.entries(arrays).map(([member, array]) => [`${name}.${member}`, array]));
}

function placesFrom(joined: ArrayFile, name: string): TextPlaces {
  const member = (of: string): Uint32Array => joined.u32(`${name}.${of}`);
  return {
    starts: member('starts'),
    firsts: member('firsts'),
    documentOf: member('documentOf'),
    borders: bordersFrom(joined, name),
    divisions: member('divisions'),
  };
}

/**
 * Joins the texts that the segments of an index hold under one name, without their units: where passages, documents and
 * sentences begin in all of it. `NAME.segments` and `NAME.passages` tell the first unit and the first passage of each segment,
 * and how many there are in all.
 */
export function joinPlaces(files: readonly ArrayFile[], name: string): NamedArrays {
  const parts = files.map((file) => ({
    starts: file.u32(`${name}.starts`),
    firsts: file.u32(`${name}.firsts`),
    borders: bordersFrom(file, name),
    divisions: file.u32(`${name}.divisions`),
  }));
  const lengths = parts.map(({ starts }) => starts.at(-1) ?? 0);
  const segments = ends(lengths);
  const firsts = joinOffsets(parts.map((part) => part.firsts));
  return named(name, {
    starts: joinOffsets(parts.map((part) => part.starts)),
    firsts,
    documentOf: documentsOfPassages(firsts),
    ...borderArrays(
      MarkedOffsets.join(
        parts.map(({ borders }) => borders),
        lengths,
      ),
    ),
    divisions: joinNumbers(
      parts.map((part, at) => part.divisions.map((offset) => offset + (segments[at] ?? 0))),
    ),
    segments,
    passages: ends(parts.map(({ starts }) => starts.length - 1)),
  });
}

/** What `joinPlaces` tells that a segment does not hold: it follows from the rest. */
const NOT_STORED = new Set(['documentOf', 'segments', 'passages']);

/** The same with the units: for texts as short as titles. */
export function joinTexts(files: readonly ArrayFile[], name: string): NamedArrays {
  const units = joinArrays(
    files.map((file) => file.u16(`${name}.units`)),
    (length) => new Uint16Array(length),
  );
  return { ...joinPlaces(files, name), [`${name}.units`]: units };
}

/**
 * The arrays of one text that holds what several segments hold under one name, as `PassageText.arrays` calls them; the units are
 * given a stretch at a time.
 */
export function mergedText(
  files: readonly ArrayFile[],
  name: string,
): Readonly<Record<string, TypedArray | StreamedArray>> {
  const lengths = files.map((file) => file.u32(`${name}.starts`).at(-1) ?? 0);
  function* stretches(): Generator<Uint8Array> {
    for (const [at, file] of files.entries())
      yield* stretchesOf(file.stretches(`${name}.units`), (lengths[at] ?? 0) * UNIT_BYTES);
  }
  const units: StreamedArray = {
    type: 'u16',
    length: lengths.reduce((sum, length) => sum + length, 0),
    stretches,
  };
  const places = Object.entries(joinPlaces(files, name)).filter(
    ([array]) => !NOT_STORED.has(array.slice(name.length + 1)),
  );
  return { [`${name}.units`]: units, ...Object.fromEntries(places) };
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
    const firsts = this.firsts.finish();
    return new PassageText(units, {
      starts: this.starts.finish(),
      firsts,
      documentOf: documentsOfPassages(firsts),
      borders: MarkedOffsets.join([this.borders.finish()], [units.length]),
      divisions: this.divisions.finish(),
    });
  }

  /** Folds and squeezes a passage (as `matchedText` does) and notes borders and divisions, all in one walk. */
  private addPassage(reading: string): void {
    const base = this.units.length;
    this.starts.push(base);
    const units = this.units.room(reading.length);
    let length = base;
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
        if (length > base) this.borders.push(length);
      }
      if (length > base && numberGoesOn(before, unit)) {
        const apart = at - beforeAt > 1 && !isThousandsSpace(reading, beforeAt + 1);
        if (apart || isProseComma(reading, at)) this.divisions.push(length);
      }
      units[length++] = unit;
      before = unit;
      beforeAt = at;
    }
    this.units.length = length;
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
