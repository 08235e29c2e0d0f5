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
import type { ConcordanceAnswer, ConcordanceRequest } from '../../engine/concordance/types.ts';
import type { SearchEngine } from '../../engine/engine.ts';
import { FIRST_FILES } from '../../engine/first-files.ts';
import { COUNT_ALL } from '../../engine/local/filters.ts';
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
  Listed,
  MatchesRequest,
  PartAsked,
  PlacesAnswer,
  PlacesRequest,
  ResolveAnswer,
  ResolveRequest,
  SearchAnswer,
  SearchRequest,
  SourceDetail,
  Suggestion,
  TrendsAnswer,
  TrendsRequest,
} from '../../engine/types.ts';
import { Members } from './members.ts';
import { mergedConcordance } from './merged-concordance.ts';
import { addedPlaces, mergedCoverage, mergedReport, mergedSnapshot } from './merged-corpus.ts';
import { mergedExamples } from './merged-examples.ts';
import { mergedFiles } from './merged-files.ts';
import { hitsInTurn, mergedSearch } from './merged-search.ts';
import { mergedSuggestions } from './merged-suggestions.ts';
import { mergedTrends } from './merged-trends.ts';
import { countsOfWords, mergedWords } from './merged-words.ts';

/**
 * Several collections as one. Counts are added up, so a text that two collections hold counts twice; hits are in the order of
 * their scores or days, equal ones in the order of the collections. The id of a document names its collection.
 */
export class MergedEngine implements SearchEngine {
  readonly #members: Members;

  /**
   * @param engines by the name of their collection; at least one
   * @param missing names of those that cannot be searched now, of which each answer tells
   */
  constructor(engines: ReadonlyMap<string, SearchEngine>, missing: readonly string[] = []) {
    this.#members = new Members(engines, missing);
  }

  /** Names the snapshots that answers are from, one of each collection, as a header can hold it. */
  get generation(): string {
    return this.#members.all
      .map(({ name, engine }) => `${encodeURIComponent(name)}:${engine.generation}`)
      .join(' ');
  }

  hold(): () => void {
    const released = this.#members.all.map(({ engine }) => engine.hold());
    return () => {
      for (const release of released) release();
    };
  }

