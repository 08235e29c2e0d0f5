import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import type { StreamedArray } from './array-file.ts';

/** Bytes that are held, and read together. */
const HELD = 1 << 18;

/** Bytes that wait on the disk until all of them are known, since they are more than memory should hold. */
export class Spool {
  readonly #path: string;
  readonly #file: number;
  readonly #held = new Uint8Array(HELD);
  #used = 0;
  #written = 0;

  /** @param path a file that is made, and is removed when the spool is closed. Throws the system's error. */
  constructor(path: string) {
    this.#path = path;
    this.#file = openSync(path, 'w+');
  }

  /** Bytes appended. */
  get length(): number {
    return this.#written + this.#used;
  }

  append(bytes: Uint8Array): void {
    if (this.#used + bytes.length > HELD) this.#write(this.#held.subarray(0, this.#used));
    if (bytes.length > HELD) this.#write(bytes);
    else {
      this.#held.set(bytes, this.#used);
      this.#used += bytes.length;
    }
  }

  /** All that was appended, as an array of a file of arrays; nothing is appended afterwards. */
  streamed(): StreamedArray {
    return { type: 'u8', length: this.length, stretches: () => this.#stretches() };
  }

  *#stretches(): Generator<Uint8Array> {
    const read = new Uint8Array(HELD);
    for (let at = 0; at < this.#written; ) {
      const bytes = readSync(this.#file, read, 0, HELD, at);
      if (bytes === 0) throw new RangeError(`${this.#path}: ends before byte ${this.#written}`);
      yield read.subarray(0, bytes);
      at += bytes;
    }
    yield this.#held.subarray(0, this.#used);
  }

  /** Lets go of the file. */
  close(): void {
    closeSync(this.#file);
    rmSync(this.#path, { force: true });
  }

  /** Writes what stands behind all that is written; what was held is among it, or written before. */
  #write(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length; )
      at += writeSync(this.#file, bytes, at, bytes.length - at, this.#written + at);
    this.#written += bytes.length;
    this.#used = 0;
  }
}
