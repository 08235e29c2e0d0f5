import { type ByteSource, FileBytes, MemoryBytes, ReadableFile } from './byte-source.ts';

/**
 * A binary file of named typed arrays: the form in which every index structure is saved.
 *
 * Layout: magic `ZWA1`, header length (uint32, little-endian), header (JSON: name, type, offset and length of each
 * array), then the arrays, each aligned to eight bytes. Those that must be in memory are first; reading them makes views on
 * the beginning of the file. The others stay on the disk, and are read whole or a stretch at a time.
 */

export type TypedArray = Uint8Array | Uint16Array | Int16Array | Uint32Array | Int32Array | Float32Array;

const MAGIC = 'ZWA1';
const PREFIX_BYTES = 8;
const ALIGNMENT = 8;

const UNIT_BYTES = { u8: 1, u16: 2, i16: 2, u32: 4, i32: 4, f32: 4 } as const;
type TypeName = keyof typeof UNIT_BYTES;

interface Entry {
  name: string;
  type: TypeName;
  offset: number;
  length: number;
  /** Need not be in memory. */
  onDisk?: true;
}

/** A file of arrays as it is opened: its beginning in memory, and where the rest lies; null where all is in memory. */
export interface OpenedFile {
  bytes: Uint8Array;
  path: string | null;
}

function typeName(array: TypedArray): TypeName {
  if (array instanceof Uint8Array) return 'u8';
  if (array instanceof Uint16Array) return 'u16';
  if (array instanceof Int16Array) return 'i16';
  if (array instanceof Uint32Array) return 'u32';
  if (array instanceof Int32Array) return 'i32';
  return 'f32';
}

const bytesOf = ({ type, length }: Entry): number => length * UNIT_BYTES[type];
const align = (offset: number): number => Math.ceil(offset / ALIGNMENT) * ALIGNMENT;

/** Arrays by name. */
export type NamedArrays = Readonly<Record<string, TypedArray>>;

/** An array that is given a stretch at a time, since memory is not to hold all of it. */
export interface StreamedArray {
  type: 'u8' | 'u16';
  /** Numbers in it. */
  length: number;
  /** Its bytes, in order: each stretch is valid until the next is taken. */
  stretches(): Iterable<Uint8Array>;
}

/**
 * The bytes of an array file, piece after piece: the header, and views on the arrays, which are not copied. They depend
 * on names, order and contents alone.
 * @param resident arrays that are in memory as long as the file is open
 * @param onDisk the others
 */
export function arrayFilePieces(resident: NamedArrays, onDisk: NamedArrays = {}): Uint8Array[] {
  return [...streamedFilePieces(resident, onDisk)];
}

/** The same, where some arrays are given a stretch at a time: each piece is valid until the next is taken. */
export function* streamedFilePieces(
  resident: NamedArrays,
  onDisk: Readonly<Record<string, TypedArray | StreamedArray>>,
): Generator<Uint8Array> {
  const entries: Entry[] = [];
  const arrays: (TypedArray | StreamedArray)[] = [];
  let size = 0;
  const add = (name: string, array: TypedArray | StreamedArray, mark: Pick<Entry, 'onDisk'>): void => {
    const entry: Entry = { name, type: typeOf(array), offset: size, length: array.length, ...mark };
    entries.push(entry);
    arrays.push(array);
    size = align(size + bytesOf(entry));
  };
  for (const [name, array] of Object.entries(resident)) add(name, array, {});
  for (const [name, array] of Object.entries(onDisk)) add(name, array, { onDisk: true });
  const header = Buffer.from(JSON.stringify(entries), 'utf8');
  const head = new Uint8Array(align(PREFIX_BYTES + header.length));
  head.set(Buffer.from(MAGIC, 'latin1'), 0);
  new DataView(head.buffer).setUint32(4, header.length, true);
  head.set(header, PREFIX_BYTES);
  yield head;
  for (const [at, array] of arrays.entries()) {
    if (isStreamed(array)) yield* array.stretches();
    else yield new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
    const entry = entries[at];
    const end = entry === undefined ? 0 : entry.offset + bytesOf(entry);
    if (align(end) > end) yield new Uint8Array(align(end) - end);
  }
}

const isStreamed = (array: TypedArray | StreamedArray): array is StreamedArray => 'stretches' in array;

function typeOf(array: TypedArray | StreamedArray): TypeName {
  return isStreamed(array) ? array.type : typeName(array);
}

/** What the beginning of a file tells of its arrays, and where they begin. */
interface Header {
  entries: readonly Entry[];
  start: number;
}

/** Throws `RangeError` where the bytes do not begin such a file. */
function readHeader(bytes: Uint8Array): Header {
  const magic = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(4, bytes.byteLength)).toString('latin1');
  if (magic !== MAGIC) throw new RangeError('not an array file');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const headerLength = view.getUint32(4, true);
  const header = Buffer.from(bytes.buffer, bytes.byteOffset + PREFIX_BYTES, headerLength);
  const entries: unknown = JSON.parse(header.toString('utf8'));
  if (!Array.isArray(entries)) throw new RangeError('array file: the header is not a list');
  return { entries: entries.filter(isEntry), start: align(PREFIX_BYTES + headerLength) };
}

