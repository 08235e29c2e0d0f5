import { type ChildProcessWithoutNullStreams, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';
import type { TreeWatch } from '../../scale/process-tree.ts';
import type { Search } from '../../scale/scale-queries.ts';
import { watchOf } from '../../scale/watched-command.ts';
import type { ShownDocument } from '../../texts.ts';
import { pairsOf } from '../pairs.ts';
import { regionSteps } from '../region-steps.ts';
import type { Filled, OpenedPeer, ScalePeer } from '../scale-peer.ts';
import { queryTree } from './query-tree.ts';

const run = promisify(execFile);
const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
/** Kept from run to run: what is installed into it is always the same. */
const ENVIRONMENT = join(tmpdir(), 'zhengwen-bench-tantivy');
/** Tokens between two passages, so that a phrase with a hole in it does not reach from one into the next. */
const PASSAGE_END = ' ¶ ¶ ¶ ';
/** Characters of a line of documents, about. */
const LINE_CHARACTERS = 1_000_000;

const BYTES = z.object({ bytes: z.number() });
const TIMED = z.object({ ms: z.number() });
const NUMBERS = z.object({ numbers: z.array(z.number()) });

/** tantivy by its Python package, which is installed into a folder for passing files. */
export async function tantivy(folder: string, environment = ENVIRONMENT): Promise<OpenedPeer> {
  const python = join(environment, process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python');
  try {
    if (!existsSync(python)) await run('python3', ['-m', 'venv', environment]);
    await run(python, ['-m', 'pip', 'install', '--quiet', '-r', here('requirements.txt')]);
  } catch (error) {
    const reason = error instanceof Error ? error.message.slice(0, 500) : String(error);
    return {
      missing: `没有测 tantivy（需要 Python 3 和 pip） / tantivy was not measured (it needs Python 3 and pip): ${reason}`,
    };
  }
  const place = join(folder, 'index');
  mkdirSync(place);
  return { peer: new TantivyPeer(spawn(python, [here('engine.py'), place], { stdio: 'pipe' })) };
}

class TantivyPeer implements ScalePeer {
  readonly name = 'tantivy';
  readonly measures = 'the library in its process: match, count, best 20; nothing shown';
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #answers: AsyncIterator<string>;
  readonly #watch: TreeWatch;
  readonly #ended: Promise<unknown>;
  #said = '';

  constructor(child: ChildProcessWithoutNullStreams) {
    this.#child = child;
    this.#answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    this.#watch = watchOf(child);
    this.#ended = once(child, 'exit');
    child.stderr.on('data', (piece: Buffer) => {
      this.#said = `${this.#said}${piece.toString()}`.slice(-2000);
    });
  }

  async #ask(line: object): Promise<unknown> {
    this.#child.stdin.write(`${JSON.stringify(line)}\n`);
    const { done, value } = await this.#answers.next();
    if (done === true) throw new Error(`tantivy ended: ${this.#said}`);
    return JSON.parse(value);
  }

  async fill(documents: Iterable<ShownDocument>): Promise<Filled> {
    let ms = 0;
    const ask = async (line: object): Promise<unknown> => {
      const begun = performance.now();
      const answer = await this.#ask(line);
      ms += performance.now() - begun;
      return answer;
    };
    let rows: object[] = [];
    let characters = 0;
    let number = 0;
    for (const { passages, region, year } of documents) {
      const pair = passages.map((passage) => pairsOf(passage).join(' ')).join(PASSAGE_END);
      const single = passages.map((passage) => [...passage].join(' ')).join(' ');
      rows.push({ number: number++, single, pair, region: regionSteps(region), year });
      characters += pair.length + single.length;
      if (characters < LINE_CHARACTERS) continue;
      await ask({ add: rows });
      rows = [];
      characters = 0;
    }
    if (rows.length > 0) await ask({ add: rows });
    const { bytes } = BYTES.parse(await ask({ finish: true }));
    return { ms, bytes };
  }

  async time(search: Search): Promise<number | null> {
    const tree = queryTree(search);
    return tree === null ? null : TIMED.parse(await this.#ask({ time: tree })).ms;
  }

  async find(search: Search): Promise<ReadonlySet<number> | null> {
    const tree = queryTree(search);
    return tree === null ? null : new Set(NUMBERS.parse(await this.#ask({ find: tree })).numbers);
  }

  memoryBytes(): number | null {
    return this.#watch.now()?.memoryBytes ?? null;
  }

  async close(): Promise<void> {
    this.#watch.stop();
    this.#child.stdin.end();
    await this.#ended;
  }
}
