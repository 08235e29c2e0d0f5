/** Knuth's multiplicative hash: 2³² divided by the golden ratio. */
const GOLDEN = 0x9e3779b1;
/** Bits of the filter: with fifty thousand beginnings of words it lets one other pair in twenty pass. */
const FILTER_BITS = 20;
const NONE = -1;

/**
 * Finds many words in a text in one pass: from the left, the longest word at each place, without overlaps (安全生产 does not
 * count again as 生产).
 *
 * Words of at least two UTF-16 units are filed under their first two units in an open hash table of typed arrays; at
 * every place of a text one look at a small filter decides whether any word can begin there.
 */
export class WordScan {
  readonly #words: readonly string[];
  /** One bit for each hash of two units that begin a word. */
  readonly #filter = new Uint8Array(1 << (FILTER_BITS - 3));
  /** The two units by slot. */
  readonly #pairs: Uint32Array;
  /** The longest word that begins with them, by slot; `NONE` for an empty slot. */
  readonly #longest: Int32Array;
  /** By word: the next shorter one that begins with the same two units, or `NONE`. */
  readonly #shorter: Int32Array;
  /** By word: its third unit, `NONE` where it has but two. */
  readonly #thirds: Int32Array;
  readonly #shift: number;

  /** Throws `RangeError` for words shorter than two units and for words given twice. */
  constructor(words: readonly string[]) {
    this.#words = words;
    const bits = Math.max(4, Math.ceil(Math.log2(words.length * 2 + 1)));
    this.#shift = 32 - bits;
    this.#pairs = new Uint32Array(2 ** bits);
    this.#longest = new Int32Array(2 ** bits).fill(NONE);
    this.#shorter = new Int32Array(words.length).fill(NONE);
    this.#thirds = new Int32Array(words.length);
    for (const word of numbersByLength(words)) this.#file(word);
  }

  /** Files a word, none of those filed before being longer. */
  #file(word: number): void {
    const text = this.#words[word] ?? '';
    if (text.length < 2) throw new RangeError(`a word to scan for needs two characters: ${text}`);
    const pair = pairAt(text.charCodeAt(0), text.charCodeAt(1));
    const hash = Math.imul(pair, GOLDEN) >>> 0;
    const bit = hash >>> (32 - FILTER_BITS);
    this.#filter[bit >>> 3] = (this.#filter[bit >>> 3] ?? 0) | (1 << (bit & 7));
    const slot = this.#slot(pair, hash);
    const longest = this.#longest[slot] ?? NONE;
    // None of those filed before is longer: an equal one stands among the first.
    for (let other = longest; other !== NONE; other = this.#shorter[other] ?? NONE) {
      const filed = this.#words[other];
      if (filed === text) throw new RangeError(`a word to scan for is given twice: ${text}`);
      if (filed === undefined || filed.length < text.length) break;
    }
    this.#thirds[word] = text.length > 2 ? text.charCodeAt(2) : NONE;
    this.#shorter[word] = longest;
    this.#pairs[slot] = pair;
    this.#longest[slot] = word;
  }

  /** The slot of a pair, or the empty one where it would be. */
  #slot(pair: number, hash: number): number {
    const mask = this.#pairs.length - 1;
    let slot = hash >>> this.#shift;
    while (this.#longest[slot] !== NONE && this.#pairs[slot] !== pair) slot = (slot + 1) & mask;
    return slot;
  }

  /**
   * Calls back for each word found, in order of place: its number in the list given, and its offset (UTF-16 units). Where
   * that answers `false` the word is not meant, and others may begin inside it.
   */
  scan(text: string, found: (word: number, at: number) => unknown): void {
    const filter = this.#filter;
    const last = text.length - 1;
    for (let at = 0; at < last; ) {
      const pair = pairAt(text.charCodeAt(at), text.charCodeAt(at + 1));
      const hash = Math.imul(pair, GOLDEN) >>> 0;
      const bit = hash >>> (32 - FILTER_BITS);
      const word = ((filter[bit >>> 3] ?? 0) >> (bit & 7)) & 1 ? this.#wordAt(text, at, pair, hash) : NONE;
      if (word === NONE) {
        at++;
        continue;
      }
      at += found(word, at) === false ? 1 : (this.#words[word]?.length ?? 1);
    }
  }

  #wordAt(text: string, at: number, pair: number, hash: number): number {
    const thirds = this.#thirds;
    const unit = at + 2 < text.length ? text.charCodeAt(at + 2) : NONE;
    let word = this.#longest[this.#slot(pair, hash)] ?? NONE;
    while (word !== NONE) {
      const third = thirds[word] ?? NONE;
      // Most words that begin with the same two units part at the third.
      if (third === NONE || (third === unit && text.startsWith(this.#words[word] ?? '', at))) break;
      word = this.#shorter[word] ?? NONE;
    }
    return word;
  }
}

function pairAt(first: number, second: number): number {
  return ((first << 16) | second) >>> 0;
}

/** Numbers of words, the shortest words first. */
function numbersByLength(words: readonly string[]): Uint32Array {
  const starts: number[] = [];
  for (const { length } of words) starts[length + 1] = (starts[length + 1] ?? 0) + 1;
  for (let length = 1; length < starts.length; length++) {
    starts[length] = (starts[length] ?? 0) + (starts[length - 1] ?? 0);
  }
  const ordered = new Uint32Array(words.length);
  words.forEach(({ length }, word) => {
    const place = starts[length] ?? 0;
    ordered[place] = word;
    starts[length] = place + 1;
  });
  return ordered;
}
