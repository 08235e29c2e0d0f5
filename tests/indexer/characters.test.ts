import { afterAll, beforeAll, expect, test } from 'vitest';
import { createRequestParser } from '../../engine/request/request.ts';
import { type SmallCollection, smallCollection } from '../engine/local/small-collection.ts';

let collection: SmallCollection;
beforeAll(async () => {
  collection = await smallCollection({
    '表.csv': 'title,content,year\n关于竹鼠养殖的报告,全县养殖户已达三百户。,2011\n',
    '竹鼠养殖.txt': '全县已有三百户，今年再添五十户。\n明年再看。\n',
    '会议.txt': '关于河道清淤的通知\n各乡镇要在入冬以前清完河道。\n',
  });
}, 60_000);
afterAll(() => collection.remove());

test('the characters of a document are those of its passages, also of a title that is a passage of its own', async () => {
  const parse = createRequestParser(() => ({ kind: 'none' }));
  const { hits } = await collection.engine.search(parse({ size: 10 }));
  const kinds = new Set<string>();
  for (const { document } of hits) {
    const passages = (await collection.engine.document(document.id))?.passages ?? [];
    expect(document.characters).toBe(passages.reduce((sum, { text }) => sum + text.length, 0));
    for (const { kind } of passages) kinds.add(kind);
  }
  expect([...kinds].sort()).toEqual(['field', 'heading', 'paragraph', 'title']);
});
