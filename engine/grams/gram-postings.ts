import { LRUCache } from 'lru-cache';
import type { ArrayFile, NamedArrays } from '../snapshot/array-file.ts';
import { lowerBound } from '../text/sorted.ts';
import { GramSegment, HOLDERS } from './gram-segment.ts';
import { type BuiltGrams, type Hits, NO_HITS, roomFor } from './grams.ts';
import type { RowStretches } from './row-lists.ts';

/** As arrays of an index file: what stays in memory while it is open, and what is read from the disk. */
export function gramArrays<Bytes>({ keys, offsets, bytes, holders, positions }: BuiltGrams<Bytes>): {
  resident: NamedArrays;
  onDisk: Readonly<Record<string, Bytes | Uint32Array>>;
} {
  return {
    resident: {
      'grams.keys': keys,
      'grams.offsets': offsets,
      'positions.keys': positions.keys,
      'positions.offsets': positions.offsets,
    },
    onDisk: {
      'grams.bytes': bytes,
      ...(holders === null ? {} : { [HOLDERS]: holders }),
      'positions.bytes': positions.bytes,
    },
  };
}

/**
 * The exact index: for each character and each pair of neighbours the passages that hold it, and of pairs that are not rare where
 * they stand in them.
 *
 * A posting is `gap << 1 | more` as a variable-length number (seven bits a byte, low bits first), gap counted from the
 * passage after the last one; where `more` is set, a second number follows: the occurrences in the passage, less two.
 * With the occurrences in the index, counting a term of one or two characters needs no look at the text.
 */
export class GramPostings {
  readonly segments: readonly GramSegment[];
  /** What was read last: what a search matches by it commonly ranks by, too. */
  readonly #last = new LRUCache<number, Hits>({
    maxSize: MOST_REMEMBERED,
    sizeCalculation: ({ passages }) => 1 + passages.length,
  });
  #paired: Uint32Array | null = null;
  /** Room for hits that are looked at once. */
  #room: Hits = NO_HITS;

  private constructor(segments: readonly GramSegment[]) {
    this.segments = segments;
  }

  /**
   * Reads what stands in the files of an index's segments as `gramArrays`.
   * @param firsts number of the first passage of each, and behind them the number of all passages
   * @param dead 1 for passages that are to be in no answer, by number; null where all are
   */
  static over(files: readonly ArrayFile[], firsts: ArrayLike<number>, dead: Uint8Array | null): GramPostings {
    return new GramPostings(
      files.map((file, at) => GramSegment.load(file, firsts[at] ?? 0, firsts[at + 1] ?? 0, dead)),
    );
  }

  static of(built: BuiltGrams): GramPostings {
    return new GramPostings([GramSegment.of(built)]);
  }

  /** Bytes the postings of a gram take: cheap to ask, and nearly proportional to their number. */
  size(key: number): number {
    let size = 0;
    for (const segment of this.segments) size += segment.size(key);
    return size;
  }

  /** All passages that hold a gram, with its occurrences: not to be changed. */
  hits(key: number): Hits {
    const known = this.#last.get(key);
    if (known !== undefined) return known;
    const most = this.size(key);
    const hits = most === 0 ? NO_HITS : this.#read(key, roomFor(most));
    this.#last.set(key, hits);
    return hits;
  }

  /** The same for who is done with them before asking for others: valid until then. */
  hitsForNow(key: number): Hits {
    const known = this.#last.get(key);
    if (known !== undefined) return known;
    const most = this.size(key);
    if (most === 0) return NO_HITS;
    if (most > MOST_ROOM_KEPT) return this.#read(key, roomFor(most));
    if (this.#room.passages.length < most) {
      this.#room = roomFor(Math.min(MOST_ROOM_KEPT, most * 2));
    }
    return this.#read(key, this.#room);
  }

  #read(key: number, room: Hits): Hits {
    let length = 0;
    for (const segment of this.segments) length = segment.read(key, room, length);
    return { passages: room.passages.subarray(0, length), counts: room.counts.subarray(0, length) };
  }

  /** Those that lie in some stretches of passages, all of which may be in an answer. */
  hitsWithin(key: number, passages: RowStretches): Hits {
    const most = this.size(key);
    if (most === 0) return NO_HITS;
    const wanted = stretched(passages);
    const room = Math.min(most, wanted);
    const found = { rows: new Uint32Array(room), counts: new Uint32Array(room) };
    let length = 0;
    for (const segment of this.segments) length = segment.readWithin(key, passages, found, length);
    return { passages: found.rows.subarray(0, length), counts: found.counts.subarray(0, length) };
  }

  /** Passages with a character of two units, ascending: found when first asked for. Not to be changed. */
  passagesOfPairedUnits(): Uint32Array {
    this.#paired ??= Uint32Array.from(
      new Set(
        this.segments.flatMap(({ keys }) => {
          const highs = keys.subarray(
            lowerBound(keys, HIGH_SURROGATES.first),
            lowerBound(keys, HIGH_SURROGATES.behind),
          );
          return [...highs].flatMap((key) => [...this.hits(key).passages]);
        }),
      ),
    ).sort();
    return this.#paired;
  }

  /** Those of some passages (ascending) that hold a gram. */
  intersect(key: number, candidates: Uint32Array): Uint32Array {
    const kept = new Uint32Array(candidates.length);
    let length = 0;
    for (const segment of this.segments) length = segment.intersect(key, candidates, kept, length);
    return kept.subarray(0, length);
  }
}

/** Units that are the first of two that make a character. */
const HIGH_SURROGATES = { first: 0xd800, behind: 0xdc00 };

/** Hits for which room is kept, and that are remembered, 8 bytes each. */
const MOST_ROOM_KEPT = 1 << 18;
const MOST_REMEMBERED = 1 << 19;

/** Rows that some stretches hold. */
function stretched({ from, to }: RowStretches): number {
  let rows = 0;
  for (let at = 0; at < from.length; at++) rows += (to[at] ?? 0) - (from[at] ?? 0);
  return rows;
}
