import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { MUTATIONS } from '../../scripts/mutations/list.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

it.each(MUTATIONS)('the mutation “$name” fits the program as it is', ({ file, from, to, tests }) => {
  expect(readFileSync(join(PROJECT, file), 'utf8').split(from)).toHaveLength(2);
  expect(to).not.toBe(from);
  expect(tests.filter((path) => !existsSync(join(PROJECT, path)))).toEqual([]);
});