  search(request: SearchRequest, signal?: AbortSignal): Promise<SearchAnswer> {
    return mergedSearch(this.#members, request, signal);
  }

  hits(request: SearchRequest, signal?: AbortSignal): AsyncGenerator<Hit[]> {
    return hitsInTurn(this.#members, request, signal);
  }

  async listed(request: SearchRequest, signal?: AbortSignal): Promise<Listed> {
    const all = await this.#members.ask((engine) => engine.listed(request, signal));
    return all.reduce((a, b) => ({
      hits: a.hits + b.hits,
      occurrences: a.occurrences + b.occurrences,
      removed: a.removed + b.removed,
    }));
  }

  async document(id: DocumentId, part?: PartAsked): Promise<DocumentDetail | null> {
    const owner = this.#members.ownerOf(id);
    const detail = (await owner?.engine.document(owner.id, part)) ?? null;
    return owner === null || detail === null ? null : owner.ids.detail(detail);
  }

  async matches(
    id: DocumentId,
    request: MatchesRequest,
    signal?: AbortSignal,
  ): Promise<DocumentMatches | null> {
    const owner = this.#members.ownerOf(id);
    return (await owner?.engine.matches(owner.id, request, signal)) ?? null;
  }

  async concordance(request: ConcordanceRequest, signal?: AbortSignal): Promise<ConcordanceAnswer> {
    const answer = await mergedConcordance(this.#members.all, request, signal);
    const problems = [...this.#members.leftOut(request), ...answer.query.problems];
    return { ...answer, query: { ...answer.query, problems } };
  }

  async trends(request: TrendsRequest, signal?: AbortSignal): Promise<TrendsAnswer> {
    const answers = await this.#members.ask((engine) => engine.trends(request, signal));
    return mergedTrends(answers, this.#members.fingerprint(answers), this.#members.leftOut(request));
  }

  async collocations(request: CollocationsRequest, signal?: AbortSignal): Promise<CollocationsAnswer> {
    return collocationsAnswer(
      await mergedWords(this.#members, { kind: 'collocations', request }, signal),
      request,
    );
  }

  async keywords(request: KeywordsRequest, signal?: AbortSignal): Promise<KeywordsAnswer> {
    return keywordsAnswer(await mergedWords(this.#members, { kind: 'keywords', request }, signal), request);
  }

  async ngrams(request: NgramsRequest, signal?: AbortSignal): Promise<NgramsAnswer> {
    return ngramsAnswer(await mergedWords(this.#members, { kind: 'ngrams', request }, signal), request);
  }

  /** Of the words asked for, or those that all hold often enough together. */
  async countWords(counted: CountRequest, { words }: CountTerms, signal?: AbortSignal): Promise<WordCounts> {
    const counts = await mergedWords(this.#members, counted, signal);
    return words === undefined ? counts : countsOfWords(counts, words);
  }

  async source(id: DocumentId, asked?: SourceLines): Promise<SourceDetail | null> {
    const owner = this.#members.ownerOf(id);
    const source = (await owner?.engine.source(owner.id, asked)) ?? null;
    return owner === null || source === null ? null : owner.ids.source(source);
  }

  /** Of two collections, that of the first compares: it is handed the other text. */
  async compare(a: DocumentId, b: DocumentId, signal?: AbortSignal): Promise<CompareAnswer | null> {
    const [one, other] = [this.#members.ownerOf(a), this.#members.ownerOf(b)];
    if (one === null || other === null) return null;
    const second = one.name === other.name ? other.id : await other.engine.document(other.id);
    const answer = second === null ? null : await one.engine.compare(one.id, second, signal);
    if (answer === null) return null;
    return { ...answer, a: one.ids.summary(answer.a), b: other.ids.summary(answer.b) };
  }

  async resolve(request: ResolveRequest): Promise<ResolveAnswer> {
    const owner = this.#members.ownerOf(request.document);
    if (owner === null) return { status: 'gone' };
    return owner.ids.resolved(await owner.engine.resolve({ ...request, document: owner.id }));
  }

  async suggest(prefix: string, limit: number): Promise<Suggestion[]> {
    return mergedSuggestions(await this.#members.ask((engine) => engine.suggest(prefix, limit)), limit);
  }

  async snapshot(): Promise<CorpusAnswer['snapshot']> {
    return mergedSnapshot(this.#members.named(await this.#members.ask((engine) => engine.snapshot())));
  }

  async corpus(request: FilesRequest = FIRST_FILES): Promise<CorpusAnswer> {
    const none = { ...request, offset: 0, limit: 0 };
    const all = await this.#members.ask((engine) => engine.corpus(none));
    const { files, total, offset } = await this.files(request);
    const report = mergedReport(this.#members.named(all.map(({ report }) => report)));
    return {
      snapshot: mergedSnapshot(this.#members.named(all.map(({ snapshot }) => snapshot))),
      coverage: mergedCoverage(all.map(({ coverage }) => coverage)),
      report: {
        ...report,
        problems: [...this.#members.leftOutOfReport(), ...report.problems],
        perFile: files,
        listed: { total, offset },
      },
    };
  }

  files(request: FilesRequest): Promise<FilesAnswer> {
    return mergedFiles(this.#members, request);
  }

  async places(request: PlacesRequest): Promise<PlacesAnswer> {
    const all = await this.#members.ask((engine) => engine.places(request));
    return { places: addedPlaces(all.map(({ places }) => places)) };
  }

  /** Each with what all collections hold of it. */
  async examples(): Promise<Example[]> {
    const queries = mergedExamples(await this.#members.ask((engine) => engine.examples()));
    return Promise.all(
      queries.map(async (q) => {
        const { total } = await this.search({ ...COUNT_ALL, q });
        return { q, documents: total.documents };
      }),
    );
  }

  /** The engines are closed by whoever opened them. */
  async close(): Promise<void> {}
}
