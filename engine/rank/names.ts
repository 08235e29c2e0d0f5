import { Index } from 'flexsearch';
import { fold, squeeze } from '../text/fold.ts';

/** The name of an office, a person or a folder, with the documents that it is the name of. */
export interface CountedName {
  text: string;
  kind: 'issuer' | 'speaker' | 'path';
  count: number;
}

const matched = (text: string): string => squeeze(fold(text)).text;

/** The characters of a text and each two that adjoin. */
function grams(text: string): string[] {
  const characters = [...matched(text)];
  return [...characters, ...characters.slice(1).map((second, at) => `${characters[at] ?? ''}${second}`)];
}

/**
 * Finds names by any part of them. FlexSearch finds those that hold all characters and pairs of what is typed: they are few, and
 * looked at.
 */
export class NameSuggester {
  readonly #names: readonly CountedName[];
  readonly #index = new Index({ tokenize: 'strict', encode: grams });

  constructor(names: readonly CountedName[]) {
    this.#names = names;
    for (const [number, { text }] of names.entries()) this.#index.add(number, text);
  }

  /** Names that hold what is typed, the most frequent first. */
  suggest(typed: string): CountedName[] {
    const wanted = matched(typed);
    if (wanted === '') return [];
    return this.#index
      .search(wanted, { limit: this.#names.length })
      .flatMap((number) => this.#names[Number(number)] ?? [])
      .filter(({ text }) => matched(text).includes(wanted))
      .sort(byCount);
  }

  /** The most frequent names of a kind, for who has typed nothing yet. */
  mostFrequent(kind: CountedName['kind'], limit: number): CountedName[] {
    return this.#names
      .filter((name) => name.kind === kind)
      .sort(byCount)
      .slice(0, limit);
  }
}

function byCount(a: CountedName, b: CountedName): number {
  return b.count - a.count || (a.text < b.text ? -1 : 1);
}
