/** Small arrays are part of the heap and cost little; most passages hold few matches. */
const FIRST_CAPACITY = 16;
const NONE = new Uint32Array(0);
/** Start and length of a match fit one exact number: offsets take 32 bits, and a match is never this long. */
const LENGTH_LIMIT = 2 ** 20;
/** So few are put in their places one by one, which costs less than to make keys and have them sorted. */
const FEW = 32;

/** Matches in one passage, ascending by start: offsets into the text's units, ends exclusive. */
export class Occurrences {
  length = 0;
  starts: Uint32Array = NONE;
  ends: Uint32Array = NONE;

  private keys: Float64Array | null = null;

  add(start: number, end: number): void {
    if (this.length === this.starts.length) {
      this.starts = doubled(this.starts);
      this.ends = doubled(this.ends);
    }
    this.starts[this.length] = start;
    this.ends[this.length] = end;
    this.length++;
  }

  clear(): void {
    this.length = 0;
  }

  start(at: number): number {
    return this.starts[at] ?? 0;
  }

  end(at: number): number {
    return this.ends[at] ?? 0;
  }

  /** Orders by start, then end, and keeps each range once. */
  sortUnique(): void {
    if (this.isStrictlyAscending()) return;
    if (this.length <= FEW) this.insertUnique();
    else this.sortKeys();
  }

  /** Inserts each range among those before it, unless it is one of them. */
  private insertUnique(): void {
    const { starts, ends, length } = this;
    let kept = 0;
    for (let at = 0; at < length; at++) {
      const start = this.start(at);
      const end = this.end(at);
      let place = kept;
      while (place > 0 && isBefore(start, end, this.start(place - 1), this.end(place - 1))) place--;
      if (place > 0 && this.start(place - 1) === start && this.end(place - 1) === end) continue;
      starts.copyWithin(place + 1, place, kept);
      ends.copyWithin(place + 1, place, kept);
      starts[place] = start;
      ends[place] = end;
      kept++;
    }
    this.length = kept;
  }

  private sortKeys(): void {
    if (this.keys === null || this.keys.length < this.length) this.keys = new Float64Array(this.length * 2);
    const keys = this.keys.subarray(0, this.length);
    for (let at = 0; at < keys.length; at++) {
      keys[at] = this.start(at) * LENGTH_LIMIT + this.end(at) - this.start(at);
    }
    keys.sort();
    this.clear();
    for (let at = 0; at < keys.length; at++) {
      const key = keys[at] ?? 0;
      if (at > 0 && key === keys[at - 1]) continue;
      const start = Math.floor(key / LENGTH_LIMIT);
      this.add(start, start + (key % LENGTH_LIMIT));
    }
  }

  private isStrictlyAscending(): boolean {
    for (let at = 1; at < this.length; at++) {
      const step = this.start(at) - this.start(at - 1);
      if (step < 0 || (step === 0 && this.end(at) <= this.end(at - 1))) return false;
    }
    return true;
  }
}

const isBefore = (start: number, end: number, otherStart: number, otherEnd: number): boolean =>
  start < otherStart || (start === otherStart && end < otherEnd);

function doubled(numbers: Uint32Array): Uint32Array {
  const larger = new Uint32Array(Math.max(FIRST_CAPACITY, numbers.length * 2));
  larger.set(numbers);
  return larger;
}
