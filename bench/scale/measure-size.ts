import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openSnapshot } from '../../engine/local/open.ts';
import { folderBytes } from '../measure.ts';
import type { OpenPeer } from '../peers/scale-peer.ts';
import { percentile } from '../table.ts';
import { SnapshotTexts } from '../texts.ts';
import { type Answer, askServer, findDocuments, timeEngine } from './ask-zhengwen.ts';
import { besideHeavy } from './beside-heavy.ts';
import {
  type Asked,
  type Change,
  type Cost,
  figuresByKind,
  type ScaleEngineFigures,
  type ScaleFigures,
  type SeparateChange,
} from './figures.ts';
import { ALONE, SERVED } from './limits.ts';
import { type MadeDocument, makeDocuments } from './made-documents.ts';
import { measurePeer, type Questions, WRONG_SHOWN } from './measure-peer.ts';
import { checkedQueries, naiveScan, sameDocuments } from './naive-scan.ts';
import { drawScaleQueries, queryName, type ScaleKind, type ScaleQuery } from './scale-queries.ts';
import type { SentencePool } from './sentence-pool.ts';
import { runIndexer, startServer } from './watched-command.ts';
import { rowOf, textFileOf, writeCollection, writeSeparateFiles } from './write-collection.ts';

interface SizeOptions {
  /** Documents to make. */
  size: number;
  pool: SentencePool;
  /** An empty folder for the collection, its index and what the peers keep. */
  folder: string;
  /** Queries of each kind, and how many of them are compared with a scan. */
  queries: number;
  checked: number;
  peers: readonly OpenPeer[];
  say: (line: string) => void;
}

const SEED = 42;
const QUERY_SEED = 20_240_601;
/** Queries of each kind in a round of warming up: no more than are asked after it. */
const WARM_UP = 20;
/** What is asked beside heavy queries. */
const LIGHT: ScaleKind = 'two characters';
const MOST_LIGHT = 100;
/** Documents that queries are drawn from, taken at even distances. */
const SAMPLED = 2000;

/** Makes a collection of one size and measures everything on it. */
export async function measureSize(
  options: SizeOptions,
): Promise<Omit<ScaleFigures, 'measured' | 'machine' | 'load'>> {
  const { size, pool, folder, say } = options;
  const corpus = join(folder, 'corpus');
  const data = join(folder, 'data');
  say(`making ${size} documents`);
  const sourceBytes = writeCollection(makeDocuments(pool, size, { seed: SEED }), corpus);
  say('indexing them');
  const indexing = await runIndexer(corpus, data);
  const disk = { ...(await diskUse(data)) };
  const document = anotherDocument(pool);
  const changes = await measureChanges(document, { corpus, data, say });
  const separate = await measureSeparateFiles(options, document);
  const texts = await SnapshotTexts.open(data);
  try {
    const questions = questionsOn(texts, options);
    say('starting the server');
    // The page may have to be built at the first start.
    await (await startServer(corpus, data)).stop();
    const server = await startServer(corpus, data);
    say(`asking it ${questions.queries.length} queries`);
    const answers = await askServer(server.address, questions);
    const memoryBytes = server.memoryBytes();
    say('asking light queries beside heavy ones');
    const light = questions.queries.filter(({ kind }) => kind === LIGHT).slice(0, MOST_LIGHT);
    const times = await besideHeavy(server.address, light);
    const beside = { p99Ms: percentile(times, 0.99), maxMs: percentile(times, 1) };
    await server.stop();
    say('asking the engine alone, and for all that it finds');
    const engines = await ownFigures(data, texts, questions, answers);
    const [served] = engines;
    if (served !== undefined) {
      served.indexingMs = indexing.ms;
      served.indexBytes = disk.snapshotBytes;
      served.memoryBytes = memoryBytes;
    }
    const missing: string[] = [];
    for (const [at, open] of options.peers.entries()) {
      const place = join(folder, `peer-${at}`);
      mkdirSync(place);
      const opened = await open(place);
      if ('missing' in opened) {
        say(opened.missing);
        missing.push(opened.missing);
        continue;
      }
      const { peer } = opened;
      say(`filling and asking ${peer.name}`);
      try {
        engines.push(await measurePeer(peer, texts, questions));
      } catch (error) {
        // What was measured of the others is not to be lost with it.
        missing.push(`${peer.name}: ${error instanceof Error ? error.message : String(error)}`);
        say(missing.at(-1) ?? '');
      } finally {
        await peer.close();
        rmSync(place, { recursive: true, force: true });
      }
    }
    const { readyMs } = server;
    return {
      documents: texts.size,
      sourceBytes,
      indexing,
      changes,
      separate,
      ...disk,
      readyMs,
      besideHeavy: beside,
      engines,
      missing,
    };
  } finally {
    texts.close();
  }
}

/** Bytes of the snapshots of a data folder, and of what is kept for the next run. */
async function diskUse(data: string): Promise<{ snapshotBytes: number; cacheBytes: number }> {
  const snapshotBytes = await folderBytes(join(data, 'snapshots'));
  return { snapshotBytes, cacheBytes: (await folderBytes(data)) - snapshotBytes };
}

