import type { RegionNames } from '../columns/facet-counts.ts';
import { countTopics, countValues } from '../columns/facet-counts.ts';
import { placesHeld } from '../coverage/places-held.ts';
import type { Collection } from '../local/collection.ts';
import { corpusAnswer } from '../local/corpus-answer.ts';
import { examples } from '../local/examples.ts';
import { regionNames } from '../local/region-names.ts';
import { countedPlaces } from '../local/suggested-places.ts';
import type { CountedName } from '../rank/names.ts';
import type { Manifest } from '../snapshot/manifest.ts';
import { listedFile } from '../store/file-list.ts';
import type { StoredSource } from '../store/store.ts';
import {
  type CorpusAnswer,
  type Example,
  type FileReport,
  type IngestReport,
  type PlaceHeld,
  type RegionCode,
  type TopicCount,
  UNKNOWN,
  type ValueCount,
} from '../types.ts';
import { FIELD_NAMES } from '../words/fields.ts';
import type { PairCode } from '../words/pairs.ts';
import type { FieldStatistics, RankedField, TermHolders } from '../words/whole-statistics.ts';
import { pack } from './packed.ts';

/** What is known of a collection as a whole, so that a server needs nothing else. */
export interface CollectionFacts {
  /** Name of the snapshot that was published. */
  generation: string;
  manifest: Manifest;
  fingerprint: string;
  totals: Omit<IngestReport, 'perFile'>;
  /** Files of the report. */
  files: number;
  coverage: CorpusAnswer['coverage'];
  /** What is held of all provinces and of what lies within them. */
  places: PlaceHeld[];
  examples: Example[];
  /** See `Columns.knownYears`. */
  knownYears: readonly [first: number, last: number] | null;
  /** Units of all reading texts. */
  characters: number;
  fields: Record<RankedField, FieldStatistics>;
  /** Documents by region, each with all that lies within it. */
  regions: [code: RegionCode, documents: number][];
  types: ValueCount[];
  topics: TopicCount[];
  /** Documents of kind `names`. */
  names: number;
}

/** How many rows of each field hold a term. */
export interface CountedTerm<Term> extends TermHolders {
  term: Term;
}

/** A word with how most documents write it. */
interface CountedWord extends CountedTerm<string> {
  surface: string;
}

/** A file of the report as it can be ordered and narrowed; its report is packed beside it. */
type FileForm = Omit<ReturnType<typeof listedFile>, 'file'> & {
  kind: 'file';
  /** In the order of the list. */
  place: number;
  /** Lower case, as names are looked for. */
  path: string;
  packed: string;
};

/** One document about the collection as the cluster keeps it (`COLLECTION_BODY`). */
export type CollectionForm =
  | FileForm
  | { kind: 'collection' | 'names' | 'words' | 'pairs' | 'source'; packed: string };

/** What each kind of document has packed. */
export interface PackedKinds {
  collection: CollectionFacts;
  names: CountedName[];
  words: CountedWord[];
  pairs: CountedTerm<PairCode>[];
  source: StoredSource;
  file: FileReport;
}

/** The `_id` of a document about the collection. */
export const COLLECTION_ID = 'collection';
export const namesId = (part: number): string => `names:${part}`;
export const sourceId = (file: number): string => `source:${file}`;
/** Words and pairs are kept together by what they begin with: a query needs those of few characters. */
export const wordsId = (word: string): string => `words:${firstOf(word)}`;
export const pairsId = (pair: PairCode): string => `pairs:${String.fromCharCode(pair >>> 16)}`;

/** First character of a word; a half of one as the cluster would write it. */
const firstOf = (word: string): string => String.fromCodePoint(word.codePointAt(0) ?? 0).toWellFormed();

/** Names in a document. */
const NAMES_TOGETHER = 5_000;

/** A form with its `_id`. */
export interface Identified<Form> {
  id: string;
  form: Form;
}

/** All that tells of a collection as a whole; one form after the other, so that memory holds few. */
export function* collectionForms(collection: Collection): Generator<Identified<CollectionForm>> {
  const names = allNames(collection);
  const parts = Math.ceil(names.length / NAMES_TOGETHER);
  for (let part = 0; part < parts; part++) {
    const some: PackedKinds['names'] = names.slice(part * NAMES_TOGETHER, (part + 1) * NAMES_TOGETHER);
    yield { id: namesId(part), form: { kind: 'names', packed: pack(some) } };
  }
  yield* wordForms(collection);
  yield* pairForms(collection);
  yield* fileForms(collection);
  const facts: PackedKinds['collection'] = factsOf(collection, parts);
  yield { id: COLLECTION_ID, form: { kind: 'collection', packed: pack(facts) } };
}

