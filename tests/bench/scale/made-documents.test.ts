import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type MadeDocument, makeDocuments } from '../../../bench/scale/made-documents.ts';
import { addText, readSentencePool, type SentencePool } from '../../../bench/scale/sentence-pool.ts';
import { rowOf, textFileOf, writeCollection } from '../../../bench/scale/write-collection.ts';

const folder = mkdtempSync(join(tmpdir(), 'zhengwen-made-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Sentences no two of which share a run of characters long enough to matter. */
function poolOf(size: number): SentencePool {
  const sentences = Array.from({ length: size }, (_, at) => {
    const unit = (step: number): string => String.fromCharCode(0x4e00 + ((at * 97 + step * 131) % 20_000));
    return `${Array.from({ length: 20 }, (_, step) => unit(step)).join('')}。`;
  });
  return { sentences, titles: ['青山县渡口管理办法', '白水市茶园保护条例'] };
}

describe('the pool of sentences', () => {
  it('holds titles, and the sentences of provisions without their numbers', () => {
    const pool: SentencePool = { sentences: [], titles: [] };
    addText(
      '\uFEFF# 青山县渡口管理办法\n## 第一章\n第一条 渡口应当配备救生设备。每年检修一次；不合格的停渡。\n短。\n',
      pool,
    );
    expect(pool.titles).toEqual(['青山县渡口管理办法']);
    expect(pool.sentences).toEqual(['渡口应当配备救生设备。']);
  });

  it('is refused where texts hold no sentence', () => {
    expect(() => readSentencePool([folder])).toThrow(RangeError);
  });
});

describe('a made collection', () => {
  const pool = poolOf(2000);
  const documents = [...makeDocuments(pool, 2500, { copies: 0.1 })];

  it('is the same, byte by byte, each time, and another with another seed', () => {
    const write = (name: string, seed: number): string => {
      const into = join(folder, name);
      writeCollection(makeDocuments(pool, 1200, { seed }), into);
      return readdirSync(into)
        .map((file) => `${file}\n${readFileSync(join(into, file), 'utf8')}`)
        .join('');
    };
    const once = write('once', 42);
    expect(write('again', 42)).toBe(once);
    expect(write('other', 43)).not.toBe(once);
    expect(once.split('\n').filter((line) => line.startsWith('{'))).toHaveLength(1200);
  });

  it('begins the same whatever its size', () => {
    expect([...makeDocuments(pool, 20, { copies: 0.1 })]).toEqual(documents.slice(0, 20));
  });

  it('has the share of copies asked for, each of an earlier document of the same title', () => {
    const copies = documents.filter(({ copyOf }) => copyOf !== null);
    expect(copies.length / documents.length).toBeGreaterThan(0.07);
    expect(copies.length / documents.length).toBeLessThan(0.13);
    for (const { copyOf, title, paragraphs } of copies) {
      const original = documents[copyOf ?? -1];
      expect(original?.title).toBe(title);
      expect(original?.paragraphs).toEqual(expect.arrayContaining(paragraphs));
    }
    expect([...makeDocuments(pool, 300, { copies: 0 })].every(({ copyOf }) => copyOf === null)).toBe(true);
  });

  it('has short texts and long ones, most of about a thousand characters', () => {
    const lengths = documents.map(({ paragraphs }) => paragraphs.join('').length).toSorted((a, b) => a - b);
    const median = lengths[lengths.length / 2] ?? 0;
    expect(median).toBeGreaterThan(700);
    expect(median).toBeLessThan(1400);
    expect(lengths.at(-1)).toBeGreaterThan(8000);
  });

  it('writes a document as a row or as a file', () => {
    const document: MadeDocument = {
      title: '青山省渡口管理通知',
      province: '青山省',
      year: 1998,
      month: 3,
      day: 9,
      paragraphs: ['一、渡口', '渡口应当配备救生设备。'],
      copyOf: null,
    };
    expect(JSON.parse(rowOf(document))).toEqual({
      title: '青山省渡口管理通知',
      province: '青山省',
      year: 1998,
      full_text: '一、渡口\n渡口应当配备救生设备。',
    });
    expect(textFileOf(document)).toBe('青山省渡口管理通知\n1998年3月9日\n一、渡口\n渡口应当配备救生设备。\n');
  });
});
