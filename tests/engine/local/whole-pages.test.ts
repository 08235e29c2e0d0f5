import { afterAll, beforeAll, expect, it } from 'vitest';
import { requestFor } from '../request.ts';
import { type SmallCollection, smallCollection } from './small-collection.ts';

let collection: SmallCollection;
beforeAll(async () => {
  collection = await smallCollection({
    '汇编.txt':
      '云溪县讲话汇编\n竹鼠养殖一事已在会上说明。\n请各乡镇抓紧办理。\n第二篇：在茶叶会议上的讲话\n',
    '两篇.txt':
      '云溪县讲话选\n水葫芦打捞已有专文。\n第一篇：县长的讲话\n同志们：\n茶园改造要在年内完成。\n第二篇：总结\n全年造林一万亩，都已验收。\n',
  });
}, 60_000);
afterAll(() => collection.remove());

it.each(['竹鼠养殖', '讲话汇编', '请各乡镇抓紧办理', '茶叶会议', '水葫芦打捞'])(
  'a page whose headings have no text below, and what stands above the first of them, is found: %s',
  async (q) => {
    const { total } = await collection.engine.search(requestFor(q));
    expect(total.documents).toBe(1);
  },
);
