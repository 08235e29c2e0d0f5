import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { searchAnswer } from '../../server/schema/search.ts';
import { FakeNodes } from '../engine/opensearch/fake-nodes.ts';
import { textsToFilter } from '../engine/opensearch/filters.ts';
import { type MadeCollection, madeCollection } from '../engine/opensearch/made-collection.ts';
import { PretendCluster } from '../engine/opensearch/pretend/pretend-cluster.ts';
import { requestFor } from '../engine/request.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
/** Processes take a second each, and far more on a machine that is busy. */
const PATIENCE_MS = 120_000;
const PREFIX = 'commands';

const nodes = new FakeNodes();
let pretend = new PretendCluster();
let made: MadeCollection;
let other: MadeCollection;
let environment: Record<string, string>;

beforeAll(async () => {
  made = await madeCollection(textsToFilter());
  other = await madeCollection({ '一.txt': '关于新事物的通知\n\n新事物到来了。\n' });
}, PATIENCE_MS);
beforeEach(async () => {
  pretend = new PretendCluster();
  const address = await nodes.add(pretend.manner);
  environment = {
    ...(process.env.PATH === undefined ? {} : { PATH: process.env.PATH }),
    ...{ ENGINE: 'opensearch', OPENSEARCH_URL: address, OPENSEARCH_PREFIX: PREFIX },
  };
});
afterEach(() => nodes.close());
afterAll(async () => {
  await made.remove();
  await other.remove();
});

async function run(
  script: string,
  args: readonly string[],
  input = '',
): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, [`server/${script}-command.ts`, ...args], {
    cwd: PROJECT,
    env: environment,
  });
  child.stdin.end(input);
  const closed = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), closed]);
  return { code, out, err };
}

describe('npm run search, with a cluster', { timeout: PATIENCE_MS }, () => {
  test('answers what a data folder answers, to one search and to a file of them', async () => {
    pretend.publish(made.collection, PREFIX);
    const { code, out, err } = await run('search', ['招商引资', '--json']);
    expect([code, err]).toEqual([0, '']);
    const { total } = await made.small.engine.search(requestFor('招商引资'));
    expect(searchAnswer.parse(JSON.parse(out)).total).toEqual(total);
    const lines = await run('search', ['--queries', '-'], '{"q":"招商引资"}\n{"q":"(工业"}\n');
    const [first, second] = lines.out
      .trimEnd()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
    expect(first).toMatchObject({ total });
    expect(second).toMatchObject({ error: { code: 'invalid-request' } });
  });

  test('says what to do where nothing was published, where no node answers, and where none is named', async () => {
    const nothing = await run('search', ['工业']);
    expect([nothing.code, nothing.out]).toEqual([1, '']);
    expect(nothing.err).toContain('npm run index -- --engine opensearch');
    environment.OPENSEARCH_URL = await nodes.addGone();
    const away = await run('search', ['工业']);
    expect(away.code).toBe(1);
    expect(away.err).toMatch(/^OpenSearch: .*\n$/u);
    environment.OPENSEARCH_URL = '';
    const unnamed = await run('search', ['工业']);
    expect(unnamed.code).toBe(2);
    expect(unnamed.err).toContain('OPENSEARCH_URL');
    const both = await run('search', ['--data', 'data', '工业']);
    expect(both.code).toBe(2);
    expect(both.err).toContain('--data');
  });

  test('is told by flags, too', async () => {
    pretend.publish(other.collection, 'another');
    const url = environment.OPENSEARCH_URL ?? '';
    environment = { PATH: environment.PATH ?? '' };
    const flags = ['--engine', 'opensearch', '--opensearch-url', url, '--opensearch-prefix', 'another'];
    const { code, out } = await run('search', [...flags, '新事物', '--json']);
    expect(code).toBe(0);
    expect(searchAnswer.parse(JSON.parse(out)).total.documents).toBe(1);
  });
});

describe('npm run doctor, with a cluster', { timeout: PATIENCE_MS }, () => {
  test('says what it finds: version, health, what is in service, what was before, and that it answers', async () => {
    const before = pretend.publish(made.collection, PREFIX);
    const now = pretend.publish(other.collection, PREFIX);
    const { code, out } = await run('doctor', ['--port', '0']);
    expect(code).toBe(0);
    expect(out).toContain('opensearch 2.19.1');
    expect(out).toContain('green, 1 node');
    expect(out).toContain(`${now}: 1 documents`);
    expect(out).toContain(`${before}; npm run index -- --engine opensearch --rollback`);
    expect(out).toContain('✓ 自检 / self-test');
    expect(out).not.toContain('文献文件夹');
  });

  test('warns of missing copies, and fails where shards are missing', async () => {
    pretend.publish(other.collection, PREFIX);
    pretend.health = { status: 'yellow', number_of_nodes: 2 };
    const yellow = await run('doctor', ['--port', '0']);
    expect(yellow.code).toBe(0);
    expect(yellow.out).toContain('! 集群状态');
    pretend.health = { status: 'red', number_of_nodes: 2 };
    const red = await run('doctor', ['--port', '0']);
    expect(red.code).toBe(1);
    expect(red.out).toContain('✗ 集群状态');
  });

  test('fails where what is in service lacks documents, is of another version, or nothing is', async () => {
    const nothing = await run('doctor', ['--port', '0']);
    expect(nothing.code).toBe(1);
    expect(nothing.out).toContain('✗ 集群中的文献集');
    const generation = pretend.publish(made.collection, PREFIX);
    const lost = made.collection.store.id(0);
    pretend.lose(PREFIX, generation, (id) => id === lost);
    const short = await run('doctor', ['--port', '0']);
    expect(short.code).toBe(1);
    expect(short.out).toContain('✗ 自检');
    pretend.publish(other.collection, PREFIX, { form: 0 });
    const old = await run('doctor', ['--port', '0']);
    expect(old.code).toBe(1);
    expect(old.out).toContain('✗ 集群中的文献集');
  });

  test('fails where no node answers, with what to look at', async () => {
    environment.OPENSEARCH_URL = await nodes.addGone();
    const { code, out } = await run('doctor', ['--port', '0']);
    expect(code).toBe(1);
    expect(out).toContain('✗ 集群 / cluster');
    expect(out).toContain('OPENSEARCH_URL');
  });
});

describe('npm run mcp, with a cluster', { timeout: PATIENCE_MS }, () => {
  const result = z.looseObject({
    isError: z.boolean().optional(),
    content: z.tuple([z.object({ type: z.literal('text'), text: z.string() })]),
  });

  test('says that nothing answers yet, and answers once something was published', async () => {
    const client = new Client({ name: 'test', version: '1' });
    await client.connect(
      new StdioClientTransport({
        command: process.execPath,
        args: ['server/mcp-command.ts'],
        cwd: PROJECT,
        env: environment,
        stderr: 'ignore',
      }),
    );
    try {
      const search = async () =>
        result.parse(await client.callTool({ name: 'search', arguments: { query: '招商引资' } }));
      expect(await search()).toMatchObject({ isError: true });
      pretend.publish(made.collection, PREFIX);
      await vi.waitFor(async () => expect((await search()).isError).not.toBe(true), PATIENCE_MS);
      const { content } = await search();
      const { total } = await made.small.engine.search(requestFor('招商引资'));
      expect(JSON.parse(content[0].text)).toMatchObject({ total: { documents: total.documents } });
    } finally {
      await client.close();
    }
  });
});
