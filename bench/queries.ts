import { segment } from '../engine/text/segment.ts';
import { type Ask, queryText, type TextAsk } from './ask.ts';
import { type Random, seededRandom } from './random.ts';
import type { BenchDocument } from './texts.ts';

export const QUERY_KINDS = [
  'word',
  'two characters',
  'phrase',
  'boolean',
  'proximity',
  'wildcard',
  'filtered',
] as const;
export type QueryKind = (typeof QUERY_KINDS)[number];

export interface BenchFilter {
  /** Two digits: a province. */
  region: string | null;
  year: { from: number; to: number } | null;
}

export interface BenchQuery {
  kind: QueryKind;
  /** In this project's query language. */
  q: string;
  ask: Ask;
  filter: BenchFilter | null;
}

/** Any fixed number would do; a run is compared with the run before. */
const SEED = 20_240_601;
const PHRASE_CHARACTERS = [3, 12] as const;
const WORD_CHARACTERS = [2, 4] as const;
/** Reach of a measured `/N`. */
const NEAR_CHARACTERS = [5, 20] as const;
/** How far apart in the text the two halves of a wildcard term are taken: within what `*` spans. */
const GAP_CHARACTERS = [0, 8] as const;
/** Only runs of Chinese characters are asked: every notation here gives marks and digits a meaning of its own. */
const HAN_ONLY = /^\p{Script=Han}+$/u;
/** Places in a row without a usable one mean that the texts hold none. */
const MAX_TRIES = 10_000;

/** Draws terms from places of the texts picked at random, so that common wordings are asked more often, as people do. */
class TermSource {
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
      const words = segment(this.passage(document)).filter((word) => {
        const [low, high] = WORD_CHARACTERS;
        return word.length >= low && word.length <= high && HAN_ONLY.test(word);
      });
      return words.length === 0 ? null : { kind: 'text', text: this.#random.pick(words), quoted: false };
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

function filterOf(document: BenchDocument, random: Random): BenchFilter {
  const region = document.region?.slice(0, 2) ?? null;
  const year =
    document.year === null
      ? null
      : { from: document.year - random.integer(0, 3), to: document.year + random.integer(0, 3) };
  return region !== null && random.next() < 0.5 ? { region, year: null } : { region: null, year };
}

function drawQuery(kind: QueryKind, terms: TermSource, random: Random): Pick<BenchQuery, 'ask' | 'filter'> {
  switch (kind) {
    case 'word':
      return { ask: terms.word(), filter: null };
    case 'two characters':
      return { ask: { ...terms.run(2, 2), quoted: false }, filter: null };
    case 'phrase':
      return { ask: terms.run(...PHRASE_CHARACTERS), filter: null };
    case 'boolean': {
      const operator = random.pick(['all', 'any', 'without'] as const);
      if (operator !== 'without') return { ask: { kind: operator, of: terms.wordPair() }, filter: null };
      const [wanted, unwanted] = terms.wordPair();
      return { ask: { kind: 'without', wanted, unwanted }, filter: null };
    }
    case 'proximity': {
      const within = random.pick(['sentence', 'passage', random.integer(...NEAR_CHARACTERS)] as const);
      return { ask: { kind: 'near', within, of: terms.wordPair() }, filter: null };
    }
    case 'wildcard':
      return { ask: terms.gap(), filter: null };
    case 'filtered': {
      const document = terms.document();
      return { ask: terms.word(document), filter: filterOf(document, random) };
    }
  }
}

/** Varied queries over the texts, `count` in all, every kind equally often; the same on every run over the same texts. */
export function drawQueries(documents: readonly BenchDocument[], count: number): BenchQuery[] {
  const random = seededRandom(SEED);
  const terms = new TermSource(documents, random);
  return Array.from({ length: count }, (_, at) => {
    const kind = QUERY_KINDS[at % QUERY_KINDS.length] ?? 'word';
    const { ask, filter } = drawQuery(kind, terms, random);
    return { kind, q: queryText(ask), ask, filter };
  });
}

/** Whether a document passes a query's filter. */
export function passes(document: BenchDocument, filter: BenchFilter | null): boolean {
  if (filter === null) return true;
  if (filter.region !== null && document.region?.slice(0, 2) !== filter.region) return false;
  if (filter.year === null) return true;
  return document.year !== null && document.year >= filter.year.from && document.year <= filter.year.to;
}
