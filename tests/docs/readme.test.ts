import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { answerSearch } from '../../server/run-search.ts';
import { readSearchOptions } from '../../server/search-options.ts';
import { PROJECT, readmeExamples, shellWords } from './readme-examples.ts';
import { SampleServer } from './sample-server.ts';

const READMES = ['README.md', 'README.zh-CN.md'] as const;
const run = promisify(execFile);
const sample = new SampleServer();

/** Documents found; an error is shown as it is. */
async function documentsFound(parameters: Record<string, unknown>): Promise<unknown> {
  const answer = await answerSearch({ engine: sample.engine, parseRequest: sample.parseRequest }, parameters);
  return 'error' in answer ? answer.error : answer.total.documents;
}

describe.each(READMES)('%s', (readme) => {
  const { queries, commands, links } = readmeExamples(readme);

  it.each(queries)('$query finds something in the sample collection', async ({ query }) => {
    expect(await documentsFound({ q: query })).toBeGreaterThan(0);
  });

  const twins = queries.flatMap(({ query, equals }) => equals.map((other) => ({ query, other })));
  it.each(twins)('$query means the same as $other', async ({ query, other }) => {
    expect(await documentsFound({ q: other })).toBe(await documentsFound({ q: query }));
  });

  const searches = commands.filter((line) => line.startsWith('npm run search -- '));
  it.each(searches)('%s is understood and finds something', async (line) => {
    const { queries: file, parameters } = readSearchOptions(shellWords(line).slice(4), {});
    if (file === null) expect(await documentsFound(parameters)).toBeGreaterThan(0);
    else expect(parameters).toEqual({});
  });

  const requests = commands.filter((line) => line.startsWith('curl '));
  it.each(requests)('%s is answered when a shell runs it as it stands', async (line) => {
    const command = sample.here(line);
    const { stdout } = await run('bash', ['-c', `${command} --silent --fail`]);
    if (line.includes('/api/cite')) {
      expect(stdout).toMatch(/^.+\[[RZ]\/OL\]\. .+\n$/u);
      return;
    }
    if (line.includes('format=csv')) {
      expect(stdout.trimEnd().split('\r\n').length).toBeGreaterThan(10);
      return;
    }
    if (line.includes('/api/feed')) {
      expect(stdout).toMatch(/^<\?xml .*<entry>.*<\/feed>\s*$/su);
      return;
    }
    const answer: unknown = JSON.parse(stdout);
    if (line.includes('/api/export')) {
      if (line.includes('/about'))
        expect(answer).toMatchObject({ rows: { occurrences: expect.any(Number) } });
      else expect(z.array(z.looseObject({ URL: z.string() })).parse(answer).length).toBeGreaterThan(1);
    }
    if (line.includes('/api/search'))
      expect(answer).toMatchObject({ total: { documents: expect.any(Number) } });
    expect(answer).not.toMatchObject({ total: { documents: 0 } });
    expect(answer).not.toMatchObject({ suggestions: [] });
  });

  it('names only npm scripts that exist', () => {
    const scripts = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')).scripts;
    const named = commands.flatMap((line) => [...line.matchAll(/npm (?:run )?(\w+)/g)]);
    for (const [, name] of named) if (name !== 'ci') expect(scripts).toHaveProperty([name ?? '']);
  });

  it.each(links)('links to %s, which exists', (target) => {
    expect(existsSync(join(PROJECT, target))).toBe(true);
  });
});

describe('the two READMEs', () => {
  it('show the same examples in the same order', async () => {
    const [english, chinese] = READMES.map(readmeExamples);
    expect(chinese?.commands).toEqual(english?.commands);
    expect(chinese?.queries.length).toBe(english?.queries.length);
    for (const [at, { query }] of (english?.queries ?? []).entries()) {
      const twin = chinese?.queries[at]?.query ?? '';
      expect([twin, await documentsFound({ q: twin })]).toEqual([twin, await documentsFound({ q: query })]);
    }
  });
});
