const FIRST_CAPACITY = 64;

/** Matches in one passage, ascending by start: offsets into the text's units, ends exclusive. */
export class Occurrences {
  length = 0;
  starts: Uint32Array = new Uint32Array(FIRST_CAPACITY);
  ends: Uint32Array = new Uint32Array(FIRST_CAPACITY);

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
    const order = Array.from({ length: this.length }, (_, at) => at).sort(
      (a, b) => this.start(a) - this.start(b) || this.end(a) - this.end(b),
    );
    const starts = order.map((at) => this.start(at));
    const ends = order.map((at) => this.end(at));
    this.clear();
    for (let at = 0; at < starts.length; at++) {
      if (at > 0 && starts[at] === starts[at - 1] && ends[at] === ends[at - 1]) continue;
      this.add(starts[at] ?? 0, ends[at] ?? 0);
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

function doubled(numbers: Uint32Array): Uint32Array {
  const larger = new Uint32Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
}
