import type {
  CollocationsAnswer,
  CollocationsRequest,
  CountRequest,
  KeywordsAnswer,
  KeywordsRequest,
  NgramsAnswer,
  NgramsRequest,
  WordCounts,
} from '../../engine/association/types.ts';
import type { ConcordanceAnswer, ConcordanceRequest } from '../../engine/concordance/types.ts';
import type { SearchEngine } from '../../engine/engine.ts';
import type {
  CompareAnswer,
  CorpusAnswer,
  DocumentDetail,
  DocumentMatches,
  DocumentSummary,
  FilesRequest,
  ForeignText,
  Hit,
  MatchesRequest,
  PlacesRequest,
  ResolveRequest,
  SearchAnswer,
  SearchRequest,
  SourceDetail,
  TrendsAnswer,
  TrendsRequest,
} from '../../engine/types.ts';

const NOTHING_KNOWN = { how: 'unknown' as const, evidence: [] };

function summary(id: string, title: string): DocumentSummary {
  return {
    id,
    title,
    type: '讲话',
    alsoTypes: [],
    topics: ['工业、交通'],
    issuer: null,
    speaker: null,
    docNumber: null,
    region: {
      how: 'stated',
      evidence: [{ quote: '云溪县', from: 'title', start: 0, end: 3 }],
      code: '43',
      path: ['湖南省'],
      today: null,
    },
    date: { ...NOTHING_KNOWN, year: null, iso: null, from: null, to: null, masked: '20xx年' },
    known: {
      type: NOTHING_KNOWN,
      topics: NOTHING_KNOWN,
      issuer: NOTHING_KNOWN,
      speaker: NOTHING_KNOWN,
      docNumber: NOTHING_KNOWN,
    },
    source: { file: '年度/讲话.txt', startLine: 1, endLine: 9 },
    copies: [],
    characters: 120,
  };
}

/** More documents than one page of an export holds. */
export const DOCUMENTS: readonly DocumentSummary[] = Array.from({ length: 230 }, (_, index) =>
  summary(`年度/讲话.txt#第${index + 1}篇`, `第${index + 1}次园区会议，说“快”`),
);

function hit(document: DocumentSummary): Hit {
  return {
    document,
    score: 1,
    occurrences: 2,
    passages: [
      {
        ordinal: 4,
        text: '园区要快，"园区"要稳',
        start: 10,
        ranges: [
          [0, 2],
          [6, 8],
        ],
        heading: null,
      },
    ],
    copies: [],
  };
}

/** An engine that finds the same in every query, and remembers what it was asked. */
export class FakeEngine implements SearchEngine {
  readonly generation = 'fake';
  /** Who holds it now. */
  holds = 0;
  hold(): () => void {
    this.holds += 1;
    return () => {
      this.holds -= 1;
    };
  }
  readonly searches: SearchRequest[] = [];
  readonly matched: { id: string; request: MatchesRequest }[] = [];
  readonly concordances: ConcordanceRequest[] = [];
  readonly trended: TrendsRequest[] = [];
  readonly resolves: ResolveRequest[] = [];
  readonly suggested: { prefix: string; limit: number }[] = [];
  readonly placed: PlacesRequest[] = [];
  readonly lists: CountRequest['request'][] = [];
  /** Thrown by the next calls. */
  failure: Error | null = null;

  async search(request: SearchRequest): Promise<SearchAnswer> {
    if (this.failure !== null) throw this.failure;
    this.searches.push(request);
    const { page, size } = request;
    return {
      query: { text: request.q, match: request.match, terms: [], problems: [] },
      total: {
        documents: DOCUMENTS.length,
        texts: DOCUMENTS.length,
        passages: DOCUMENTS.length,
        occurrences: 460,
      },
      relaxed: { documents: DOCUMENTS.length },
      hits: DOCUMENTS.slice((page - 1) * size, page * size).map(hit),
      facets: {
        region: [{ value: '43', label: '湖南省', count: 230, children: [] }],
        year: [{ value: 'unknown', count: 230, possible: 0 }],
        type: [{ value: '讲话', count: 230 }],
        topic: [{ value: '工业、交通', count: 230, children: [] }],
        issuer: [],
        speaker: [],
        path: [],
      },
      tookMs: this.searches.length,
    };
  }

