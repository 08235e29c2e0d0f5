/** Time between two looks, ms. */
const EVERY_MS = 50;

/** The most memory that this process holds (resident set, bytes), looked at while it works. */
export class MemoryWatch {
  #most = process.memoryUsage.rss();
  readonly #timer = setInterval(() => this.#look(), EVERY_MS).unref();

  get most(): number {
    this.#look();
    return this.#most;
  }

  /** Begins anew from what it holds now. */
  reset(): void {
    this.#most = 0;
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  #look(): void {
    this.#most = Math.max(this.#most, process.memoryUsage.rss());
  }
}
