import { execFile, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { exportedOccurrence } from '../../server/export/row-schema.ts';
import { TOOLS } from '../../server/mcp/tools.ts';
import { openApiDocument } from '../../server/openapi/openapi-document.ts';
import { PROJECT, readmeExamples } from './readme-examples.ts';
import { SampleServer } from './sample-server.ts';

/** The page in each language, and the README that leads to it. */
const PAGES = [
  ['docs/programs.md', 'README.md'],
  ['docs/programs.zh-CN.md', 'README.zh-CN.md'],
] as const;
const run = promisify(execFile);
const sample = new SampleServer();

describe.each(PAGES)('the page for programs %s', (file, readme) => {
  const { commands } = readmeExamples(file);
  const page = readFileSync(join(PROJECT, file), 'utf8');
  const block = (language: string): string =>
    new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(page)?.[1] ?? '';

  it.each(commands)('%s is answered when a shell runs it as it stands', async (line) => {
    const { stdout } = await run('bash', ['-c', `${sample.here(line)} --silent --fail`]);
    for (const json of line.includes('jsonl') ? stdout.trimEnd().split('\n') : [stdout]) {
      expect(JSON.parse(json)).not.toMatchObject({ total: { documents: 0 } });
    }
  });

  it('names every endpoint that there is, and none that there is not', () => {
    const table = page.split('\n').filter((line) => line.startsWith('| `/api/'));
    const named = table.flatMap((line) => [...line.matchAll(/`(\/[^`]+)`/g)].map(([, path]) => path));
    expect(named.toSorted()).toEqual(
      Object.keys(
        z.object({ paths: z.record(z.string(), z.unknown()) }).parse(openApiDocument()).paths,
      ).toSorted(),
    );
  });

  it('has a configuration that is JSON and names a command that exists', () => {
    const { mcpServers } = z
      .object({
        mcpServers: z.object({ zhengwen: z.object({ command: z.string(), args: z.array(z.string()) }) }),
      })
      .parse(JSON.parse(block('json')));
    const scripts = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')).scripts;
    expect(mcpServers.zhengwen.args).toContain('mcp');
    expect(scripts).toHaveProperty('mcp');
  });

  it('lists the tools that there are', () => {
    const listed = [...page.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name);
    expect(listed).toEqual(TOOLS.map(({ name }) => name));
  });

  it('reads columns in R and pandas that rows have', () => {
    for (const name of [...page.matchAll(/(?:count\(|groupby\(\[)([^)\]]+)/g)].flatMap(([, names = '']) =>
      names.split(','),
    )) {
      expect(Object.keys(exportedOccurrence.shape)).toContain(name.trim().replaceAll('"', ''));
    }
  });

  const python = ['python3', 'python'].find((name) => spawnSync(name, ['--version']).status === 0);
  it.skipIf(python === undefined)('has a program in Python that runs as it stands', async () => {
    const { stdout } = await run(python ?? '', ['-c', sample.here(block('python'))], {
      env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
    });
    expect(stdout.trimEnd().split('\n')).toHaveLength(3);
    expect(stdout).toContain('招商引资');
    expect(stdout).toContain('/document/');
  });

  it('is linked from the README in its language', () => {
    expect(readmeExamples(readme).links).toContain(file);
  });
});