  async *hits(request: SearchRequest): AsyncGenerator<Hit[]> {
    if (this.failure !== null) throw this.failure;
    this.searches.push(request);
    for (let at = 0; at < DOCUMENTS.length; at += 100) yield DOCUMENTS.slice(at, at + 100).map(hit);
  }

  async listed(request: SearchRequest) {
    if (this.failure !== null) throw this.failure;
    this.searches.push(request);
    return { hits: DOCUMENTS.length, occurrences: 2 * DOCUMENTS.length, removed: 0 };
  }

  async document(id: string): Promise<DocumentDetail | null> {
    const document = DOCUMENTS.find((each) => each.id === id);
    if (document === undefined) return null;
    return {
      document,
      passages: [{ ordinal: 0, text: document.title, level: 1, kind: 'heading' }],
      sections: [{ first: 0, last: 0, heading: null }],
      removed: [],
      repaired: [],
      mentions: [],
      relations: [],
      related: [],
    };
  }

  async matches(id: string, request: MatchesRequest): Promise<DocumentMatches | null> {
    if (this.failure !== null) throw this.failure;
    this.matched.push({ id, request });
    if (DOCUMENTS.every((each) => each.id !== id)) return null;
    return { terms: [request.q], matches: [{ passage: 0, ranges: [[0, 2]] }] };
  }

  async concordance(request: ConcordanceRequest): Promise<ConcordanceAnswer> {
    if (this.failure !== null) throw this.failure;
    this.concordances.push(request);
    const { sample, by } = request;
    return {
      query: { text: request.q, match: request.match, terms: [request.q], problems: [] },
      total: { occurrences: 460, rows: DOCUMENTS.length },
      ...(sample === null ? {} : { sample }),
      ...(by === null ? {} : { groups: { by, total: 1, values: [{ value: '要', text: '要', count: 230 }] } }),
      rows: DOCUMENTS.slice(request.offset, request.offset + request.limit).map(({ id, title, region }) => ({
        document: { id, title, year: null, region: { code: region.code, path: region.path, today: null } },
        passage: 4,
        start: 10,
        end: 12,
        left: '',
        match: '园区',
        right: '要快，"园区"要稳'.slice(0, request.context),
      })),
    };
  }

  async trends(request: TrendsRequest): Promise<TrendsAnswer> {
    if (this.failure !== null) throw this.failure;
    this.trended.push(request);
    const documents = DOCUMENTS.length;
    return {
      by: request.by,
      problems: [],
      fingerprint: 'fake',
      base: [{ value: 'unknown', label: 'unknown', documents, characters: 27_600, possible: 0 }],
      series: request.queries.map((q) => ({
        q,
        problems: [],
        total: { documents, occurrences: 460 },
        points: [{ value: 'unknown', documents, occurrences: 460, possible: 0 }],
      })),
    };
  }

  async collocations(request: CollocationsRequest): Promise<CollocationsAnswer> {
    if (this.failure !== null) throw this.failure;
    this.lists.push(request);
    return {
      query: { text: request.search.q, match: 'exact', terms: [], problems: [] },
      fingerprint: 'fake',
      total: { occurrences: 460, counted: 450, words: 1, windowWords: 900, allWords: 9_000 },
      sample: null,
      rows: [{ word: '园区', observed: 9, expected: 0.5, frequency: 5, logLikelihood: 41.25, logDice: 9.5 }],
    };
  }

