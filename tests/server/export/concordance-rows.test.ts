import { expect, test, vi } from 'vitest';
import type { ConcordanceAnswer, ConcordanceRequest } from '../../../engine/concordance/types.ts';
import { OverloadError } from '../../../engine/errors.ts';
import { concordanceRows } from '../../../server/export/concordance-rows.ts';
import { requestFor } from '../../engine/request.ts';
import { summaryOf } from '../../engine/summary.ts';

// What waits for a second goes on at once.
vi.mock('node:timers/promises', () => ({ setTimeout: async () => undefined }));

const { q, filters, match, duplicates, lang } = requestFor('园区');
const REQUEST: ConcordanceRequest = {
  q,
  filters,
  match,
  duplicates,
  lang,
  sort: 'order',
  context: 40,
  sample: null,
  by: null,
  value: null,
  groups: 0,
  offset: 0,
  limit: 0,
};

const document = summaryOf({ id: '园区' });
const row = (passage: number): ConcordanceAnswer['rows'][number] => ({
  document: {
    id: document.id,
    title: document.title,
    year: null,
    region: { code: null, path: [], today: null },
  },
  passage,
  start: 0,
  end: 2,
  left: '',
  match: '园区',
  right: '要快',
  whole: { document, copies: [], heading: null, text: '园区要快' },
});

/**
 * The passages of the rows exported.
 * @param overloaded times, from 0, that the engine is asked and has too much to do
 * @param told how many rows it says there are
 */
async function exported(all: number, overloaded: readonly number[], told = all): Promise<number[]> {
  let asked = 0;
  const concordance = async ({ offset, limit }: ConcordanceRequest): Promise<ConcordanceAnswer> => {
    if (overloaded.includes(asked++)) throw new OverloadError('busy');
    if (asked > 20) throw new Error('asked on and on');
    return {
      query: { text: q, match, terms: [], problems: [] },
      total: { occurrences: told, rows: told },
      rows: Array.from({ length: Math.max(0, Math.min(limit, all - offset)) }, (_, at) => row(offset + at)),
    };
  };
  const passages: number[] = [];
  for await (const { passage } of concordanceRows({ engine: { concordance }, request: REQUEST, site: '' })) {
    passages.push(passage.ordinal);
  }
  return passages;
}

test('rows are asked for page by page, and a page again where the server had too much to do', async () => {
  const all = Array.from({ length: 600 }, (_, at) => at);
  expect(await exported(600, [])).toEqual(all);
  expect(await exported(600, [1, 2, 4])).toEqual(all);
});

test('nothing is begun where the server has too much to do from the first', async () => {
  await expect(exported(600, [0])).rejects.toThrow(OverloadError);
});

test('an export ends with the rows, though more were told of', async () => {
  expect(await exported(300, [], 301)).toHaveLength(300);
});
