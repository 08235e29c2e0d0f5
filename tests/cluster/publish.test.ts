import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { z } from 'zod';
import { Cluster, type Question } from '../../engine/opensearch/client.ts';
import { beforeThat, indexesCalled, inService } from '../../engine/opensearch/published.ts';
import { ensureSnapshot } from '../../indexer/ensure.ts';
import { refresh } from '../../indexer/publish/index-to-fill.ts';
import { type PublishRequest, publish } from '../../indexer/publish/publish.ts';
import { rollBack } from '../../indexer/publish/switch.ts';
import { writeCorpus } from './made-corpus.ts';
import { accessTo } from './served.ts';

const PROGRAM = fileURLToPath(new URL('../../indexer/main.ts', import.meta.url));
const nodes = inject('cluster')?.addresses ?? [];
const folder = mkdtempSync(join(tmpdir(), 'zhengwen-publish-'));
const PREFIX = 'publishing';
let cluster: Cluster;
let first: string;
let second: string;

async function dataOf(name: string, documents: number, passages: number, seed: number): Promise<string> {
  const corpus = join(folder, `${name}-texts`);
  writeCorpus(corpus, { documents, passages, seed });
  const data = join(folder, name);
  await ensureSnapshot({ corpora: [corpus], data });
  return data;
}

const publishHere = (data: string, more: Partial<PublishRequest> = {}) =>
  publish({ data, cluster, prefix: PREFIX, ...more });

/** Names of all indexes of a prefix. */
async function indexesOf(prefix: string): Promise<string[]> {
  const patterns = [`${prefix}-documents-*`, `${prefix}-collection-*`];
  return [...(await indexesCalled(cluster, patterns)).keys()].sort();
}

const PATIENCE_MS = 240_000;
const COUNT = z.object({ count: z.number() });
const IDS = z.object({ hits: z.object({ hits: z.array(z.object({ _id: z.string() })) }) });
const REPORT = z.object({ published: z.object({ sent: z.number(), kept: z.number() }) });
const countIn = async (index: string): Promise<number> =>
  COUNT.parse(await cluster.ask({ method: 'GET', path: `/${index}/_count` })).count;

async function removeAll(prefix: string): Promise<void> {
  for (const index of await indexesOf(prefix)) await cluster.ask({ method: 'DELETE', path: `/${index}` });
}

