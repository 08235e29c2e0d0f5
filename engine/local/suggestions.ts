import { countTopics, countValues } from '../columns/facet-counts.ts';
import { typedLetters } from '../gazetteer/readings.ts';
import type { FacetField, TextField } from '../query/ast.ts';
import { fieldPrefix } from '../query/fields.ts';
import { type CountedName, NameSuggester } from '../rank/names.ts';
import { sharedOut } from '../rank/share-out.ts';
import type { Completion } from '../rank/suggest.ts';
import { topicLabel } from '../scheme/topics.ts';
import { DOCUMENT_TYPES } from '../scheme/types.ts';
import { type Suggestion, type TopicCount, UNKNOWN, type ValueCount } from '../types.ts';
import type { Collection } from './collection.ts';
import { type CountedPlaces, countedPlaces, suggestedPlaces } from './suggested-places.ts';

/** What is suggested from: what a collection has of each kind. */
export interface SuggestionSource {
  /** See `Suggester.suggest`. */
  complete(prefix: string, limit: number): Completion[];
  names(): NameSuggester;
  types(): readonly ValueCount[];
  topics(): readonly TopicCount[];
  places: CountedPlaces;
}

/** Made when first needed: many who open a collection never ask. */
const suggesters = new WeakMap<Collection, NameSuggester>();

/** What a collection at hand has. */
export function sourceOf(collection: Collection): SuggestionSource {
  const { columns, everything } = collection;
  return {
    complete: (prefix, limit) => collection.ranking.suggest(prefix, limit),
    names: () => namesOf(collection),
    types: () => countValues(columns, 'type', [everything]),
    topics: () => countTopics(columns, [everything]),
    places: countedPlaces(collection),
  };
}

/**
 * Completions of the term being typed: words and titles, then names of issuers, speakers and places of the collection,
 * places by pinyin too. Behind the name of a field (`region:`, 文种:) the values of that field alone; without a letter
 * behind it the most frequent.
 */
export function suggestions(source: SuggestionSource, typed: string, limit: number): Suggestion[] {
  const prefix = fieldPrefix(typed, 0);
  if (prefix === null) {
    const words: Suggestion[] = source.complete(typed, limit);
    return sharedOut(words, names(source, typed), limit);
  }
  const { field, length } = prefix;
  const name = field.kind === 'text' ? field.field : field.facet;
  // A whole name (`issuer:=`) is completed as a part of one is.
  const before = name === 'issuer' || name === 'speaker' ? /^[=＝]?["“”＂]?/u : /^["“”＂]/u;
  const value = typed.slice(length).replace(before, '');
  return ofField(source, name, value, limit).slice(0, limit);
}

function ofField(
  source: SuggestionSource,
  field: TextField | FacetField,
  value: string,
  limit: number,
): Suggestion[] {
  switch (field) {
    case 'title':
      return source.complete(value, 2 * limit).filter(({ kind }) => kind === 'title');
    case 'issuer':
    case 'speaker':
    case 'path': {
      const names = source.names();
      const asked = value === '' ? names.mostFrequent(field, limit) : names.suggest(value);
      return asked.filter(({ kind }) => kind === field);
    }
    case 'region':
      return suggestedPlaces(source.places, value);
    case 'type':
      return types(source, value);
    case 'topic':
      return topics(source, value);
    case 'year':
    case 'date':
      return [];
  }
}

/** Names by any part of them, the most frequent first; what is typed in letters first means places, as they are said. */
function names(source: SuggestionSource, typed: string): Suggestion[] {
  const found: Suggestion[] = [
    ...suggestedPlaces(source.places, typed),
    ...source.names().suggest(typed).filter(isPerson),
  ];
  return typedLetters(typed) === null ? found.sort((a, b) => b.count - a.count) : found;
}

const isPerson = ({ kind }: CountedName): boolean => kind !== 'path';

function namesOf(collection: Collection): NameSuggester {
  const suggester =
    suggesters.get(collection) ??
    new NameSuggester((['issuer', 'speaker', 'path'] as const).flatMap((kind) => listed(collection, kind)));
  suggesters.set(collection, suggester);
  return suggester;
}

function listed({ columns, everything }: Collection, kind: CountedName['kind']): CountedName[] {
  return countValues(columns, kind, [everything]).flatMap(({ value, count }) =>
    value === UNKNOWN ? [] : [{ text: value, kind, count }],
  );
}

/** Types one of whose names, those that people type and the English one among them, holds what is typed. */
function types(source: SuggestionSource, typed: string): Suggestion[] {
  const wanted = plain(typed);
  return source.types().flatMap(({ value, count }): Suggestion[] => {
    const known = DOCUMENT_TYPES.find((type) => type.value === value);
    const names = [value, ...(known === undefined ? [] : [known.en, ...known.synonyms])];
    return value !== UNKNOWN && names.some((name) => plain(name).includes(wanted))
      ? [{ text: value, kind: 'type', count }]
      : [];
  });
}

/** Topics whose name, Chinese or English, holds what is typed; the first levels where nothing is. */
function topics(source: SuggestionSource, typed: string): Suggestion[] {
  const wanted = plain(typed);
  const counts = source.topics();
  const all = wanted === '' ? counts : counts.flatMap((first) => [first, ...first.children]);
  return all
    .filter(({ value }) => {
      const own = value.slice(value.indexOf('/') + 1);
      return value !== UNKNOWN && [own, topicLabel(value, 'en')].some((name) => plain(name).includes(wanted));
    })
    .map(({ value, count }): Suggestion => ({ text: value, kind: 'topic', count }))
    .sort((a, b) => b.count - a.count);
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s/gu, '');
}
