import { describe, expect, test } from 'vitest';
import { requestFor } from '../request.ts';
import { pretendEngine } from './pretend/pretend-engine.ts';

const lines = (count: number, line: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => line(at)).join('\n\n');

/** Terms stand in few passages, in more than are looked at by themselves, and in the title alone; far apart and near. */
const TEXTS = {
  'few.txt': `关于加快县城工业发展的通知\n\n${lines(30, (at) => (at % 7 === 3 ? '要建好园区，发展工业。' : `第${at}段讲的是别的事情。`))}`,
  'many.txt': `各镇情况\n\n${lines(90, (at) => (at === 88 ? '园区工业，工业园区。' : at % 2 === 0 ? `镇${at}的工业有了发展。` : `村${at}的园区建成了。`))}`,
  'title.txt': '园区工作总结\n\n全年工作都做完了。\n\n另有一些事情。',
  'without.txt': '教育工作\n\n学校都开学了。\n\n老师到齐了。',
};

const served = pretendEngine(TEXTS);

/** Sees to it that the hits are those of this machine; how many documents were fetched whole for them. */
async function fetchedWhole(q: string, shown: Parameters<typeof requestFor>[2] = {}): Promise<number> {
  const request = requestFor(q, {}, shown);
  served.pretend.asked.length = 0;
  const { hits } = await served.engine.search(request);
  expect(hits).toEqual((await served.made.small.engine.search(request)).hits);
  return served.pretend.asked
    .map((body) => JSON.stringify(body))
    .filter((body) => body.includes('"texts"'))
    .reduce((sum, body) => sum + (/"order":\[([\d,]*)\]/u.exec(body)?.[1]?.split(',').length ?? 0), 0);
}

describe('what is shown of documents', () => {
  test.each([
    ['of one term the first passages', '工业', {}],
    ['of one term however many are asked for', '工业', { passages: 5 }],
    ['of a phrase', '"发展工业"', {}],
    ['no passages, where none are asked for', '工业 园区', { passages: 0 }],
    ['a term beside one that is left out', '工业 -学校', {}],
  ] as const)('are the passages in which its terms stand: %s', async (_, q, shown) => {
    expect(await fetchedWhole(q, shown)).toBe(0);
  });

  test.each([
    ['工业 园区', {}, 1],
    ['工业 OR 的园区', {}, 1],
    ['镇 OR 村', { passages: 2 }, 1],
    ['工业', { passages: 50 }, 0],
    ['的', { passages: 80 }, 1],
    ['工业 /s 园区', {}, 0],
    ['工?园区', {}, 0],
  ] as const)(
    'are looked for in the whole of a document in which terms stand in more passages than are told: %s, %o',
    async (q, shown, whole) => {
      expect(await fetchedWhole(q, shown)).toBe(whole);
    },
  );

  test.each([
    ['no term is asked for', '', 4],
    ['terms are left out alone', '-工业', 2],
    ['a title holds it', 'title:总结', 1],
    ['it is the title or a term', 'title:总结 OR 园区建成', 1],
    ['a wildcard may match and does not, and something else does', '村?好园区 OR 学校', 0],
  ])('is the beginning of the text where %s', async (_, q, whole) => {
    expect(await fetchedWhole(q)).toBe(whole);
  });

  test.each(['园区工业发展', '教育工作总结'])('are the words of a relaxed search: %s', async (q) => {
    await fetchedWhole(q, { match: 'relaxed' });
  });
});
