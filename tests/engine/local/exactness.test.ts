import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SearchEngine } from '../../../engine/engine.ts';
import { openEngine } from '../../../engine/local/open.ts';
import { locateSnapshot, STORE_FILE } from '../../../engine/snapshot/directory.ts';
import { Store } from '../../../engine/store/store.ts';
import { fold, squeeze } from '../../../engine/text/fold.ts';
import { spellings } from '../../../engine/text/forms.ts';
import { ensureSnapshot } from '../../../indexer/ensure.ts';
import { requestFor } from '../request.ts';

const SEEDS = '../shared/corpora/seeds';
const QUERIES = 400;
const LONGEST = 12;
/** What would end the phrase: quotes cannot be written inside quotes. */
const QUOTES = /["“”＂「」]/u;

/** What the query should count, by looking through every passage. */
function bruteForce(documents: readonly (readonly string[])[], phrase: string) {
  let [found, passages, occurrences] = [0, 0, 0];
  for (const texts of documents) {
    let here = 0;
    for (const text of texts) {
      let times = 0;
      for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) times += 1;
      here += times;
      passages += times > 0 ? 1 : 0;
    }
    found += here > 0 ? 1 : 0;
    occurrences += here;
  }
  return { documents: found, passages, occurrences };
}

describe.each([
  ['the sample collection', 'corpus'],
  ['real pages', SEEDS],
])('phrases from the reading text of %s', (_, corpus) => {
  // The real pages are not part of the project; without them this part has nothing to ask.
  const absent = !existsSync(corpus);
  let data = '';
  let engine: SearchEngine;
  let documents: string[][] = [];

  beforeAll(async () => {
    if (absent) return;
    data = mkdtempSync(join(tmpdir(), 'zhengwen-exactness-'));
    await ensureSnapshot({ corpora: [corpus], data });
    engine = await openEngine(data);
    const store = new Store(join((await locateSnapshot(data)).directory, STORE_FILE));
    documents = Array.from({ length: store.documents }, (__, number) =>
      store.passages(number).map(({ text }) => squeeze(fold(text)).text),
    );
    store.close();
  });
  afterAll(async () => {
    if (absent) return;
    await engine.close();
    rmSync(data, { recursive: true, force: true });
  });

  it.skipIf(absent)('are counted as looking through every passage counts them', async () => {
    const passages = documents.flat().filter((text) => text.length > 0);
    const choice = fc.record({
      passage: fc.nat(),
      at: fc.nat(),
      length: fc.integer({ min: 1, max: LONGEST }),
      spaced: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(choice, async ({ passage, at, length, spaced }) => {
        const text = passages[passage % passages.length] ?? '';
        const start = at % text.length;
        const phrase = text.slice(start, start + length);
        // A form such as ① also finds its longer spelling, which looking through does not.
        if (QUOTES.test(phrase) || !phrase.isWellFormed() || spellings(phrase, true).length > 1) return;
        const typed = spaced ? [...phrase].join(' ') : phrase;
        const { total } = await engine.search(requestFor(`"${typed}"`, {}, { size: 1 }));
        const { documents: found, passages: held, occurrences } = total;
        expect({ phrase, documents: found, passages: held, occurrences }).toEqual({
          phrase,
          ...bruteForce(documents, phrase),
        });
      }),
      { numRuns: QUERIES },
    );
  });
});
