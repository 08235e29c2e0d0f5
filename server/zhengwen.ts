#!/usr/bin/env node
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { bilingual } from '../engine/bilingual.ts';
import { siblingModule } from '../engine/sibling-module.ts';

/**
 * `zhengwen COMMAND …`, the command of the package: runs what `npm run COMMAND -- …` runs in a checkout. It must itself run
 * under any Node, since that is what it is started with.
 */

/** Exit codes of its own: it cannot run here, it was not understood. */
const FAILED = 1;
const MISUSE = 2;
/** The Node that runs the program; older ones lack what it needs. */
const LEAST_NODE = 24;
/** Every thread has room for young objects of its own. */
const LITTLE_MEMORY = ['--max-semi-space-size=4'];

const COMMANDS = new Map<string, { module: string; flags: readonly string[]; does: string }>([
  [
    'start',
    { module: './main', flags: LITTLE_MEMORY, does: bilingual('建立索引并打开网页', 'index and serve') },
  ],
  ['index', { module: '../indexer/main', flags: LITTLE_MEMORY, does: bilingual('建立索引', 'index') }],
  ['search', { module: './search-command', flags: [], does: bilingual('检索', 'search') }],
  [
    'mcp',
    {
      module: './mcp-command',
      flags: [],
      does: bilingual('供 AI 助手使用（MCP）', 'tools for assistants (MCP)'),
    },
  ],
  ['token', { module: './token-command', flags: [], does: bilingual('管理令牌', 'keep tokens') }],
  ['doctor', { module: './doctor-command', flags: [], does: bilingual('检查环境', 'look at the machine') }],
]);

/**
 * This Node where it will do, else the one of the package `node`, which is installed with this one; null where npm was told
 * to run nothing while installing, by which that one is put in place.
 */
function nodeToRun(): string | null {
  if (Number.parseInt(process.versions.node, 10) >= LEAST_NODE) return process.execPath;
  try {
    const require = createRequire(import.meta.url);
    return require.resolve(process.platform === 'win32' ? 'node/bin/node.exe' : 'node/bin/node');
  } catch {
    return null;
  }
}

function usage(): string {
  const lines = [...COMMANDS].map(([name, { does }]) => `  zhengwen ${name.padEnd(8)}${does}`);
  return [bilingual('用法', 'usage'), ...lines, '  zhengwen COMMAND --help', ''].join('\n');
}

const [name = '', ...args] = process.argv.slice(2);
const command = COMMANDS.get(name);
const node = nodeToRun();
if (node === null) {
  process.stderr.write(
    `${bilingual(
      `需要 Node.js ${LEAST_NODE} 或更新，这里是 ${process.version}：请从 https://nodejs.org 安装`,
      `Node.js ${LEAST_NODE} or later is needed, this is ${process.version}: install it from https://nodejs.org`,
    )}\n`,
  );
  process.exitCode = FAILED;
} else if (command === undefined) {
  const asked = name === '--help' || name === '-h';
  (asked ? process.stdout : process.stderr).write(usage());
  process.exitCode = asked ? 0 : MISUSE;
} else {
  const module = fileURLToPath(siblingModule(command.module, import.meta.url));
  const child = spawn(node, [...command.flags, module, ...args], { stdio: 'inherit' });
  // Ctrl+C reaches both: told twice, the program would not wait for what was asked.
  process.on('SIGINT', () => undefined);
  for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void child.kill(signal));
  child.once('exit', (code, signal) => {
    if (signal === null) process.exit(code ?? 0);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}
