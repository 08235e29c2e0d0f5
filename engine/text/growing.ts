type Numbers = Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>;

const FIRST_CAPACITY = 1024;

/** A typed array that grows as numbers are added to it; capacity doubles, so adding is linear in all. */
export class Growing<T extends Numbers> {
  length = 0;
  private values: T;
  private readonly make: (length: number) => T;

  /** `capacity`: numbers to make room for at first. */
  constructor(make: (length: number) => T, capacity = FIRST_CAPACITY) {
    this.make = make;
    this.values = make(capacity);
  }

  push(value: number): void {
    this.room(1)[this.length++] = value;
  }

  append(values: ArrayLike<number>): void {
    this.room(values.length).set(values, this.length);
    this.length += values.length;
  }

  /**
   * Makes room for so many more and gives the array that they and all before them stand in: for who writes from `length` on
   * and moves it. Valid until more room is made.
   */
  room(more: number): T {
    const needed = this.length + more;
    if (needed > this.values.length) {
      const larger = this.make(Math.max(needed, this.values.length * 2));
      larger.set(this.values.subarray(0, this.length));
      this.values = larger;
    }
    return this.values;
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
}
