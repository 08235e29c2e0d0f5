import { spend } from '../budget.ts';
import type { Hits } from '../grams/grams.ts';
import type { Nearness } from '../query/ast.ts';
import { Growing } from '../text/growing.ts';
import type { PassageText } from '../text/passage-text.ts';
import { MAX_CHARACTER_UNITS } from './pattern.ts';
import type { PlacedHits } from './phrase.ts';
import { charactersBetween } from './term-matcher.ts';

/** Passages that satisfy a chain, and in each the ranges that take part in it, once each. */
export interface NearHits extends Hits {
  /** Where the ranges of the passage at the same place begin in `starts` and `ends`. */
  offsets: Uint32Array;
  /** Offsets into the text's units. */
  starts: Uint32Array;
  ends: Uint32Array;
}

/** Collects what a chain finds, passage by passage: the ranges of one, each once and in order, then the passage. */
export class FoundNear {
  readonly #passages: Uint32Array;
  readonly #counts: Uint32Array;
  readonly #offsets: Uint32Array;
  readonly #starts = new Growing((length) => new Uint32Array(length));
  readonly #ends = new Growing((length) => new Uint32Array(length));
  #length = 0;

  /** @param most passages that there may be */
  constructor(most: number) {
    this.#passages = new Uint32Array(most);
    this.#counts = new Uint32Array(most);
    this.#offsets = new Uint32Array(most + 1);
  }

  add(start: number, end: number): void {
    this.#starts.push(start);
    this.#ends.push(end);
  }

  /** Ends a passage; one without ranges is none that was found. */
  end(passage: number): void {
    const count = this.#starts.length - (this.#offsets[this.#length] ?? 0);
    if (count === 0) return;
    this.#passages[this.#length] = passage;
    this.#counts[this.#length] = count;
    this.#length++;
    this.#offsets[this.#length] = this.#starts.length;
  }

  finish(): NearHits {
    return {
      passages: this.#passages.subarray(0, this.#length),
      counts: this.#counts.subarray(0, this.#length),
      offsets: this.#offsets,
      starts: this.#starts.finish(),
      ends: this.#ends.finish(),
    };
  }
}

/** Where a phrase stands, and its length in units. */
export interface PlacedPhrase {
  places: PlacedHits;
  units: number;
}

/** Whether no more than so many characters lie between one occurrence's end and another's start; none where they overlap. */
export function areWithin(text: PassageText, end: number, start: number, characters: number): boolean {
  const units = start - end;
  if (units <= characters) return true;
  if (units > characters * MAX_CHARACTER_UNITS) return false;
  text.hold(end, start);
  return charactersBetween(text, end, start) <= characters;
}

/** In no sentence whole: what runs over the end of one. */
export const NOWHERE = -1;

/** The occurrences of one of two phrases, passage by passage, and which of them have one of the other near them. */
class Walked {
  readonly starts: Uint32Array;
  readonly units: number;
  readonly passages: Uint32Array;
  readonly #counts: Uint32Array;
  readonly #isNear: Uint8Array;
  readonly #text: PassageText;
  /** The passage at hand, as a place in the list, and its occurrences: places in `starts`. */
  at = 0;
  from = 0;
  to = 0;

  constructor({ places, units }: PlacedPhrase, text: PassageText) {
    this.starts = places.starts;
    this.units = units;
    this.passages = places.passages;
    this.#counts = places.counts;
    this.#isNear = new Uint8Array(places.starts.length);
    this.#text = text;
    this.to = this.#counts[0] ?? 0;
  }

  /** Goes on to the next passage. */
  next(): void {
    this.at++;
    this.from = this.to;
    this.to += this.#counts[this.at] ?? 0;
  }

  start(place: number): number {
    return this.starts[place] ?? 0;
  }

  end(place: number): number {
    return this.start(place) + this.units;
  }

  keep(place: number): void {
    this.#isNear[place] = 1;
  }

  isNear(place: number): boolean {
    return this.#isNear[place] === 1;
  }

  /** Start of the sentence that holds an occurrence whole; `NOWHERE` behind the last of the passage, too. */
  sentenceAt(place: number, floor: number): number {
    if (place >= this.to) return NOWHERE;
    const sentence = this.#text.sentenceStart(this.end(place) - 1, floor);
    return sentence <= this.start(place) ? sentence : NOWHERE;
  }

  /** The place behind the last occurrence of a sentence, of which the one at `place` is. */
  restOf(place: number, sentence: number, floor: number): number {
    let end = place + 1;
    // What runs over the end of the sentence is followed by none within it, since all are of one length.
    while (end < this.to && this.sentenceAt(end, floor) === sentence) end++;
    return end;
  }
}

