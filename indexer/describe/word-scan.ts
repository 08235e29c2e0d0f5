/**
 * Finds many words in a text in one pass, longest word first, without overlaps (安全生产 does not count again as 生产).
 *
 * Words of at least two UTF-16 units are filed under their first two units in an open hash table of typed arrays; at
 * every position of a text one table look-up decides whether any word can begin there.
 */
export class WordScan {
  readonly #words: readonly string[];
  /** Units that can begin a word. */
  readonly #first = new Uint8Array(0x10000);
  /** Pair of units + 1 by slot; 0 is an empty slot. */
  readonly #pairs: Float64Array;
  /** First entry of the pair's list in `#list`, by slot. */
  readonly #heads: Int32Array;
  /** Word numbers, the longest of a pair first, each list closed by -1. */
  readonly #list: Int32Array;
  readonly #mask: number;

  /** Throws `RangeError` for words shorter than two units and for words given twice. */
  constructor(words: readonly string[]) {
    this.#words = words;
    if (new Set(words).size !== words.length) throw new RangeError('a word to scan for is given twice');
    const byPair = new Map<number, number[]>();
    words.forEach((word, number) => {
      if (word.length < 2) throw new RangeError(`a word to scan for needs two characters: ${word}`);
      const pair = word.charCodeAt(0) * 0x10000 + word.charCodeAt(1);
      this.#first[word.charCodeAt(0)] = 1;
      byPair.set(pair, [...(byPair.get(pair) ?? []), number]);
    });
    let size = 16;
    while (size < byPair.size * 4) size *= 2;
    this.#mask = size - 1;
    this.#pairs = new Float64Array(size);
    this.#heads = new Int32Array(size);
    const list: number[] = [];
    for (const [pair, numbers] of byPair) {
      let slot = this.#slot(pair);
      while (this.#pairs[slot] !== 0) slot = (slot + 1) & this.#mask;
      this.#pairs[slot] = pair + 1;
      this.#heads[slot] = list.length;
      numbers.sort((a, b) => this.#length(b) - this.#length(a));
      list.push(...numbers, -1);
    }
    this.#list = Int32Array.from(list);
  }

  #length(word: number): number {
    return this.#words[word]?.length ?? 0;
  }

  #slot(pair: number): number {
    return (Math.imul(pair ^ Math.floor(pair / 0x10000), 0x9e3779b1) >>> 8) & this.#mask;
  }

  /** Calls back for each word found, in order of place: its number in the list given, and its offset (UTF-16 units). */
  scan(text: string, found: (word: number, at: number) => void): void {
    const last = text.length - 1;
    for (let at = 0; at < last; ) {
      const unit = text.charCodeAt(at);
      const word = this.#first[unit] === 1 ? this.#longest(text, at, unit) : -1;
      if (word < 0) {
        at++;
        continue;
      }
      found(word, at);
      at += this.#length(word);
    }
  }

  #longest(text: string, at: number, unit: number): number {
    const pair = unit * 0x10000 + text.charCodeAt(at + 1);
    let slot = this.#slot(pair);
    for (let kept = this.#pairs[slot]; kept !== 0; slot = (slot + 1) & this.#mask, kept = this.#pairs[slot]) {
      if (kept !== pair + 1) continue;
      for (let entry = this.#heads[slot] ?? 0; ; entry++) {
        const word = this.#list[entry] ?? -1;
        if (word < 0 || text.startsWith(this.#words[word] ?? '', at)) return word;
      }
    }
    return -1;
  }
}
