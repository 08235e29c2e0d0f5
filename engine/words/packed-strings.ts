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

  arrays(name: string): NamedArrays {
    return { [`${name}.units`]: this.units, [`${name}.starts`]: this.starts };
  }

  static load(file: ArrayFile, name: string): PackedStrings {
    return new PackedStrings(file.u16(`${name}.units`), file.u32(`${name}.starts`));
  }
}