  async keywords(request: KeywordsRequest): Promise<KeywordsAnswer> {
    if (this.failure !== null) throw this.failure;
    this.lists.push(request);
    return {
      query: { text: request.search.q, match: 'exact', terms: [], problems: [] },
      fingerprint: 'fake',
      total: { selectionDocuments: 2, restDocuments: 3, selectionWords: 90, restWords: 900, words: 1 },
      rows: [
        {
          word: '园区',
          selection: 9,
          rest: 9,
          selectionDocuments: 2,
          restDocuments: 3,
          selectionPerMillion: 100_000,
          restPerMillion: 10_000,
          logLikelihood: 20.5,
          logRatio: 3.32,
        },
      ],
    };
  }

  async ngrams(request: NgramsRequest): Promise<NgramsAnswer> {
    if (this.failure !== null) throw this.failure;
    this.lists.push(request);
    return {
      query: { text: request.search.q, match: 'exact', terms: [], problems: [] },
      fingerprint: 'fake',
      total: { documents: 230, counted: 4_000, ngrams: 1 },
      sample: { share: 0.5, documents: 115, of: 230, seed: request.seed },
      rows: [{ ngram: '工业 园区', count: 40 }],
    };
  }

  async countWords({ request }: CountRequest): Promise<WordCounts> {
    this.lists.push(request);
    return {
      query: { text: request.search.q, match: 'exact', terms: [], problems: [] },
      fingerprint: 'fake',
      words: ['园区'],
      inside: Float64Array.of(9),
      outside: Float64Array.of(5),
      totals: { occurrences: 9, counted: 9, inside: 90, outside: 900, documents: 2, found: 2, others: 3 },
      share: 1,
    };
  }

  async source(id: string): Promise<SourceDetail | null> {
    const document = DOCUMENTS.find((each) => each.id === id);
    if (document === undefined) return null;
    return {
      file: document.source.file,
      encoding: { name: 'UTF-8', confidence: 1 },
      text: '全文',
      segments: [
        { start: 0, end: 2, fate: 'kept', document: id, passage: 0, offset: 0, length: 2, kind: 'text' },
      ],
    };
  }

  async compare(a: string, b: string | ForeignText): Promise<CompareAnswer | null> {
    if (this.failure !== null) throw this.failure;
    const one = DOCUMENTS.find(({ id }) => id === a);
    const other = DOCUMENTS.find(({ id }) => id === b);
    if (one === undefined || other === undefined) return null;
    const parts = [{ kind: 'same' as const, a: '园区', b: '园区' }];
    return { a: one, b: other, shared: 2, levels: { a: [0], b: [0] }, rows: [{ a: 0, b: 0, parts }] };
  }

  async resolve(request: ResolveRequest) {
    this.resolves.push(request);
    return { status: 'gone' as const };
  }

  async suggest(prefix: string, limit: number) {
    this.suggested.push({ prefix, limit });
    return [{ text: `${prefix}区`, kind: 'word' as const, count: 3 }];
  }

  async snapshot(): Promise<CorpusAnswer['snapshot']> {
    return (await this.corpus()).snapshot;
  }

  async corpus(): Promise<CorpusAnswer> {
    return {
      snapshot: {
        format: 1,
        pipeline: '1',
        fingerprint: 'f00d',
        builtAt: '2026-01-01T00:00:00.000Z',
        documents: 230,
        texts: 230,
        passages: 900,
      },
      coverage: { region: [], year: [], type: [], topic: [], regionYear: [], divisions: [] },
      report: {
        files: { indexed: 1, empty: 0, rejected: 0, skipped: 0 },
        documents: 230,
        texts: 230,
        passages: 900,
        characters: 27_600,
        bytes: 80_000,
        problems: [],
        rules: [{ id: 'page-number/dashed', reason: '页码 / page number', uses: 4 }],
        perFile: [],
        listed: { total: 0, offset: 0 },
      },
    };
  }

  async files({ offset }: FilesRequest) {
    return { total: 0, offset, files: [] };
  }

  async places(request: PlacesRequest) {
    this.placed.push(request);
    return { places: [] };
  }

  async examples() {
    return [{ q: '园区', documents: DOCUMENTS.length }];
  }

  async close(): Promise<void> {}
}
