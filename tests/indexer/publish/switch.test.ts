import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { Cluster } from '../../../engine/opensearch/client.ts';
import {
  beforeThat,
  CLUSTER_FORM,
  type IndexMeta,
  indexName,
  inService,
  KINDS,
} from '../../../engine/opensearch/published.ts';
import { fillingAlias, indexToFill } from '../../../indexer/publish/index-to-fill.ts';
import { removeOthers, rollBack, takeIntoService } from '../../../indexer/publish/switch.ts';
import { FakeNodes } from '../../engine/opensearch/fake-nodes.ts';

const PREFIX = 'zhengwen';
const ACTION = z.object({ index: z.string(), alias: z.string() });
const ACTIONS = z.object({
  actions: z.array(z.union([z.object({ add: ACTION }), z.object({ remove: ACTION })])),
});
const MADE = z.object({
  mappings: z.object({ _meta: z.custom<IndexMeta>() }),
  aliases: z.record(z.string(), z.unknown()),
});

/** Indexes of a cluster with what they say of themselves, and the aliases that lead to them. */
const metas = new Map<string, IndexMeta>();
const aliases = new Set<string>();
const nodes = new FakeNodes();
let cluster: Cluster;

beforeEach(async () => {
  metas.clear();
  aliases.clear();
  const address = await nodes.add(async (request, response) => {
    const [, names = '', what] =
      decodeURIComponent(request.url ?? '')
        .split('?')[0]
        ?.split('/') ?? [];
    const answer = (body: object, status = 200): void => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    };
    if (names === '_aliases') {
      for (const action of ACTIONS.parse(JSON.parse(await text(request))).actions) {
        if ('add' in action) aliases.add(`${action.add.alias} ${action.add.index}`);
        else aliases.delete(`${action.remove.alias} ${action.remove.index}`);
      }
      return answer({ acknowledged: true });
    }
    if (what === '_mapping') {
      const wanted = names.split(',');
      const found = [...metas].filter(([index]) =>
        wanted.some(
          (name) =>
            name === index ||
            aliases.has(`${name} ${index}`) ||
            (name.endsWith('*') && index.startsWith(name.slice(0, -1))),
        ),
      );
      if (found.length === 0) return answer({ error: { type: 'index_not_found_exception' } }, 404);
      return answer(Object.fromEntries(found.map(([index, _meta]) => [index, { mappings: { _meta } }])));
    }
    if (request.method === 'DELETE') metas.delete(names);
    if (request.method === 'PUT') {
      const { mappings, aliases: named } = MADE.parse(JSON.parse(await text(request)));
      metas.set(names, mappings._meta);
      for (const alias of Object.keys(named)) aliases.add(`${alias} ${names}`);
    }
    answer({ acknowledged: true });
  });
  cluster = new Cluster({ nodes: [address], login: null, ca: null, client: null, prefix: PREFIX });
});
afterEach(async () => {
  await cluster.close();
  nodes.close();
});

const metaOf = (generation: string, kind: IndexMeta['kind'] = 'documents'): IndexMeta => ({
  prefix: PREFIX,
  kind,
  generation,
  form: CLUSTER_FORM,
  pipeline: 'p',
  documents: 3,
});

/** Makes the indexes of a snapshot; their names. */
async function fill(generation: string) {
  const [documents, collection] = await Promise.all(
    KINDS.map((kind) => indexToFill(cluster, metaOf(generation, kind), 1)),
  );
  return { documents: documents?.name ?? '', collection: collection?.name ?? '' };
}
const publish = async (generation: string): Promise<void> =>
  takeIntoService(cluster, PREFIX, await fill(generation));
const answering = async () => [
  (await inService(cluster, PREFIX))?.generation ?? null,
  (await beforeThat(cluster, PREFIX))?.generation ?? null,
];

test('what was in service before is kept, and can be gone back to and forth', async () => {
  expect(await answering()).toEqual([null, null]);
  await publish('a');
  expect(await answering()).toEqual(['a', null]);
  await publish('b');
  expect(await answering()).toEqual(['b', 'a']);
  await publish('c');
  expect(await answering()).toEqual(['c', 'b']);
  expect((await rollBack(cluster, PREFIX)).generation).toBe('b');
  expect(await answering()).toEqual(['b', 'c']);
});

test('taking into service what is in service changes nothing', async () => {
  await publish('a');
  await publish('b');
  await publish('b');
  expect(await answering()).toEqual(['b', 'a']);
});

test('without anything from before nothing is gone back to', async () => {
  await publish('a');
  await expect(rollBack(cluster, PREFIX)).rejects.toThrow(/no index of zhengwen from before/u);
  expect(await answering()).toEqual(['a', null]);
});

test('an index in service is filled by nobody any more', async () => {
  const { documents } = await fill('a');
  expect(aliases).toContain(`${fillingAlias(documents)} ${documents}`);
  await publish('a');
  expect(aliases).not.toContain(`${fillingAlias(documents)} ${documents}`);
});

test('what is neither in service nor from before is removed, but for what is gone on with and what others have', async () => {
  for (const generation of ['a', 'b', 'c']) await publish(generation);
  await fill('unfinished');
  await fill('next');
  metas.set('zhengwen-documents-x', { ...metaOf('x'), prefix: 'zhengwen-documents' });
  await removeOthers(cluster, PREFIX, 'next');
  const left = [...new Set([...metas.values()].map(({ generation }) => generation))];
  expect(left.toSorted()).toEqual(['b', 'c', 'next', 'x']);
});

test('an index that a run has left is filled on where it is of the same form, and else made anew', async () => {
  const name = indexName(PREFIX, 'documents', 'a');
  const left = { ...metaOf('a'), documents: 2 };
  for (const [there, after] of [
    [metaOf('a'), metaOf('a')],
    [left, metaOf('a')],
    [{ ...metaOf('a'), form: CLUSTER_FORM - 1 }, metaOf('a')],
  ] as const) {
    metas.set(name, there);
    const found = metas.get(name);
    expect((await indexToFill(cluster, metaOf('a'), 1)).name).toBe(name);
    expect(metas.get(name)).toEqual(after);
    expect(metas.get(name) === found).toBe(there.documents === 3 && there.form === CLUSTER_FORM);
    expect(aliases).toContain(`${fillingAlias(name)} ${name}`);
  }
});
