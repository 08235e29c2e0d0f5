import { mkdtempSync, rmSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { makeDocuments } from '../../../bench/scale/made-documents.ts';
import { readSentencePool } from '../../../bench/scale/sentence-pool.ts';
import { runIndexer, startServer } from '../../../bench/scale/watched-command.ts';
import { writeCollection } from '../../../bench/scale/write-collection.ts';

const DOCUMENTS = 2_000;
/** Of the thread that writes, MB, of which the program itself takes 76; the rows take up twice as much and more. */
const HEAP = ['--max-old-space-size=160', '--max-semi-space-size=2'];
const MEBIBYTE = 2 ** 20;

const folder = mkdtempSync(join(tmpdir(), 'zhengwen-heap-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Read {
  status: number;
  rows: number;
  bytes: number;
}

/** Reads an answer to its end and keeps nothing of it. */
function readOnce(address: string): Promise<Read> {
  return new Promise((resolve, reject) => {
    get(address, (response) => {
      let bytes = 0;
      response.on('data', (piece: Buffer) => {
        bytes += piece.length;
      });
      response.on('error', reject);
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, rows: Number(response.headers['zhengwen-rows']), bytes }),
      );
    }).on('error', reject);
  });
}

/** The same; who is told that the server is busy asks again, as everybody should. */
async function read(address: string): Promise<Read> {
  for (;;) {
    const answer = await readOnce(address);
    if (answer.status !== 503) return answer;
  }
}

describe('an export of a whole collection', () => {
  it('takes no more memory than the rows under way, as text and as a workbook', {
    timeout: 600_000,
  }, async () => {
    const [corpus, data] = [join(folder, 'corpus'), join(folder, 'data')];
    const pool = readSentencePool([join(import.meta.dirname, '../../../corpus')]);
    writeCollection(makeDocuments(pool, DOCUMENTS), corpus);
    await runIndexer(corpus, data);
    const server = await startServer(corpus, data, HEAP);
    try {
      const frequent = encodeURIComponent('的 OR 工 OR 业');
      const text = await read(`${server.address}/api/export?q=${frequent}&duplicates=all&format=jsonl`);
      expect(text.rows).toBeGreaterThan(10 * DOCUMENTS);
      expect(text.bytes).toBeGreaterThan(150 * MEBIBYTE);
      const book = await read(`${server.address}/api/export?q=${frequent}&duplicates=all&format=xlsx`);
      expect(book.rows).toBe(text.rows);
      const documents = await read(`${server.address}/api/export?format=ris&duplicates=all`);
      expect(documents.rows).toBe(DOCUMENTS);
    } finally {
      await server.stop();
    }
  });
});
