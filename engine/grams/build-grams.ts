import { MOST_BYTES, writeNumber } from '../snapshot/byte-codes.ts';
import { Growing } from '../text/growing.ts';
import type { PassageText } from '../text/passage-text.ts';
import { type BuiltGrams, characterKey, NO_SECTION, pairKey } from './grams.ts';
import { LEAST_POSITIONED, PositionsWriter } from './positions.ts';

const UNITS = 1 << 16;
/** Places in the text sorted at a time; bounds memory at some 20 bytes each, and each time reads the text once more. */
const SORTED_AT_ONCE = 1 << 22;

/** A text, and by passage the number of the section of whose body it is, or `NO_SECTION`; null where nobody asks for sections. */
interface TextInSections {
  text: PassageText;
  sections: Uint32Array | null;
}

/** Writes the postings of one gram after the other. */
class PostingsWriter {
  readonly #in: TextInSections;
  readonly #keys = new Growing((length) => new Uint32Array(length));
  readonly #offsets = new Growing((length) => new Uint32Array(length));
  readonly #bytes = new Growing((length) => new Uint8Array(length));
  readonly #holders = new Growing((length) => new Uint32Array(length));

  constructor(text: TextInSections) {
    this.#in = text;
  }

  /** Writes the postings of a gram that stands in `passages[start..end)`: ascending, repeated where it is repeated. */
  write(key: number, passages: Uint32Array, start: number, end: number): void {
    this.#keys.push(key);
    this.#offsets.push(this.#bytes.length);
    // A posting takes one number, or two for a repeated gram, which has two places or more.
    const bytes = this.#bytes.room((end - start) * MOST_BYTES);
    let used = this.#bytes.length;
    let after = 0;
    for (let at = start; at < end; ) {
      const passage = passages[at] ?? 0;
      const first = at;
      do at++;
      while (at < end && passages[at] === passage);
      const count = at - first;
      used = writeNumber(bytes, used, ((passage - after) << 1) | (count > 1 ? 1 : 0));
      if (count > 1) used = writeNumber(bytes, used, count - 2);
      after = passage + 1;
    }
    this.#bytes.length = used;
    if (this.#in.sections !== null) this.#countHolders(this.#in.sections, passages, start, end);
  }

  /** Counts the sections that some passages are of the bodies of, and their documents. */
  #countHolders(sections: Uint32Array, passages: Uint32Array, start: number, end: number): void {
    const { documentOf } = this.#in.text;
    let rows = 0;
    let documents = 0;
    let section = NO_SECTION;
    let document = NO_SECTION;
    for (let at = start; at < end; at++) {
      const passage = passages[at] ?? 0;
      const own = sections[passage] ?? NO_SECTION;
      if (own === section || own === NO_SECTION) continue;
      section = own;
      rows++;
      const holder = documentOf[passage] ?? 0;
      if (holder === document) continue;
      document = holder;
      documents++;
    }
    this.#holders.push(rows);
    this.#holders.push(documents);
  }

  /** What was written here, and behind it what was written by another, whose keys are larger. */
  followedBy(other: PostingsWriter): Omit<BuiltGrams, 'positions'> {
    const { length } = this.#bytes;
    const offsets = other.#offsets;
    for (let at = 0; at < offsets.length; at++) this.#offsets.push(length + offsets.at(at));
    this.#offsets.push(length + other.#bytes.length);
    this.#keys.append(other.#keys.finish());
    this.#bytes.append(other.#bytes.finish());
    this.#holders.append(other.#holders.finish());
    return {
      keys: this.#keys.finish(),
      offsets: this.#offsets.finish(),
      bytes: this.#bytes.finish(),
      holders: this.#in.sections === null ? null : this.#holders.finish(),
    };
  }
}

/** The places of some characters: by character, and in the order of the text. */
interface Places {
  /** Where the places of each character of the text end; they begin where those of the one before end. */
  ends: Uint32Array;
  passages: Uint32Array;
  /** Offsets in the passage. */
  positions: Uint32Array;
  /** The character behind, 0 at the end of a passage: pairs stay within their passage. */
  followers: Uint16Array;
}

/** Finds the places of the characters from `first` up to but not with `end`, of which there are `size`. */
function placesOf(text: PassageText, first: number, end: number, counts: Uint32Array, size: number): Places {
  const { units } = text;
  const ends = new Uint32Array(UNITS);
  for (let unit = first + 1; unit < end; unit++) ends[unit] = (ends[unit - 1] ?? 0) + (counts[unit - 1] ?? 0);
  const passages = new Uint32Array(size);
  const positions = new Uint32Array(size);
  const followers = new Uint16Array(size);
  for (let passage = 0; passage < text.passages; passage++) {
    const begin = text.start(passage);
    const stop = text.end(passage);
    for (let at = begin; at < stop; at++) {
      const unit = units[at] ?? 0;
      if (unit < first || unit >= end) continue;
      const place = ends[unit] ?? 0;
      passages[place] = passage;
      positions[place] = at - begin;
      followers[place] = at + 1 < stop ? (units[at + 1] ?? 0) : 0;
      ends[unit] = place + 1;
    }
  }
  return { ends, passages, positions, followers };
}

/** Sorts the places of one character by the character behind it. */
class FollowerSort {
  /** By follower: how many, then where the next goes. */
  readonly #cursors = new Uint32Array(UNITS);
  #distinct = new Uint16Array(UNITS);
  #passages = new Uint32Array(0);
  #positions = new Uint32Array(0);

