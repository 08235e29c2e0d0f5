import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readServerOptions } from '../../server/options.ts';
import { readTokenTask } from '../../server/token-options.ts';
import { readmeExamples, shellWords } from './readme-examples.ts';

const { commands, links } = readmeExamples('docs/deploying.md');

test.each(commands)('the example is understood: %s', (line) => {
  const [npm, ...words] = shellWords(line);
  expect(npm).toBe('npm');
  const args = words.slice(words.indexOf('--') + 1);
  if (words[0] === 'start') expect(readServerOptions(args, {}).collections.length).toBeGreaterThan(0);
  else if (words[1] === 'token') expect(readTokenTask(args, {}).file).toBe('tokens.json');
  else expect.unreachable(`no test knows ${line}`);
});

test('there are examples of all commands, and no link leads nowhere', () => {
  for (const part of ['token -- add', 'token -- list', 'token -- remove', '--collection', '--base-path']) {
    expect(commands.some((line) => line.includes(part))).toBe(true);
  }
  expect(links.length).toBeGreaterThan(0);
  for (const link of links) expect(existsSync(join('docs', link))).toBe(true);
});