/**
 * How much of a file must be in memory, in bytes; Infinity where all must. `beginning`: at least its header. Throws
 * `RangeError` where it is no such file.
 */
export function residentBytes(beginning: Uint8Array): number {
  const { entries, start } = readHeader(beginning);
  return entries.reduce(
    (least, { onDisk, offset }) => (onDisk ? Math.min(least, start + offset) : least),
    Number.POSITIVE_INFINITY,
  );
}

/** The arrays of a file, by name and type. */
export class ArrayFile {
  readonly #bytes: Uint8Array;
  readonly #start: number;
  readonly #entries = new Map<string, Entry>();
  readonly #file: ReadableFile | null;

  /** Throws `RangeError` where the bytes are not such a file, and the system's error where the rest cannot be opened. */
  constructor({ bytes, path }: OpenedFile) {
    // Views need an aligned start; a pooled buffer may begin anywhere.
    this.#bytes = bytes.byteOffset % ALIGNMENT === 0 ? bytes : new Uint8Array(bytes);
    const { entries, start } = readHeader(this.#bytes);
    this.#start = start;
    for (const entry of entries) this.#entries.set(entry.name, entry);
    this.#file = path === null ? null : new ReadableFile(path);
  }

  /** A file that is wholly in memory. */
  static inMemory(bytes: Uint8Array): ArrayFile {
    return new ArrayFile({ bytes, path: null });
  }

  /** Lets go of what lies on the disk. */
  close(): void {
    this.#file?.close();
  }

  /** Whether it has an array of this name. */
  has(name: string): boolean {
    return this.#entries.has(name);
  }

  /** The bytes of an array on the disk, to be read a stretch at a time. */
  stretches(name: string): ByteSource {
    const entry = this.#entries.get(name);
    if (entry === undefined || entry.onDisk !== true)
      throw new RangeError(`array file: no stretches of bytes "${name}"`);
    const offset = this.#start + entry.offset;
    return this.#file === null
      ? new MemoryBytes(this.#bytes.subarray(offset, offset + bytesOf(entry)))
      : new FileBytes(this.#file, offset);
  }

  /** Where an array lies: what the constructors of typed arrays take. One that is on the disk is read whole. */
  #place(name: string, type: TypeName): [buffer: ArrayBufferLike, offset: number, length: number] {
    const entry = this.#entries.get(name);
    if (entry === undefined || entry.type !== type)
      throw new RangeError(`array file: no ${type} array "${name}"`);
    if (entry.onDisk === true && this.#file !== null) {
      const bytes = new Uint8Array(bytesOf(entry));
      this.#file.fill(bytes, this.#start + entry.offset);
      return [bytes.buffer, 0, entry.length];
    }
    return [this.#bytes.buffer, this.#bytes.byteOffset + this.#start + entry.offset, entry.length];
  }

  u8(name: string): Uint8Array {
    return new Uint8Array(...this.#place(name, 'u8'));
  }
  u16(name: string): Uint16Array {
    return new Uint16Array(...this.#place(name, 'u16'));
  }
  i16(name: string): Int16Array {
    return new Int16Array(...this.#place(name, 'i16'));
  }
  u32(name: string): Uint32Array {
    return new Uint32Array(...this.#place(name, 'u32'));
  }
  i32(name: string): Int32Array {
    return new Int32Array(...this.#place(name, 'i32'));
  }
  f32(name: string): Float32Array {
    return new Float32Array(...this.#place(name, 'f32'));
  }
  /** A list of strings saved with `packStrings`. */
  strings(name: string): string[] {
    const list: unknown = JSON.parse(Buffer.from(this.u8(name)).toString('utf8'));
    if (!Array.isArray(list) || !list.every((item) => typeof item === 'string')) {
      throw new RangeError(`array file: "${name}" is not a list of strings`);
    }
    return list;
  }
}

/** A list of strings as bytes, to be saved among the arrays. */
export function packStrings(list: readonly string[]): Uint8Array {
  return new Uint8Array(Buffer.from(JSON.stringify(list), 'utf8'));
}

/** Joins the pieces of a file in memory that threads can share. */
export function sharedFile(pieces: readonly Uint8Array[]): OpenedFile {
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  const bytes = new Uint8Array(new SharedArrayBuffer(length));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return { bytes, path: null };
}

/** Arrays as a file that is wholly in memory. */
export function joinedFile(arrays: NamedArrays): ArrayFile {
  return new ArrayFile(sharedFile(arrayFilePieces(arrays)));
}

function isEntry(value: unknown): value is Entry {
  return (
    typeof value === 'object' &&
    value !== null &&
    'name' in value &&
    typeof value.name === 'string' &&
    'type' in value &&
    typeof value.type === 'string' &&
    Object.hasOwn(UNIT_BYTES, value.type) &&
    'offset' in value &&
    typeof value.offset === 'number' &&
    'length' in value &&
    typeof value.length === 'number'
  );
}
