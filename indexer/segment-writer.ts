import { IndexThread, THREAD_FILES, type ThreadAnswer, type ThreadFile } from './index-thread.ts';

/** Characters of reading text in a segment, from which on it is written: what memory holds of an index is made of so much text. */
const SEGMENT_CHARACTERS = 1 << 23;

/**
 * Segments that are merged into one when all are written: each is looked up by itself in every search, which took most of the time of
 * a light one over twelve. More would be quicker still, but where a pair is rare in one of them its places are found in the text,
 * which memory holds meanwhile.
 */
const MERGED = 4;

/** Writes the index segments of one part, as its documents come. Where they end depends on the documents alone. */
export class SegmentWriter {
  readonly #threads: Readonly<Record<ThreadFile, IndexThread>>;
  readonly #written: Promise<ThreadAnswer>[] = [];
  #characters = 0;
  #segments = 0;
  readonly #most: number;

  /** @param characters from which on a segment is full */
  constructor(directory: string, part: string, characters = SEGMENT_CHARACTERS) {
    this.#most = characters;
    const thread = (file: ThreadFile): IndexThread => new IndexThread({ directory, part, file });
    this.#threads = { exact: thread('exact'), words: thread('words') };
  }

  /** Segments written or being written; when all are finished, those that there are. */
  get segments(): number {
    return this.#segments;
  }

  /**
   * Adds the documents of a file, for each of the threads as bytes, which pass to it. Where the segment is full now, it is
   * written once the one before is. Rejects where a thread has failed.
   */
  async add(
    documents: Partial<Record<ThreadFile, Uint8Array<ArrayBuffer>>>,
    characters: number,
  ): Promise<void> {
    await Promise.all(
      THREAD_FILES.map(async (name) => {
        const bytes = documents[name];
        if (bytes !== undefined) await this.#threads[name].add(bytes);
      }),
    );
    this.#characters += characters;
    if (this.#characters < this.#most) return;
    await Promise.all(this.#written);
    this.#write();
  }

  /**
   * Writes what is left, and merges the segments; gives all files that there are then. There is always a segment. Rejects where a
   * thread has failed.
   */
  async finish(): Promise<ThreadAnswer> {
    if (this.#characters > 0 || this.#segments === 0) {
      await Promise.all(this.#written);
      this.#write();
    }
    const written = (await Promise.all(this.#written)).flat();
    if (this.#segments === 1) return written;
    const runs: number[] = [];
    for (let left = this.#segments; left > 0; left -= MERGED) runs.push(Math.min(left, MERGED));
    const merged = await Promise.all(THREAD_FILES.map((name) => this.#threads[name].merge({ runs })));
    this.#segments = runs.length;
    return merged.flat();
  }

  async close(): Promise<void> {
    await Promise.all(THREAD_FILES.map((name) => this.#threads[name].close()));
  }

  #write(): void {
    const segment = this.#segments++;
    this.#characters = 0;
    for (const name of THREAD_FILES) {
      const written = this.#threads[name].write(segment);
      // Told when it is waited for.
      written.catch(() => undefined);
      this.#written.push(written);
    }
  }
}
