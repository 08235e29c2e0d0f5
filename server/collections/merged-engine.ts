import { collocationsAnswer } from '../../engine/association/collocations.ts';
import { keywordsAnswer } from '../../engine/association/keywords.ts';
import { ngramsAnswer } from '../../engine/association/ngrams.ts';
import type {
  CollocationsAnswer,
  CollocationsRequest,
  CountRequest,
  CountTerms,
  KeywordsAnswer,
  KeywordsRequest,
  NgramsAnswer,
  NgramsRequest,
  WordCounts,
} from '../../engine/association/types.ts';
import { bilingual } from '../../engine/bilingual.ts';
import type { ConcordanceAnswer, ConcordanceRequest } from '../../engine/concordance/types.ts';
import type { SearchEngine } from '../../engine/engine.ts';
import { RequestError } from '../../engine/errors.ts';
import { FIRST_FILES } from '../../engine/first-files.ts';
import { COUNT_ALL } from '../../engine/local/filters.ts';
import { sharedOut } from '../../engine/rank/share-out.ts';
import type { SourceLines } from '../../engine/source/types.ts';
import type {
  CompareAnswer,
  CorpusAnswer,
  DocumentDetail,
  DocumentId,
  DocumentMatches,
  Example,
  FilesAnswer,
  FilesRequest,
  Hit,
  Language,
  Listed,
  MatchesRequest,
  PlacesAnswer,
  PlacesRequest,
  QueryProblem,
  ResolveAnswer,
  ResolveRequest,
  SearchAnswer,
  SearchRequest,
  SourceDetail,
  Suggestion,
  TrendsAnswer,
  TrendsRequest,
} from '../../engine/types.ts';
import { serverMessage } from '../messages.ts';
import { mergedConcordance } from './merged-concordance.ts';
import { addedPlaces, mergedCoverage, mergedReport, mergedSnapshot } from './merged-corpus.ts';
import { addedFacets, addedNothing, addedProblems, addedTotals, addedUp } from './merged-counts.ts';
import { mergedHits, nextList } from './merged-order.ts';
import { mergedTrends } from './merged-trends.ts';
import { mergedWords } from './merged-words.ts';
import { NamedIds, partedId } from './named-ids.ts';

/**
 * The last hit that can be shown page by page: each engine shows all before it as well. Who wants more asks one collection, or
 * exports.
 */
const DEEPEST_HIT = 1_000;
const HITS_AT_A_TIME = 10;
const MOST_EXAMPLES = 6;

interface Member {
  name: string;
  engine: SearchEngine;
  ids: NamedIds;
}

/**
 * Several collections as one. Counts are added up, so a text that two collections hold counts twice; hits are in the order of
 * their scores or days, equal ones in the order of the collections. The id of a document names its collection.
 */
export class MergedEngine implements SearchEngine {
  readonly #members: readonly Member[];
  readonly #missing: readonly string[];

  /**
   * @param engines by the name of their collection; at least one
   * @param missing names of those that cannot be searched now, of which each answer tells
   */
  constructor(engines: ReadonlyMap<string, SearchEngine>, missing: readonly string[] = []) {
    this.#missing = missing;
    this.#members = [...engines].map(([name, engine]) => ({ name, engine, ids: new NamedIds(name) }));
  }

  /** Names the snapshots that answers are from, one of each collection, as a header can hold it. */
  get generation(): string {
    return this.#members
      .map(({ name, engine }) => `${encodeURIComponent(name)}:${engine.generation}`)
      .join(' ');
  }

  hold(): () => void {
    const released = this.#members.map(({ engine }) => engine.hold());
    return () => {
      for (const release of released) release();
    };
  }

