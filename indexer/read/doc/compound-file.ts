import { utf16 } from './utf16.ts';

/** OLE compound files (MS-CFB): the small file system inside Word 97 documents. Reads what is there of a damaged one. */

const SIGNATURE = 'd0cf11e0a1b11ae1';
const HEADER = 512;
const ENTRY = 128;
const LAST_SECTOR = 0xfffffffa;

interface CompoundEntry {
  name: string;
  isStream: boolean;
  start: number;
  size: number;
}

export class CompoundFile {
  readonly entries: CompoundEntry[] = [];
  readonly #bytes: Buffer;
  readonly #sectorSize: number;
  readonly #fat: number[] = [];
  readonly #miniFat: number[];
  readonly #mini: Buffer;
  readonly #miniSize: number;
  readonly #miniLimit: number;

  static isOne(bytes: Buffer): boolean {
    return bytes.subarray(0, 8).toString('hex') === SIGNATURE;
  }

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
    this.#sectorSize = 1 << Math.min(16, Math.max(7, u16(bytes, 0x1e)));
    this.#miniSize = 1 << Math.min(12, Math.max(2, u16(bytes, 0x20)));
    this.#miniLimit = u32(bytes, 0x38);
    for (const sector of this.#fatSectors()) this.#fat.push(...this.#numbers(this.#sector(sector)));
    this.#readEntries();
    this.#miniFat = this.#numbers(this.#chain(u32(bytes, 0x3c), Number.POSITIVE_INFINITY));
    const root = this.entries[0];
    this.#mini = root === undefined ? Buffer.alloc(0) : this.#chain(root.start, root.size);
  }

  /** The bytes of a stream, as many as are there; null where it has none of that name. */
  stream(name: string): Buffer | null {
    const entry = this.entries.find((one) => one.isStream && one.name.toLowerCase() === name.toLowerCase());
    if (entry === undefined) return null;
    return entry.size < this.#miniLimit
      ? this.#miniChain(entry.start, entry.size)
      : this.#chain(entry.start, entry.size);
  }

  #fatSectors(): number[] {
    const sectors: number[] = [];
    for (let at = 0; at < 109; at++) sectors.push(u32(this.#bytes, 0x4c + at * 4));
    const seen = new Set<number>();
    let next = u32(this.#bytes, 0x44);
    while (next < LAST_SECTOR && !seen.has(next)) {
      seen.add(next);
      const numbers = this.#numbers(this.#sector(next));
      if (numbers.length === 0) break;
      next = numbers.pop() ?? LAST_SECTOR;
      sectors.push(...numbers);
    }
    const inside = Math.ceil(this.#bytes.length / this.#sectorSize);
    return [...new Set(sectors.filter((sector) => sector < inside))];
  }

  #readEntries(): void {
    const directory = this.#chain(u32(this.#bytes, 0x30), Number.POSITIVE_INFINITY);
    for (let at = 0; at + ENTRY <= directory.length; at += ENTRY) {
      const type = directory[at + 66];
      const length = Math.min(64, u16(directory, at + 64));
      this.entries.push({
        name: utf16(directory, at, at + length - 2),
        isStream: type === 2,
        start: u32(directory, at + 116),
        size: type === 2 || type === 5 ? u32(directory, at + 120) : 0,
      });
    }
  }

  #sector(sector: number): Buffer {
    const start =
      HEADER + sector * this.#sectorSize + (this.#sectorSize > HEADER ? this.#sectorSize - HEADER : 0);
    return this.#bytes.subarray(start, start + this.#sectorSize);
  }

  #chain(first: number, size: number): Buffer {
    const parts: Buffer[] = [];
    let left = size;
    let next = first;
    const seen = new Set<number>();
    while (left > 0 && next < LAST_SECTOR && !seen.has(next)) {
      seen.add(next);
      const part = this.#sector(next).subarray(0, Math.min(left, this.#sectorSize));
      if (part.length === 0) break;
      parts.push(part);
      left -= part.length;
      next = this.#fat[next] ?? LAST_SECTOR;
    }
    return Buffer.concat(parts);
  }

  #miniChain(first: number, size: number): Buffer {
    const parts: Buffer[] = [];
    let left = size;
    let next = first;
    const seen = new Set<number>();
    while (left > 0 && next < LAST_SECTOR && !seen.has(next)) {
      seen.add(next);
      const start = next * this.#miniSize;
      const part = this.#mini.subarray(start, start + Math.min(left, this.#miniSize));
      if (part.length === 0) break;
      parts.push(part);
      left -= part.length;
      next = this.#miniFat[next] ?? LAST_SECTOR;
    }
    return Buffer.concat(parts);
  }

  #numbers(bytes: Buffer): number[] {
    const numbers: number[] = [];
    for (let at = 0; at + 4 <= bytes.length; at += 4) numbers.push(bytes.readUInt32LE(at));
    return numbers;
  }
}

function u16(bytes: Buffer, at: number): number {
  return at + 2 <= bytes.length ? bytes.readUInt16LE(at) : 0;
}

function u32(bytes: Buffer, at: number): number {
  return at + 4 <= bytes.length ? bytes.readUInt32LE(at) : 0xffffffff;
}
