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
