import type { ArrayFile, StreamedArray } from '../snapshot/array-file.ts';
import { MOST_BYTES, writeNumber } from '../snapshot/byte-codes.ts';
import { type ByteSource, ReadAhead } from '../snapshot/byte-source.ts';
import type { Spool } from '../snapshot/spool.ts';
import { Growing } from '../text/growing.ts';
import { HOLDERS, type KeyedBytes, keyedBytes } from './gram-segment.ts';
import type { BuiltGrams } from './grams.ts';
import { endOfList, type ListEnd, ListJoiner, readRows } from './row-lists.ts';

/** Keys below are those of characters. */
const CHARACTERS = 1 << 16;

/** A segment whose grams are merged with those of others. */
interface MergedSegment {
  file: ArrayFile;
  /** Number of its first passage among those of all. */
  firstPassage: number;
  /** Where each of its passages begins in its text. */
  starts: Uint32Array;
  /** The units of its text: asked for only where places are to be found that it does not keep. */
  units(): Uint16Array;
}

/** Lists by key, of which each is taken once, in the order of their keys. */
class Lists {
  readonly #lists: KeyedBytes;
  readonly #bytes: ByteSource;
  #at = 0;

  constructor(file: ArrayFile, name: 'grams' | 'positions') {
    this.#lists = keyedBytes(file, name);
    this.#bytes = new ReadAhead(this.#lists.bytes, this.#lists.offsets.at(-1) ?? 0);
  }

  /** The key of the next list; Infinity behind the last. */
  get key(): number {
    return this.#lists.keys[this.#at] ?? Number.POSITIVE_INFINITY;
  }

  /** The next list, valid until another is taken. */
  take(): Uint8Array {
    const { offsets } = this.#lists;
    const start = offsets[this.#at] ?? 0;
    return this.#bytes.read(start, offsets[++this.#at] ?? start);
  }

  /** How many have been taken. */
  get taken(): number {
    return this.#at;
  }
}

/** A segment while it is merged. */
class Source {
  readonly firstPassage: number;
  readonly postings: Lists;
  readonly positions: Lists;
  /** See `BuiltGrams`. */
  readonly holders: Uint32Array | null;
  readonly #segment: MergedSegment;
  #units: Uint16Array | null = null;

  constructor(segment: MergedSegment) {
    this.#segment = segment;
    this.firstPassage = segment.firstPassage;
    this.postings = new Lists(segment.file, 'grams');
    this.positions = new Lists(segment.file, 'positions');
    this.holders = segment.file.has(HOLDERS) ? segment.file.u32(HOLDERS) : null;
  }

  /** Where a pair stands in its passages, as positions are written, found in the text; `end`: of its postings. */
  found(key: number, postings: Uint8Array, { places }: ListEnd): Uint8Array {
    this.#units ??= this.#segment.units();
    const units = this.#units;
    const { starts } = this.#segment;
    const [first, second] = [key >>> 16, key & (CHARACTERS - 1)];
    const [passages, counts] = [new Uint32Array(places), new Uint32Array(places)];
    const length = readRows(postings, 0, 0, passages, counts, 0);
    const bytes = new Uint8Array(places * MOST_BYTES);
    let used = 0;
    for (let at = 0; at < length; at++) {
      const passage = passages[at] ?? 0;
      const last = (starts[passage + 1] ?? 0) - 1;
      let after = starts[passage] ?? 0;
      for (let unit = after; unit < last; unit++) {
        if (units[unit] !== first || units[unit + 1] !== second) continue;
        used = writeNumber(bytes, used, unit - after);
        after = unit + 1;
      }
    }
    return bytes.subarray(0, used);
  }
}

/**
 * Merges the grams of segments that stand one behind the other into those of one segment: the very grams that are built of all
 * their texts at once. Memory holds the keys, and a stretch of each segment's bytes.
 * @param leastPositioned places from which on those of a pair are kept: no fewer than in each of the segments
 * @param into where the bytes go; to be closed when they have been taken
 */
export function mergeGrams(
  segments: readonly MergedSegment[],
  leastPositioned: number,
  into: Readonly<Record<'postings' | 'positions', Spool>>,
): BuiltGrams<StreamedArray> {
  const sources = segments.map((segment) => new Source(segment));
  const numbers = (): Growing<Uint32Array> => new Growing((length) => new Uint32Array(length));
  const postings = { keys: numbers(), offsets: numbers() };
  const positions = { keys: numbers(), offsets: numbers() };
  const holders = sources.every((source) => source.holders !== null) ? numbers() : null;
  const joiner = new ListJoiner((bytes) => into.postings.append(bytes));
  for (;;) {
    const key = Math.min(...sources.map((source) => source.postings.key));
    if (key === Number.POSITIVE_INFINITY) break;
    let [rows, documents] = [0, 0];
    const held = sources
      .filter((source) => source.postings.key === key)
      .map((source) => {
        const at = 2 * source.postings.taken;
        rows += source.holders?.[at] ?? 0;
        documents += source.holders?.[at + 1] ?? 0;
        const bytes = source.postings.take();
        const kept = source.positions.key === key ? source.positions.take() : null;
        return { source, bytes, kept, end: endOfList(bytes) };
      });
    postings.keys.push(key);
    postings.offsets.push(into.postings.length);
    holders?.push(rows);
    holders?.push(documents);
    joiner.begin();
    for (const { source, bytes, end } of held) joiner.add(bytes, source.firstPassage, end);
    const places = held.reduce((sum, { end }) => sum + end.places, 0);
    if (key < CHARACTERS || places < leastPositioned) continue;
    positions.keys.push(key);
    positions.offsets.push(into.positions.length);
    for (const { source, bytes, kept, end } of held)
      into.positions.append(kept ?? source.found(key, bytes, end));
  }
  postings.offsets.push(into.postings.length);
  positions.offsets.push(into.positions.length);
  const finished = ({ keys, offsets }: typeof postings, spool: Spool) => ({
    keys: keys.finish(),
    offsets: offsets.finish(),
    bytes: spool.streamed(),
  });
  return {
    ...finished(postings, into.postings),
    holders: holders?.finish() ?? null,
    positions: finished(positions, into.positions),
  };
}
