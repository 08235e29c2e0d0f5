import { closeSync, openSync, readSync } from 'node:fs';
import { lowerBound } from '../text/sorted.ts';

/** Bytes that are read a stretch at a time. */
export interface ByteSource {
  /** The bytes from `start` up to but not with `end`, fewer only of several sources: valid until the next stretch is read. */
  read(start: number, end: number): Uint8Array;
}

/** Bytes in memory. */
export class MemoryBytes implements ByteSource {
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  read(start: number, end: number): Uint8Array {
    return this.#bytes.subarray(start, end);
  }
}

/** A file that is read at any place, until it is closed; the system closes it with the thread or process that opened it. */
export class ReadableFile {
  readonly path: string;
  #descriptor: number | null;

  /** Throws the system's error where it cannot be opened. */
  constructor(path: string) {
    this.path = path;
    this.#descriptor = openSync(path, 'r');
  }

  /** Fills `into` with the bytes from `position` on. Throws `RangeError` where the file ends before. */
  fill(into: Uint8Array, position: number): void {
    if (this.#descriptor === null) throw new RangeError(`${this.path}: closed`);
    for (let at = 0; at < into.length; ) {
      const read = readSync(this.#descriptor, into, at, into.length - at, position + at);
      if (read === 0) throw new RangeError(`${this.path}: ends before byte ${position + into.length}`);
      at += read;
    }
  }

  close(): void {
    if (this.#descriptor !== null) closeSync(this.#descriptor);
    this.#descriptor = null;
  }
}

/** Stretches up to this long are read into one buffer over and over, which grows as they ask for it; longer ones are seldom. */
const KEPT_BUFFER = 1 << 20;
const FIRST_BUFFER = 1 << 14;

/** Bytes of a file from a place on: they stay on the disk, where the system keeps in memory what is read often. */
export class FileBytes implements ByteSource {
  readonly #file: ReadableFile;
  readonly #offset: number;
  #buffer = new Uint8Array(0);

  constructor(file: ReadableFile, offset: number) {
    this.#file = file;
    this.#offset = offset;
  }

  read(start: number, end: number): Uint8Array {
    const length = end - start;
    if (length > this.#buffer.length && length <= KEPT_BUFFER)
      this.#buffer = new Uint8Array(Math.max(FIRST_BUFFER, 2 ** Math.ceil(Math.log2(length))));
    const bytes = length > KEPT_BUFFER ? new Uint8Array(length) : this.#buffer.subarray(0, length);
    this.#file.fill(bytes, this.#offset + start);
    return bytes;
  }
}

/** Several sources one behind the other. A stretch ends where the source ends in which it begins. */
export class JoinedBytes implements ByteSource {
  readonly #sources: readonly ByteSource[];
  readonly #starts: readonly number[];

  /** @param starts where each source begins, and the length of all */
  constructor(sources: readonly ByteSource[], starts: readonly number[]) {
    this.#sources = sources;
    this.#starts = starts;
  }

  read(start: number, end: number): Uint8Array {
    const at = lowerBound(this.#starts, start + 1) - 1;
    const first = this.#starts[at] ?? 0;
    const stop = Math.min(end, this.#starts[at + 1] ?? end);
    return this.#sources[at]?.read(start - first, stop - first) ?? new Uint8Array(0);
  }
}

/** Bytes read at a time by who reads all. */
const AT_ONCE = 1 << 18;

/** All bytes of a source, in order: each stretch is valid until the next is taken. */
export function* stretchesOf(source: ByteSource, length: number): Generator<Uint8Array> {
  for (let at = 0; at < length; at += AT_ONCE) yield source.read(at, Math.min(length, at + AT_ONCE));
}

/** Reads stretches that ascend through another source, many of them at a time. */
export class ReadAhead implements ByteSource {
  readonly #source: ByteSource;
  readonly #length: number;
  #held: Uint8Array = new Uint8Array(0);
  /** Where the bytes held begin. */
  #base = 0;

  /** @param length bytes of the source */
  constructor(source: ByteSource, length: number) {
    this.#source = source;
    this.#length = length;
  }

  read(start: number, end: number): Uint8Array {
    if (start < this.#base || end > this.#base + this.#held.length) {
      this.#held = this.#source.read(start, Math.min(this.#length, Math.max(end, start + AT_ONCE)));
      this.#base = start;
    }
    return this.#held.subarray(start - this.#base, end - this.#base);
  }
}
