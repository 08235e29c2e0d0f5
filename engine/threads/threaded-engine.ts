import { availableParallelism } from 'node:os';
import { LRUCache } from 'lru-cache';
import type { WrittenAnswer } from '../answer/written.ts';
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
} from '../association/types.ts';
import { BudgetError } from '../budget.ts';
import type { ConcordanceAnswer, ConcordanceRequest } from '../concordance/types.ts';
import type { SearchEngine } from '../engine.ts';
import { OverloadError } from '../errors.ts';
import type { ClusterAccess } from '../opensearch/access.ts';
import type { Bounds } from '../opensearch/cluster-engine.ts';
import { KEPT_BYTES } from '../opensearch/kept.ts';
import type { Published } from '../opensearch/published.ts';
import { generationOf } from '../snapshot/directory.ts';
import type { SourceLines } from '../source/types.ts';
import type {
  CompareAnswer,
  CorpusAnswer,
  DocumentDetail,
  DocumentId,
  DocumentMatches,
  Example,
  FilesAnswer,
  FilesRequest,
  ForeignText,
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
} from '../types.ts';
import { type Allowance, DRAIN_EVERY_MS, Lane, type Stuck } from './lane.ts';
import type { Patience } from './patience.ts';
import type { Answer, Method, NextHits, Opening, Question, Work } from './protocol.ts';

/** Kinds of threads, by how long an answer may take there. */
const LANES = ['quick', 'middle', 'long'] as const;
type LaneName = (typeof LANES)[number];

export interface ThreadLimits {
  /** Milliseconds an answer may take before it is given over to the thread for those that take a while. */
  quick: number;
  /** Milliseconds it may take before that as long as nobody waits behind it, where that is more. */
  alone: number;
  /** Milliseconds it may take there before it is given over to the thread for long ones. */
  middle: number;
  /** Milliseconds after which an answer is given up. */
  deadline: number;
  /** Threads that answer at once. */
  quickThreads: number;
  /** Answers that a thread is at at a time: more than one where it waits for a cluster most of the time. */
  atOnce: number;
  /** Answers that may wait, for each kind of thread. */
  queue: number;
  /** How long they may wait there. */
  patience: Record<LaneName, Patience>;
  /** By the clock, when an answer is given up that does not look at what it may take any more. */
  stuck: Stuck;
  /** Milliseconds without a question after which a thread for longer answers ends, and gives back what it holds. */
  rest: number;
}

export const DEFAULT_LIMITS: ThreadLimits = {
  // Two heavy questions that come just before a light one delay it by less than a tenth of a second.
  quick: 30,
  alone: 300,
  middle: 500,
  deadline: 5_000,
  // One processor is left to the long answers, and the thread that takes requests does little.
  quickThreads: Math.max(1, Math.min(4, availableParallelism() - 1)),
  atOnce: 1,
  queue: 256,
  // A person who waits longer asks again, which makes more of them; what is answered soon is answered in 200 ms.
  patience: {
    quick: { moment: 5_000, standing: 80 },
    middle: { moment: 10_000, standing: 1_000 },
    long: { moment: 20_000, standing: 10_000 },
  },
  // On a machine that is full a thread for long answers may have a sixth of a processor.
  stuck: { times: 6, least: 30_000 },
  rest: 60_000,
};

/** The same for a collection in a cluster: what begins anew asks the cluster anew, so that fewer do. */
export const CLUSTER_LIMITS: ThreadLimits = { ...DEFAULT_LIMITS, quick: 75, atOnce: 8 };

/** Steps by which threads of each kind stand behind the others for a processor: who is to answer at once goes first. */
const NICE: Record<LaneName, number> = { quick: 0, middle: 5, long: 10 };

/**
 * What is asked for whole takes as long as it is, and no query makes it longer: a text of 200 MB some ten seconds, which must
 * end, though not among the quick ones.
 */
const WHOLE: ReadonlySet<Method> = new Set(['document', 'source']);
const WHOLE_TIMES = 12;

/** Matches are looked for in a source that is read whole. */
function readsWhole(question: Question): boolean {
  return (
    WHOLE.has(question.method) || (question.method === 'matches' && question.asked[1].source !== undefined)
  );
}

/**
 * What these take grows with the collection more than with the question: where one took long, the others are not tried among the
 * quick ones either.
 */
