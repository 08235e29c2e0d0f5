import { readFile } from 'node:fs/promises';
import { matchesGlob } from 'node:path';
import { CorpusError, type CorpusFile } from '../corpora.ts';
import { configFaults } from '../messages.ts';
import type { NamedColumns } from '../read/tables/columns.ts';
import type { WrittenColumns, WrittenConfig } from './config-schema.ts';
import type { FileConfig } from './file-config.ts';
import { parseConfig } from './parse-config.ts';

/** Name of the file by which a corpus folder says how its files are to be read. */
const CONFIG_NAME = 'zhengwen.config.yml';

export interface Config {
  /** Whether a file is one of those that say so, and so no document. */
  isConfig(file: string): boolean;
  /** What is said of a file, null where nothing is. */
  of(file: string): FileConfig | null;
}

/** A corpus folder's configuration, with the prefix of its files. */
interface OfFolder {
  prefix: string;
  written: WrittenConfig;
}

/**
 * Reads the configurations of the corpus folders, whose files bear these prefixes. Throws a `CorpusError` that lists every
 * fault: what a person wrote to be so must not be otherwise in silence.
 */
export async function readConfig(files: readonly CorpusFile[], prefixes: readonly string[]): Promise<Config> {
  const names = new Set(prefixes.map((prefix) => `${prefix}${CONFIG_NAME}`));
  const folders: OfFolder[] = [];
  const faults: string[] = [];
  for (const { file, absolute } of files) {
    if (!names.has(file)) continue;
    const path = typeof absolute === 'string' ? absolute : Buffer.from(absolute);
    const parsed = parseConfig(file, await readFile(path, 'utf8'));
    faults.push(...parsed.faults);
    if (parsed.config !== null) {
      folders.push({ prefix: file.slice(0, -CONFIG_NAME.length), written: parsed.config });
    }
  }
  if (faults.length > 0) throw new CorpusError(configFaults(faults));
  return {
    isConfig: (file) => names.has(file),
    of(file) {
      const folder = folders.find(({ prefix }) => file.startsWith(prefix));
      return folder === undefined ? null : configOf(file.slice(folder.prefix.length), folder.written);
    },
  };
}

function configOf(path: string, { rules, columns = [] }: WrittenConfig): FileConfig {
  const all = Array.isArray(columns) ? columns : [columns];
  // Of two that are about a file the later speaks.
  const about = all.findLast(({ files }) => files === undefined || matchesGlob(path, files));
  return {
    off: rules?.off ?? [],
    add: rules?.add ?? [],
    columns: about === undefined ? null : namesOf(about),
  };
}

function namesOf({ files: _, ...names }: WrittenColumns): NamedColumns {
  return Object.fromEntries(
    Object.entries(names).flatMap(([role, name]) => (name === undefined ? [] : [[role, [name].flat()]])),
  );
}
