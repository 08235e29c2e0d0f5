import { spend } from '../budget.ts';
import { shortCut } from '../text/short-cut.ts';
import type { Dictionary } from './dictionary.ts';
import { documentsOfSections } from './field.ts';
import { type PostingBuffer, postingBuffer } from './posting-buffer.ts';
import type { Postings } from './postings.ts';

/** The words of one segment in bodies of sections. */
export interface BodyWords {
  dictionary: Dictionary;
  /** By the numbers of the dictionary; rows are sections. */
  postings: Postings;
  /** Number of the first section. */
  first: number;
}

/** How often a word stands in sections of two kinds. */
type TwoCounts = [first: number, second: number];

/**
 * What of the words within words a segment counts twice: `wholes[i]` has `parts[i]` within it, numbers of the dictionary, longer
 * wholes before shorter ones.
 */
interface PartsWithin {
  wholes: Uint32Array;
  parts: Uint32Array;
  /** The wholes of each part. */
  wholesOf: ReadonlyMap<number, readonly number[]>;
}

/** What looking for the words within one costs, in units of text looked at. */
const UNITS_A_WORD = 1_000;

/** Found when first asked for: a segment does not change. */
const partsOf = new WeakMap<BodyWords, PartsWithin>();

function partsWithin(words: BodyWords): PartsWithin {
  const known = partsOf.get(words);
  if (known !== undefined) return known;
  const { dictionary, postings } = words;
  const cutter = shortCut();
  const byLength: [whole: number, parts: number[]][][] = [];
  for (const whole of postings.keys) {
    const word = dictionary.word(whole);
    if (word.length <= 2) continue;
    spend(UNITS_A_WORD);
    // Those of `wordsWithin`, which would remember each word of the collection.
    const parts = cutter.within(word).map((part) => dictionary.numberOf(part));
    if (parts.length === 0) continue;
    byLength[word.length] ??= [];
    byLength[word.length]?.push([whole, parts]);
  }
  const pairs = byLength
    .reverse()
    .flatMap((some) => (some ?? []).flatMap(([whole, parts]) => parts.map((part) => [whole, part] as const)));
  const wholesOf = new Map<number, number[]>();
  for (const [whole, part] of pairs) {
    const wholes = wholesOf.get(part);
    if (wholes === undefined) wholesOf.set(part, [whole]);
    else wholes.push(whole);
  }
  const found = {
    wholesOf,
    wholes: Uint32Array.from(pairs, ([whole]) => whole),
    parts: Uint32Array.from(pairs, ([, part]) => part),
  };
  partsOf.set(words, found);
  return found;
}

/**
 * How often words run through the bodies of sections of two kinds, each place of the text counted for one word: the cut of
 * `segment`. The index holds of a word those within it as well (会议 and 纪要 with 会议纪要); they are taken away again, from the
 * longest word down, since only a longer one can have counted for a shorter.
 */
export class RunningWords {
  /** Words in all, repeats included. */
  readonly total: TwoCounts = [0, 0];
  readonly #bodies: readonly BodyWords[];
  readonly #kinds: Uint8Array;
  readonly #segments: { dictionary: Dictionary; counts: Float64Array }[];

