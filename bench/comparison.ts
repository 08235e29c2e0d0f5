import type { SearchEngine } from '../engine/engine.ts';
import type { DocumentId } from '../engine/types.ts';
import { findAll, timeSearch } from './engine-run.ts';
import type { Peer } from './peers/peer.ts';
import type { ScalePeer } from './peers/scale-peer.ts';
import { type BenchQuery, passes, QUERY_KINDS, type QueryKind } from './queries.ts';
import { sameDocuments } from './scale/naive-scan.ts';
import type { Search } from './scale/scale-queries.ts';
import type { BenchDocument, ShownDocument } from './texts.ts';

/** Queries asked first and not counted, so that the compiled code is measured and not its compiling. */
const WARM_UP = 70;
/** A Java server compiles what it has done some thousand times. */
const NODE_WARM_UP_ROUNDS = 3;

/** How an engine did over all queries. */
export interface EngineFigures {
  name: string;
  buildMs: number;
  /** One entry a query that the engine can ask. */
  timesMs: number[];
  queries: number;
  /** Queries it has a way to ask. */
  asked: number;
  /** Queries whose set of documents is exactly the right one. */
  right: number;
  /** The same by kind of query, in the order of `QUERY_KINDS`. */
  byKind: { kind: QueryKind; queries: number; right: number }[];
  /** Queries answered wrongly, the first few: what to look at. */
  wrong: string[];
}

const WRONG_SHOWN = 10;

/** Queries with the right answer of each, by document number. */
interface Examination {
  documents: readonly BenchDocument[];
  queries: readonly BenchQuery[];
  truth: readonly ReadonlySet<number>[];
}

function emptyFigures(name: string, buildMs: number): EngineFigures {
  const byKind = QUERY_KINDS.map((kind) => ({ kind, queries: 0, right: 0 }));
  return { name, buildMs, timesMs: [], queries: 0, asked: 0, right: 0, byKind, wrong: [] };
}

function record(figures: EngineFigures, { kind, q }: BenchQuery, asked: boolean, right: boolean): void {
  const ofKind = figures.byKind.find((entry) => entry.kind === kind);
  for (const counted of ofKind === undefined ? [figures] : [figures, ofKind]) {
    counted.queries++;
    if (right) counted.right++;
  }
  if (asked) figures.asked++;
  if (asked && !right && figures.wrong.length < WRONG_SHOWN) {
    figures.wrong.push(q);
  }
}

/** This project's engine: each query timed as a whole search, then checked against the right answer. */
export async function examineEngine(
  engine: SearchEngine,
  indexingMs: number,
  { documents, queries, truth }: Examination,
): Promise<EngineFigures> {
  const figures = emptyFigures('Zhengwen', indexingMs);
  const numbers = new Map<DocumentId, number>(documents.map(({ id }, number) => [id, number]));
  for (const query of queries.slice(0, WARM_UP)) await timeSearch(engine, query);
  for (const [at, query] of queries.entries()) {
    figures.timesMs.push(await timeSearch(engine, query));
    const found = new Set([...(await findAll(engine, query))].map((id) => numbers.get(id) ?? -1));
    record(figures, query, true, sameDocuments(found, truth[at] ?? new Set()));
  }
  return figures;
}

/** A peer: timed from query to the numbers of the documents, without facets and snippets. */
export function examinePeer(peer: Peer, { documents, queries, truth }: Examination): EngineFigures {
  const started = performance.now();
  documents.forEach((document, number) => {
    peer.add(number, document);
  });
  peer.finish();
  const figures = emptyFigures(peer.name, performance.now() - started);
  for (const { ask } of queries.slice(0, WARM_UP)) peer.find(ask);
  for (const [at, query] of queries.entries()) {
    const asked = performance.now();
    const found = peer.find(query.ask);
    const filtered = found === null ? null : filter(found, documents, query);
    const tookMs = performance.now() - asked;
    if (filtered !== null) figures.timesMs.push(tookMs);
    record(
      figures,
      query,
      filtered !== null,
      filtered !== null && sameDocuments(filtered, truth[at] ?? new Set()),
    );
  }
  peer.close();
  return figures;
}

/** A peer in a process of its own: timed as it says (`measures`), then asked for all that it finds. */
export async function examineNode(
  peer: ScalePeer,
  documents: readonly ShownDocument[],
  { queries, truth }: Examination,
): Promise<EngineFigures> {
  const searchOf = ({ ask, filter }: BenchQuery): Search => ({
    ask,
    filter,
    match: 'exact',
    group: 'document',
    page: 1,
  });
  const { ms } = await peer.fill(documents);
  const figures = emptyFigures(peer.name, ms);
  for (let round = 0; round < NODE_WARM_UP_ROUNDS; round++) {
    for (const query of queries) await peer.time(searchOf(query));
  }
  for (const [at, query] of queries.entries()) {
    const tookMs = await peer.time(searchOf(query));
    if (tookMs !== null) figures.timesMs.push(tookMs);
    const found = tookMs === null ? null : await peer.find(searchOf(query));
    record(figures, query, found !== null, found !== null && sameDocuments(found, truth[at] ?? new Set()));
  }
  return figures;
}

function filter(
  found: ReadonlySet<number>,
  documents: readonly BenchDocument[],
  query: BenchQuery,
): ReadonlySet<number> {
  if (query.filter === null) return found;
  return new Set(
    [...found].filter((number) => {
      const document = documents[number];
      return document !== undefined && passes(document, query.filter);
    }),
  );
}
