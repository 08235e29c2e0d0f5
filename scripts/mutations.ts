import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { MUTATIONS, type Mutation } from './mutations/list.ts';

/**
 * `npm run mutations -- [NAME]…`: changes one guard, threshold or order of the program at a time, in a copy of the tree,
 * and runs the tests that should notice. A mutation that survives wants a test.
 */

const PROJECT = fileURLToPath(new URL('..', import.meta.url));
const COPIED = [
  'client',
  'corpus',
  'engine',
  'indexer',
  'links',
  'scripts',
  'server',
  'tests',
  'bench',
  'package.json',
];
/** Mutations that must be killed, of all. */
const LEAST_KILLED = 0.9;
/** Longest time for the tests of one, ms: a mutation may make a loop endless, and is then killed. */
const TIME_LIMIT_MS = 180_000;

function copyTree(): string {
  const folder = mkdtempSync(join(tmpdir(), 'zhengwen-mutations-'));
  const copy = join(folder, 'project');
  for (const name of [...COPIED, 'vitest.config.ts', 'tsconfig.json']) {
    cpSync(join(PROJECT, name), join(copy, name), { recursive: true });
  }
  symlinkSync(join(PROJECT, 'node_modules'), join(copy, 'node_modules'));
  // Tests that need the texts beside the project find them beside the copy.
  symlinkSync(join(PROJECT, '..', 'shared'), join(folder, 'shared'));
  return copy;
}

/** Throws where the text is not there exactly once: the list must follow the code. */
function mutated(source: string, { name, from, to }: Mutation): string {
  const times = source.split(from).length - 1;
  if (times !== 1)
    throw new Error(`mutation "${name}": its text stands ${times} times in the file, not once`);
  return source.replace(from, () => to);
}

async function passes(copy: string, tests: readonly string[]): Promise<boolean> {
  const vitest = join(copy, 'node_modules', 'vitest', 'vitest.mjs');
  return promisify(execFile)(process.execPath, [vitest, 'run', '--bail=1', ...tests], {
    cwd: copy,
    timeout: TIME_LIMIT_MS,
    killSignal: 'SIGKILL',
    maxBuffer: 1 << 26,
  }).then(
    () => true,
    () => false,
  );
}

async function survives(copy: string, mutation: Mutation): Promise<boolean> {
  const path = join(copy, mutation.file);
  const source = readFileSync(path, 'utf8');
  writeFileSync(path, mutated(source, mutation));
  try {
    return await passes(copy, mutation.tests);
  } finally {
    writeFileSync(path, source);
  }
}

const wanted = process.argv.slice(2);
const chosen = MUTATIONS.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
const copy = copyTree();
try {
  const tests = [...new Set(chosen.flatMap((mutation) => mutation.tests))];
  if (!(await passes(copy, tests))) throw new Error('the tests fail without any mutation');
  let killed = 0;
  for (const mutation of chosen) {
    const survived = await survives(copy, mutation);
    if (!survived) killed++;
    console.log(`${survived ? 'SURVIVED' : 'killed  '} ${mutation.name} (${mutation.file})`);
  }
  console.log(`${killed} of ${chosen.length} killed`);
  process.exitCode = killed >= chosen.length * LEAST_KILLED ? 0 : 1;
} finally {
  rmSync(join(copy, '..'), { recursive: true, force: true });
}
