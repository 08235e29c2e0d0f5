import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadGazetteer } from '../../../engine/gazetteer/index.ts';
import { createRequestParser } from '../../../engine/request/request.ts';
import type { Hit, SearchRequest } from '../../../engine/types.ts';
import { type SmallCollection, smallCollection } from './small-collection.ts';

const gazetteer = loadGazetteer();
const parse = createRequestParser((text) => gazetteer.resolve(text));

const SPEECH = [
  '在全县工业园区建设会议上的讲话',
  '',
  '同志们：园区建设要快，园区服务要好，招商引资要实。',
  '去年引进项目十二个，到位资金三点六亿元，园区企业新增用工两千三百人，税收增长两成。',
  '今年要把标准厂房建起来，把水电路气通到每一户企业的门口，把审批事项减到最少，园区不是圈地。',
  '各乡镇各部门要各负其责，每月通报一次进度，年底逐项对账，完不成的说明原因，园区工作领导小组负责督办。',
].join('\n');

let collection: SmallCollection;
beforeAll(async () => {
  collection = await smallCollection({
    '甲/讲话.txt': SPEECH,
    '乙/讲话.txt': SPEECH.replace('两千三百人', 'XX人'),
    '丙/通知.txt': '关于园区环保的通知\n\n各园区要装监测设备。\n',
    '丁/总结.txt': '农业工作总结\n\n粮食丰收，农民增收。\n',
  });
}, 120_000);
afterAll(() => collection.remove());

async function allHits(request: SearchRequest): Promise<Hit[]> {
  const hits = [];
  for await (const some of collection.engine.hits(request)) hits.push(...some);
  return hits;
}

test('the list of all hits holds as much as is told before it is made', async () => {
  const requests = fc.record({
    q: fc.constantFrom(
      '',
      '园区',
      '园区 OR 农业',
      '招商引资 -环保',
      'title:园区',
      '各 /s 要',
      '没有这样的话',
    ),
    duplicates: fc.constantFrom('collapse', 'all'),
    sort: fc.constantFrom('relevance', 'newest', 'oldest'),
    match: fc.constantFrom('exact', 'relaxed'),
    removed: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(requests, async (parameters) => {
      fc.pre(!(parameters.removed && parameters.match === 'relaxed'));
      const request = parse(parameters);
      const hits = await allHits(request);
      const sum = (of: (hit: Hit) => number): number => hits.reduce((total, hit) => total + of(hit), 0);
      expect(await collection.engine.listed(request)).toEqual({
        hits: hits.length,
        occurrences: sum(({ occurrences }) => occurrences),
        removed: sum(({ removed }) => removed ?? 0),
      });
    }),
    { numRuns: 60 },
  );
});

test('with all copies it holds what the search counts; with copies folded each text once', async () => {
  const all = parse({ q: '园区', duplicates: 'all' });
  const { total } = await collection.engine.search(all);
  expect(await collection.engine.listed(all)).toEqual({
    hits: total.documents,
    occurrences: total.occurrences,
    removed: 0,
  });
  const folded = await collection.engine.listed(parse({ q: '园区' }));
  expect(folded.hits).toBe(total.texts);
  expect(folded.occurrences).toBeLessThan(total.occurrences);
  const sections = parse({ q: '园区', group: 'section' });
  expect(await collection.engine.listed(sections)).toEqual(folded);
});
