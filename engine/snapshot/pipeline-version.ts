import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The version of the pipeline: a hash over the sources of all that decides what a file becomes. A rule that is changed,
 * added or switched off changes it, so that no cache and no snapshot mixes what two programs made, also in a checkout
 * under development. It is the same on every machine: paths are sorted and written with `/`, line ends are `\n`.
 */

/** The folder that holds `engine/` and `indexer/`. */
const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
/** Their sources count, without the folders that only ask what was made, or tell of it. */
const SOURCES = ['engine', 'indexer'];
const WITHOUT = new Set(
  [
    ...[
      'answer',
      'association',
      'compare',
      'concordance',
      'local',
      'opensearch',
      'rank',
      'request',
      'source',
      'threads',
      'trends',
    ],
  ]
    .map((name) => `engine/${name}`)
    .concat('indexer/command', 'indexer/publish'),
);
/** Sources and the data beside them; not what editors and systems leave there. */
const COUNTED = /\.(?:[cm]?[jt]s|json|txt|csv|tsv|ya?ml|bin|gz)$/u;
/** A library that a source imports; its name is the first part, or the first two of `@scope/name`. */
const IMPORTED = /\b(?:from|import)\s*\(?\s*['"]((?:@[\w.-]+\/)?[\w.-]+)(?:\/[^'"]*)?['"]/gu;
/** Characters of the hash that are kept: enough for more versions than will ever be. */
const LENGTH = 16;

/** Paths of the sources that decide, relative to the project's folder, sorted. */
export function pipelineSources(project: string = PROJECT): string[] {
  const files: string[] = [];
  const walk = (folder: string): void => {
    for (const entry of readdirSync(join(project, folder), { withFileTypes: true })) {
      const path = `${folder}/${entry.name}`;
      if (entry.name.startsWith('.') || WITHOUT.has(path)) continue;
      if (entry.isDirectory()) walk(path);
      else if (COUNTED.test(entry.name)) files.push(path);
    }
  };
  SOURCES.forEach(walk);
  return files.sort();
}

/** The version of a library as it is installed; empty where it cannot be told. */
function installedVersion(name: string, project: string): string {
  try {
    const manifest = findPackageJSON(name, join(project, 'package.json'));
    if (manifest === undefined) return '';
    const { version }: { version?: unknown } = JSON.parse(readFileSync(manifest, 'utf8'));
    return typeof version === 'string' ? version : '';
  } catch {
    return '';
  }
}

/** Reads the sources as they are now (some 15 ms) and names what they make. */
export function hashPipeline(project: string = PROJECT): string {
  const hash = createHash('sha256');
  const libraries = new Set<string>();
  for (const path of pipelineSources(project)) {
    const source = readFileSync(join(project, path), 'latin1').replaceAll('\r\n', '\n');
    hash.update(`${path}\0${source.length}\0`).update(source, 'latin1');
    for (const [, name = ''] of source.matchAll(IMPORTED)) libraries.add(name);
  }
  for (const name of [...libraries].sort()) hash.update(`${name}@${installedVersion(name, project)}\0`);
  return hash.digest('hex').slice(0, LENGTH);
}

let version: string | null = null;

/** The version of the pipeline that this process runs: of the sources as they were when it was first asked. */
export function pipelineVersion(): string {
  version ??= hashPipeline();
  return version;
}
