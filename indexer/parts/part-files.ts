import { z } from 'zod';
import { type ArrayFile, arrayFilePieces, type NamedArrays } from '../../engine/snapshot/array-file.ts';
import { Growing } from '../../engine/text/growing.ts';
import type { SketchStore } from '../compare/sketch-store.ts';
import type { Sums } from './report-sums.ts';

/**
 * What a later run asks of a part: which files it was made of, by key, and what they hold. It stands beside the sketches, in a
 * file that only the indexer reads: 52 bytes a file.
 */

/** Bytes of a key: SHA-256. */
const KEY_BYTES = 32;
const HEX = 'hex';

/** The files of a part, in its order. */
export interface PartFiles {
  /** Key of each, `KEY_BYTES` bytes; zeros where it is never to be taken as known. */
  keys: Uint8Array;
  /** Number of the first document of each within the part, and last how many there are. */
  firsts: Uint32Array;
  /** Bytes of the source, up to what has room. */
  bytes: Uint32Array;
  passages: Uint32Array;
  /** Files that gave no document. */
  aside: Uint32Array;
  /** Documents of which not all copies are listed. */
  cut: Uint32Array;
  /** What the reports of the part say together. */
  sums: Sums;
}

const countsSchema = z.record(z.string(), z.number());
const sumsSchema: z.ZodType<Sums> = z.object({
  files: z.object({ indexed: z.number(), empty: z.number(), rejected: z.number(), skipped: z.number() }),
  documents: z.number(),
  characters: z.number(),
  bytes: z.number(),
  removals: countsSchema,
  repairs: countsSchema,
  rules: countsSchema,
  unknown: countsSchema,
});

/** How many files there are. */
export const filesIn = ({ bytes }: PartFiles): number => bytes.length;

/** The key of a file as it is compared; null where it is never known. */
export function keyOfFile({ keys }: PartFiles, file: number): string | null {
  const key = Buffer.from(keys.buffer, keys.byteOffset + file * KEY_BYTES, KEY_BYTES);
  return key.every((byte) => byte === 0) ? null : key.toString(HEX);
}

export class PartFilesBuilder {
  readonly #keys = new Growing((length) => new Uint8Array(length));
  readonly #firsts = new Growing((length) => new Uint32Array(length));
  readonly #bytes = new Growing((length) => new Uint32Array(length));
  readonly #passages = new Growing((length) => new Uint32Array(length));
  readonly #aside: number[] = [];
  #files = 0;

  add(
    key: string,
    file: { firstDocument: number; documents: number; bytes: number; passages: number },
  ): void {
    const known = Buffer.from(key, HEX);
    this.#keys.append(known.length === KEY_BYTES ? known : new Uint8Array(KEY_BYTES));
    this.#firsts.append(Uint32Array.of(file.firstDocument));
    this.#bytes.append(Uint32Array.of(Math.min(file.bytes, 0xffff_ffff)));
    this.#passages.append(Uint32Array.of(file.passages));
    if (file.documents === 0) this.#aside.push(this.#files);
    this.#files++;
  }

  finish(documents: number, cut: Iterable<number>, sums: Sums): PartFiles {
    this.#firsts.append(Uint32Array.of(documents));
    return {
      keys: this.#keys.finish(),
      firsts: this.#firsts.finish(),
      bytes: this.#bytes.finish(),
      passages: this.#passages.finish(),
      aside: Uint32Array.from(this.#aside),
      cut: Uint32Array.from(cut),
      sums,
    };
  }
}

const name = (array: keyof PartFiles): string => `files.${array}`;

/** The file of a part's sketches in pieces; the same files in the same order give the same bytes. */
export function sketchPieces(sketches: SketchStore, { sums, ...arrays }: PartFiles): Uint8Array[] {
  const files: NamedArrays = {
    [name('keys')]: arrays.keys,
    [name('firsts')]: arrays.firsts,
    [name('bytes')]: arrays.bytes,
    [name('passages')]: arrays.passages,
    [name('aside')]: arrays.aside,
    [name('cut')]: arrays.cut,
    [name('sums')]: new Uint8Array(Buffer.from(JSON.stringify(sums))),
  };
  return arrayFilePieces(files, sketches.arrays());
}

/** Reads what `sketchPieces` gave of the files. Throws `RangeError` where the file is another. */
export function readPartFiles(file: ArrayFile): PartFiles {
  const sums = sumsSchema.safeParse(JSON.parse(Buffer.from(file.u8(name('sums'))).toString()));
  if (!sums.success) throw new RangeError('part: no sums of its reports');
  return {
    keys: file.u8(name('keys')),
    firsts: file.u32(name('firsts')),
    bytes: file.u32(name('bytes')),
    passages: file.u32(name('passages')),
    aside: file.u32(name('aside')),
    cut: file.u32(name('cut')),
    sums: sums.data,
  };
}