  /** @param kinds by section: 1, 2, or 0 where it is not asked for */
  constructor(segments: readonly BodyWords[], kinds: Uint8Array) {
    this.#bodies = segments;
    this.#kinds = kinds;
    this.#segments = segments.map((segment) => {
      const counts = running(segment, kinds);
      for (let at = 0; at < counts.length; at += 2) {
        this.total[0] += counts[at] ?? 0;
        this.total[1] += counts[at + 1] ?? 0;
      }
      return { dictionary: segment.dictionary, counts };
    });
  }

  /** Of one word, folded. */
  of(word: string): TwoCounts {
    const sum: TwoCounts = [0, 0];
    for (const { dictionary, counts } of this.#segments) {
      const number = dictionary.numberOf(word);
      if (number < 0) continue;
      sum[0] += counts[number * 2] ?? 0;
      sum[1] += counts[number * 2 + 1] ?? 0;
    }
    return sum;
  }

  /**
   * In how many documents each of some words runs: those in which it stands only within longer words do not count.
   * @param firstSections number of the first section of each document, and behind them of all sections
   */
  documentsOf(words: readonly string[], firstSections: Uint32Array): TwoCounts[] {
    const documentOf = documentsOfSections(firstSections);
    const counts = words.map((): TwoCounts => [0, 0]);
    for (const body of this.#bodies) {
      const inBody = new WordInSections(body, this.#kinds.length);
      for (const [at, word] of words.entries()) {
        const number = body.dictionary.numberOf(word);
        const sums = counts[at];
        if (number < 0 || sums === undefined) continue;
        let last = -1;
        inBody.sections(number, (section) => {
          const kind = this.#kinds[section] ?? 0;
          const document = documentOf[section] ?? 0;
          if (kind === 0 || document === last) return;
          last = document;
          sums[kind === 1 ? 0 : 1] += 1;
        });
      }
    }
    return counts;
  }

  /** The words that stand in sections of the first kind so often, at least. */
  ofFirst(least: number): string[] {
    const words = new Set<string>();
    // One of the segments holds its share of them.
    const enough = Math.max(1, least / this.#segments.length);
    for (const { dictionary, counts } of this.#segments) {
      for (let number = 0; number < dictionary.length; number++) {
        if ((counts[number * 2] ?? 0) >= enough) words.add(dictionary.word(number));
      }
    }
    return [...words].filter((word) => this.of(word)[0] >= least);
  }
}

/** By number of the dictionary, both kinds side by side. */
function running(words: BodyWords, kinds: Uint8Array): Float64Array {
  const { dictionary, postings, first } = words;
  const counts = new Float64Array(dictionary.length * 2);
  const sums = postings.addUp(kinds, first);
  for (const [at, number] of postings.keys.entries()) {
    counts[number * 2] = sums[at * 2] ?? 0;
    counts[number * 2 + 1] = sums[at * 2 + 1] ?? 0;
  }
  const { wholes, parts } = partsWithin(words);
  for (let at = 0; at < wholes.length; at++) {
    const whole = (wholes[at] ?? 0) * 2;
    const part = (parts[at] ?? 0) * 2;
    counts[part] = (counts[part] ?? 0) - (counts[whole] ?? 0);
    counts[part + 1] = (counts[part + 1] ?? 0) - (counts[whole + 1] ?? 0);
  }
  return counts;
}

/** The sections of one segment through which a word runs. */
class WordInSections {
  readonly #words: BodyWords;
  readonly #wholesOf: PartsWithin['wholesOf'];
  /** No word stands in more sections. */
  readonly #buffer: PostingBuffer;
  /** By section, how often it does; nought but while a word is looked at. */
  readonly #left: Int32Array;

  constructor(words: BodyWords, sections: number) {
    this.#words = words;
    this.#wholesOf = partsWithin(words).wholesOf;
    this.#buffer = postingBuffer(sections);
    this.#left = new Int32Array(sections);
  }

  /** Tells them in order. */
  sections(word: number, tell: (section: number) => void): void {
    const { rows, counts } = this.#buffer;
    if (!this.#wholesOf.has(word)) {
      const end = this.#read(word);
      for (let place = 0; place < end; place++) tell(rows[place] ?? 0);
      return;
    }
    const left = this.#left;
    // The word itself comes last, and is looked at with what is left of it.
    for (const [part, share] of [...this.#shares(word)].reverse()) {
      if (share === 0) continue;
      const end = this.#read(part);
      for (let place = 0; place < end; place++) {
        const section = rows[place] ?? 0;
        left[section] = (left[section] ?? 0) + share * (counts[place] ?? 0);
        if (part !== word) continue;
        if ((left[section] ?? 0) > 0) tell(section);
        left[section] = 0;
      }
    }
  }

  #read(word: number): number {
    const { postings, first } = this.#words;
    const end = postings.read(word, this.#buffer, first);
    spend(end);
    return end;
  }

  /** How often the postings of a word, and of those it is within, count for how often it runs: those of a longer one are taken away, and so on. */
  #shares(word: number): Map<number, number> {
    const shares = new Map([[word, 1]]);
    const { dictionary } = this.#words;
    const waiting = [word];
    for (let at = 0; at < waiting.length; at++) {
      for (const whole of this.#wholesOf.get(waiting[at] ?? 0) ?? []) {
        if (shares.has(whole)) continue;
        shares.set(whole, 0);
        waiting.push(whole);
      }
    }
    const byLength = waiting.sort((a, b) => dictionary.word(a).length - dictionary.word(b).length);
    for (const part of byLength) {
      const share = shares.get(part) ?? 0;
      if (share === 0) continue;
      for (const whole of this.#wholesOf.get(part) ?? []) shares.set(whole, (shares.get(whole) ?? 0) - share);
    }
    return shares;
  }
}
