import { Growing } from '../text/growing.ts';

/**
 * Numbers in seven-bit groups, lowest first, all but the last with the upper bit set: small numbers take one byte. The
 * form of everything that is written number by number: postings, counts, the map of a file.
 */

/** Set in every byte but the last of a number. */
export const MORE = 0x80;
/** Bytes of the largest number of 32 bits. */
export const MOST_BYTES = 5;

/** Writes a number of 32 bits at a place where there is room; returns where it ends. */
export function writeNumber(bytes: Uint8Array, at: number, value: number): number {
  let rest = value >>> 0;
  let end = at;
  while (rest >= MORE) {
    bytes[end++] = (rest & (MORE - 1)) | MORE;
    rest >>>= 7;
  }
  bytes[end++] = rest;
  return end;
}

/** Writes numbers one after the other. */
export class ByteWriter {
  readonly #bytes = new Growing((length) => new Uint8Array(length));

  /** Bytes written so far. */
  get length(): number {
    return this.#bytes.length;
  }

  number(value: number): void {
    const bytes = this.#bytes.room(MOST_BYTES);
    this.#bytes.length = writeNumber(bytes, this.#bytes.length, value);
  }

  append(bytes: Uint8Array): void {
    this.#bytes.append(bytes);
  }

  /** What was written from a place on: a view, valid until more is written. */
  from(start: number): Uint8Array {
    return this.#bytes.room(0).subarray(start, this.#bytes.length);
  }

  /** A copy of all that was written; is empty again, with the room it has. */
  take(): Uint8Array<ArrayBuffer> {
    const written = this.#bytes.room(0).slice(0, this.#bytes.length);
    this.#bytes.length = 0;
    return written;
  }

  /** Hands over all that was written. */
  finish(): Uint8Array<ArrayBuffer> {
    return this.#bytes.finish();
  }
}

/** Reads numbers one after the other. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get done(): boolean {
    return this.#at >= this.#bytes.length;
  }

  number(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.#bytes[this.#at++] ?? 0;
      value |= (byte & (MORE - 1)) << shift;
      if (byte < MORE) return value >>> 0;
    }
  }

  /** The next so many bytes: a view. */
  take(length: number): Uint8Array {
    this.#at += length;
    return this.#bytes.subarray(this.#at - length, this.#at);
  }
}
