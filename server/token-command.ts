import { CommanderError } from 'commander';
import { bilingual } from '../engine/bilingual.ts';
import { commandLine } from '../engine/command-name.ts';
import { watchOutput } from '../indexer/standard-output.ts';
import { hashOf, newToken } from './access/token.ts';
import { TokenFile, TokenFileError } from './access/token-file.ts';
import { readTokenTask, type TokenTask } from './token-options.ts';

/** Exit codes: done, could not be done, not understood. */
const DONE = 0;
const FAILED = 1;
const MISUSE = 2;

async function run(task: TokenTask): Promise<number> {
  const file = new TokenFile(task.file);
  const tokens = task.task === 'add' && !file.exists() ? [] : await file.tokens();
  if (task.task === 'list') {
    for (const { name, collections, made } of tokens) {
      const opens = collections === null ? bilingual('全部文集', 'all collections') : collections.join(', ');
      process.stdout.write(`${name}\t${opens}\t${made}\n`);
    }
    return DONE;
  }
  const { name } = task;
  const others = tokens.filter((token) => token.name !== name);
  const isKnown = others.length < tokens.length;
  if (task.task === 'remove') {
    if (!isKnown) return refuse(bilingual(`没有“${name}”的令牌`, `there is no token of “${name}”`));
    await file.replace(others);
    process.stderr.write(`${bilingual(`已撤销“${name}”的令牌`, `the token of “${name}” is withdrawn`)}\n`);
    return DONE;
  }
  if (isKnown) {
    return refuse(
      bilingual(
        `“${name}”已有令牌；请换一个名字，或先撤销：${commandLine('token', `remove ${name}`)}`,
        `“${name}” has a token already; choose another name, or withdraw that one first: ${commandLine('token', `remove ${name}`)}`,
      ),
    );
  }
  const token = newToken();
  const made = new Date().toISOString();
  await file.replace([...tokens, { name, sha256: hashOf(token), collections: task.collections, made }]);
  process.stdout.write(`${token}\n`);
  process.stderr.write(
    `${bilingual(
      `这是“${name}”的令牌，只显示这一次；${file.path} 里只存它的散列值`,
      `this is the token of “${name}”, shown this once; ${file.path} holds its hash only`,
    )}\n`,
  );
  return DONE;
}

function refuse(reason: string): number {
  process.stderr.write(`${reason}\n`);
  return FAILED;
}

function failure(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? DONE : MISUSE;
  const isFileError = error instanceof Error && 'syscall' in error;
  if (error instanceof TokenFileError || isFileError) return refuse(error.message);
  throw error;
}

async function main(): Promise<number> {
  return run(readTokenTask(process.argv.slice(2), process.env));
}

watchOutput();
const code = await main().catch(failure);
process.exitCode ??= code;
