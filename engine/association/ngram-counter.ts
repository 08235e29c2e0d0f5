import { spend } from '../budget.ts';

/** Stands in a row of symbols where no n-gram runs over: an end of a passage, a mark of punctuation. */
export const BREAK = -1;

/** A row of so many symbols that stands so often, and where it stands first. */
export interface CountedRow {
  at: number;
  count: number;
}

/** One byte for each hash of the first look: 16 MB, while a count lasts. */
const SKETCH_BITS = 24;
/** A byte counts no further. */
const SKETCH_MOST = 255;
const FIRST_SLOTS = 1 << 12;
const MOST_TAKEN = 0.6;

/**
 * Counts the rows of `length` symbols that run over no `BREAK`, each start for itself, and gives those that stand at least
 * `minimum` times, in the order of their first places. Nearly all different rows stand once or twice: a first look counts hashes in
 * bytes, and only rows whose hash is met often enough are told apart and kept.
 */
export function countRows(symbols: Int32Array, length: number, minimum: number): CountedRow[] {
  const sketch = new Uint8Array(1 << SKETCH_BITS);
  eachRow(symbols, length, (_at, hash) => {
    const slot = hash >>> (32 - SKETCH_BITS);
    const before = sketch[slot] ?? 0;
    if (before < SKETCH_MOST) sketch[slot] = before + 1;
  });
  const least = Math.min(minimum, SKETCH_MOST);
  const table = new RowTable(symbols, length);
  eachRow(symbols, length, (at, hash) => {
    if ((sketch[hash >>> (32 - SKETCH_BITS)] ?? 0) >= least) table.add(at, hash);
  });
  return table.rows(minimum);
}

/** Calls `visit` with each place where a row begins, and the hash of its symbols. */
function eachRow(symbols: Int32Array, length: number, visit: (at: number, hash: number) => void): void {
  let run = 0;
  for (let end = 0; end < symbols.length; end++) {
    if (symbols[end] === BREAK) {
      run = 0;
      continue;
    }
    if (++run < length) continue;
    const at = end - length + 1;
    visit(at, hashOf(symbols, at, length));
    spend(1);
  }
}

function hashOf(symbols: Int32Array, at: number, length: number): number {
  let hash = 0;
  for (let i = at; i < at + length; i++) {
    hash = Math.imul(hash ^ (symbols[i] ?? 0), 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  hash = Math.imul(hash, 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** Rows by their symbols: an open hash table of the places where each stands first. */
class RowTable {
  readonly #symbols: Int32Array;
  readonly #length: number;
  /** Of each slot: one more than the place, 0 where it is empty. */
  #places = new Uint32Array(FIRST_SLOTS);
  #hashes = new Uint32Array(FIRST_SLOTS);
  #counts = new Uint32Array(FIRST_SLOTS);
  #taken = 0;

  constructor(symbols: Int32Array, length: number) {
    this.#symbols = symbols;
    this.#length = length;
  }

  add(at: number, hash: number): void {
    const slot = this.#slotOf(at, hash);
    if (this.#places[slot] === 0) {
      this.#places[slot] = at + 1;
      this.#hashes[slot] = hash;
      this.#counts[slot] = 1;
      if (++this.#taken > this.#places.length * MOST_TAKEN) this.#grow();
      return;
    }
    this.#counts[slot] = (this.#counts[slot] ?? 0) + 1;
  }

  rows(minimum: number): CountedRow[] {
    const rows: CountedRow[] = [];
    for (const [slot, count] of this.#counts.entries()) {
      if (count >= minimum && count > 0) rows.push({ at: (this.#places[slot] ?? 0) - 1, count });
    }
    return rows.sort((a, b) => a.at - b.at);
  }

  #slotOf(at: number, hash: number): number {
    const mask = this.#places.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const place = this.#places[slot] ?? 0;
      if (place === 0 || (this.#hashes[slot] === hash && this.#isSame(place - 1, at))) return slot;
    }
  }

  #isSame(a: number, b: number): boolean {
    for (let i = 0; i < this.#length; i++) if (this.#symbols[a + i] !== this.#symbols[b + i]) return false;
    return true;
  }

  #grow(): void {
    const [places, hashes, counts] = [this.#places, this.#hashes, this.#counts];
    this.#places = new Uint32Array(places.length * 2);
    this.#hashes = new Uint32Array(places.length * 2);
    this.#counts = new Uint32Array(places.length * 2);
    const mask = this.#places.length - 1;
    for (let old = 0; old < places.length; old++) {
      const place = places[old] ?? 0;
      if (place === 0) continue;
      // All are different: only an empty slot is looked for.
      let slot = (hashes[old] ?? 0) & mask;
      while (this.#places[slot] !== 0) slot = (slot + 1) & mask;
      this.#places[slot] = place;
      this.#hashes[slot] = hashes[old] ?? 0;
      this.#counts[slot] = counts[old] ?? 0;
    }
  }
}
