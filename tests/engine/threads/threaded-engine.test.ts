import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { writeAnswer } from '../../../engine/answer/written.ts';
import { BudgetError } from '../../../engine/budget.ts';
import type { ConcordanceRequest } from '../../../engine/concordance/types.ts';
import { OverloadError, QuerySyntaxError, RequestError, SnapshotError } from '../../../engine/errors.ts';
import { loadGazetteer } from '../../../engine/gazetteer/index.ts';
import { createRequestParser } from '../../../engine/request/request.ts';
import { Lane } from '../../../engine/threads/lane.ts';
import type { NextHits } from '../../../engine/threads/protocol.ts';
import { DEFAULT_LIMITS, ThreadedEngine } from '../../../engine/threads/threaded-engine.ts';
import type { Hit, SearchRequest } from '../../../engine/types.ts';
import { type SmallCollection, smallCollection } from '../local/small-collection.ts';
import { republish } from '../snapshot/republish.ts';

const PATIENCE_MS = 120_000;
/** Threads of other tests do not end while one looks at which there are, and what is to take long is not let off. */
const LIMITS = { ...DEFAULT_LIMITS, alone: 0, rest: Number.POSITIVE_INFINITY };

const gazetteer = loadGazetteer();
const parse = createRequestParser((text) => gazetteer.resolve(text));
const ask = (q: string, more: Record<string, string> = {}): SearchRequest => parse({ q, ...more });

function concordanceOf(q: string, offset: number): ConcordanceRequest {
  const { filters, match, duplicates, lang } = ask(q);
  const rows = {
    sort: 'right-word1',
    by: 'left1',
    value: null,
    groups: 9,
    sample: { size: 40, seed: 2 },
  } as const;
  return { q, filters, match, duplicates, lang, ...rows, context: 20, offset, limit: 5 };
}

/** Long enough for a query to be told that it takes long. */
const PARAGRAPH = '园区的招商的工作的规划的建设的管理的服务的环境的'.repeat(60);
const texts = Object.fromEntries(
  Array.from({ length: 60 }, (_, index): [string, string] => [
    `文件${index}.txt`,
    `关于园区工作的通知（${index}）\n\n${PARAGRAPH}第${index}号园区。\n\n2006年3月${(index % 28) + 1}日\n`,
  ]),
);
/** Looks at every passage many times over. */
const HEAVY = Array.from({ length: 30 }, () => '的').join(' /5 ');

/** The threads of this process, as Linux numbers them, with what each stands behind the first for a processor. */
function stepsBehind(): Map<string, number> {
  const nice = new Map<string, number>();
  for (const task of readdirSync('/proc/self/task')) {
    try {
      const stat = readFileSync(`/proc/self/task/${task}/stat`, 'utf8');
      nice.set(task, Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[NICE_FIELD]));
    } catch {
      // It has ended since it was listed.
    }
  }
  const first = nice.get(String(process.pid)) ?? 0;
  return new Map([...nice].map(([task, own]) => [task, own - first]));
}
/** Threads that earlier tests have left may end at any time; new ones are of this one. */
function newStepsBehind(before: ReadonlyMap<string, number>): number[] {
  return [...stepsBehind()].flatMap(([task, steps]) => (before.has(task) || steps === 0 ? [] : [steps]));
}
/** The field of `stat`, counted behind the name of the thread (proc(5): the nineteenth of all). */
const NICE_FIELD = 16;

/** Threads of this process. */
const threads = (): number =>
  process.getActiveResourcesInfo().filter((name) => name === 'MessagePort').length;

let collection: SmallCollection;
const opened: ThreadedEngine[] = [];

async function open(limits: Partial<typeof LIMITS> = {}): Promise<ThreadedEngine> {
  const engine = await ThreadedEngine.open(collection.data, { ...LIMITS, ...limits });
  opened.push(engine);
  return engine;
}

beforeAll(async () => {
  collection = await smallCollection(texts);
}, PATIENCE_MS);

/** So that a thread that ends for want of work is none that the next test counts. */
afterEach(async () => {
  await Promise.all(opened.splice(0).map((engine) => engine.close()));
});

afterAll(() => collection.remove());