  async search(request: SearchRequest, signal?: AbortSignal): Promise<SearchAnswer> {
    const started = performance.now();
    const end = request.page * request.size;
    const first = end - request.size;
    const size = end > DEEPEST_HIT ? 0 : end;
    const answers = await Promise.all(
      this.#members.map(({ engine }) => engine.search({ ...request, page: 1, size }, signal)),
    );
    const total = addedTotals(answers.map((answer) => answer.total));
    if (end > DEEPEST_HIT && first < (total.sections ?? total.documents)) throw tooDeep(request);
    const lists = answers.map(({ hits }, at) => hits.map((hit) => this.#member(at).ids.hit(hit)));
    const nothing = answers.flatMap((answer) => answer.nothing ?? []);
    return {
      query: {
        text: request.q,
        match: request.match,
        terms: [...new Set(answers.flatMap(({ query }) => query.terms))],
        problems: [...this.#without(request), ...addedProblems(answers.map(({ query }) => query.problems))],
      },
      total,
      relaxed: { documents: answers.reduce((sum, { relaxed }) => sum + relaxed.documents, 0) },
      ...(total.documents === 0 && nothing.length > 0 ? { nothing: addedNothing(nothing) } : {}),
      hits: mergedHits(lists, request.sort).slice(first, end),
      facets: addedFacets(answers.map(({ facets }) => facets)),
      tookMs: Math.round((performance.now() - started) * 1000) / 1000,
    };
  }

  async *hits(request: SearchRequest, signal?: AbortSignal): AsyncGenerator<Hit[]> {
    const lists = this.#members.map(({ engine, ids }) => singly(engine.hits(request, signal), ids));
    try {
      const heads = await Promise.all(lists.map(async (list) => (await list.next()).value ?? undefined));
      let some: Hit[] = [];
      for (;;) {
        const next = nextList(heads, request.sort);
        const hit = next === null ? undefined : heads[next];
        if (next === null || hit === undefined) break;
        some.push(hit);
        if (some.length === HITS_AT_A_TIME) {
          yield some;
          some = [];
        }
        heads[next] = (await lists[next]?.next())?.value ?? undefined;
      }
      if (some.length > 0) yield some;
    } finally {
      await Promise.all(lists.map((list) => list.return(undefined)));
    }
  }

  async listed(request: SearchRequest, signal?: AbortSignal): Promise<Listed> {
    const all = await Promise.all(this.#members.map(({ engine }) => engine.listed(request, signal)));
    return all.reduce((a, b) => ({
      hits: a.hits + b.hits,
      occurrences: a.occurrences + b.occurrences,
      removed: a.removed + b.removed,
    }));
  }

  async document(id: DocumentId): Promise<DocumentDetail | null> {
    const owner = this.#owner(id);
    const detail = (await owner?.engine.document(owner.id)) ?? null;
    return owner === null || detail === null ? null : owner.ids.detail(detail);
  }

  async matches(
    id: DocumentId,
    request: MatchesRequest,
    signal?: AbortSignal,
  ): Promise<DocumentMatches | null> {
    const owner = this.#owner(id);
    return (await owner?.engine.matches(owner.id, request, signal)) ?? null;
  }

  async concordance(request: ConcordanceRequest, signal?: AbortSignal): Promise<ConcordanceAnswer> {
    const answer = await mergedConcordance(this.#members, request, signal);
    const problems = [...this.#without(request), ...answer.query.problems];
    return { ...answer, query: { ...answer.query, problems } };
  }

  async trends(request: TrendsRequest, signal?: AbortSignal): Promise<TrendsAnswer> {
    const answers = await Promise.all(this.#members.map(({ engine }) => engine.trends(request, signal)));
    const fingerprints = answers.map(({ fingerprint }, at) => `${this.#member(at).name}:${fingerprint}`);
    return mergedTrends(answers, fingerprints.join(' '), this.#without(request));
  }

  async collocations(request: CollocationsRequest, signal?: AbortSignal): Promise<CollocationsAnswer> {
    return collocationsAnswer(await this.#countAll({ kind: 'collocations', request }, signal), request);
  }

  async keywords(request: KeywordsRequest, signal?: AbortSignal): Promise<KeywordsAnswer> {
    return keywordsAnswer(await this.#countAll({ kind: 'keywords', request }, signal), request);
  }

  async ngrams(request: NgramsRequest, signal?: AbortSignal): Promise<NgramsAnswer> {
    return ngramsAnswer(await this.#countAll({ kind: 'ngrams', request }, signal), request);
  }

  /** Of the words asked for, or those that all hold often enough together. */
  async countWords(counted: CountRequest, { words }: CountTerms, signal?: AbortSignal): Promise<WordCounts> {
    const counts = await this.#countAll(counted, signal);
    if (words === undefined) return counts;
    const places = new Map(counts.words.map((word, at) => [word, at]));
    const of = (numbers: Float64Array): Float64Array =>
      Float64Array.from(words, (word) => numbers[places.get(word) ?? -1] ?? 0);
    return { ...counts, words: [...words], inside: of(counts.inside), outside: of(counts.outside) };
  }

  #countAll(counted: CountRequest, signal: AbortSignal | undefined): Promise<WordCounts> {
    const named = (at: number, fingerprint: string): string => `${this.#member(at).name}:${fingerprint}`;
    const engines = this.#members.map(({ engine }) => engine);
    return mergedWords(engines, counted, named, this.#without(counted.request.search), signal);
  }

  async source(id: DocumentId, asked?: SourceLines): Promise<SourceDetail | null> {
    const owner = this.#owner(id);
    const source = (await owner?.engine.source(owner.id, asked)) ?? null;
    return owner === null || source === null ? null : owner.ids.source(source);
  }

  /** Of two collections, that of the first compares: it is handed the other text. */
  async compare(a: DocumentId, b: DocumentId, signal?: AbortSignal): Promise<CompareAnswer | null> {
    const [one, other] = [this.#owner(a), this.#owner(b)];
    if (one === null || other === null) return null;
    const second = one.name === other.name ? other.id : await other.engine.document(other.id);
    const answer = second === null ? null : await one.engine.compare(one.id, second, signal);
    if (answer === null) return null;
    return { ...answer, a: one.ids.summary(answer.a), b: other.ids.summary(answer.b) };
  }

  async resolve(request: ResolveRequest): Promise<ResolveAnswer> {
    const owner = this.#owner(request.document);
    if (owner === null) return { status: 'gone' };
    return owner.ids.resolved(await owner.engine.resolve({ ...request, document: owner.id }));
  }

  async suggest(prefix: string, limit: number): Promise<Suggestion[]> {
    const all = await Promise.all(this.#members.map(({ engine }) => engine.suggest(prefix, limit)));
    // Equally frequent names stay as the collections rank them.
    const sums = addedUp(
      all.flat(),
      ({ kind, text }) => `${kind}\n${text}`,
      (a, b) => ({ ...a, count: a.count + b.count }),
    ).sort((a, b) => b.count - a.count);
    const isWord = ({ kind }: Suggestion): boolean => kind === 'word' || kind === 'title';
    return sharedOut(
      sums.filter(isWord),
      sums.filter((entry) => !isWord(entry)),
      limit,
    );
  }

  async snapshot(): Promise<CorpusAnswer['snapshot']> {
    return mergedSnapshot(
      await Promise.all(
        this.#members.map(async ({ name, engine }) => [name, await engine.snapshot()] as const),
      ),
    );
  }

  async corpus(request: FilesRequest = FIRST_FILES): Promise<CorpusAnswer> {
    const none = { ...request, offset: 0, limit: 0 };
    const all = await Promise.all(this.#members.map(({ engine }) => engine.corpus(none)));
    const { files, total, offset } = await this.files(request);
    const report = mergedReport(all.map(({ report }, at) => [this.#member(at).name, report]));
    const missing = this.#missing.map(leftOutOfReport);
    return {
      snapshot: mergedSnapshot(all.map(({ snapshot }, at) => [this.#member(at).name, snapshot])),
      coverage: mergedCoverage(all.map(({ coverage }) => coverage)),
      report: {
        ...report,
        problems: [...missing, ...report.problems],
        perFile: files,
        listed: { total, offset },
      },
    };
  }

  /** In the order asked for within each collection, one collection after the other. */
  async files(request: FilesRequest): Promise<FilesAnswer> {
    let total = 0;
    const files: FilesAnswer['files'] = [];
    for (const { engine, ids } of this.#members) {
      const offset = Math.max(0, request.offset - total);
      const page = await engine.files({ ...request, offset, limit: request.limit - files.length });
      files.push(...page.files.map(ids.file));
      total += page.total;
    }
    return { total, offset: request.offset, files };
  }

  async places(request: PlacesRequest): Promise<PlacesAnswer> {
    const all = await Promise.all(this.#members.map(({ engine }) => engine.places(request)));
    return { places: addedPlaces(all.map(({ places }) => places)) };
  }

  async examples(): Promise<Example[]> {
    const all = await Promise.all(this.#members.map(({ engine }) => engine.examples()));
    const longest = Math.max(...all.map((examples) => examples.length));
    const inTurn = Array.from({ length: longest }, (_, at) => all.map((examples) => examples[at]?.q));
    const queries = [...new Set(inTurn.flat().filter((q) => q !== undefined))].slice(0, MOST_EXAMPLES);
    return Promise.all(
      queries.map(async (q) => {
        const { total } = await this.search({ ...COUNT_ALL, q });
        return { q, documents: total.documents };
      }),
    );
  }

  /** The engines are closed by whoever opened them. */
  async close(): Promise<void> {}

  /** What tells that something is missing from an answer. */
  #without({ lang }: { lang: Language }): QueryProblem[] {
    return this.#missing.map((name) => ({
      message: serverMessage('collection-left-out', lang, name),
      start: 0,
      end: 0,
    }));
  }

  #member(at: number): Member {
    const member = this.#members[at];
    if (member === undefined) throw new RangeError(`no collection ${at}`);
    return member;
  }

  #owner(id: DocumentId): (Member & { id: DocumentId }) | null {
    const parts = partedId(id);
    const member = this.#members.find(({ name }) => name === parts?.collection);
    return parts === null || member === undefined ? null : { ...member, id: parts.id };
  }
}

async function* singly(some: AsyncIterable<Hit[]>, ids: NamedIds): AsyncGenerator<Hit> {
  for await (const hits of some) for (const hit of hits) yield ids.hit(hit);
}

function leftOutOfReport(name: string): string {
  const said = (lang: Language): string => serverMessage('collection-left-out', lang, name);
  return bilingual(said('zh'), said('en'));
}

function tooDeep({ lang }: SearchRequest): RequestError {
  return new RequestError([
    { parameter: 'page', message: serverMessage('too-deep', lang, String(DEEPEST_HIT)) },
  ]);
}
