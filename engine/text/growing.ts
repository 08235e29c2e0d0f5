/** What typed arrays of one kind can do. */
interface Numbers<Self> {
  [at: number]: number;
  readonly length: number;
  set(values: ArrayLike<number>, at?: number): void;
  subarray(start: number, end: number): Self;
}

const FIRST_CAPACITY = 1024;

/** A typed array that grows as numbers are added to it; capacity doubles, so adding is linear in all. */
export class Growing<T extends Numbers<T>> {
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

  /** What was added: a view, valid until more is. */
  all(): T {
    return this.values.subarray(0, this.length);
  }

  /** Hands over what was added, a view on an array at most twice as long, and is empty again. */
  finish(): T {
    const { values, length } = this;
    this.values = this.make(0);
    this.length = 0;
    return values.subarray(0, length);
  }
}
