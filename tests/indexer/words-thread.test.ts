import { serialize } from 'node:v8';
import { describe, expect, it } from 'vitest';
import { sectionsOf } from '../../engine/sections.ts';
import type { Passage } from '../../engine/types.ts';
import { type AnalysedDocument, analyse } from '../../engine/words/analyse.ts';
import { WordsBuilder } from '../../engine/words/words-builder.ts';
import { WordsThread } from '../../indexer/words-thread.ts';

function analysed(title: string, text: string): AnalysedDocument {
  const passages: Passage[] = [{ text, level: 0, kind: 'paragraph' }];
  return analyse({ title, passages, sections: sectionsOf(passages) });
}

const FILES: readonly AnalysedDocument[][] = [
  [analysed('防汛通知', '各乡镇做好防汛准备'), analysed('抗旱通知', '各乡镇做好抗旱准备')],
  [],
  [analysed('春耕讲话', '同志们，要抓好春耕')],
];

async function indexInThread(messages: readonly Uint8Array<ArrayBuffer>[]): Promise<Uint8Array> {
  const thread = new WordsThread();
  try {
    for (const message of messages) thread.add(message);
    return Buffer.concat(await thread.finish());
  } finally {
    await thread.close();
  }
}

describe('the words thread', () => {
  it('builds the same index as a builder here', async () => {
    const builder = new WordsBuilder();
    for (const document of FILES.flat()) builder.add(document);
    const built = await indexInThread(FILES.map((file) => new Uint8Array(serialize(file))));
    expect(Buffer.from(built).equals(Buffer.concat(builder.finish()))).toBe(true);
  });

  it('says when it has failed instead of leaving the caller to wait', async () => {
    await expect(indexInThread([Uint8Array.of(1, 2, 3)])).rejects.toThrow();
  });
});
