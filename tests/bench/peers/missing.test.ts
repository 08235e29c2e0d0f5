import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { openSearch } from '../../../bench/peers/opensearch/opensearch.ts';
import { tantivy } from '../../../bench/peers/tantivy/tantivy.ts';

const folder = mkdtempSync(join(tmpdir(), 'zhengwen-peers-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => vi.unstubAllEnvs());

describe('a peer that this machine has no means to run', () => {
  it('OpenSearch: says that Java is missing, and ends nothing', async () => {
    vi.stubEnv('PATH', folder);
    const opened = await openSearch(folder);
    expect('missing' in opened && opened.missing).toContain('it needs JDK 17 and Maven');
  });

  it('tantivy: says that Python is missing, and ends nothing', async () => {
    vi.stubEnv('PATH', folder);
    const opened = await tantivy(folder, join(folder, 'environment'));
    expect('missing' in opened && opened.missing).toContain('it needs Python 3 and pip');
  });
});
