import { MORE, MOST_BYTES, writeNumber } from '../snapshot/byte-codes.ts';
import { Growing } from '../text/growing.ts';
import { lowerBoundAhead } from '../text/sorted.ts';
import type { ListParts } from './row-lists.ts';

/**
 * Where pairs of neighbours stand in their passages, so that a phrase is found by the positions of its pairs and without
 * reading a text.
 *
 * For each place of a pair, in the order of its postings, the units since the place before in the same passage (less one), or since
 * the passage begins: seven-bit groups, lowest first.
 */

/**
 * Places in a segment from which on those of a pair are kept. Of rarer pairs it is quicker to read the few texts, and they are
 * most of all pairs: so the positions take a third of a byte for each byte of source.
 */
export const LEAST_POSITIONED = 64;

/** Positions that have been built, in the order of their keys. */
export interface BuiltPositions<Bytes = Uint8Array> {
  keys: Uint32Array;
  /** Where the positions of each key begin in `bytes`; one more entry than keys. */
  offsets: Uint32Array;
  bytes: Bytes;
}

/** Writes the positions of one pair after the other. */
export class PositionsWriter {
  readonly #keys = new Growing((length) => new Uint32Array(length));
  readonly #offsets = new Growing((length) => new Uint32Array(length));
  readonly #bytes = new Growing((length) => new Uint8Array(length));

  /** Writes the positions of a pair: `positions[start..end)`, offsets in the passages at the same places. */
  write(key: number, passages: Uint32Array, positions: Uint32Array, start: number, end: number): void {
    this.#keys.push(key);
    this.#offsets.push(this.#bytes.length);
    const bytes = this.#bytes.room((end - start) * MOST_BYTES);
    let used = this.#bytes.length;
    let passage = -1;
    let after = 0;
    for (let at = start; at < end; at++) {
      if (passages[at] !== passage) {
        passage = passages[at] ?? 0;
        after = 0;
      }
      const position = positions[at] ?? 0;
      used = writeNumber(bytes, used, position - after);
      after = position + 1;
    }
    this.#bytes.length = used;
  }

