import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { type Finding, fail, ok, warn } from './check.ts';
import {
  buildAgain,
  fontsFound,
  fontsMissing,
  fontsUnknown,
  installFirst,
  installFonts,
  nodeTooOld,
  nodeVersion,
  SUBJECTS,
  wordsCut,
  wordsFailed,
} from './messages.ts';

/** What the machine has of what the program needs. */

const run = promisify(execFile);

/** The major version of Node that runs TypeScript and brings SQLite without a warning. */
const LEAST_NODE = 24;
const COMPILER_TOOLS = ['g++', 'make', 'python3'];

/** @param version as `process.version` has it, `v24.21.0` */
export function checkNode(version: string): Finding {
  const major = Number(/^v(\d+)/.exec(version)?.[1] ?? 0);
  return major >= LEAST_NODE
    ? ok(SUBJECTS.node, nodeVersion(version))
    : fail(SUBJECTS.node, nodeVersion(version), nodeTooOld(LEAST_NODE));
}

const SAMPLE = '招商引资工作会议';

/** Whether jieba cuts words; where not, whether the tools are there that it is built with. The program works without it. */
export async function checkWords(
  cut: (text: string) => Promise<readonly string[]> = cutWords,
  has: (tool: string) => Promise<boolean> = isInstalled,
): Promise<Finding> {
  try {
    return ok(SUBJECTS.words, wordsCut((await cut(SAMPLE)).join(' ')));
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : String(error);
    const there = await Promise.all(COMPILER_TOOLS.map(has));
    const missing = COMPILER_TOOLS.filter((_, at) => there[at] !== true);
    return warn(
      SUBJECTS.words,
      wordsFailed(reason),
      missing.length === 0 ? buildAgain : installFirst(missing.join(', ')),
    );
  }
}

async function cutWords(text: string): Promise<readonly string[]> {
  // Loaded only here: where it cannot be, that is what is to be told.
  const { default: nodejieba } = await import('nodejieba');
  return nodejieba.cut(text);
}

async function isInstalled(tool: string): Promise<boolean> {
  return run(tool, ['--version']).then(
    () => true,
    () => false,
  );
}

/** Whether a browser on this machine can show the texts; null where the system tells no fonts. */
export async function checkFonts(
  list: () => Promise<readonly string[] | null> = chineseFonts,
): Promise<Finding> {
  const families = await list();
  if (families === null) return ok(SUBJECTS.fonts, fontsUnknown);
  return families.length > 0
    ? ok(SUBJECTS.fonts, fontsFound(families.length))
    : warn(SUBJECTS.fonts, fontsMissing, installFonts);
}

async function chineseFonts(): Promise<readonly string[] | null> {
  const found = await run('fc-list', [':lang=zh', 'family']).catch(() => null);
  return found === null ? null : [...new Set(found.stdout.split('\n').filter((line) => line !== ''))];
}
