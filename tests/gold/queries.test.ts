import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { SearchEngine } from '../../engine/engine.ts';
import { loadGazetteer } from '../../engine/gazetteer/index.ts';
import { openEngine } from '../../engine/local/open.ts';
import { createRequestParser } from '../../engine/request/request.ts';
import { ensureSnapshot } from '../../indexer/ensure.ts';

const SEEDS = '../shared/corpora/seeds';
const QUERIES = '../shared/gold/queries.json';
const present = existsSync(SEEDS) && existsSync(QUERIES);

const schema = z.array(
  z.object({
    q: z.string(),
    intent: z.string(),
    filters: z.object({ year: z.number().optional(), doc_type: z.string().optional() }),
    must_include: z.array(z.string()),
    must_exclude: z.array(z.string()),
  }),
);
const queries = present ? schema.parse(JSON.parse(readFileSync(QUERIES, 'utf8'))) : [];

// Skipped where the collection of real pages is not beside the project: these are questions about just those pages.
describe.skipIf(!present)('the questions asked of real pages', () => {
  let data = '';
  let engine: SearchEngine;
  /** `000-3`: the third article of the page whose name begins with 000. */
  const names = new Map<string, string>();

  beforeAll(async () => {
    data = mkdtempSync(join(tmpdir(), 'zhengwen-gold-'));
    await ensureSnapshot({ corpora: [SEEDS], data });
    engine = await openEngine(data);
    const parse = createRequestParser((text) => loadGazetteer().resolve(text));
    const { hits } = await engine.search(parse({ size: 100, duplicates: 'all' }));
    const byPage = Map.groupBy(hits, ({ document }) => document.source.file.slice(0, 3));
    for (const [page, articles] of byPage) {
      articles.sort((a, b) => (a.document.source.startLine ?? 0) - (b.document.source.startLine ?? 0));
      for (const [i, { document }] of articles.entries()) names.set(document.id, `${page}-${i + 1}`);
    }
  }, 60_000);
  afterAll(async () => {
    await engine.close();
    rmSync(data, { recursive: true, force: true });
  });

  it.each(queries.map((query) => [query.q, query.intent, query] as const))(
    '%s (%s)',
    async (_, __, query) => {
      const parse = createRequestParser((text) => loadGazetteer().resolve(text));
      const { year, doc_type: type } = query.filters;
      const filters = {
        ...(year === undefined ? {} : { year, possible: true }),
        ...(type === undefined ? {} : { type }),
      };
      const { hits } = await engine.search(parse({ q: query.q, size: 100, duplicates: 'all', ...filters }));
      const found = hits.map(({ document }) => names.get(document.id) ?? document.id);
      expect(found).toEqual(expect.arrayContaining(query.must_include));
      for (const excluded of query.must_exclude) expect(found).not.toContain(excluded);
    },
  );
});
