import type { PassageText } from '../text/passage-text.ts';
import { GramIds } from './gram-ids.ts';
import { characterKey, GramPostings, pairKey } from './gram-postings.ts';

const FIRST_GRAMS = 1 << 16;

/** What has been met of each gram, by its number; `sizes` in the first walk, `cursors` in the second. */
class Tally {
  /** Passage after the last posting written. */
  after: Uint32Array = new Uint32Array(FIRST_GRAMS);
  /** Passage being counted, plus one; 0 for a gram not met yet. */
  current: Uint32Array = new Uint32Array(FIRST_GRAMS);
  /** Occurrences in that passage. */
  count: Uint32Array = new Uint32Array(FIRST_GRAMS);
  /** Bytes of the postings so far. */
  size: Uint32Array = new Uint32Array(FIRST_GRAMS);

  grow(): void {
    this.after = doubled(this.after);
    this.current = doubled(this.current);
    this.count = doubled(this.count);
    this.size = doubled(this.size);
  }
}

function doubled(numbers: Uint32Array): Uint32Array {
  const larger = new Uint32Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
}

function bytesFor(value: number): number {
  if (value < 0x80) return 1;
  if (value < 0x4000) return 2;
  if (value < 0x200000) return 3;
  return value < 0x10000000 ? 4 : 5;
}

function writeNumber(bytes: Uint8Array, at: number, value: number): number {
  let rest = value;
  let end = at;
  while (rest >= 0x80) {
    bytes[end++] = (rest & 0x7f) | 0x80;
    rest >>>= 7;
  }
  bytes[end++] = rest;
  return end;
}

/** Calls `visit` with each gram's number, in the order of the text. Pairs stay within their passage. */
function walk(text: PassageText, ids: GramIds, visit: (id: number, passage: number) => void): void {
  const { units } = text;
  for (let passage = 0; passage < text.passages; passage++) {
    const end = text.end(passage);
    let before = 0;
    for (let at = text.start(passage); at < end; at++) {
      const unit = units[at] ?? 0;
      visit(ids.idOf(characterKey(unit)), passage);
      if (before !== 0) visit(ids.idOf(pairKey(before, unit)), passage);
      before = unit;
    }
  }
}

/**
 * Builds the exact index of a text. The text is walked twice, first to learn how many bytes each gram's postings take,
 * then to write them in place: memory beyond text and result is some 30 bytes for each distinct gram.
 */
export function buildGrams(text: PassageText): GramPostings {
  const ids = new GramIds();
  const tally = new Tally();

  const close = (id: number): void => {
    const passage = (tally.current[id] ?? 0) - 1;
    const count = tally.count[id] ?? 0;
    const head = ((passage - (tally.after[id] ?? 0)) << 1) | (count > 1 ? 1 : 0);
    tally.size[id] = (tally.size[id] ?? 0) + bytesFor(head >>> 0) + (count > 1 ? bytesFor(count - 2) : 0);
    tally.after[id] = passage + 1;
  };
  walk(text, ids, (id, passage) => {
    if (id >= tally.current.length) tally.grow();
    if (tally.current[id] === passage + 1) {
      tally.count[id] = (tally.count[id] ?? 0) + 1;
      return;
    }
    if (tally.current[id] !== 0) close(id);
    tally.current[id] = passage + 1;
    tally.count[id] = 1;
  });
  for (let id = 0; id < ids.length; id++) close(id);

  const { keys, offsets, cursors } = layOut(ids, tally.size);
  const bytes = new Uint8Array(offsets[offsets.length - 1] ?? 0);
  tally.after.fill(0);
  tally.current.fill(0);
  const write = (id: number): void => {
    const passage = (tally.current[id] ?? 0) - 1;
    const count = tally.count[id] ?? 0;
    const head = ((passage - (tally.after[id] ?? 0)) << 1) | (count > 1 ? 1 : 0);
    let at = writeNumber(bytes, cursors[id] ?? 0, head >>> 0);
    if (count > 1) at = writeNumber(bytes, at, count - 2);
    cursors[id] = at;
    tally.after[id] = passage + 1;
  };
  walk(text, ids, (id, passage) => {
    if (tally.current[id] === passage + 1) {
      tally.count[id] = (tally.count[id] ?? 0) + 1;
      return;
    }
    if (tally.current[id] !== 0) write(id);
    tally.current[id] = passage + 1;
    tally.count[id] = 1;
  });
  for (let id = 0; id < ids.length; id++) write(id);
  return new GramPostings(keys, offsets, bytes);
}

/** Orders the grams by key and gives each its place. */
function layOut(
  ids: GramIds,
  sizes: Uint32Array,
): { keys: Uint32Array; offsets: Uint32Array; cursors: Uint32Array } {
  const keys = ids.allKeys().slice().sort();
  const offsets = new Uint32Array(keys.length + 1);
  const cursors = new Uint32Array(keys.length);
  for (let place = 0; place < keys.length; place++) {
    const id = ids.idOf(keys[place] ?? 0);
    cursors[id] = offsets[place] ?? 0;
    offsets[place + 1] = (offsets[place] ?? 0) + (sizes[id] ?? 0);
  }
  return { keys, offsets, cursors };
}
