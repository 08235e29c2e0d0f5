import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LONGEST_WHOLE } from '../../../engine/local/text-part.ts';
import { outlineParts } from '../../../engine/outline.ts';
import type { DocumentDetail, DocumentId, PartAsked } from '../../../engine/types.ts';
import { documentChecks } from '../../../links/content-check.ts';
import { requestFor } from '../request.ts';
import { type SmallCollection, smallCollection } from './small-collection.ts';

/** Of unlike lengths: some paragraphs are longer than a part may be. */
const LONG = Array.from({ length: 2_300 }, (_, at) => {
  if (at % 300 === 0) return `${'一二三四五六七八'[at / 300]}、第${at}类事项`;
  return `　　第${at}项事务按月上报，${'年底一并考核，'.repeat(at % 500 === 7 ? 19_000 : 20)}报县政府备案。`;
}).join('\n\n');
const texts = {
  '长编.txt': `青溪县事务长编\n\n${LONG}\n`,
  '短文.txt': '青溪县供水通知\n\n　　各乡镇：\n\n　　按月检修管网。\n',
};

let collection: SmallCollection;
const ids = new Map<string, DocumentId>();
beforeAll(async () => {
  collection = await smallCollection(texts);
  for (const { document } of (await collection.engine.search(requestFor(''))).hits)
    ids.set(document.source.file, document.id);
}, 120_000);
afterAll(() => collection.remove());

async function detail(file: string, part?: PartAsked): Promise<DocumentDetail> {
  const found = await collection.engine.document(ids.get(file) ?? '', part);
  if (found === null) throw new Error(`nothing was indexed from ${file}`);
  return found;
}

async function matches(q: string, part?: PartAsked) {
  const request = {
    q,
    match: 'exact' as const,
    lang: 'zh' as const,
    ...(part === undefined ? {} : { part }),
  };
  const found = await collection.engine.matches(ids.get('长编.txt') ?? '', request);
  if (found === null) throw new Error('the long text is not known');
  return found;
}

/** Every part, each asked for by the first passage behind the one before. */
async function parts(): Promise<DocumentDetail[]> {
  const all: DocumentDetail[] = [];
  for (let next = 0, count = 1; next < count; ) {
    const given = await detail('长编.txt', next);
    if (given.part === undefined) throw new Error('a long text was given whole');
    expect(given.part.first).toBe(next);
    all.push(given);
    ({ count } = given.part);
    next = given.part.last + 1;
  }
  return all;
}

describe('a long text', () => {
  it('is given whole where no part is asked for, and a short one always', async () => {
    const whole = await detail('长编.txt');
    expect(whole.part).toBeUndefined();
    expect(whole.document.characters).toBeGreaterThan(LONGEST_WHOLE);
    const short = await detail('短文.txt');
    expect(await detail('短文.txt', 1)).toEqual(short);
  });

  it('is made of parts that adjoin, whatever passage of them is asked for', async () => {
    const whole = await detail('长编.txt');
    const all = await parts();
    expect(all.flatMap(({ passages }) => passages)).toEqual(whole.passages);
    for (const { part, passages } of all) {
      expect(passages.length).toBeLessThanOrEqual(200);
      const units = passages.reduce((sum, { text }) => sum + text.length, 0);
      expect(units <= 100_000 || passages.length === 1).toBe(true);
      for (const ordinal of [part?.first ?? 0, part?.last ?? 0])
        expect((await detail('长编.txt', ordinal)).part).toEqual(part);
    }
    expect((await detail('长编.txt', 999_999)).part).toEqual(all.at(-1)?.part);
  });

  it('has in its overview what is told of all of it', async () => {
    const { passages, removed, repaired, document } = await detail('长编.txt');
    const told = await detail('长编.txt', 'overview');
    expect(told.document).toEqual(document);
    expect(told.overview).toEqual({
      count: passages.length,
      check: documentChecks(passages).document,
      outline: outlineParts(passages),
      removed: removed.length,
      repaired: repaired.length,
    });
    expect(told.passages).toEqual(passages.filter(({ kind }) => kind === 'title' || kind === 'field'));
  });

  it('holds in its parts the matches that the whole holds, counted by passage in the overview', async () => {
    for (const q of ['第7项', '年底一并 -不在其中', '备案 /p 上报', '没有的字']) {
      const whole = (await matches(q)).matches;
      const found = await Promise.all((await parts()).map(({ part }) => matches(q, part?.last)));
      expect(found.flatMap((each) => each.matches)).toEqual(whole);
      const { matches: listed, counts } = await matches(q, 'overview');
      expect(listed).toEqual([]);
      let passage = 0;
      const counted = (counts?.gaps ?? []).map((gap, at) => {
        passage += gap;
        return [passage, counts?.counts[at]];
      });
      expect(counted).toEqual(whole.map(({ passage: at, ranges }) => [at, ranges.length]));
    }
  }, 60_000);
});