const OF_THE_COLLECTION: ReadonlySet<Method> = new Set(['collocations', 'keywords', 'ngrams', 'countWords']);

/**
 * Answers kept as they were sent, bytes: some hundred of those that a page shows. Who goes back, or opens a link that a class has
 * been given, asks what was asked a moment ago.
 */
const ANSWERS_KEPT_BYTES = 8_000_000;

/** Questions remembered as taking long: they need not be tried again among the quicker ones. */
const LONG_REMEMBERED = 1_000;

/**
 * Answers from a snapshot in threads that share it, or from a cluster, so that the thread that asks never computes. Every question is first
 * tried for a short time, or for a while where nobody waits behind it; one that takes longer begins anew in a thread for such, and one
 * that takes long there too in a third, where only others like it wait. What is seen to take long before it is begun goes there at once. So no heavy query delays a light one by more than that short time, nor one of half a second
 * by five.
 */
export class ThreadedEngine implements SearchEngine {
  readonly generation: string;
  /** From the quickest to the one for long answers. */
  readonly #lanes: Record<LaneName, Lane>;
  readonly #limits: Record<LaneName, Allowance>;
  /** Where the answering of a question begins that has once taken longer than the lanes before allow. */
  readonly #known = new LRUCache<string, LaneName>({ max: LONG_REMEMBERED });
  /** The last answers to searches, by the whole request: a snapshot gives the same ones for as long as it is open. */
  readonly #answers = new LRUCache<string, WrittenAnswer>({
    maxSize: ANSWERS_KEPT_BYTES,
    sizeCalculation: ({ json }, key) => json.byteLength + 2 * key.length,
  });
  /** Methods of which one question took long, and so most do. */
  readonly #slow = new Set<Method>();
  #lists = 0;
  #holds = 0;

  private constructor(generation: string, lanes: Record<LaneName, Lane>, limits: ThreadLimits) {
    this.generation = generation;
    this.#lanes = lanes;
    const { quick, alone, middle, deadline } = limits;
    this.#limits = {
      quick: { milliseconds: quick, alone: Math.max(quick, alone), beginsAnew: true },
      middle: { milliseconds: middle, alone: middle, beginsAnew: true },
      long: { milliseconds: deadline, alone: deadline, beginsAnew: false },
    };
  }

  /**
   * Opens the snapshot in use in a data folder, or the one before, after telling `fallenBack` why. Throws `SnapshotError`
   * as `openEngine` does.
   */
  static async open(
    data: string,
    limits: ThreadLimits = DEFAULT_LIMITS,
    fallenBack: (reason: string) => void = (reason) => process.emitWarning(reason),
  ): Promise<ThreadedEngine> {
    const { lanes, opened } = await openLanes({ data }, limits);
    if (!('loaded' in opened)) throw new TypeError('a snapshot was not loaded');
    const { loaded } = opened;
    if (loaded.fallenBack !== null) fallenBack(loaded.fallenBack);
    return new ThreadedEngine(generationOf(loaded.location), lanes, limits);
  }

  /**
   * Answers from a generation of a collection in a cluster. Rejects with `ClusterError`, and with `SnapshotError` as
   * `openClusterEngine` does.
   */
  static async openCluster(
    access: ClusterAccess,
    published: Published,
    limits: ThreadLimits = CLUSTER_LIMITS,
    bounds: Bounds = {},
  ): Promise<ThreadedEngine> {
    // Each thread keeps what it has fetched for itself.
    const kept = bounds.kept ?? Math.round(KEPT_BYTES / threadsOf(limits));
    const { lanes } = await openLanes({ access, published, bounds: { ...bounds, kept } }, limits);
    return new ThreadedEngine(published.generation, lanes, limits);
  }

  /** Answers that wait for a thread. */
  get queued(): Record<LaneName, number> {
    const { quick, middle, long } = this.#lanes;
    return { quick: quick.queued, middle: middle.queued, long: long.queued };
  }

  search(request: SearchRequest, signal?: AbortSignal): Promise<SearchAnswer> {
    return this.#ask({ method: 'search', asked: [request] }, signal);
  }

  async searchWritten(
    request: SearchRequest,
    signal?: AbortSignal,
    { anew = false } = {},
  ): Promise<WrittenAnswer> {
    const key = JSON.stringify(request);
    const kept = anew ? undefined : this.#answers.get(key);
    if (kept !== undefined) return kept;
    const answer = await this.#ask({ method: 'searchWritten', asked: [request] }, signal);
    this.#answers.set(key, answer);
    return answer;
  }

  listed(request: SearchRequest, signal?: AbortSignal): Promise<Listed> {
    return this.#ask({ method: 'listed', asked: [request] }, signal);
  }

  document(id: DocumentId, part?: PartAsked): Promise<DocumentDetail | null> {
    return this.#ask({ method: 'document', asked: part === undefined ? [id] : [id, part] });
  }

  matches(id: DocumentId, request: MatchesRequest, signal?: AbortSignal): Promise<DocumentMatches | null> {
    return this.#ask({ method: 'matches', asked: [id, request] }, signal);
  }

  concordance(request: ConcordanceRequest, signal?: AbortSignal): Promise<ConcordanceAnswer> {
    return this.#ask({ method: 'concordance', asked: [request] }, signal);
  }

  trends(request: TrendsRequest, signal?: AbortSignal): Promise<TrendsAnswer> {
    return this.#ask({ method: 'trends', asked: [request] }, signal);
  }

  source(id: DocumentId, asked?: SourceLines): Promise<SourceDetail | null> {
    return this.#ask({ method: 'source', asked: asked === undefined ? [id] : [id, asked] });
  }

  compare(a: DocumentId, b: DocumentId | ForeignText, signal?: AbortSignal): Promise<CompareAnswer | null> {
    return this.#ask({ method: 'compare', asked: [a, b] }, signal);
  }

  resolve(request: ResolveRequest): Promise<ResolveAnswer> {
    return this.#ask({ method: 'resolve', asked: [request] });
  }

  suggest(prefix: string, limit: number): Promise<Suggestion[]> {
    return this.#ask({ method: 'suggest', asked: [prefix, limit] });
  }

  collocations(request: CollocationsRequest, signal?: AbortSignal): Promise<CollocationsAnswer> {
    return this.#ask({ method: 'collocations', asked: [request] }, signal);
  }

  keywords(request: KeywordsRequest, signal?: AbortSignal): Promise<KeywordsAnswer> {
    return this.#ask({ method: 'keywords', asked: [request] }, signal);
  }

  ngrams(request: NgramsRequest, signal?: AbortSignal): Promise<NgramsAnswer> {
    return this.#ask({ method: 'ngrams', asked: [request] }, signal);
  }

  countWords(request: CountRequest, terms: CountTerms, signal?: AbortSignal): Promise<WordCounts> {
    return this.#ask({ method: 'countWords', asked: [request, terms] }, signal);
  }

  snapshot(): Promise<CorpusAnswer['snapshot']> {
    return this.#ask({ method: 'snapshot', asked: [] });
  }

  corpus(files?: FilesRequest): Promise<CorpusAnswer> {
    return this.#ask({ method: 'corpus', asked: files === undefined ? [] : [files] });
  }

  files(request: FilesRequest): Promise<FilesAnswer> {
    return this.#ask({ method: 'files', asked: [request] });
  }

  places(request: PlacesRequest): Promise<PlacesAnswer> {
    return this.#ask({ method: 'places', asked: [request] });
  }

  examples(): Promise<Example[]> {
    return this.#ask({ method: 'examples', asked: [] });
  }

  async *hits(request: SearchRequest, signal?: AbortSignal): AsyncGenerator<Hit[]> {
    const list = ++this.#lists;
    const release = this.hold();
    try {
      await this.#runLong({ kind: 'open-hits', list, request }, signal);
      for (;;) {
        const next = await this.#runLong<NextHits>({ kind: 'next-hits', list }, signal);
        if (next === null) return;
        yield next;
      }
    } finally {
      release();
      await this.#lanes.long.run({ kind: 'close-hits', list }, this.#limits.long).catch(() => undefined);
    }
  }

  hold(): () => void {
    this.#holds += 1;
    let held = true;
    return () => {
      if (held) this.#holds -= 1;
      held = false;
    };
  }

  /** Ends the threads, once what was asked is answered and lists of hits are fetched to their end. */
  async close(): Promise<void> {
    while (this.#holds > 0) await new Promise((resolve) => setTimeout(resolve, DRAIN_EVERY_MS));
    await Promise.all(LANES.map((name) => this.#lanes[name].close()));
  }

  async #ask<M extends Method>(
    question: Extract<Question, { method: M }>,
    signal?: AbortSignal,
  ): Promise<Answer<M>> {
    // Between two kinds of threads no lane knows of it.
    const release = this.hold();
    try {
      return await this.#askLanes(question, signal);
    } finally {
      release();
    }
  }

  async #askLanes<M extends Method>(
    question: Extract<Question, { method: M }>,
    signal?: AbortSignal,
  ): Promise<Answer<M>> {
    const work: Work = { kind: 'question', question };
    const key = nameOf(question);
    const otherwise = this.#slow.has(question.method) ? 'middle' : 'quick';
    for (let name = this.#known.get(key) ?? otherwise; name !== 'long'; ) {
      try {
        return await this.#lanes[name].run<Answer<M>>(work, this.#limits[name], signal);
      } catch (error) {
        if (!(error instanceof BudgetError) || error.reason !== 'time') throw error;
        name = this.#laneBehind(name, error.least);
        this.#known.set(key, name);
        if (OF_THE_COLLECTION.has(question.method)) this.#slow.add(question.method);
      }
    }
    const { milliseconds } = this.#limits.long;
    const most = readsWhole(question) ? WHOLE_TIMES * milliseconds : milliseconds;
    return await this.#runLong<Answer<M>>(work, signal, {
      ...this.#limits.long,
      milliseconds: most,
      alone: most,
    });
  }

  /** The next kind of thread for what takes so many ms at least. */
  #laneBehind(name: Exclude<LaneName, 'long'>, least: number): LaneName {
    return name === 'quick' && least <= this.#limits.middle.milliseconds ? 'middle' : 'long';
  }

  async #runLong<Value>(
    work: Work,
    signal?: AbortSignal,
    allowed: Allowance = this.#limits.long,
  ): Promise<Value> {
    try {
      return await this.#lanes.long.run<Value>(work, allowed, signal);
    } catch (error) {
      if (error instanceof BudgetError && error.reason === 'time') throw new OverloadError('too-slow');
      throw error;
    }
  }
}