describe('an engine in threads', { timeout: PATIENCE_MS }, () => {
  test('counts the words that the engine in this thread counts', async () => {
    const engine = await open();
    const list = { search: ask('园区'), minimum: 2, reverse: false, page: 1, size: 20, seed: 1 };
    const collocations = { ...list, window: 5, measure: 'log-dice', sort: 'measure', stop: true } as const;
    const keywords = { ...list, search: ask('"3号园区"'), sort: 'log-ratio', stop: false } as const;
    const ngrams = { ...list, by: 'characters', length: 3, sort: 'count' } as const;
    const counted = { kind: 'collocations', request: collocations } as const;
    expect(await engine.collocations(collocations)).toEqual(
      await collection.engine.collocations(collocations),
    );
    expect(await engine.keywords(keywords)).toEqual(await collection.engine.keywords(keywords));
    expect(await engine.ngrams(ngrams)).toEqual(await collection.engine.ngrams(ngrams));
    expect(await engine.countWords(counted, { minimum: 1 })).toEqual(
      await collection.engine.countWords(counted, { minimum: 1 }),
    );
  });

  test('answers what the engine in this thread answers', async () => {
    const engine = await open();
    const first = (await collection.engine.search(ask('园区'))).hits[0]?.document.id ?? '';
    for (const request of [
      ask(''),
      ask('园区 招商'),
      ask('园区*工作'),
      ask('园区的规划', { match: 'relaxed' }),
    ]) {
      const [own, threaded] = [await collection.engine.search(request), await engine.search(request)];
      expect({ ...threaded, tookMs: 0 }).toEqual({ ...own, tookMs: 0 });
    }
    expect(await engine.document(first)).toEqual(await collection.engine.document(first));
    expect(await engine.document('none')).toBeNull();
    const matched = { q: '园区', lang: 'zh', match: 'exact' } as const;
    expect(await engine.matches(first, matched)).toEqual(await collection.engine.matches(first, matched));
    const trends = {
      queries: ['园区', '招商 -规划'],
      by: 'year',
      across: null,
      filters: ask('').filters,
      match: 'exact',
      removed: false,
      lang: 'zh',
    } as const;
    expect(await engine.trends({ ...trends, queries: [...trends.queries] })).toEqual(
      await collection.engine.trends({ ...trends, queries: [...trends.queries] }),
    );
    for (const offset of [0, 2]) {
      const rows = concordanceOf('园区', offset);
      expect(await engine.concordance(rows)).toEqual(await collection.engine.concordance(rows));
    }
    expect(await engine.source(first)).toEqual(await collection.engine.source(first));
    const lines = { lines: 'own', line: null, places: null, around: null } as const;
    expect(await engine.source(first, lines)).toEqual(await collection.engine.source(first, lines));
    const [, second] = (await collection.engine.search(ask('园区'))).hits;
    const other = second?.document.id ?? '';
    expect(await engine.compare(first, other)).toEqual(await collection.engine.compare(first, other));
    const foreign = await collection.engine.document(other);
    if (foreign === null) expect.unreachable('no such document');
    expect(await engine.compare(first, foreign)).toEqual(await collection.engine.compare(first, other));
    expect(await engine.compare(first, 'none')).toBeNull();
    const link = { document: first, passage: 0, quote: '园区', prefix: '', suffix: '' };
    expect(await engine.resolve(link)).toEqual(await collection.engine.resolve(link));
    expect(await engine.suggest('园', 5)).toEqual(await collection.engine.suggest('园', 5));
    expect(await engine.corpus()).toEqual(await collection.engine.corpus());
    expect(await engine.examples()).toEqual(await collection.engine.examples());
    const page = {
      offset: 3,
      limit: 2,
      sort: 'file',
      descending: true,
      status: null,
      name: '',
      problems: false,
    } as const;
    expect(await engine.files(page)).toEqual(await collection.engine.files(page));
    expect(await engine.corpus(page)).toEqual(await collection.engine.corpus(page));
    const places = { regions: ['43', '110105'] };
    expect(await engine.places(places)).toEqual(await collection.engine.places(places));
    expect(await engine.snapshot()).toEqual(await collection.engine.snapshot());
  });

  test('gives a search that was asked a moment ago the answer it gave, unless it is to be made anew', async () => {
    const engine = await open();
    const said = async (request: SearchRequest) =>
      writeAnswer(await collection.engine.search(request)).digest;
    for (const more of [{}, { page: '2' }, { passages: '1' }, { year: '2006' }, { lang: 'en' }]) {
      const request = ask('园区', more);
      const first = await engine.searchWritten(request);
      expect(first.digest).toBe(await said(request));
      expect(await engine.searchWritten(structuredClone(request))).toBe(first);
      const anew = await engine.searchWritten(request, undefined, { anew: true });
      expect(anew).not.toBe(first);
      expect(anew.digest).toBe(first.digest);
      expect(await engine.searchWritten(request)).toBe(anew);
    }
    const wrong = { ...ask('园区'), q: '园区 /s' };
    for (let time = 0; time < 2; time++)
      await expect(engine.searchWritten(wrong)).rejects.toThrow(QuerySyntaxError);
  });

  test('says where a query is wrong as if it had not gone through another thread', async () => {
    const engine = await open();
    for (const [q, kind] of [
      ['(园区', QuerySyntaxError],
      ['园区 type:没有这种', RequestError],
    ] as const) {
      const request = { ...ask(''), q };
      const own = await collection.engine.search(request).catch((error: unknown) => error);
      const threaded = await engine.search(request).catch((error: unknown) => error);
      expect(threaded).toBeInstanceOf(kind);
      expect(threaded).toMatchObject({ problems: own instanceof RequestError ? own.problems : null });
    }
    const { filters, match, removed, lang } = ask('');
    const of = { by: 'year', across: null, filters, match, removed, lang } as const;
    await expect(engine.trends({ ...of, queries: ['园区', '(园区'] })).rejects.toMatchObject({
      problems: [{ parameter: 'q', index: 1 }],
    });
  });

  test('gives all hits of a search in its order, having searched once', async () => {
    const engine = await open();
    const request = ask('园区', { size: '100', duplicates: 'all' });
    const all: Hit[] = [];
    for await (const hits of engine.hits(request)) all.push(...hits);
    expect(all).toEqual((await collection.engine.search(request)).hits);
    expect(all).toHaveLength(60);
  });

  test('goes on with what takes long elsewhere, and answers short questions in between', async () => {
    const engine = await open({ quick: 1, middle: 1, quickThreads: 1, deadline: PATIENCE_MS });
    const ended: string[] = [];
    const heavy = engine.search(ask(HEAVY)).then((answer) => {
      ended.push('heavy');
      return answer;
    });
    await engine.suggest('园', 1).then(() => ended.push('light'));
    const answer = await heavy;
    expect(ended).toEqual(['light', 'heavy']);
    expect(answer.total).toEqual((await collection.engine.search(ask(HEAVY))).total);
  });

  test.skipIf(process.platform !== 'linux')(
    'lets threads for longer answers stand behind the others (only Linux tells threads apart)',
    async () => {
      const before = stepsBehind();
      const engine = await open({ quick: 1, middle: 1, quickThreads: 1, deadline: PATIENCE_MS });
      expect(newStepsBehind(before)).toEqual([]);
      await engine.search(ask(HEAVY));
      expect(newStepsBehind(before)).toEqual(expect.arrayContaining([5, 10]));
    },
  );

  test.skipIf(process.platform !== 'linux')(
    'gives what is seen to take long to the last thread at once (only Linux tells threads apart)',
    async () => {
      const before = stepsBehind();
      const engine = await open({ quick: 0.1, middle: 0.1, quickThreads: 1, deadline: PATIENCE_MS });
      expect((await engine.search(ask(HEAVY))).total.documents).toBe(60);
      expect(newStepsBehind(before)).not.toContain(5);
      expect(newStepsBehind(before)).toContain(10);
    },
  );

  test('lets what takes long end where it began as long as nobody waits behind it', async () => {
    const engine = await open({ quick: 1, alone: PATIENCE_MS, quickThreads: 1, deadline: PATIENCE_MS });
    const before = threads();
    expect((await engine.search(ask(HEAVY))).total.documents).toBe(60);
    expect(threads()).toBe(before);
    const ended: string[] = [];
    const heavy = engine.search(ask(`${HEAVY} 园区`)).then(() => ended.push('heavy'));
    await engine.suggest('园', 1).then(() => ended.push('light'));
    await heavy;
    expect(ended).toEqual(['light', 'heavy']);
    expect(threads()).toBeGreaterThan(before);
  });

  test('reads a long text elsewhere than among the quick ones, and to its end however long it is', async () => {
    const long = await smallCollection({
      '汇编.txt': `园区文件汇编\n\n${Array.from({ length: 4_000 }, (_, at) => `第${at}条要求如下。`).join('\n\n')}\n`,
    });
    const engine = await ThreadedEngine.open(long.data, { ...LIMITS, quick: 0, middle: 0 });
    try {
      const { hits } = await long.engine.search(ask(''));
      const id = hits[0]?.document.id ?? '';
      expect(await engine.document(id)).toEqual(await long.engine.document(id));
      expect(await engine.source(id)).toEqual(await long.engine.source(id));
      // The first suggestion of a thread makes what all find their names by.
      await engine.suggest('园', 1);
      // Not even begun among the quick ones any more.
      const quick = engine.suggest('园', 1);
      const again = engine.document(id).then(() => 'document');
      expect(await Promise.race([quick.then(() => 'suggestion'), again])).toBe('suggestion');
      await again;
    } finally {
      await engine.close();
      await long.remove();
    }
  });

  test('gives up what takes longer than it may, says so, and goes on answering', async () => {
    const engine = await open({ quick: 0, middle: 0, deadline: 0 });
    const given = await engine.search(ask(HEAVY)).catch((error: unknown) => error);
    expect(given).toBeInstanceOf(OverloadError);
    expect(given).toMatchObject({ reason: 'too-slow' });
    expect((await engine.suggest('园', 1)).length).toBe(1);
  });

  test('ends a thread that does not come to an end, says so, and goes on answering', async () => {
    const long = await smallCollection({ '汇编.txt': `园区文件汇编\n\n${PARAGRAPH.repeat(1_000)}\n` });
    // By these limits what may take as long as the test is stuck after a while.
    const limits = { ...LIMITS, quick: PATIENCE_MS, quickThreads: 1, stuck: { times: 0, least: 2_000 } };
    const engine = await ThreadedEngine.open(long.data, limits);
    try {
      await expect(engine.search(ask(HEAVY))).rejects.toMatchObject({ reason: 'too-slow' });
      expect((await engine.search(ask('三号园区'))).total.documents).toBe(0);
    } finally {
      await engine.close();
      await long.remove();
    }
  });

  test('gives up trends of queries that take longer than they may together', async () => {
    const engine = await open({ quick: 1, middle: 2, deadline: 40 });
    const { filters, match, removed, lang } = ask('');
    const of = { by: 'year', across: null, filters, match, removed, lang } as const;
    await expect(engine.trends({ ...of, queries: [HEAVY, `${HEAVY} 园区`] })).rejects.toMatchObject({
      reason: 'too-slow',
    });
  });

  test('gives up a concordance of more than it may look at', async () => {
    const engine = await open({ quick: 0, middle: 0, deadline: 0 });
    await expect(engine.concordance(concordanceOf('的 OR 园区', 0))).rejects.toMatchObject({
      reason: 'too-slow',
    });
  });

  test('lets go of a question that nobody waits for, begun or not', async () => {
    const engine = await open({ quick: PATIENCE_MS, quickThreads: 1 });
    const gone = new AbortController();
    const begun = engine.search(ask(HEAVY), gone.signal).catch((error: unknown) => error);
    const waiting = engine.search(ask('园区'), gone.signal).catch((error: unknown) => error);
    gone.abort();
    const late = engine.search(ask('园区'), gone.signal).catch((error: unknown) => error);
    for (const error of await Promise.all([begun, waiting, late])) {
      expect(error).toBeInstanceOf(BudgetError);
      expect(error).toMatchObject({ reason: 'cancelled' });
    }
    expect((await engine.search(ask('园区'))).total.documents).toBe(60);
  });

  test('refuses more questions than may wait', async () => {
    const engine = await open({ quickThreads: 1, queue: 2 });
    const asked = Array.from({ length: 8 }, () =>
      engine.suggest('园', 1).then(
        () => 'answered',
        (error: unknown) => (error instanceof OverloadError ? error.reason : 'failed'),
      ),
    );
    const outcomes = await Promise.all(asked);
    expect(new Set(outcomes)).toEqual(new Set(['answered', 'busy']));
    expect(outcomes.filter((outcome) => outcome === 'answered')).toHaveLength(3);
  });

  test('refuses what has waited longer than it may, and never the next hits of what it has begun to show', async () => {
    const impatient = { moment: 5, standing: 5 };
    const patience = { quick: impatient, middle: impatient, long: impatient };
    const engine = await open({ quick: PATIENCE_MS, quickThreads: 1, patience });
    const heavy = engine.search(ask(HEAVY));
    const late = await engine.suggest('园', 1).catch((error: unknown) => error);
    expect(late).toBeInstanceOf(OverloadError);
    expect(late).toMatchObject({ reason: 'busy' });
    expect((await heavy).total.documents).toBe(60);
    expect(await engine.suggest('园', 1)).toHaveLength(1);
    const lists = await Promise.all(
      Array.from({ length: 3 }, async () => {
        let count = 0;
        for await (const hits of engine.hits(ask('园区', { duplicates: 'all' }))) count += hits.length;
        return count;
      }),
    );
    expect(lists).toEqual([60, 60, 60]);
  });

  test('answers what it was asked before it is closed', async () => {
    const engine = await ThreadedEngine.open(collection.data, LIMITS);
    const answer = engine.search(ask('园区'));
    await engine.close();
    expect((await answer).total.documents).toBe(60);
  });

  test('answers what is on its way from one kind of thread to the next when it is closed', async () => {
    const engine = await ThreadedEngine.open(collection.data, { ...LIMITS, quick: 0, middle: 0 });
    const answer = engine.search(ask('园区'));
    await engine.close();
    expect((await answer).total.documents).toBe(60);
  });

  test('ends threads for longer answers that have nothing to do, not while they keep a list, and starts them again', async () => {
    const engine = await ThreadedEngine.open(collection.data, {
      ...LIMITS,
      quick: 0,
      middle: 0,
      rest: 50,
    });
    opened.push(engine);
    const before = threads();
    const hits = engine.hits(ask('园区', { duplicates: 'all' }));
    let count = (await hits.next()).value?.length ?? 0;
    expect(threads()).toBeGreaterThan(before);
    await setTimeout(500);
    expect(threads()).toBeGreaterThan(before);
    for await (const more of hits) count += more.length;
    expect(count).toBe(60);
    await expect.poll(threads, { timeout: PATIENCE_MS }).toBe(before);
    expect((await engine.search(ask('园区'))).total.documents).toBe(60);
    expect((await engine.search(ask('招商'))).total.documents).toBe(60);
    await expect.poll(threads, { timeout: PATIENCE_MS }).toBe(before);
  });

  test('says that a list of hits went with its thread, instead of ending it', async () => {
    const { stuck } = LIMITS;
    const limits = { threads: 1, atOnce: 1, queue: 1, patience: LIMITS.patience.long, stuck, nice: 0 };
    const lane = new Lane({ data: collection.data }, { ...limits, rest: Number.POSITIVE_INFINITY });
    const allowed = { milliseconds: PATIENCE_MS, alone: PATIENCE_MS, beginsAnew: false };
    await lane.start();
    await lane.run({ kind: 'open-hits', list: 1, request: ask('园区', { duplicates: 'all' }) }, allowed);
    const counts: number[] = [];
    for (;;) {
      const next = await lane.run<NextHits>({ kind: 'next-hits', list: 1 }, allowed);
      if (next === null) break;
      counts.push(next.length);
    }
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(60);
    await expect(lane.run({ kind: 'next-hits', list: 2 }, allowed)).rejects.toThrow('list of hits');
    await lane.close();
  });

  test('shows all hits that were begun to be fetched before it was closed', async () => {
    const engine = await ThreadedEngine.open(collection.data, LIMITS);
    const hits = engine.hits(ask('园区', { duplicates: 'all' }));
    const first = await hits.next();
    const closed = engine.close();
    let count = first.done === true ? 0 : first.value.length;
    for await (const more of hits) count += more.length;
    await closed;
    expect(count).toBe(60);
    await expect(engine.suggest('园', 1)).rejects.toBeInstanceOf(OverloadError);
  });

  test('opens and answers while one snapshot after the other is put in use and removed', async () => {
    const data = mkdtempSync(join(tmpdir(), 'zhengwen-replaced-'));
    try {
      await republish(collection.data, data);
      let ended = false;
      const replacing = (async () => {
        while (!ended) await republish(collection.data, data);
      })();
      const generations = new Set<string>();
      for (let at = 0; at < 6; at++) {
        const engine = await ThreadedEngine.open(data, { ...LIMITS, quickThreads: 2 });
        generations.add(engine.generation);
        // More threads are started for these, by then from a snapshot that is long out of use.
        const answers = await Promise.all(Array.from({ length: 4 }, () => engine.search(ask('园区'))));
        expect(answers.map(({ total }) => total.documents)).toEqual([60, 60, 60, 60]);
        await engine.close();
      }
      ended = true;
      await replacing;
      expect(generations.size).toBe(6);
    } finally {
      rmSync(data, { recursive: true });
    }
  });

  test('says what is wrong with a snapshot as the engine in this thread does', async () => {
    const empty = mkdtempSync(join(tmpdir(), 'zhengwen-threads-'));
    try {
      const error = await ThreadedEngine.open(empty, LIMITS).catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(SnapshotError);
      expect(error).toMatchObject({ reason: 'missing' });
    } finally {
      rmSync(empty, { recursive: true });
    }
  });
});
