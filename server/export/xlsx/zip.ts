import { pipeline, Readable } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';
import { type AsyncFlateStreamHandler, Zip, type ZipInputFile } from 'fflate';

/** A file of an archive, whose text comes piece by piece. */
export interface ArchivedFile {
  name: string;
  text: AsyncIterable<string> | Iterable<string>;
}

/** Sizes and places stand in 32 bits; an archive of another form would not open everywhere. */
const LONGEST = 2 ** 32 - 1;
/** Method of compression in APPNOTE 4.4.5. */
const DEFLATED = 8;
/** UTF-16 units compressed at a time. */
const GATHERED = 65_536;

/** A file of the archive, compressed elsewhere: the library's own ways to compress keep this thread busy, or start others. */
class DeflatedFile implements ZipInputFile {
  readonly filename: string;
  readonly compression = DEFLATED;
  size = 0;
  crc = 0;
  ondata: AsyncFlateStreamHandler = () => undefined;

  constructor(filename: string) {
    this.filename = filename;
  }

  /** The text as bytes, taken account of on their way. */
  async *counted(text: ArchivedFile['text']): AsyncGenerator<Uint8Array> {
    for await (const piece of gathered(text)) {
      const bytes = Buffer.from(piece);
      this.size += bytes.length;
      this.crc = crc32(bytes, this.crc);
      if (this.size > LONGEST) throw new RangeError(`${this.filename} is too large for an archive`);
      yield bytes;
    }
  }
}

/** Pieces long enough to be worth compressing. */
async function* gathered(text: ArchivedFile['text']): AsyncGenerator<string> {
  let some = '';
  for await (const piece of text) {
    some += piece;
    if (some.length < GATHERED) continue;
    yield some;
    some = '';
  }
  yield some;
}

/**
 * A ZIP archive as it is read: a file is asked for its next piece only when the one before has been taken. Throws `RangeError`
 * beyond 4 GB.
 */
export async function* zipped(
  files: AsyncIterable<ArchivedFile> | Iterable<ArchivedFile>,
): AsyncGenerator<Uint8Array> {
  let made: Uint8Array[] = [];
  let failure: Error | null = null;
  let length = 0;
  const zip = new Zip((error, bytes) => {
    if (error === null) made.push(bytes);
    else failure = error;
  });
  const taken = (): Uint8Array[] => {
    if (failure !== null) throw failure;
    const some = made;
    made = [];
    for (const bytes of some) length += bytes.length;
    if (length > LONGEST) throw new RangeError('the archive is too large');
    return some;
  };
  for await (const { name, text } of files) {
    const file = new DeflatedFile(name);
    zip.add(file);
    const deflated = createDeflateRaw();
    // What goes wrong on the way here is thrown by what is read there.
    pipeline(Readable.from(file.counted(text), { objectMode: false }), deflated, () => undefined);
    for await (const bytes of deflated) {
      file.ondata(null, bytes, false);
      yield* taken();
    }
    file.ondata(null, new Uint8Array(), true);
  }
  zip.end();
  yield* taken();
}