/** Threads of all lanes: one for those that take a while, and one for long ones. */
const threadsOf = ({ quickThreads }: ThreadLimits): number => quickThreads + LANES.length - 1;

/** Starts the first thread; those of the other lanes, which share what it has opened, are started when they are needed. */
async function openLanes(
  opening: Opening,
  { queue, patience, stuck, atOnce, quickThreads, rest }: ThreadLimits,
): Promise<{ lanes: Record<LaneName, Lane>; opened: Opening }> {
  const laneOf = (name: LaneName, threads: number, what: Opening): Lane =>
    new Lane(what, {
      threads,
      atOnce,
      queue,
      patience: patience[name],
      stuck,
      nice: NICE[name],
      rest: name === 'quick' ? Number.POSITIVE_INFINITY : rest,
    });
  const quick = laneOf('quick', quickThreads, opening);
  const opened = await quick.start();
  return { lanes: { quick, middle: laneOf('middle', 1, opened), long: laneOf('long', 1, opened) }, opened };
}

/** Members of a question that leave the time it takes as it is: a text handed over (its document names it), which page of rows. */
const UNNAMED: ReadonlySet<string> = new Set(['passages', 'offset', 'limit']);

/** The same of a list of words: what was counted is kept, and put in another order at once. */
const UNNAMED_OF_LISTS: ReadonlySet<string> = new Set(['page', 'size', 'sort', 'reverse', 'measure', 'stop']);

/** By what a question is known again. */
function nameOf(question: Question): string {
  // The source of a document is read whole, whatever part of it is asked for, and for the record of its changes, too.
  if (readsWhole(question)) return JSON.stringify(['whole', question.asked[0]]);
  const ofList = OF_THE_COLLECTION.has(question.method);
  const isUnnamed = (member: string): boolean =>
    UNNAMED.has(member) || (ofList && UNNAMED_OF_LISTS.has(member));
  return JSON.stringify(question, (member, value: unknown) => (isUnnamed(member) ? undefined : value));
}
