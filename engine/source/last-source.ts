import type { StoredSource } from '../store/store.ts';

/** UTF-16 units from which on a source takes so long to be put together that it is kept: a quarter of a second. */
const LONG = 4_000_000;
/** Milliseconds for which it is kept; who reads a large file asks for it several times a minute. */
const KEPT_MS = 30_000;

/**
 * The long source that was read last. Of a large table the page asks for one part after the other, and where words are in it; each
 * time the whole is read, a second and a half for 35 MB. It is let go before another is read, so that never two are held.
 */
export class LastSource {
  #last: { file: number; source: StoredSource } | null = null;
  #timer: NodeJS.Timeout | undefined;

  /** The source of a file, read by `read` where it is not at hand. */
  of(file: number, read: (file: number) => StoredSource): StoredSource {
    if (this.#last?.file === file) return this.#last.source;
    this.clear();
    const source = read(file);
    if (source.text.length < LONG) return source;
    this.#last = { file, source };
    this.#timer = setTimeout(() => this.clear(), KEPT_MS).unref();
    return source;
  }

  clear(): void {
    clearTimeout(this.#timer);
    this.#last = null;
  }
}
