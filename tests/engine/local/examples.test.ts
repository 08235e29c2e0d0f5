import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SearchEngine } from '../../../engine/engine.ts';
import { loadGazetteer } from '../../../engine/gazetteer/index.ts';
import { createRequestParser } from '../../../engine/request/request.ts';
import { type SmallCollection, smallCollection } from './small-collection.ts';

const parse = createRequestParser((text) => loadGazetteer().resolve(text));

async function found(engine: SearchEngine): Promise<[string, number, number][]> {
  const examples = await engine.examples();
  return Promise.all(
    examples.map(async ({ q, documents }) => {
      const { total } = await engine.search(parse({ q }));
      return [q, documents, total.documents];
    }),
  );
}

describe('examples to begin with', () => {
  let collection: SmallCollection;
  beforeAll(async () => {
    collection = await smallCollection({
      '渔业.txt': '湖南省渔业养殖工作总结\n\n2011年，全省网箱养殖户达到三百户，鳜鱼苗种由繁育基地供应。\n',
      '鱼苗.txt': '关于做好鱼苗投放的通知\n\n各县繁育基地应于2012年3月前备足苗种，网箱养殖户凭证领取。\n',
      '果园.txt': '关于果园改造的通知\n\n老果园改造由乡镇统一组织，每亩补助苗木款。\n',
    });
  }, 60_000);
  afterAll(() => collection.remove());

  it('are made of what the collection holds: each finds as many documents as it says, and none finds nothing', async () => {
    const examples = await found(collection.engine);
    expect(examples.length).toBeGreaterThan(3);
    for (const [q, told, documents] of examples) {
      expect(told, q).toBeGreaterThan(0);
      expect(documents, q).toBe(told);
    }
  });

  it('are of what the texts are about, not of the numbers of their provisions', async () => {
    const provisions = Array.from({ length: 4 }, (_, at): [string, string] => [
      `办法${at}.txt`,
      `大河县第${at}类水库管理办法\n\n第二十一条 水库由灌溉处管理。\n第二十二条 灌溉处按年编制用水计划。\n`,
    ]);
    // Words that most texts hold are no examples either.
    const others = Array.from({ length: 6 }, (_, at): [string, string] => [
      `果园${at}.txt`,
      `果园改造启动${at}。\n`,
    ]);
    const other = await smallCollection(Object.fromEntries([...provisions, ...others]));
    try {
      const queries = (await other.engine.examples()).map(({ q }) => q);
      expect(queries.length).toBeGreaterThan(0);
      expect(queries.filter((q) => q.includes('二十'))).toEqual([]);
    } finally {
      await other.remove();
    }
  });

  it('show different ways of asking, no query twice', async () => {
    const queries = (await collection.engine.examples()).map(({ q }) => q);
    expect(new Set(queries).size).toBe(queries.length);
    expect(queries.some((q) => q.includes(' /s '))).toBe(true);
    expect(queries.some((q) => q.startsWith('type:'))).toBe(true);
  });

  it('are none, or right, in a collection of a single line', async () => {
    const small = await smallCollection({ '短.txt': '鱼\n' });
    for (const [q, told, documents] of await found(small.engine)) expect(documents, q).toBe(told);
    await small.remove();
  }, 60_000);
});
