import { describe, expect, test } from 'vitest';
import { requestFor } from '../request.ts';
import { textsToFilter } from './filters.ts';
import { pretendEngine } from './pretend/pretend-engine.ts';

/** No room for anything that was fetched: as where very many ask very different things of a large collection. */
const served = pretendEngine(textsToFilter(), { kept: 0 });

describe('an engine that keeps nothing', () => {
  test.each([
    ['工业 园区', 'exact'],
    ['推进工业', 'relaxed'],
  ] as const)('answers as others do, on every page: %s, %s', async (q, match) => {
    for (const page of [1, 2]) {
      const request = requestFor(q, {}, { match, size: 2, page });
      const [own, right] = [served.engine, served.made.small.engine].map((engine) => engine.search(request));
      const [{ hits, total } = { hits: [], total: null }, told] = await Promise.all([own, right]);
      expect(total).toEqual(told?.total);
      expect(hits).toEqual(told?.hits);
      expect(hits.length).toBeGreaterThan(0);
    }
  });
});