/** Occurrences of one of two phrases, as places in its list: half-open. */
type Stretch = readonly [from: number, to: number];

/** Keeps of a stretch the occurrences beside which one of a stretch of the other stands that is not the same place. */
function keepBeside(a: Walked, [from, to]: Stretch, b: Walked, [first, end]: Stretch): void {
  const only = a.units === b.units && end - first === 1 ? b.start(first) : NOWHERE;
  for (let place = from; place < to; place++) if (a.start(place) !== only) a.keep(place);
}

/** Keeps the occurrences of both that lie in a sentence with one of the other. Both ascend, and so do their sentences. */
function keepInSentences(a: Walked, b: Walked, floor: number): void {
  let [i, j] = [a.from, b.from];
  let [own, other] = [a.sentenceAt(i, floor), b.sentenceAt(j, floor)];
  while (i < a.to && j < b.to) {
    if (own !== other || own === NOWHERE) {
      if (own <= other) own = a.sentenceAt(++i, floor);
      else other = b.sentenceAt(++j, floor);
      continue;
    }
    const [first, second] = [a.restOf(i, own, floor), b.restOf(j, other, floor)];
    keepBeside(a, [i, first], b, [j, second]);
    keepBeside(b, [j, second], a, [i, first]);
    [i, j] = [first, second];
    [own, other] = [a.sentenceAt(i, floor), b.sentenceAt(j, floor)];
  }
}

/** Keeps the occurrences of one that have one of the other, at another place, no further away than so many characters. */
function keepWithin(a: Walked, b: Walked, text: PassageText, characters: number): void {
  let next = b.from;
  for (let place = a.from; place < a.to; place++) {
    const start = a.start(place);
    while (next < b.to && b.start(next) <= start) next++;
    // The nearest are the last that starts no later, and the first that does.
    const isItself = a.units === b.units && next > b.from && b.start(next - 1) === start;
    const before = isItself ? next - 2 : next - 1;
    const isBehind = before >= b.from && areWithin(text, b.end(before), start, characters);
    if (isBehind || (next < b.to && areWithin(text, a.end(place), b.start(next), characters))) a.keep(place);
  }
}

/**
 * Passages in which two phrases stand near each other, by where each of them stands: what `NearChain` finds of a chain of two, in a
 * few steps for each occurrence. Both may be one phrase: it then stands there twice.
 */
export function nearPair(
  text: PassageText,
  first: PlacedPhrase,
  link: Nearness,
  second: PlacedPhrase,
): NearHits {
  const [a, b] = [new Walked(first, text), new Walked(second, text)];
  const near = new FoundNear(Math.min(a.passages.length, b.passages.length));
  while (a.at < a.passages.length && b.at < b.passages.length) {
    const passage = a.passages[a.at] ?? 0;
    const other = b.passages[b.at] ?? 0;
    if (passage !== other) {
      if (passage < other) a.next();
      else b.next();
      continue;
    }
    spend(a.to - a.from + b.to - b.from);
    keepNear(a, b, link, text, text.start(passage));
    gather(a, b, near);
    near.end(passage);
    a.next();
    b.next();
  }
  return near.finish();
}

function keepNear(a: Walked, b: Walked, link: Nearness, text: PassageText, floor: number): void {
  switch (link.kind) {
    case 'passage':
      keepBeside(a, [a.from, a.to], b, [b.from, b.to]);
      keepBeside(b, [b.from, b.to], a, [a.from, a.to]);
      return;
    case 'sentence':
      keepInSentences(a, b, floor);
      return;
    case 'distance':
      keepWithin(a, b, text, link.characters);
      keepWithin(b, a, text, link.characters);
  }
}

/** Adds what was kept of both in the passage at hand, in order, each range once. */
function gather(a: Walked, b: Walked, near: FoundNear): void {
  let [i, j] = [a.from, b.from];
  for (;;) {
    while (i < a.to && !a.isNear(i)) i++;
    while (j < b.to && !b.isNear(j)) j++;
    if (i === a.to && j === b.to) return;
    const [start, end] = i < a.to ? [a.start(i), a.end(i)] : [Number.POSITIVE_INFINITY, 0];
    const [otherStart, otherEnd] = j < b.to ? [b.start(j), b.end(j)] : [Number.POSITIVE_INFINITY, 0];
    const isFirst = start < otherStart || (start === otherStart && end <= otherEnd);
    if (isFirst) i++;
    if (!isFirst || (start === otherStart && end === otherEnd)) j++;
    near.add(isFirst ? start : otherStart, isFirst ? end : otherEnd);
  }
}
