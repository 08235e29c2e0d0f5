type Numbers = Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>;

const FIRST_CAPACITY = 1024;

/** A typed array that grows as numbers are added to it; capacity doubles, so adding is linear in all. */
export class Growing<T extends Numbers> {
  length = 0;
  private values: T;
  private readonly make: (length: number) => T;

  constructor(make: (length: number) => T) {
    this.make = make;
    this.values = make(FIRST_CAPACITY);
  }

  push(value: number): void {
    this.reserve(1);
    this.values[this.length++] = value;
  }

  append(values: ArrayLike<number>): void {
    this.reserve(values.length);
    this.values.set(values, this.length);
    this.length += values.length;
  }

  /** The number at a place below `length`. */
  at(place: number): number {
    return this.values[place] ?? 0;
  }

  /** Hands over exactly what was added, and is empty again: large arrays are not held twice for longer than the copy takes. */
  finish(): T {
    const exact = this.make(this.length);
    exact.set(this.values.subarray(0, this.length));
    this.values = this.make(0);
    this.length = 0;
    return exact;
  }

  private reserve(more: number): void {
    const needed = this.length + more;
    if (needed <= this.values.length) return;
    const larger = this.make(Math.max(needed, this.values.length * 2));
    larger.set(this.values.subarray(0, this.length));
    this.values = larger;
  }
}