describe.skipIf(nodes.length === 0)('publishing a snapshot', () => {
  beforeAll(async () => {
    cluster = new Cluster(accessTo(nodes, PREFIX));
    await removeAll(PREFIX);
    first = await dataOf('first', 40, 6, 1);
    second = await dataOf('second', 50, 6, 2);
  });

  afterAll(async () => {
    for (const prefix of [PREFIX, `${PREFIX}-documents`, 'killed']) await removeAll(prefix);
    await cluster.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('puts it in service, every document', async () => {
    const result = await publishHere(first);
    expect(result).toMatchObject({ documents: 40, sent: 40, kept: 0, switched: true, copied: true });
    const served = await inService(cluster, PREFIX);
    expect(served?.generation).toBe(result.generation);
    expect(await countIn(served?.documents ?? '')).toBe(40);
    expect(await countIn(`${PREFIX}-documents`)).toBe(40);
  });

  it('does nothing where it is in service already', async () => {
    expect(await publishHere(first)).toMatchObject({ sent: 0, kept: 40, switched: false });
  });

  it('keeps the one before, and goes back to it and on again', async () => {
    const before = await inService(cluster, PREFIX);
    const { generation } = await publishHere(second);
    expect((await inService(cluster, PREFIX))?.generation).toBe(generation);
    expect(await beforeThat(cluster, PREFIX)).toEqual(before);
    expect(await rollBack(cluster, PREFIX)).toEqual(before);
    expect(await inService(cluster, PREFIX)).toEqual(before);
    expect((await beforeThat(cluster, PREFIX))?.generation).toBe(generation);
    // What is there whole is looked at, and sent no second time.
    expect(await publishHere(second)).toMatchObject({ sent: 0, kept: 50, switched: true });
    expect((await inService(cluster, PREFIX))?.generation).toBe(generation);
  });

  it('goes back by the command, which says to what, and back again', async () => {
    const [now, before] = [await inService(cluster, PREFIX), await beforeThat(cluster, PREFIX)];
    for (const wanted of [before, now]) {
      const run = runCommand(['--rollback'], PREFIX);
      await run.ended;
      expect(run.child.exitCode).toBe(0);
      expect(run.out()).toContain(wanted?.generation);
      expect(await inService(cluster, PREFIX)).toEqual(wanted);
    }
    const nowhere = runCommand(['--rollback'], 'nothing');
    await nowhere.ended;
    expect([nowhere.child.exitCode, nowhere.out()]).toEqual([1, '']);
  });

  it('removes what came before the one that is kept, and nothing of another prefix that begins alike', async () => {
    const longer = `${PREFIX}-documents`;
    await publish({ data: first, cluster, prefix: longer });
    const others = await indexesOf(longer);
    for (const [at, name] of ['third', 'fourth', 'fifth'].entries())
      await publishHere(await dataOf(name, 10, 3, 30 + at));
    // In service, before that, and the one that servers may have been answering from until now.
    expect((await indexesOf(PREFIX)).filter((name) => !others.includes(name))).toHaveLength(6);
    expect(await indexesOf(longer)).toEqual(others);
    await removeAll(longer);
  });

  it('does not go back where nothing was before', async () => {
    await expect(rollBack(cluster, 'nothing')).rejects.toThrow('no index of nothing from before');
  });

  it('keeps the old one where the new one lacks a document, which the next run sends', async () => {
    const before = await inService(cluster, PREFIX);
    const data = await dataOf('lacking', 20, 3, 4);
    const losing = new LosingCluster(accessTo(nodes, PREFIX));
    await expect(publish({ data, cluster: losing, prefix: PREFIX })).rejects.toThrow(
      /holds 19 entries, 20 were sent/u,
    );
    await losing.close();
    expect(await inService(cluster, PREFIX)).toEqual(before);
    expect(await publishHere(data)).toMatchObject({ sent: 1, kept: 19, switched: true });
  });

  it('ends where the index it fills is removed, and makes none in its place', async () => {
    const before = await inService(cluster, PREFIX);
    const data = await dataOf('removed', 10, 3, 5);
    const removing = new RemovingCluster(accessTo(nodes, PREFIX));
    await expect(publish({ data, cluster: removing, prefix: PREFIX })).rejects.toMatchObject({
      name: 'ClusterError',
      reason: 'missing',
    });
    await removing.close();
    expect(await inService(cluster, PREFIX)).toEqual(before);
    expect(await cluster.askIfThere({ method: 'GET', path: `/${removing.removed}` })).toBeNull();
  });

  it(
    'goes on where a run was killed',
    async () => {
      const texts = join(folder, 'long-texts');
      writeCorpus(texts, { documents: 60, passages: 180, seed: 6 });
      const data = join(folder, 'long');
      const prefix = 'killed';
      await removeAll(prefix);
      const killed = runIndexer(texts, data, prefix);
      // Some documents are there, and some are not.
      await killed.until(/publish (?:[1-9]|[1-5]\d)\/60\n/u);
      killed.child.kill('SIGKILL');
      await killed.ended;
      expect(await inService(cluster, prefix)).toBeNull();
      const again = runIndexer(texts, data, prefix);
      await again.ended;
      expect(again.child.exitCode).toBe(0);
      const { published } = REPORT.parse(JSON.parse(again.out()));
      expect(published.kept).toBeGreaterThan(0);
      expect(published.sent + published.kept).toBe(60);
      expect(await countIn(`${prefix}-documents`)).toBe(60);
      await removeAll(prefix);
    },
    PATIENCE_MS,
  );
});

/** Loses a document before segments are joined, as a cluster could only by a fault. */
class LosingCluster extends Cluster {
  #lost = false;

  override async ask(question: Question): Promise<unknown> {
    if (!this.#lost && question.path.endsWith('/_forcemerge')) {
      this.#lost = true;
      const index = question.path.split('/')[1] ?? '';
      await refresh(this, index);
      const { hits } = IDS.parse(await this.search(index, { size: 1, _source: false })).hits;
      await super.ask({ method: 'DELETE', path: `/${index}/_doc/${encodeURIComponent(hits[0]?._id ?? '')}` });
    }
    return super.ask(question);
  }
}

/** Its index goes before the first documents come. */
class RemovingCluster extends Cluster {
  removed = '';

  override async ask(question: Question): Promise<unknown> {
    if (this.removed === '' && question.path.endsWith('/_bulk')) {
      this.removed = (question.path.split('/')[1] ?? '').replace(/-filling$/u, '');
      await super.ask({ method: 'DELETE', path: `/${this.removed}` });
    }
    return super.ask(question);
  }
}

interface Run {
  child: ChildProcess;
  out: () => string;
  /** Resolves when it has said so on standard error; rejects where it ends before. */
  until: (said: RegExp) => Promise<void>;
  ended: Promise<unknown>;
}

const runIndexer = (corpus: string, data: string, prefix: string): Run =>
  runCommand(['--corpus', corpus, '--data', data, '--json'], prefix);

function runCommand(args: readonly string[], prefix: string): Run {
  const of = ['--engine', 'opensearch', '--opensearch-prefix', prefix];
  const env = { ...process.env, OPENSEARCH_URL: nodes.join(',') };
  const child = spawn(process.execPath, [PROGRAM, ...args, ...of], { env });
  const ended = once(child, 'close');
  let out = '';
  let said = '';
  child.stdout.on('data', (piece: Buffer) => {
    out += piece.toString();
  });
  child.stderr.on('data', (piece: Buffer) => {
    said += piece.toString();
  });
  const until = (wanted: RegExp): Promise<void> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        if (wanted.test(said)) resolve();
      };
      child.stderr.on('data', look);
      child.once('close', () => reject(new Error(`it ended before it said ${wanted}: ${said}`)));
      look();
    });
  return { child, out: () => out, until, ended };
}
