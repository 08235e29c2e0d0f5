import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { Agent } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { exchange } from '../../bench/scale/exchange.ts';
import { makeDocuments } from '../../bench/scale/made-documents.ts';
import { checkedQueries, naiveScan } from '../../bench/scale/naive-scan.ts';
import { drawScaleQueries, queryName, searchPath } from '../../bench/scale/scale-queries.ts';
import { readSentencePool } from '../../bench/scale/sentence-pool.ts';
import { runIndexer, startServer } from '../../bench/scale/watched-command.ts';
import { writeCollection } from '../../bench/scale/write-collection.ts';
import { SnapshotTexts } from '../../bench/texts.ts';
import { DEFAULT_LIMITS } from '../../engine/threads/threaded-engine.ts';
import { searchAnswer } from '../../server/schema/search.ts';

const DOCUMENTS = 15_000;
/** Queries of each kind. */
const EACH = 20;
/** Texts that queries are drawn from, at even distances. */
const SAMPLED = 500;

/**
 * The heap of the thread that takes requests, MB; beyond it the runtime ends the program. An address space that is limited
 * (`ulimit -v`) would say nothing: the runtime reserves 10 GB of it and uses a thirtieth.
 */
const SMALL_HEAP = ['--max-old-space-size=256', '--max-semi-space-size=2'];
const MEBIBYTE = 2 ** 20;
/**
 * What a server may hold of however few texts, with a thread for each length of answer (0.45 GB was measured where all of them
 * had been started, 0.37 where only two), and for each further thread that answers at once.
 */
const BASE_BYTES = 480 * MEBIBYTE;
const THREAD_BYTES = 60 * MEBIBYTE;
/** Bytes for each of the texts. */
const SHARE_OF_SOURCE = 0.5;

const folder = mkdtempSync(join(tmpdir(), 'zhengwen-small-'));
const agent = new Agent({ keepAlive: true });
afterAll(() => {
  agent.destroy();
  rmSync(folder, { recursive: true, force: true });
});

/** The memory of a process is looked up in `/proc`, which Linux alone has. */
describe.skipIf(!existsSync('/proc/self/status'))('a server with little memory', () => {
  it(`answers every kind of search over ${DOCUMENTS} documents, and holds no more than its threads and half of what they are`, {
    timeout: 900_000,
  }, async () => {
    const [corpus, data] = [join(folder, 'corpus'), join(folder, 'data')];
    const pool = readSentencePool([join(import.meta.dirname, '../../corpus')]);
    const sourceBytes = writeCollection(makeDocuments(pool, DOCUMENTS), corpus);
    await runIndexer(corpus, data);
    const texts = await SnapshotTexts.open(data);
    const sample = Array.from({ length: SAMPLED }, (_, at) => texts.at(at * (DOCUMENTS / SAMPLED)));
    const ids = texts.ids().slice(0, EACH).map(encodeURIComponent);
    const queries = drawScaleQueries(sample, EACH, 1);
    const compared = checkedQueries(queries, 1);
    const scanned = naiveScan(
      texts,
      compared.map((at) => queries[at]).filter((query) => query !== undefined),
    );
    const found = new Map(compared.map((at, place) => [at, scanned[place]]));
    texts.close();
    const others = [
      ...ids.map((id) => `/api/documents/${id}`),
      ...['会', '工作', '的'].map((q) => `/api/suggest?q=${encodeURIComponent(q)}`),
      '/api/corpus',
    ];
    // Answers as long as a file is, and as all that is found (14 MB, 40 MB), are not to end it.
    const long = [
      `/api/documents/${ids[0]}/source`,
      `/api/export?q=${encodeURIComponent('会议')}&format=csv`,
    ];

    const threads = THREAD_BYTES * (DEFAULT_LIMITS.quickThreads - 1);
    const limit = BASE_BYTES + threads + SHARE_OF_SOURCE * sourceBytes;
    const server = await startServer(corpus, data, SMALL_HEAP);
    let held = 0;
    const ask = async (path: string): Promise<string> => {
      const { status, body } = await exchange(agent, `${server.address}${path}`);
      held = Math.max(held, server.heldBytes() ?? Number.POSITIVE_INFINITY);
      expect([path, status]).toEqual([path, 200]);
      return body.toString();
    };
    try {
      for (const [at, query] of queries.entries()) {
        const { total } = searchAnswer.parse(JSON.parse(await ask(searchPath(query))));
        const expected = found.get(at)?.size ?? total.documents;
        expect([queryName(query), total.documents]).toEqual([queryName(query), expected]);
      }
      for (const path of others) await ask(path);
      expect(Math.round(held / MEBIBYTE)).toBeLessThan(Math.round(limit / MEBIBYTE));
      for (const path of long) await ask(path);
    } finally {
      await server.stop();
    }
  });
});