  finish(): BuiltPositions {
    this.#offsets.push(this.#bytes.length);
    return { keys: this.#keys.finish(), offsets: this.#offsets.finish(), bytes: this.#bytes.finish() };
  }
}

/** Places of a gram in a text, in its order. */
export interface PlacedGrams {
  /** The passage of each. */
  passages: Uint32Array;
  /** Where each begins, in units of the whole text. */
  starts: Uint32Array;
}

/**
 * Reads all places of a pair.
 * @param postings its postings, whole
 * @param positions its positions, whole
 * @param first number of the passage that the postings call 0
 * @param passageStarts where each passage begins, in units of the whole text
 * @param dead 1 for passages that are to be left out; null where none is
 */
export function readPlaces(
  postings: Uint8Array,
  positions: Uint8Array,
  first: number,
  passageStarts: Uint32Array,
  dead: Uint8Array | null,
): PlacedGrams {
  // A position takes a byte or more.
  const passages = new Uint32Array(positions.length);
  const starts = new Uint32Array(positions.length);
  let length = 0;
  let passage = first;
  let next = 0;
  for (let offset = 0; offset < postings.length; ) {
    let byte = postings[offset++] ?? 0;
    let value = byte & (MORE - 1);
    for (let shift = 7; byte >= MORE; shift += 7) {
      byte = postings[offset++] ?? 0;
      value |= (byte & (MORE - 1)) << shift;
    }
    passage += value >>> 1;
    let times = 1;
    if ((value & 1) === 1) {
      byte = postings[offset++] ?? 0;
      times = byte & (MORE - 1);
      for (let shift = 7; byte >= MORE; shift += 7) {
        byte = postings[offset++] ?? 0;
        times |= (byte & (MORE - 1)) << shift;
      }
      times += 2;
    }
    const from = length;
    let start = passageStarts[passage] ?? 0;
    for (let time = 0; time < times; time++) {
      byte = positions[next++] ?? 0;
      let gap = byte & (MORE - 1);
      for (let shift = 7; byte >= MORE; shift += 7) {
        byte = positions[next++] ?? 0;
        gap |= (byte & (MORE - 1)) << shift;
      }
      start += gap;
      passages[length] = passage;
      starts[length++] = start++;
    }
    if (dead !== null && dead[passage] === 1) length = from;
    passage++;
  }
  return { passages: passages.subarray(0, length), starts: starts.subarray(0, length) };
}

/** Where the positions of each part of a pair's postings begin; both whole. */
export function positionsOfParts(
  { offsets }: ListParts,
  postings: Uint8Array,
  positions: Uint8Array,
): Uint32Array {
  const begins = new Uint32Array(offsets.length);
  let next = 0;
  for (let offset = 0, part = 0; part < begins.length; ) {
    if (offset === offsets[part]) begins[part++] = next;
    let byte = postings[offset] ?? 0;
    const isMore = (byte & 1) === 1;
    while ((postings[offset++] ?? 0) >= MORE);
    let times = 1;
    if (isMore) {
      byte = postings[offset++] ?? 0;
      times = byte & (MORE - 1);
      for (let shift = 7; byte >= MORE; shift += 7) {
        byte = postings[offset++] ?? 0;
        times |= (byte & (MORE - 1)) << shift;
      }
      times += 2;
    }
    for (; times > 0; times--) while ((positions[next++] ?? 0) >= MORE);
  }
  return begins;
}

/**
 * Reads the places of a pair in some passages, of which all may be in an answer: of the others no more than their lengths.
 * @param wanted the passages, ascending; one may stand there several times
 * @param parts of the postings
 * @param begins see `positionsOfParts`
 * @param first number of the passage that the postings call 0
 */
export function readPlacesWithin(
  postings: Uint8Array,
  positions: Uint8Array,
  parts: ListParts,
  begins: Uint32Array,
  first: number,
  passageStarts: Uint32Array,
  wanted: Uint32Array,
): PlacedGrams {
  let room = Math.min(positions.length, wanted.length * 2);
  let passages = new Uint32Array(room);
  let starts = new Uint32Array(room);
  let length = 0;
  let part = 0;
  let row = 0;
  let offset = 0;
  let next = 0;
  let at = 0;
  while (at < wanted.length && offset < postings.length) {
    const target = (wanted[at] ?? 0) - first;
    if ((parts.rows[part + 1] ?? Number.POSITIVE_INFINITY) <= target) {
      part = lowerBoundAhead(parts.rows, target + 1, part) - 1;
      row = parts.rows[part] ?? 0;
      offset = parts.offsets[part] ?? 0;
      next = begins[part] ?? 0;
    }
    let held = -1;
    let times = 0;
    while (held < target && offset < postings.length) {
      for (; times > 0; times--) while ((positions[next++] ?? 0) >= MORE);
      let byte = postings[offset++] ?? 0;
      let value = byte & (MORE - 1);
      for (let shift = 7; byte >= MORE; shift += 7) {
        byte = postings[offset++] ?? 0;
        value |= (byte & (MORE - 1)) << shift;
      }
      held = row + (value >>> 1);
      row = held + 1;
      times = 1;
      if ((value & 1) === 1) {
        byte = postings[offset++] ?? 0;
        times = byte & (MORE - 1);
        for (let shift = 7; byte >= MORE; shift += 7) {
          byte = postings[offset++] ?? 0;
          times |= (byte & (MORE - 1)) << shift;
        }
        times += 2;
      }
    }
    while (at < wanted.length && (wanted[at] ?? 0) - first < held) at++;
    const passage = first + held;
    if (wanted[at] !== passage) {
      for (; times > 0; times--) while ((positions[next++] ?? 0) >= MORE);
      continue;
    }
    if (length + times > room) {
      room = Math.max(length + times, room * 2);
      passages = grown(passages, room);
      starts = grown(starts, room);
    }
    let start = passageStarts[passage] ?? 0;
    for (; times > 0; times--) {
      let byte = positions[next++] ?? 0;
      let gap = byte & (MORE - 1);
      for (let shift = 7; byte >= MORE; shift += 7) {
        byte = positions[next++] ?? 0;
        gap |= (byte & (MORE - 1)) << shift;
      }
      start += gap;
      passages[length] = passage;
      starts[length++] = start++;
    }
    while (wanted[at] === passage) at++;
  }
  return { passages: passages.subarray(0, length), starts: starts.subarray(0, length) };
}

function grown(numbers: Uint32Array, length: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(length);
  larger.set(numbers);
  return larger;
}
