import type { ArrayFile, NamedArrays } from '../snapshot/array-file.ts';
import { textOf, unitsOf } from '../text/fold.ts';

/** A list of strings in two typed arrays, which threads share and no garbage collector looks at. */
export class PackedStrings {
  /** UTF-16 units of all, one behind the other. */
  readonly units: Uint16Array;
  /** Where each begins; one more entry than strings. */
  readonly starts: Uint32Array;

  private constructor(units: Uint16Array, starts: Uint32Array) {
    this.units = units;
    this.starts = starts;
  }

  static of(list: readonly string[]): PackedStrings {
    const starts = new Uint32Array(list.length + 1);
    for (const [at, text] of list.entries()) starts[at + 1] = (starts[at] ?? 0) + text.length;
    return new PackedStrings(unitsOf(list.join('')), starts);
  }

  /** @param starts where each begins in `units`, and behind them the number of units */
  static over(units: Uint16Array, starts: Uint32Array): PackedStrings {
    return new PackedStrings(units, starts);
  }

  get length(): number {
    return this.starts.length - 1;
  }

  start(at: number): number {
    return this.starts[at] ?? 0;
  }

  end(at: number): number {
    return this.starts[at + 1] ?? 0;
  }

  /** The string at a place. */
  at(place: number): string {
    return textOf(this.units.subarray(this.start(place), this.end(place)));
  }

  /** Below 0 where the string at a place stands before that at a place of another list by its units, 0 where they are equal. */
  compare(place: number, other: PackedStrings, otherPlace: number): number {
    const [start, otherStart] = [this.start(place), other.start(otherPlace)];
    const [length, otherLength] = [this.end(place) - start, other.end(otherPlace) - otherStart];
    const shared = Math.min(length, otherLength);
    for (let at = 0; at < shared; at++) {
      const difference = (this.units[start + at] ?? 0) - (other.units[otherStart + at] ?? 0);
      if (difference !== 0) return difference;
    }
    return length - otherLength;
  }

  arrays(name: string): NamedArrays {
    return { [`${name}.units`]: this.units, [`${name}.starts`]: this.starts };
  }

  static load(file: ArrayFile, name: string): PackedStrings {
    return new PackedStrings(file.u16(`${name}.units`), file.u32(`${name}.starts`));
  }
}
