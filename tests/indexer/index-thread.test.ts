import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { ExactIndexBuilder, type IndexedDocument } from '../../engine/match/exact-index-builder.ts';
import { RemovedIndexBuilder, type RemovedTexts } from '../../engine/match/removed-index.ts';
import { sectionsOf } from '../../engine/sections.ts';
import type { Passage } from '../../engine/types.ts';
import { countPairs } from '../../engine/words/count-pairs.ts';
import { countFile, countWords } from '../../engine/words/count-words.ts';
import { type RankedTexts, rankedTexts } from '../../engine/words/ranked-texts.ts';
import { WordsBuilder } from '../../engine/words/words-builder.ts';
import { IndexThread, type ThreadAnswer, type ThreadFile } from '../../indexer/index-thread.ts';
import { messageBytes } from '../../indexer/message-bytes.ts';

const FILES: readonly (readonly [title: string, text: string])[][] = [
  [
    ['防汛通知', '各乡镇做好防汛准备'],
    ['抗旱通知', '各乡镇做好抗旱准备'],
  ],
  [],
  [['春耕讲话', '同志们，要抓好春耕']],
];

function ranked([title, text]: readonly [title: string, text: string]): RankedTexts {
  const passages: Passage[] = [{ text, level: 0, kind: 'paragraph' }];
  return rankedTexts({ title, passages, sections: sectionsOf(passages) });
}

const indexed = ([title, text]: readonly [title: string, text: string]) => ({
  passages: [text],
  fields: { title, issuer: '', speaker: '', path: '' },
  removed: [`上一篇：${title}`],
});

const directory = mkdtempSync(join(tmpdir(), 'zhengwen-thread-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

async function builtInThread(
  file: ThreadFile,
  messages: readonly Uint8Array<ArrayBuffer>[],
  folder = directory,
): Promise<ThreadAnswer> {
  const thread = new IndexThread({ directory: folder, part: 'p1', file });
  try {
    for (const message of messages) thread.add(message);
    return await thread.write(3);
  } finally {
    await thread.close();
  }
}

/** Holds what a thread writes of messages to what builders give here of the documents in them, by the names of their files. */
async function expectSame<Document>(
  name: ThreadFile,
  messages: readonly unknown[],
  files: readonly (readonly Document[])[],
  builders: Readonly<Record<string, { add(document: Document): void; finish(): Uint8Array[] }>>,
): Promise<void> {
  const sealed = new Map(await builtInThread(name, messages.map(messageBytes)));
  expect([...sealed.keys()]).toEqual(Object.keys(builders));
  for (const [file, builder] of Object.entries(builders)) {
    for (const document of files.flat()) builder.add(document);
    const expected = Buffer.concat(builder.finish());
    expect(readFileSync(join(directory, file)).equals(expected)).toBe(true);
    expect(sealed.get(file)).toEqual({
      bytes: expected.length,
      crc32: crc32(expected),
    });
  }
}

describe('the threads that build the index', () => {
  it('write the same files as builders here, and say what they wrote', async () => {
    const texts = FILES.map((file) => file.map(ranked));
    const documents = FILES.map((file) => file.map(indexed));
    await expectSame<IndexedDocument & RemovedTexts>('exact', documents, documents, {
      'p1.exact-3.bin': new ExactIndexBuilder(),
      'p1.removed-3.bin': new RemovedIndexBuilder(),
    });
    await expectSame(
      'words',
      texts.map((file) => ({ words: countFile(file), pairs: file.map(countPairs) })),
      texts.map((file) => file.map((text) => ({ words: countWords(text), pairs: countPairs(text) }))),
      { 'p1.words-3.bin': new WordsBuilder() },
    );
  });

  it('merge the segments they have written: each run of them is one then, and the others stay as they are', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'zhengwen-merged-'));
    const documents = ['防汛', '抗旱', '春耕'].map((subject): [string, string] => [
      `${subject}通知`,
      `做好${subject}工作`,
    ]);
    const thread = new IndexThread({ directory: folder, part: 'p1', file: 'exact' });
    try {
      for (const [segment, one] of documents.entries()) {
        await thread.add(messageBytes([indexed(one)]));
        await thread.write(segment);
      }
      const sealed = new Map(await thread.merge({ runs: [2, 1] }));
      expect(readdirSync(folder).sort()).toEqual([...sealed.keys()].sort());
      for (const [segment, held] of [documents.slice(0, 2), documents.slice(2)].entries()) {
        const builder = new ExactIndexBuilder();
        for (const one of held) builder.add(indexed(one));
        const expected = Buffer.concat(builder.finish());
        const name = `p1.exact-${segment}.bin`;
        expect(readFileSync(join(folder, name)).equals(expected)).toBe(true);
        expect(sealed.get(name)).toEqual({ bytes: expected.length, crc32: crc32(expected) });
      }
    } finally {
      await thread.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('say when they have failed instead of leaving the caller to wait', async () => {
    await expect(builtInThread('words', [Uint8Array.of(1, 2, 3)])).rejects.toThrow();
    await expect(builtInThread('exact', [], join(directory, 'gone'))).rejects.toThrow(/ENOENT/);
  });
});
