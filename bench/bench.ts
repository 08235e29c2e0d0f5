import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { openEngine } from '../engine/local/open.ts';
import { keepCompiledModules } from '../indexer/compile-cache.ts';
import { type EngineFigures, examineEngine, examineNode, examinePeer } from './comparison.ts';
import { loadNow, machine as machineName } from './machine.ts';
import { indexApart, measureIndexing, measureOpening } from './measure.ts';
import { flexSearchWords } from './peers/flexsearch-words.ts';
import { fts5Trigram, fts5Words } from './peers/fts5.ts';
import { miniSearchWords } from './peers/minisearch-words.ts';
import { openSearch } from './peers/opensearch/opensearch.ts';
import { tantivy } from './peers/tantivy/tantivy.ts';
import { drawQueries } from './queries.ts';
import { type BenchReport, reportJson, reportText } from './report.ts';
import { DEFAULT_TEXTS, runSizes } from './scale/run-sizes.ts';
import { measureServerStart } from './server-start.ts';
import { loadDocuments } from './texts.ts';
import { rightAnswer } from './truth.ts';

const REGULATIONS = '../shared/corpora/regulations';
const SAMPLES = 'corpus';
const QUERIES = 700;
const QUICK_QUERIES = 140;
/** Peers in a process of their own. */
const NODES = [openSearch, tantivy] as const;
const PEERS = [flexSearchWords, miniSearchWords, fts5Words, fts5Trigram] as const;

const command = new Command('npm run bench --')
  .description('Measure indexing, opening, memory and searching, beside other engines on the same texts')
  .option('--corpus <dir>', `folder of texts (default: ${REGULATIONS} where it is, else ${SAMPLES})`)
  .option('--quick', `the sample collection and ${QUICK_QUERIES} queries only`)
  .option(
    '--size <documents>',
    'measure a collection of so many documents, made of sentences of the texts',
    readCount,
  )
  .option(
    '--sizes <list>',
    'the same for several sizes, 1000,15000,…; writes docs/performance.md',
    readCounts,
  )
  .option('--each <queries>', 'with --size: queries of each kind', readCount, 100)
  .option('--checked <queries>', 'with --size: how many of each kind are compared with a scan', readCount, 10)
  .option('--in <dir>', 'with --size: where the collection is made (default: the folder for passing files)')
  .option('--peers', 'beside OpenSearch and tantivy too, where Java and Python are')
  .option('--json', 'print JSON')
  .allowExcessArguments(false)
  .parse();
const options: {
  corpus?: string;
  quick?: true;
  size?: number;
  sizes?: number[];
  each: number;
  checked: number;
  in?: string;
  peers?: true;
  json?: true;
} = command.opts();

// As the commands do.
keepCompiledModules();
if (options.size !== undefined || options.sizes !== undefined) {
  await runSizes({
    sizes: [...(options.size === undefined ? [] : [options.size]), ...(options.sizes ?? [])],
    texts: options.corpus === undefined ? DEFAULT_TEXTS : [options.corpus],
    queries: options.each,
    checked: options.checked,
    peers: options.peers ? NODES : [],
    place: options.in,
    write: options.sizes !== undefined,
    json: options.json === true,
  });
} else {
  await compareOnTexts();
}

function readCount(text: string): number {
  if (!/^[1-9]\d{0,7}$/u.test(text))
    throw new InvalidArgumentError('expected a number from 1 on / 应为正整数');
  return Number(text);
}

function readCounts(text: string): number[] {
  return text.split(',').map((part) => readCount(part.trim()));
}

/** Speed and exactness over given texts, beside the peers that run in this process. */
async function compareOnTexts(): Promise<void> {
  const corpus = options.corpus ?? (!options.quick && existsSync(REGULATIONS) ? REGULATIONS : SAMPLES);
  const data = await mkdtemp(join(tmpdir(), 'zhengwen-bench-'));
  try {
    const report = await measure(corpus, data, options.quick ? QUICK_QUERIES : QUERIES);
    console.log(options.json ? reportJson(report) : reportText(report));
  } finally {
    await rm(data, { recursive: true, force: true });
  }
}

async function measure(corpus: string, data: string, count: number): Promise<BenchReport> {
  const say = (line: string): void => console.error(`bench: ${line}`);
  const machine = `${machineName()}, load ${loadNow()}`;
  say('indexing the samples, as an installation does first');
  await indexApart(SAMPLES, data);
  say(`indexing ${corpus}`);
  const indexing = await measureIndexing(corpus, data);
  say('starting the server');
  const serverReadyMs = await measureServerStart(corpus, data);
  const opening = await measureOpening(data);
  const engines: EngineFigures[] = [];
  const documents = await loadDocuments(data);
  const queries = drawQueries(documents, count);
  say(`answering ${queries.length} queries by brute force`);
  const truth = queries.map((query) => rightAnswer(documents, query));
  const examination = { documents, queries, truth };
  say('asking Zhengwen');
  const engine = await openEngine(data);
  engines.push(await examineEngine(engine, indexing.firstRunMs, examination));
  await engine.close();
  for (const open of PEERS) {
    const peer = open();
    say(`asking ${peer.name}`);
    engines.push(examinePeer(peer, examination));
  }
  for (const open of options.peers ? NODES : []) {
    const opened = await open(await mkdtemp(join(data, 'peer-')));
    if ('missing' in opened) {
      say(opened.missing);
      continue;
    }
    const { peer } = opened;
    say(`asking ${peer.name}: ${peer.measures}`);
    try {
      engines.push(await examineNode(peer, documents, examination));
    } finally {
      await peer.close();
    }
  }
  return { machine, corpus, queries: queries.length, indexing, opening, serverReadyMs, engines };
}