function allNames({ columns, everything }: Collection): CountedName[] {
  return (['issuer', 'speaker', 'path'] as const).flatMap((kind) =>
    countValues(columns, kind, [everything]).flatMap(({ value, count }) =>
      value === UNKNOWN ? [] : [{ text: value, kind, count }],
    ),
  );
}

function factsOf(collection: Collection, names: number): CollectionFacts {
  const { columns, everything, gazetteer, generation, manifest, store, words } = collection;
  const labels: RegionNames = regionNames(gazetteer, 'zh');
  const none = {
    offset: 0,
    limit: 0,
    sort: 'file',
    descending: false,
    status: null,
    name: '',
    problems: false,
  } as const;
  const { coverage, report } = corpusAnswer(collection, labels, none);
  const statistics = ({ lengths }: typeof words.documents | typeof words.sections): FieldStatistics => ({
    rows: lengths.words.rows,
    words: lengths.words.average,
    pairs: lengths.pairs.average,
  });
  return {
    generation,
    manifest,
    fingerprint: store.fingerprint(),
    totals: store.reportTotals(),
    files: report.listed.total,
    coverage,
    places: placesHeld(columns, everything, gazetteer, []),
    examples: examples(collection),
    knownYears: columns.knownYears,
    characters: everything.reduce((sum, document) => sum + (columns.characters[document] ?? 0), 0),
    fields: {
      section: statistics(words.sections),
      heading: statistics(words.headings),
      title: statistics(words.titles),
      document: statistics(words.documents),
    },
    regions: [...countedPlaces(collection).counts],
    types: countValues(columns, 'type', [everything]),
    topics: countTopics(columns, [everything]),
    names,
  };
}

function holdersOf({ words }: Collection, term: string | PairCode): TermHolders {
  return {
    section: words.sections.holders(term),
    heading: words.headings.holders(term),
    title: words.titles.holders(term),
    document: words.documents.holders(term),
  };
}

const isHeld = (holders: TermHolders): boolean => FIELD_NAMES.some((field) => holders[field] > 0);

function* wordForms(collection: Collection): Generator<Identified<CollectionForm>> {
  const { vocabulary } = collection.words;
  let id = '';
  let some: PackedKinds['words'] = [];
  const together = function* (): Generator<Identified<CollectionForm>> {
    if (some.length > 0) yield { id, form: { kind: 'words', packed: pack(some) } };
    some = [];
  };
  // Those that begin with the same character stand together.
  for (const term of vocabulary.withPrefix('')) {
    const holders = holdersOf(collection, term);
    if (!isHeld(holders)) continue;
    if (wordsId(term) !== id) yield* together();
    id = wordsId(term);
    some.push({ term, ...holders, surface: vocabulary.surface(term) });
  }
  yield* together();
}

function* pairForms(collection: Collection): Generator<Identified<CollectionForm>> {
  let id = '';
  let some: PackedKinds['pairs'] = [];
  for (const term of collection.words.pairCodes()) {
    const holders = holdersOf(collection, term);
    if (!isHeld(holders)) continue;
    if (pairsId(term) !== id && some.length > 0) {
      yield { id, form: { kind: 'pairs', packed: pack(some) } };
      some = [];
    }
    id = pairsId(term);
    some.push({ term, ...holders });
  }
  if (some.length > 0) yield { id, form: { kind: 'pairs', packed: pack(some) } };
}

function* fileForms({ store }: Collection): Generator<Identified<CollectionForm>> {
  let place = 0;
  for (const [file, report] of store.reports()) {
    const { file: path, ...listed } = listedFile(report);
    const packed: PackedKinds['file'] = report;
    yield {
      id: `file:${file}`,
      form: { kind: 'file', place: place++, path: path.toLowerCase(), ...listed, packed: pack(packed) },
    };
    const source: PackedKinds['source'] = store.source(file);
    yield { id: sourceId(file), form: { kind: 'source', packed: pack(source) } };
  }
}
