import { expect, test } from 'vitest';
import type { Candidate } from '../../../engine/opensearch/candidates.ts';
import { EVERYTHING } from '../../../engine/opensearch/cluster-clause.ts';
import { copiesBeneath } from '../../../engine/opensearch/copies.ts';
import type { ListedDocument } from '../../../engine/opensearch/published-documents.ts';

const shown = (order: number, group: number, copied: boolean): Candidate => ({
  order,
  group,
  copied,
  dayFrom: null,
  title: '',
  found: { lengths: new Uint32Array(0), titleWords: 0, titlePairs: 0, terms: [] },
  occurrences: 1,
  together: 1,
});
const listed = (order: number, group: number): ListedDocument => ({
  id: `document ${order}`,
  order,
  group,
  characters: 10,
});

/** A cluster that finds these documents, and what it was asked. */
function finding(documents: readonly ListedDocument[]) {
  const asked: object[] = [];
  const list = async (clause: object, most: number): Promise<ListedDocument[] | null> => {
    asked.push(clause);
    return documents.reduce((sum, { characters }) => sum + characters, 0) > most ? null : [...documents];
  };
  return { asked, list };
}

test('copies stand beneath the hit of their group, in the order of the collection', async () => {
  const source = finding([listed(1, 1), listed(4, 2), listed(7, 1)]);
  const copies = await copiesBeneath(source, EVERYTHING, [shown(5, 1, true), shown(2, 2, true)]);
  expect([...copies]).toEqual([
    [5, ['document 1', 'document 7']],
    [2, ['document 4']],
  ]);
});

test('none is left out, however many there are', async () => {
  const many = Array.from({ length: 10_001 }, (_, at) => ({ ...listed(at + 6, 1), characters: 1e9 }));
  const copies = await copiesBeneath(finding(many), EVERYTHING, [shown(5, 1, true)]);
  expect(copies.get(5)).toHaveLength(10_001);
});

test('the cluster is asked for the groups shown and for none of what is shown', async () => {
  const source = finding([]);
  await copiesBeneath(source, EVERYTHING, [shown(5, 1, true), shown(6, 6, false)]);
  expect(JSON.stringify(source.asked)).toContain('{"terms":{"group":[1]}}');
  expect(JSON.stringify(source.asked)).toContain('"must_not":[{"terms":{"order":[5]}}]');
});

test('where nothing shown has a copy nothing is asked', async () => {
  const source = finding([listed(1, 1)]);
  expect([...(await copiesBeneath(source, EVERYTHING, [shown(6, 6, false)]))]).toEqual([]);
  expect(source.asked).toEqual([]);
});