/** The document that is added as a file, changed and removed. */
function anotherDocument(pool: SentencePool): MadeDocument {
  const [document] = makeDocuments(pool, 1, { seed: SEED + 1 });
  if (document === undefined) throw new RangeError('no document was made');
  return document;
}

interface Changed {
  corpus: string;
  data: string;
  say: (line: string) => void;
}

/** Indexes again after a file of one document was added, changed and removed. */
async function measureFileChanges(
  document: MadeDocument,
  { corpus, data, say }: Changed,
): Promise<Record<SeparateChange, Cost>> {
  const file = join(corpus, 'one.txt');
  const after = async (change: SeparateChange, make: () => void): Promise<Cost> => {
    say(`indexing again: ${change}`);
    make();
    return runIndexer(corpus, data);
  };
  return {
    'file added': await after('file added', () => writeFileSync(file, textFileOf(document))),
    'file changed': await after('file changed', () => writeFileSync(file, textFileOf(shorter(document)))),
    'file removed': await after('file removed', () => rmSync(file)),
  };
}

/** The same, and after a row of a large file was changed. */
async function measureChanges(document: MadeDocument, changed: Changed): Promise<Record<Change, Cost>> {
  const { corpus, data, say } = changed;
  const ofFile = await measureFileChanges(document, changed);
  const table = join(corpus, '00000.jsonl');
  say('indexing again: row of a thousand changed');
  const [, ...rows] = readFileSync(table, 'utf8').split('\n');
  writeFileSync(table, [rowOf(document), ...rows].join('\n'));
  return { ...ofFile, 'row of a thousand changed': await runIndexer(corpus, data) };
}

/** Indexes the documents, each a file, and again after one file was added, changed and removed. */
async function measureSeparateFiles(
  { size, pool, folder, say }: SizeOptions,
  document: MadeDocument,
): Promise<ScaleFigures['separate']> {
  const corpus = join(folder, 'files');
  const data = join(folder, 'files-data');
  try {
    say('indexing them, each a file');
    writeSeparateFiles(makeDocuments(pool, size, { seed: SEED }), corpus);
    const indexing = await runIndexer(corpus, data);
    return { indexing, changes: await measureFileChanges(document, { corpus, data, say }) };
  } finally {
    rmSync(corpus, { recursive: true, force: true });
    rmSync(data, { recursive: true, force: true });
  }
}

function shorter(document: MadeDocument): MadeDocument {
  return { ...document, paragraphs: document.paragraphs.slice(0, -1) };
}

function questionsOn(texts: SnapshotTexts, { queries: each, checked, say }: SizeOptions): Questions {
  const step = Math.max(1, Math.floor(texts.size / SAMPLED));
  const sample = Array.from({ length: Math.min(texts.size, SAMPLED) }, (_, at) => texts.at(at * step));
  const queries = drawScaleQueries(sample, each, QUERY_SEED);
  const warmUpRound = (round: number): ScaleQuery[] =>
    drawScaleQueries(sample, Math.min(WARM_UP, each), round);
  const compared = checkedQueries(queries, checked);
  say(`answering ${compared.length} queries by reading all texts`);
  const found = naiveScan(
    texts,
    compared.map((at) => queries[at]).filter((query) => query !== undefined),
  );
  const truth = new Map(compared.map((at, position) => [at, found[position] ?? new Set<number>()]));
  return { queries, warmUpRound, truth };
}

/** Figures of the server, whose answers are compared by their number and by what the engine finds, and of the engine alone. */
async function ownFigures(
  data: string,
  texts: SnapshotTexts,
  questions: Questions,
  answers: readonly Answer[],
): Promise<ScaleEngineFigures[]> {
  const { engine } = await openSnapshot(data);
  try {
    const { queries, truth } = questions;
    const times = await timeEngine(engine, questions);
    const numbers = new Map(texts.ids().map((id, number) => [id, number]));
    const served: Asked[] = [];
    const alone: Asked[] = [];
    const wrong: string[] = [];
    for (const [at, query] of queries.entries()) {
      const expected = truth.get(at);
      const answer = answers[at];
      let right: boolean | null = null;
      if (answer?.documents === null) {
        right = false;
        wrong.push(`${queryName(query)}: not answered`);
      } else if (expected !== undefined) {
        const found = await findDocuments(engine, query, numbers);
        right = answer?.documents === expected.size && sameDocuments(found, expected);
        if (!right && wrong.length < WRONG_SHOWN) wrong.push(queryName(query));
      }
      served.push({ kind: query.kind, ms: answer?.ms ?? null, right });
      alone.push({ kind: query.kind, ms: times[at] ?? null, right });
    }
    const unknown = { indexingMs: null, indexBytes: null, memoryBytes: null };
    return [
      {
        name: SERVED,
        measures: 'over HTTP: facets, counts, 20 hits with 3 passages',
        ...unknown,
        kinds: figuresByKind(served),
        wrong,
      },
      {
        name: ALONE,
        measures: 'in this process: match, count, rank the best 20; nothing shown',
        ...unknown,
        kinds: figuresByKind(alone),
        wrong,
      },
    ];
  } finally {
    await engine.close();
  }
}
