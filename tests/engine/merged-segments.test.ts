import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { ExactIndexBuilder } from '../../engine/match/exact-index-builder.ts';
import { mergedExact, mergedRemoved } from '../../engine/match/merge-exact.ts';
import { RemovedIndexBuilder } from '../../engine/match/removed-index.ts';
import { sectionsOf } from '../../engine/sections.ts';
import { ArrayFile } from '../../engine/snapshot/array-file.ts';
import type { Passage } from '../../engine/types.ts';
import { countPairs } from '../../engine/words/count-pairs.ts';
import { countWords } from '../../engine/words/count-words.ts';
import { mergedWords } from '../../engine/words/merge-words.ts';
import { bodySections, rankedTexts } from '../../engine/words/ranked-texts.ts';
import { WordsBuilder } from '../../engine/words/words-builder.ts';

interface SmallDocument {
  title: string;
  passages: { text: string; level: number }[];
  removed: string[];
}

const text = fc.string({
  unit: fc.constantFrom(...'水水费库防汛GDPgdp１2 3。；\n，工业园区℃😀'),
  maxLength: 60,
});
const document: fc.Arbitrary<SmallDocument> = fc.record({
  title: fc.constantFrom('水费通知', '防汛“通知”', '工业园区 GDP 报告', 'GDP', ''),
  passages: fc.array(fc.record({ text, level: fc.constantFrom(0, 0, 0, 2) }), { maxLength: 6 }),
  removed: fc.array(text, { maxLength: 2 }),
});
/** Documents by the segments that hold them, and from how many places on those of a pair are kept in a segment, and in all. */
const cases = fc.record({
  segments: fc.array(fc.array(document, { maxLength: 6 }), { minLength: 1, maxLength: 5 }),
  least: fc.constantFrom(1, 2, 4),
  more: fc.constantFrom(0, 1, 6),
});

const folder = mkdtempSync(join(tmpdir(), 'zhengwen-merge-'));
const spools = { postings: join(folder, 'postings'), positions: join(folder, 'positions') };
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Built = Record<'exact' | 'removed' | 'words', Buffer>;

function builtOf(documents: readonly SmallDocument[], least: number): Built {
  const exact = new ExactIndexBuilder(least);
  const removed = new RemovedIndexBuilder(least);
  const words = new WordsBuilder();
  for (const one of documents) {
    const passages = one.passages.map((passage): Passage => ({ ...passage, kind: 'paragraph' }));
    const fields = { title: one.title, issuer: '', speaker: '水', path: `${one.title}.txt` };
    const sections = sectionsOf(passages);
    const bodies = bodySections({ passages, sections });
    exact.add({ passages: passages.map((passage) => passage.text), bodies, fields });
    removed.add({ removed: one.removed });
    const texts = rankedTexts({ title: one.title, passages, sections });
    words.add({ words: countWords(texts), pairs: countPairs(texts) });
  }
  return {
    exact: Buffer.concat(exact.finish()),
    removed: Buffer.concat(removed.finish()),
    words: Buffer.concat(words.finish()),
  };
}

/** All pieces of a file, each of which is valid until the next is taken. */
function together(pieces: Iterable<Uint8Array>): Buffer {
  const copies: Buffer[] = [];
  for (const piece of pieces) copies.push(Buffer.from(piece));
  return Buffer.concat(copies);
}

describe('segments that are merged', () => {
  it('give the bytes of one segment that is built of all their documents', () => {
    fc.assert(
      fc.property(cases, ({ segments, least, more }) => {
        const parts = segments.map((documents) => builtOf(documents, least));
        const files = (name: keyof Built): ArrayFile[] => parts.map((part) => ArrayFile.inMemory(part[name]));
        const whole = builtOf(segments.flat(), least + more);
        expect(together(mergedExact(files('exact'), spools, least + more)).equals(whole.exact)).toBe(true);
        expect(together(mergedRemoved(files('removed'), spools, least + more)).equals(whole.removed)).toBe(
          true,
        );
        expect(together(mergedWords(files('words'))).equals(whole.words)).toBe(true);
      }),
    );
  });

  it('leave nothing of what waited on the disk, also where the pieces are not all taken', () => {
    const file = ArrayFile.inMemory(
      builtOf([{ title: '', passages: [{ text: '水费', level: 0 }], removed: [] }], 1).exact,
    );
    for (const _piece of mergedExact([file, file], spools)) break;
    expect(readdirSync(folder)).toEqual([]);
  });
});
