import { expect, test } from 'vitest';
import { OverloadError } from '../../../engine/errors.ts';
import { Citing } from '../../../server/cite/citing.ts';
import { styledCitation } from '../../../server/cite/styled.ts';
import { itemOf } from './made-document.ts';

const entry = { item: itemOf({ issuer: '甲' }), locator: 2 };

test('the thread writes what the style writes, of jobs at the same time too', async () => {
  const citing = new Citing();
  const [gbt, chicago] = await Promise.all([
    citing.cite('gbt7714-2015', [entry, { ...entry, locator: null }]),
    citing.cite('chicago', [entry]),
  ]);
  expect(gbt).toEqual([
    styledCitation('gbt7714-2015', entry),
    styledCitation('gbt7714-2015', { ...entry, locator: null }),
  ]);
  expect(chicago).toEqual([styledCitation('chicago', entry)]);
});

test('a job too many is refused, those that wait are done', async () => {
  const citing = new Citing();
  const jobs = Array.from({ length: 17 }, () => citing.cite('chicago', [entry]));
  const done = await Promise.allSettled(jobs);
  expect(done.slice(0, 16).every(({ status }) => status === 'fulfilled')).toBe(true);
  expect(done[16]).toMatchObject({ status: 'rejected', reason: expect.any(OverloadError) });
});
