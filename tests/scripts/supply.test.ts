import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { licencesOf, withInstallScript } from '../../scripts/supply/licences.ts';

const PROJECT = join(import.meta.dirname, '..', '..');
const run = promisify(execFile);
const json = (name: string): unknown => JSON.parse(readFileSync(join(PROJECT, name), 'utf8'));
const folder = mkdtempSync(join(tmpdir(), 'zhengwen-supply-'));
afterAll(() => rmSync(folder, { recursive: true }));

const lockOf = (packages: Record<string, object>) => ({ packages: { '': { name: 'own' }, ...packages } });

describe('licences', () => {
  test('of all that is installed to run the program are free, or there is a reason', () => {
    const packages = licencesOf(json('package-lock.json'));
    expect(packages.length).toBeGreaterThan(100);
    expect(packages.filter(({ allowed }) => !allowed)).toEqual([]);
    expect(
      packages
        .filter(({ reason }) => reason !== null)
        .every(({ name }) => name === 'citeproc' || name.startsWith('lightningcss')),
    ).toBe(true);
  });

  test.each([
    ['MIT', true],
    ['(MIT OR GPL-3.0-only)', true],
    ['(MIT AND Apache-2.0)', true],
    ['(MIT AND GPL-3.0-only)', false],
    ['GPL-3.0-only', false],
    ['AGPL-3.0', false],
    ['MPL-2.0', false],
    ['SEE LICENSE IN FILE', false],
  ])('%s is free: %s', (license, allowed) => {
    const [found] = licencesOf(lockOf({ 'node_modules/a': { version: '1.0.0', license } }));
    expect(found?.allowed).toBe(allowed);
  });

  test('of a package that names none, nested in another, is refused; what is only for development is not asked', () => {
    const found = licencesOf(
      lockOf({
        'node_modules/a/node_modules/@b/c': { version: '1.0.0' },
        'node_modules/d': { version: '1.0.0', license: 'GPL-3.0-only', dev: true },
      }),
    );
    expect(found).toMatchObject([{ name: '@b/c', licence: 'unknown', allowed: false }]);
  });

  test('are listed by `npm run licences`, which ends with 1 where one is not free', async () => {
    const { stdout } = await run(process.execPath, ['scripts/licences.ts'], { cwd: PROJECT });
    expect(stdout).toMatch(/^MIT\texpress@/m);
    const file = join(folder, 'lock.json');
    writeFileSync(
      file,
      JSON.stringify(lockOf({ 'node_modules/a': { version: '1.0.0', license: 'GPL-2.0' } })),
    );
    await expect(
      run(process.execPath, ['scripts/licences.ts', file], { cwd: PROJECT }),
    ).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining('a (GPL-2.0)'),
    });
  });
});

describe('what runs while it is installed', () => {
  test('is named in package.json, and nothing of this program’s own', () => {
    const { allowScripts, scripts } = z
      .object({ allowScripts: z.record(z.string(), z.boolean()), scripts: z.record(z.string(), z.string()) })
      .parse(json('package.json'));
    for (const name of withInstallScript(json('package-lock.json'))) {
      // Watches folders on macOS, comes built.
      if (name === 'fsevents') continue;
      expect(Object.keys(allowScripts)).toContain(name);
    }
    for (const name of ['preinstall', 'install', 'postinstall', 'prepare']) {
      expect(Object.keys(scripts)).not.toContain(name);
    }
  });
});

test('`npm run sbom` tells of every library in CycloneDX', { timeout: 120_000 }, async () => {
  const { stdout } = await run('npm', ['run', '--silent', 'sbom'], {
    cwd: PROJECT,
    maxBuffer: 1e8,
    shell: process.platform === 'win32',
  });
  const { bomFormat, components } = z
    .object({ bomFormat: z.string(), components: z.array(z.object({ name: z.string() })) })
    .parse(JSON.parse(stdout));
  expect(bomFormat).toBe('CycloneDX');
  const names = components.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['express', 'zod', 'pino']));
  expect(names).not.toContain('vitest');
});
