import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Cluster } from '../../../engine/opensearch/client.ts';
import { ClusterSource } from '../../../engine/opensearch/cluster-source.ts';
import { inService } from '../../../engine/opensearch/published.ts';
import { PublishedSuggestions } from '../../../engine/opensearch/suggested.ts';
import { FakeNodes } from './fake-nodes.ts';
import { textsToFilter } from './filters.ts';
import { type MadeCollection, madeCollection } from './made-collection.ts';
import { PretendCluster } from './pretend/pretend-cluster.ts';

const PREFIX = 'zhengwen';
const LIMIT = 10;
const nodes = new FakeNodes();
const pretend = new PretendCluster();
let made: MadeCollection;
let cluster: Cluster;
let source: ClusterSource;

beforeAll(async () => {
  made = await madeCollection(textsToFilter());
  pretend.publish(made.collection, PREFIX);
  const access = { login: null, ca: null, client: null, prefix: PREFIX };
  cluster = new Cluster({ ...access, nodes: [await nodes.add(pretend.manner)] });
  const published = await inService(cluster, PREFIX);
  if (published === null) throw new Error('nothing is in service');
  source = await ClusterSource.open(cluster, published);
});
afterAll(async () => {
  await cluster.close();
  nodes.close();
  await made.remove();
});

describe('suggestions from what was published', () => {
  test.each([
    ['a character', '工'],
    ['a word that is being typed', '招商'],
    ['characters in the middle of titles', '园区建设'],
    ['traditional characters', '推進'],
    ['a name of an issuer, by a part of it', '市人民'],
    ['a speaker', '李'],
    ['a place', '常德'],
    ['a place by its sound', 'changde'],
    ['a kind of document', 'type:讲'],
    ['a value of a field in quotation marks', 'issuer:"常'],
    ['a whole name', 'issuer:=市人民'],
    ['a region after its field', 'region:湖'],
    ['a folder', 'path:湖'],
    ['what nothing begins with', '查无此语'],
    ['nothing', ''],
    ['white space', '　 '],
  ])('are those of this machine for %s', async (_, typed) => {
    const suggestions = new PublishedSuggestions(source);
    expect(await suggestions.suggest(typed, LIMIT)).toEqual(await made.small.engine.suggest(typed, LIMIT));
  });

  test('are as many as are asked for', async () => {
    const suggestions = new PublishedSuggestions(source);
    expect(await suggestions.suggest('工', 2)).toHaveLength(2);
    expect(await suggestions.suggest('工', 0)).toEqual([]);
  });

  test('come again after names could not be had', async () => {
    const suggestions = new PublishedSuggestions(source);
    // A question that is wrong is not asked again.
    pretend.statusOf = (body) => (JSON.stringify(body).includes('names:') ? 400 : 200);
    await expect(suggestions.suggest('李', LIMIT)).rejects.toThrow();
    pretend.statusOf = () => 200;
    expect(await suggestions.suggest('李', LIMIT)).toEqual(await made.small.engine.suggest('李', LIMIT));
  });
});
