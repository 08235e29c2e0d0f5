import { generalDictionary, policyDictionary } from './dictionary.ts';

/** What the dictionary has that begins with one character. */
interface WordsFrom {
  weights: Map<string, number>;
  /** Characters of the longest word. */
  longest: number;
}

/**
 * Cuts a few characters into words as `segment` does: into those whose probabilities multiply to most, by the same
 * dictionary (jieba's `MPSegment`). For who cuts a few characters here and there: jieba takes three times as long and
 * 100 MB to be ready. A property test holds the two equal.
 */
export class ShortCut {
  /** Lines `word frequency tag`; those that begin with the same character stand together. */
  readonly #lines = generalDictionary();
  /** Where the lines of each first character stand: in two places where folding made one character of two. */
  readonly #places = new Map<string, [start: number, end: number][]>();
  /** Terms of the project by their first character. */
  readonly #terms: Map<string, string[]>;
  /** Logarithms of the probabilities of words, by first character; of those characters asked for. */
  readonly #words = new Map<string, WordsFrom>();
  readonly #total: number;
  /** The weight of a character that is no word, and that of the project's terms, which state no frequency. */
  readonly #least: number;
  readonly #usual: number;

  constructor() {
    const terms = policyDictionary().split('\n');
    this.#terms = Map.groupBy(
      terms.filter((term) => term !== ''),
      firstOf,
    );
    const frequencies: number[] = [];
    for (const { start, end, word, frequency } of linesOf(this.#lines, 0, this.#lines.length)) {
      frequencies.push(frequency);
      const places = this.#places.get(firstOf(word));
      const last = places?.at(-1);
      if (places === undefined) this.#places.set(firstOf(word), [[start, end]]);
      else if (last?.[1] === start) last[1] = end;
      else places.push([start, end]);
    }
    const sorted = Float64Array.from(frequencies).sort();
    this.#total = sorted.reduce((sum, frequency) => sum + frequency, 0);
    this.#least = this.#weightOf(sorted[0] ?? 1);
    this.#usual = this.#weightOf(sorted[sorted.length >>> 1] ?? 1);
  }

  /** The words of a folded run of Han characters, in order. */
  cut(run: string): string[] {
    const characters = [...run];
    const count = characters.length;
    /** By character: the weight of the best cut from it on, and how many characters its first word has. */
    const best = new Float64Array(count + 1);
    const lengths = new Uint32Array(count);
    for (let at = count - 1; at >= 0; at--) {
      const { weights, longest } = this.#wordsFrom(characters[at] ?? '');
      best[at] = Number.NEGATIVE_INFINITY;
      let word = '';
      for (let length = 1; length <= longest && at + length <= count; length++) {
        word += characters[at + length - 1] ?? '';
        const weight = weights.get(word) ?? (length === 1 ? this.#least : Number.NEGATIVE_INFINITY);
        const whole = (best[at + length] ?? 0) + weight;
        if (whole <= (best[at] ?? 0)) continue;
        best[at] = whole;
        lengths[at] = length;
      }
    }
    const words: string[] = [];
    for (let at = 0; at < count; at += lengths[at] ?? 1)
      words.push(characters.slice(at, at + (lengths[at] ?? 1)).join(''));
    return words;
  }

  /** Words that begin with a character: their weights, and the characters of the longest (1 where there are none). */
  #wordsFrom(first: string): WordsFrom {
    const known = this.#words.get(first);
    if (known !== undefined) return known;
    const words: WordsFrom = { weights: new Map(), longest: 1 };
    const add = (word: string, weight: number): void => {
      words.weights.set(word, weight);
      words.longest = Math.max(words.longest, [...word].length);
    };
    for (const [start, end] of this.#places.get(first) ?? []) {
      for (const { word, frequency } of linesOf(this.#lines, start, end))
        add(word, this.#weightOf(frequency));
    }
    for (const term of this.#terms.get(first) ?? []) add(term, this.#usual);
    this.#words.set(first, words);
    return words;
  }

  #weightOf(frequency: number): number {
    return Math.log(frequency / this.#total);
  }
}

let shared: ShortCut | null = null;

/** The one cutter of a thread, made when first asked for: its tables take 60 ms. */
export function shortCut(): ShortCut {
  shared ??= new ShortCut();
  return shared;
}

const firstOf = (word: string): string => String.fromCodePoint(word.codePointAt(0) ?? 0);

/** The lines of a part of the dictionary. */
function* linesOf(
  lines: string,
  from: number,
  to: number,
): Generator<{ start: number; end: number; word: string; frequency: number }> {
  for (let start = from; start < to; ) {
    const space = lines.indexOf(' ', start);
    const end = lines.indexOf('\n', space) + 1;
    const word = lines.slice(start, space);
    yield { start, end, word, frequency: Number.parseInt(lines.slice(space + 1, end), 10) };
    start = end;
  }
}
