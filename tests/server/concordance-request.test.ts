import { describe, expect, test } from 'vitest';
import { noFilters } from '../../engine/local/filters.ts';
import { concordanceAnswer } from '../../server/schema/concordance.ts';
import { errorAnswer } from '../../server/schema/error.ts';
import { DOCUMENTS } from './fake-engine.ts';
import { address, RunningServer } from './running-server.ts';

const server = new RunningServer();

async function problemsOf(parameters: Record<string, string | string[]>) {
  const response = await server.get(address('/api/concordance', parameters));
  expect(response.status).toBe(400);
  expect(server.engine?.concordances).toEqual([]);
  return errorAnswer.parse(await response.json()).error.details;
}

describe('/api/concordance', () => {
  test('asks for the first rows in the order of the collection, forty units on either side', async () => {
    const response = await server.get(address('/api/concordance', { q: '园区' }));
    expect(response.status).toBe(200);
    const { rows, total } = concordanceAnswer.parse(await response.json());
    expect(rows.map(({ document }) => document.id)).toEqual(DOCUMENTS.slice(0, 100).map(({ id }) => id));
    expect(total).toEqual({ occurrences: 460, rows: 230 });
    expect(server.engine?.concordances).toEqual([
      {
        q: '园区',
        filters: noFilters(),
        match: 'exact',
        duplicates: 'collapse',
        lang: 'zh',
        sort: 'order',
        context: 40,
        sample: null,
        by: null,
        value: null,
        groups: 50,
        offset: 0,
        limit: 100,
      },
    ]);
  });

  test('reads its own parameters beside those of a search', async () => {
    const response = await server.get(
      address('/api/concordance', {
        q: '园区',
        region: '常德',
        duplicates: 'all',
        sort: 'right-word2',
        by: 'RIGHT1',
        value: '，',
        groups: '7',
        sample: '20',
        context: '5',
        page: '3',
        size: '10',
        lang: 'en',
      }),
    );
    const { groups, sample } = concordanceAnswer.parse(await response.json());
    expect(groups?.by).toBe('right1');
    expect(sample).toEqual({ size: 20, seed: 1 });
    expect(server.engine?.concordances).toMatchObject([
      {
        filters: { region: ['4307'] },
        duplicates: 'all',
        sort: 'right-word2',
        by: 'right1',
        // As it is matched: a full-width comma is a comma.
        value: ',',
        groups: 7,
        context: 5,
        offset: 20,
        limit: 10,
        lang: 'en',
      },
    ]);
  });

  test('takes pages of up to a thousand rows, and of none for groups alone', async () => {
    for (const size of ['1000', '0']) {
      const response = await server.get(
        address('/api/concordance', { q: '园区', by: 'year', size, page: '2' }),
      );
      expect(response.status).toBe(200);
    }
    expect(server.engine?.concordances.map(({ offset, limit }) => [offset, limit])).toEqual([
      [1000, 1000],
      [0, 0],
    ]);
  });

  test('says everything wrong at once', async () => {
    const details = await problemsOf({
      q: '(园区',
      sort: 'newest',
      size: '1001',
      context: '-1',
      seed: '4294967296',
      value: '要',
      region: '火星',
      group: 'section',
      removed: 'true',
    });
    expect(details.map(({ parameter }) => parameter).toSorted()).toEqual(
      ['context', 'group', 'q', 'region', 'removed', 'seed', 'size', 'sort'].toSorted(),
    );
    expect(details.find(({ parameter }) => parameter === 'sort')?.candidates).toContain('left-word1');
  });

  test('does not list a group of what nothing is grouped by', async () => {
    const details = await problemsOf({ q: '园区', value: '要' });
    expect(details).toMatchObject([{ parameter: 'value' }]);
    expect(details[0]?.message).toContain('by');
  });
});
