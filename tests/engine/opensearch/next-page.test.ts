import { describe, expect, test } from 'vitest';
import type { SearchAnswer } from '../../../engine/types.ts';
import { requestFor } from '../request.ts';
import { textsToFilter } from './filters.ts';
import { pretendEngine } from './pretend/pretend-engine.ts';

const served = pretendEngine(textsToFilter());

const untimed = ({ tookMs: _tookMs, ...answer }: SearchAnswer) => answer;

/** Searches asked for by a page that is the right one. */
async function askedFor(q: string, shown: Parameters<typeof requestFor>[2]): Promise<unknown[]> {
  const request = requestFor(q, {}, shown);
  served.pretend.asked.length = 0;
  const answer = await served.engine.search(request);
  expect(untimed(answer)).toEqual(untimed(await served.made.small.engine.search(request)));
  return [...served.pretend.asked];
}

describe('the next page of a search', () => {
  test.each([
    ['工业', 'exact'],
    ['园区 OR 工业', 'exact'],
    ['工业 /s 园区', 'exact'],
    ['推进工业', 'relaxed'],
  ] as const)('asks for no more than it shows: %s, %s', async (q, match) => {
    const first = await askedFor(q, { match, size: 2 });
    expect(first.length).toBeGreaterThan(3);
    const second = await askedFor(q, { match, size: 2, page: 2 });
    for (const body of second) expect(JSON.stringify(body)).not.toContain('"aggs"');
    expect(second.length).toBeLessThanOrEqual(2);
  });

  test('where there are no filters no document is asked whether it passes them', async () => {
    const count = (bodies: unknown[]): number =>
      JSON.stringify(bodies).split('"filter":{"match_all"').length - 1;
    expect(count(await askedFor('工业', { size: 2 }))).toBe(0);
    expect(count(await askedFor('region:湖南 工业', { size: 2 }))).toBeGreaterThan(0);
  });

  test('counts anew under another filter, and where sections are asked for', async () => {
    await askedFor('工业', { size: 2 });
    const sections = await askedFor('工业', { size: 2, group: 'section' });
    expect(JSON.stringify(sections)).toContain('passages.section');
  });
});
