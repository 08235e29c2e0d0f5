import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { PROJECT } from './readme-examples.ts';

const map = readFileSync(join(PROJECT, 'ARCHITECTURE.md'), 'utf8');
const listed = existsSync(join(PROJECT, '.git'))
  ? execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
      cwd: PROJECT,
      encoding: 'utf8',
    })
  : '';
const files = listed.split('\n').filter((file) => file !== '' && existsSync(join(PROJECT, file)));
const folders = new Set(
  files.flatMap((file) => file.split('/').map((_, depth, parts) => `${parts.slice(0, depth).join('/')}/`)),
);
const isThere = (path: string): boolean =>
  files.some((file) => file === path || file.endsWith(`/${path}`)) ||
  [...folders].some((folder) => folder === path || folder.endsWith(`/${path}`));

test.skipIf(files.length === 0)('every file and folder that the map names is there', () => {
  const named = [...map.matchAll(/`(?:…\/)?([\w./-]+(?:\/|\.(?:tsx?|json|md|txt)))`/gu)].flatMap(
    ([, path]) => path ?? [],
  );
  expect(named.length).toBeGreaterThan(100);
  // What a build makes, and what is an address.
  const elsewhere = new Set(['lib/']);
  expect(named.filter((path) => !path.startsWith('/') && !elsewhere.has(path) && !isThere(path))).toEqual([]);
});

test.skipIf(files.length === 0)('the map names every folder, and every file that stands in none', () => {
  const wanted = [
    ...[...folders].filter((folder) =>
      /^(?:engine|indexer|server|client|scripts|tests|deploy)\/[^/]+\/$/u.test(folder),
    ),
    ...files.filter((file) => /^(?:engine|indexer)\/[^/]+\.ts$/u.test(file)),
  ];
  const mirrors = new Set([
    'bench',
    'client',
    'corpus',
    'engine',
    'gold',
    'indexer',
    'links',
    'scripts',
    'server',
  ]);
  const missing = wanted.filter((path) => {
    const name = path.endsWith('/') ? `${basename(path)}/` : basename(path);
    return !map.includes(name) && !(path.startsWith('tests/') && mirrors.has(basename(path)));
  });
  expect(missing).toEqual([]);
});

test('a line says of every library why it is there', () => {
  const names = z.record(z.string(), z.string());
  const { dependencies, optionalDependencies, devDependencies } = z
    .object({ dependencies: names, optionalDependencies: names, devDependencies: names })
    .parse(JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')));
  const all = Object.keys({ ...dependencies, ...optionalDependencies, ...devDependencies });
  const table = map.slice(map.indexOf('## Dependencies'));
  expect(all.filter((name) => !name.startsWith('@types/') && !table.includes(`\`${name}\``))).toEqual([]);
});