  /** Calls `visit` with each follower in ascending order and with its places, in the order of the text: `[start, end)` of both. */
  each(
    { passages, positions, followers }: Places,
    start: number,
    end: number,
    visit: (
      follower: number,
      passages: Uint32Array,
      positions: Uint32Array,
      start: number,
      end: number,
    ) => void,
  ): void {
    if (this.#passages.length < end - start) {
      this.#passages = new Uint32Array(end - start);
      this.#positions = new Uint32Array(end - start);
    }
    const cursors = this.#cursors;
    const sortedPassages = this.#passages;
    const sortedPositions = this.#positions;
    let kinds = 0;
    for (let at = start; at < end; at++) {
      const follower = followers[at] ?? 0;
      if (cursors[follower] === 0) this.#distinct[kinds++] = follower;
      cursors[follower] = (cursors[follower] ?? 0) + 1;
    }
    const distinct = this.#distinct.subarray(0, kinds).sort();
    let next = 0;
    for (const follower of distinct) {
      const count = cursors[follower] ?? 0;
      cursors[follower] = next;
      next += count;
    }
    for (let at = start; at < end; at++) {
      const follower = followers[at] ?? 0;
      const place = cursors[follower] ?? 0;
      sortedPassages[place] = passages[at] ?? 0;
      sortedPositions[place] = positions[at] ?? 0;
      cursors[follower] = place + 1;
    }
    let from = 0;
    for (const follower of distinct) {
      const to = cursors[follower] ?? 0;
      cursors[follower] = 0;
      visit(follower, sortedPassages, sortedPositions, from, to);
      from = to;
    }
  }
}

/**
 * Builds the exact index of a text by sorting its places, by character and then by the character behind: the postings of
 * each gram are then together and in order, and are written one after the other. Three times faster than looking up
 * each gram where it stands, which waits for memory at every step.
 * @param leastPositioned places from which on those of a pair are kept
 * @param sortedAtOnce places sorted at a time, or those of one character where it has more; the result is the same
 */
export function buildGrams(
  of: TextInSections,
  leastPositioned = LEAST_POSITIONED,
  sortedAtOnce = SORTED_AT_ONCE,
): BuiltGrams {
  const { text } = of;
  const { units } = text;
  const counts = new Uint32Array(UNITS);
  for (let at = 0; at < units.length; at++) {
    const unit = units[at] ?? 0;
    counts[unit] = (counts[unit] ?? 0) + 1;
  }
  const characters = new PostingsWriter(of);
  const pairs = new PostingsWriter(of);
  const positions = new PositionsWriter();
  const byFollower = new FollowerSort();
  for (let first = 0; first < UNITS; ) {
    let end = first;
    let size = 0;
    do size += counts[end++] ?? 0;
    while (end < UNITS && size + (counts[end] ?? 0) <= sortedAtOnce);
    if (size > 0) {
      const places = placesOf(text, first, end, counts, size);
      let start = 0;
      for (let unit = first; unit < end; unit++) {
        if (counts[unit] === 0) continue;
        const stop = places.ends[unit] ?? 0;
        characters.write(characterKey(unit), places.passages, start, stop);
        byFollower.each(places, start, stop, (follower, passages, offsets, from, to) => {
          if (follower === 0) return;
          const key = pairKey(unit, follower);
          pairs.write(key, passages, from, to);
          if (to - from >= leastPositioned) positions.write(key, passages, offsets, from, to);
        });
        start = stop;
      }
    }
    first = end;
  }
  return { ...characters.followedBy(pairs), positions: positions.finish() };
}

/** Kinds of unit: a character that is wanted, and the first of a pair that is. */
const ALONE = 1;
const BEFORE = 2;

/**
 * The same for some grams alone, by their keys: a text that one query is asked of needs no others, and to sort all of its places
 * takes most of the time of making it ready.
 */
export function buildSomeGrams(of: TextInSections, keys: Iterable<number>): BuiltGrams {
  const { text } = of;
  const passagesOf = new Map([...new Set(keys)].sort((a, b) => a - b).map((key) => [key, [] as number[]]));
  const kinds = new Uint8Array(UNITS);
  for (const key of passagesOf.keys()) {
    const unit = key < UNITS ? key : key >>> 16;
    kinds[unit] = (kinds[unit] ?? 0) | (key < UNITS ? ALONE : BEFORE);
  }
  const { units } = text;
  for (let passage = 0; passage < text.passages; passage++) {
    const end = text.end(passage);
    for (let at = text.start(passage); at < end; at++) {
      const unit = units[at] ?? 0;
      const kind = kinds[unit] ?? 0;
      if (kind === 0) continue;
      if ((kind & ALONE) !== 0) passagesOf.get(characterKey(unit))?.push(passage);
      if ((kind & BEFORE) !== 0 && at + 1 < end)
        passagesOf.get(pairKey(unit, units[at + 1] ?? 0))?.push(passage);
    }
  }
  const postings = new PostingsWriter(of);
  for (const [key, passages] of passagesOf)
    if (passages.length > 0) postings.write(key, Uint32Array.from(passages), 0, passages.length);
  return { ...postings.followedBy(new PostingsWriter(of)), positions: new PositionsWriter().finish() };
}
