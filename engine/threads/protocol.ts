import type {
  CollocationsRequest,
  CountRequest,
  CountTerms,
  KeywordsRequest,
  NgramsRequest,
} from '../association/types.ts';
import { BudgetError, type Exhausted } from '../budget.ts';
import type { ConcordanceRequest } from '../concordance/types.ts';
import type { SearchEngine } from '../engine.ts';
import {
  ClusterError,
  OverloadError,
  type QueryMistakes,
  QuerySyntaxError,
  RequestError,
  type RequestProblem,
  SnapshotError,
} from '../errors.ts';
import type { LoadedSnapshot } from '../local/open.ts';
import type { ClusterAccess } from '../opensearch/access.ts';
import type { Bounds } from '../opensearch/cluster-engine.ts';
import type { Published } from '../opensearch/published.ts';
import type { SourceLines } from '../source/types.ts';
import type {
  DocumentId,
  FilesRequest,
  ForeignText,
  Hit,
  MatchesRequest,
  PartAsked,
  PlacesRequest,
  ResolveRequest,
  SearchRequest,
  TrendsRequest,
} from '../types.ts';

/** What the thread that takes requests and those that answer them say to each other. */

/** Methods of an engine that are a question and an answer, and what each is asked. */
interface Asked {
  search: [request: SearchRequest];
  searchWritten: [request: SearchRequest];
  listed: [request: SearchRequest];
  document: [id: DocumentId, part?: PartAsked];
  matches: [id: DocumentId, request: MatchesRequest];
  concordance: [request: ConcordanceRequest];
  trends: [request: TrendsRequest];
  source: [id: DocumentId, asked?: SourceLines];
  compare: [a: DocumentId, b: DocumentId | ForeignText];
  resolve: [request: ResolveRequest];
  suggest: [prefix: string, limit: number];
  collocations: [request: CollocationsRequest];
  keywords: [request: KeywordsRequest];
  ngrams: [request: NgramsRequest];
  countWords: [request: CountRequest, terms: CountTerms];
  snapshot: [];
  corpus: [files?: FilesRequest];
  files: [request: FilesRequest];
  places: [request: PlacesRequest];
  examples: [];
}

export type Method = keyof Asked;
export type Question = { [M in Method]: { method: M; asked: Asked[M] } }[Method];
export type Answer<M extends Method> = Awaited<ReturnType<Required<SearchEngine>[M]>>;

/** All hits of a search are fetched a few at a time from the thread that keeps them in their order. */
export type Work =
  | { kind: 'question'; question: Question }
  | { kind: 'open-hits'; list: number; request: SearchRequest }
  | { kind: 'next-hits'; list: number }
  | { kind: 'close-hits'; list: number };

/** What `next-hits` gives; null where there are no more. */
export type NextHits = Hit[] | null;

export interface Job {
  number: number;
  /** What it may take; and as long as no other job waits for the thread. */
  milliseconds: number;
  alone: number;
  /** Whether what takes longer begins anew in another thread. */
  beginsAnew: boolean;
  /** Where among `cancelled` its number stands once nobody waits for it, and among `hurried` once others wait. */
  place: number;
  work: Work;
}

/** What threads are told to open: the snapshot of a data folder, or one that another has loaded, or a collection in a cluster. */
export type Opening =
  | { data: string }
  | { loaded: LoadedSnapshot }
  | { access: ClusterAccess; published: Published; bounds: Bounds };

export interface ThreadData {
  opening: Opening;
  /** Numbers of jobs that nobody waits for any more; as many as it may be at at a time. */
  cancelled: Int32Array;
  /** Numbers of jobs that others wait behind. */
  hurried: Int32Array;
  /** Steps by which it stands behind others for a processor. */
  nice: number;
}

/** A thread that waits for a cluster is told of what `cancelled` says, too. */
export type ToThread = { kind: 'job'; job: Job } | { kind: 'cancelled'; number: number };

/** `Value` is what the job was to give: the thread that asked knows which type that is. */
export type FromThread<Value> =
  | { kind: 'ready'; opened: Opening }
  | { kind: 'failed'; error: WireError }
  | { kind: 'done'; number: number; value: Value }
  | { kind: 'thrown'; number: number; error: WireError };

/** An error in a form that can be sent; classes cannot. */
export type WireError =
  | { kind: 'request'; problems: readonly RequestProblem[] }
  | { kind: 'syntax'; mistakes: QueryMistakes }
  | { kind: 'budget'; reason: Exhausted; least: number }
  | { kind: 'overload'; reason: OverloadError['reason'] }
  | { kind: 'cluster'; reason: ClusterError['reason']; said: string }
  | { kind: 'snapshot'; reason: SnapshotError['reason']; message: string }
  | { kind: 'other'; message: string; stack: string; facts: Readonly<Record<string, unknown>> };

export function toWire(error: unknown): WireError {
  if (error instanceof QuerySyntaxError) return { kind: 'syntax', mistakes: error.mistakes };
  if (error instanceof RequestError) return { kind: 'request', problems: error.problems };
  if (error instanceof BudgetError) {
    return { kind: 'budget', reason: error.reason, least: error.least };
  }
  if (error instanceof OverloadError) return { kind: 'overload', reason: error.reason };
  if (error instanceof ClusterError) return { kind: 'cluster', reason: error.reason, said: error.said };
  if (error instanceof SnapshotError) {
    return { kind: 'snapshot', reason: error.reason, message: error.message };
  }
  const { message, stack = '' } = error instanceof Error ? error : new Error(String(error));
  return { kind: 'other', message, stack, facts: factsOf(error) };
}

/** What the system and SQLite say of an error, by which it is explained. */
const FACTS = ['code', 'errcode', 'errno', 'syscall', 'path'];

function factsOf(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return {};
  return Object.fromEntries(
    FACTS.flatMap((name): [string, unknown][] => {
      const fact: unknown = Reflect.get(error, name);
      return typeof fact === 'string' || typeof fact === 'number' ? [[name, fact]] : [];
    }),
  );
}

export function fromWire(error: WireError): Error {
  switch (error.kind) {
    case 'request':
      return new RequestError(error.problems);
    case 'syntax':
      return new QuerySyntaxError(error.mistakes);
    case 'budget':
      return new BudgetError(error.reason, error.least);
    case 'overload':
      return new OverloadError(error.reason);
    case 'cluster':
      return new ClusterError(error.reason, error.said);
    case 'snapshot':
      return new SnapshotError(error.reason, error.message);
    case 'other': {
      const made = Object.assign(new Error(error.message), error.facts);
      // Where it was thrown, not where it was received.
      made.stack = error.stack;
      return made;
    }
  }
}
