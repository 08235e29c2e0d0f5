import { z } from 'zod';
import { loadGazetteer } from '../gazetteer/index.ts';
import { type SuggestionSource, suggestions } from '../local/suggestions.ts';
import { fieldPrefix } from '../query/fields.ts';
import { NameSuggester } from '../rank/names.ts';
import { type Completion, firstTitles, mostFrequentWords, sharedRoom } from '../rank/suggest.ts';
import { fold, squeeze } from '../text/fold.ts';
import type { RegionCode, Suggestion } from '../types.ts';
import type { ClusterSource } from './cluster-source.ts';
import { anywhere } from './pair-tokens.ts';
import { standsIn } from './query-clauses.ts';

/** Different titles looked at of those that hold what is typed: all but where it is a character that thousands hold. */
const MOST_TITLES = 10_000;

const TITLES = z.object({
  aggregations: z.object({
    titles: z.object({ buckets: z.array(z.object({ key: z.string(), doc_count: z.number() })) }),
  }),
});

/** Completes what is typed from what was published of a collection. */
export class PublishedSuggestions {
  readonly #source: ClusterSource;
  readonly #counts: ReadonlyMap<RegionCode, number>;
  /** Made when first needed. */
  #names: Promise<NameSuggester> | null = null;

  constructor(source: ClusterSource) {
    this.#source = source;
    this.#counts = new Map(source.facts.regions);
  }

  /** See `suggestions`. */
  async suggest(typed: string, limit: number): Promise<Suggestion[]> {
    const prefix = fieldPrefix(typed, 0);
    const value = prefix === null ? typed : typed.slice(prefix.length).replace(/^["“”＂]/u, '');
    const room = prefix === null ? limit : 2 * limit;
    const [completions, names] = await Promise.all([this.#complete(value, room), this.#allNames()]);
    const { facts } = this.#source;
    const source: SuggestionSource = {
      complete: () => completions,
      names: () => names,
      types: () => facts.types,
      topics: () => facts.topics,
      places: { gazetteer: loadGazetteer(), counts: this.#counts },
    };
    return suggestions(source, typed, limit);
  }

  #allNames(): Promise<NameSuggester> {
    this.#names ??= this.#source
      .names()
      .then((names) => new NameSuggester(names))
      .catch((error: unknown) => {
        this.#names = null;
        throw error;
      });
    return this.#names;
  }

  async #complete(typed: string, limit: number): Promise<Completion[]> {
    const wanted = squeeze(fold(typed)).text;
    if (wanted === '' || limit < 1) return [];
    const [words, titles] = await Promise.all([this.#source.wordsLike(wanted), this.#titles(wanted)]);
    const found = mostFrequentWords(
      words
        .filter(({ term }) => term.startsWith(wanted))
        .map(({ term, document, surface }) => ({ word: term, count: document, surface })),
      limit,
    );
    return sharedRoom(
      found.map(({ surface, count }) => ({ text: surface, kind: 'word', count })),
      firstTitles(titles, limit),
      limit,
    );
  }

  async #titles(wanted: string): Promise<{ text: string; at: number; count: number }[]> {
    const answer = await this.#source.search({
      query: { bool: { filter: [standsIn('title', anywhere(wanted))] } },
      size: 0,
      track_total_hits: false,
      aggs: { titles: { terms: { field: 'titleText', size: MOST_TITLES } } },
    });
    return TITLES.parse(answer).aggregations.titles.buckets.flatMap(({ key, doc_count: count }) => {
      const at = squeeze(fold(key)).text.indexOf(wanted);
      // Without its quotation marks a title may hold what it does not hold as it is shown.
      return at < 0 ? [] : [{ text: key, at, count }];
    });
  }
}
