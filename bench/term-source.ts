import { segment } from '../engine/text/segment.ts';
import type { Ask, TextAsk } from './ask.ts';
import type { Random } from './random.ts';
import type { BenchDocument } from './texts.ts';

const WORD_CHARACTERS = [2, 4] as const;
/** How far apart in the text the two halves of a wildcard term are taken: within what `*` spans. */
const GAP_CHARACTERS = [0, 8] as const;
/** Only runs of Chinese characters are asked: every notation here gives marks and digits a meaning of its own. */
const HAN_ONLY = /^\p{Script=Han}+$/u;
/** Places in a row without a usable one mean that the texts hold none. */
const MAX_TRIES = 10_000;

function isAsked(word: string): boolean {
  const [low, high] = WORD_CHARACTERS;
  return word.length >= low && word.length <= high && HAN_ONLY.test(word);
}

/** Draws terms from places of the texts picked at random, so that common wordings are asked more often, as people do. */
export class TermSource {
  readonly #documents: readonly BenchDocument[];
  readonly #random: Random;

  constructor(documents: readonly BenchDocument[], random: Random) {
    this.#documents = documents.filter((document) => document.passages.length > 0);
    this.#random = random;
  }

  document(): BenchDocument {
    return this.#random.pick(this.#documents);
  }

  #firstThatIs<T>(draw: () => T | null): T {
    for (let tries = 0; tries < MAX_TRIES; tries++) {
      const drawn = draw();
      if (drawn !== null) return drawn;
    }
    throw new RangeError('the texts hold no passage that a query could be drawn from');
  }

  passage(document = this.document()): string {
    return this.#random.pick(document.passages);
  }

  /** A run of characters as it stands in the passage. */
  run(low: number, high: number, passage?: string): TextAsk {
    return this.#firstThatIs(() => {
      const from = passage ?? this.passage();
      const length = this.#random.integer(low, high);
      const start = this.#random.integer(0, Math.max(0, from.length - length));
      const text = from.slice(start, start + length);
      return text.length === length && HAN_ONLY.test(text) ? { kind: 'text', text, quoted: true } : null;
    });
  }

  /** A word as nodejieba cuts it. */
  word(document?: BenchDocument): TextAsk {
    return this.#firstThatIs(() => {
      const words = segment(this.passage(document)).filter(isAsked);
      return words.length === 0 ? null : { kind: 'text', text: this.#random.pick(words), quoted: false };
    });
  }

  /** A word, and a document that holds it. */
  wordAndDocument(): { document: BenchDocument; word: TextAsk } {
    return this.#firstThatIs(() => {
      const document = this.document();
      const words = segment(this.passage(document)).filter(isAsked);
      return words.length === 0
        ? null
        : { document, word: { kind: 'text', text: this.#random.pick(words), quoted: false } };
    });
  }

  /** Two words of one passage. */
  wordPair(): readonly [TextAsk, TextAsk] {
    return this.#firstThatIs(() => {
      const words = [...new Set(segment(this.passage()))].filter(
        (word) => word.length >= 2 && HAN_ONLY.test(word),
      );
      if (words.length < 2) return null;
      const first = this.#random.integer(0, words.length - 2);
      const second = this.#random.integer(first + 1, Math.min(words.length - 1, first + 4));
      const ask = (at: number): TextAsk => ({ kind: 'text', text: words[at] ?? '', quoted: false });
      return [ask(first), ask(second)];
    });
  }

  /** Two runs of two characters with some left out between them. */
  gap(): Ask {
    return this.#firstThatIs((): Ask | null => {
      const one = this.#random.next() < 0.5;
      const [low, high] = GAP_CHARACTERS;
      const apart = one ? 1 : this.#random.integer(low, high);
      const passage = this.passage();
      const start = this.#random.integer(0, Math.max(0, passage.length - apart - 4));
      const stretch = passage.slice(start, start + apart + 4);
      if (stretch.length < apart + 4 || !HAN_ONLY.test(stretch)) return null;
      return { kind: 'gap', before: stretch.slice(0, 2), gap: one ? 'one' : 'any', after: stretch.slice(-2) };
    });
  }
}
