import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deserialize } from 'node:v8';
import { loadGazetteer } from '../../engine/gazetteer/index.ts';
import { openEngine } from '../../engine/local/open.ts';
import { createRequestParser } from '../../engine/request/request.ts';
import type { IngestReport } from '../../engine/types.ts';
import { ensureSnapshot } from '../../indexer/ensure.ts';
import type { FileResult } from '../../indexer/file-result.ts';
import { FileWorkers } from '../../indexer/file-workers.ts';
import type { HostileFile } from './hostile-file.ts';
import { MemoryWatch } from './memory-watch.ts';

/** What became of one file, alone. */
export interface FileTrial {
  name: string;
  what: string;
  bytes: number;
  /** As the report says, or the limit it came to, or that a worker died of it. */
  status: 'indexed' | 'empty' | 'rejected' | 'skipped' | 'time' | 'memory' | 'crash';
  reason: string;
  /** Processor time of the whole process meanwhile, seconds. */
  seconds: number;
  /** Most memory of the whole process meanwhile, bytes. */
  memory: number;
}

/** What became of all files in one folder, with sound ones between them. */
export interface FolderTrial {
  files: number;
  sound: number;
  /** Sound files that were not found afterwards. */
  lost: string[];
  /** Files of which the report says nothing. */
  untold: string[];
  memory: number;
}

const parseRequest = createRequestParser((text) => loadGazetteer().resolve(text));

/** Passed through worker threads one after the other, as the indexer does. */
export async function tryEach(files: Iterable<HostileFile>, tell: (trial: FileTrial) => void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'zhengwen-hostile-'));
  const workers = new FileWorkers();
  workers.start(1);
  const watch = new MemoryWatch();
  try {
    for (const { name, what, bytes } of files) {
      const absolute = join(folder, name);
      writeFileSync(absolute, bytes);
      watch.reset();
      const before = process.cpuUsage();
      const task = {
        file: name,
        absolute,
        bytes: bytes.length,
        sha256: '',
        stated: [],
        config: null,
        repeated: [],
      };
      const outcome = await workers.process(task);
      const { user, system } = process.cpuUsage(before);
      rmSync(absolute);
      const told = { name, what, bytes: bytes.length, seconds: (user + system) / 1e6, memory: watch.most };
      if (outcome.ok) {
        const { report }: FileResult = deserialize(outcome.result.result);
        tell({ ...told, status: report.status, reason: report.reason ?? report.problems.join('; ') });
      } else {
        const { failure } = outcome;
        const status = failure.cause === 'error' ? 'crash' : failure.cause;
        tell({ ...told, status, reason: failure.cause === 'error' ? failure.message : '' });
      }
    }
  } finally {
    watch.stop();
    await workers.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One sound file for so many hostile ones. */
const SOUND_EVERY = 8;
/** Word that stands in sound files alone. */
const SOUND_WORD = '完好无损的文件';

/** Indexes all files at once, sound ones between them, and looks for what is not in the report or not in the index. */
export async function tryTogether(files: readonly HostileFile[]): Promise<FolderTrial> {
  const folder = mkdtempSync(join(tmpdir(), 'zhengwen-hostile-'));
  const [corpus, data] = [join(folder, 'corpus'), join(folder, 'data')];
  const watch = new MemoryWatch();
  try {
    mkdirSync(corpus);
    const sound: string[] = [];
    for (const [at, { name, bytes }] of files.entries()) {
      const place = String(at).padStart(6, '0');
      writeFileSync(join(corpus, `${place}-${name}`), bytes);
      if (at % SOUND_EVERY > 0) continue;
      sound.push(`${place}-sound.txt`);
      writeFileSync(
        join(corpus, `${place}-sound.txt`),
        `关于第${at}号文件的通知\n\n这是${SOUND_WORD}，编号${at}。\n`,
      );
    }
    const { report } = await ensureSnapshot({ corpora: [corpus], data });
    const told = new Set(report.perFile.map(({ file }) => file));
    const names = files.map(({ name }, at) => `${String(at).padStart(6, '0')}-${name}`);
    const found = await soundFound(data);
    return {
      files: files.length,
      sound: sound.length,
      lost: sound.filter((file) => !found.has(file) || !isIndexed(report, file)),
      untold: [...names, ...sound].filter((file) => !told.has(file)),
      memory: watch.most,
    };
  } finally {
    watch.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function isIndexed(report: IngestReport, file: string): boolean {
  return report.perFile.some((each) => each.file === file && each.status === 'indexed');
}

/** The files in which the word of the sound ones is found. */
async function soundFound(data: string): Promise<Set<string>> {
  const engine = await openEngine(data);
  const found = new Set<string>();
  try {
    const request = parseRequest({ q: SOUND_WORD, duplicates: 'all' });
    for await (const hits of engine.hits(request))
      for (const { document } of hits) found.add(document.source.file);
  } finally {
    await engine.close();
  }
  return found;
}
