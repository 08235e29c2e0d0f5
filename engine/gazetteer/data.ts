import { readFileSync } from 'node:fs';
import type { RegionCode } from '../types.ts';

/**
 * The gazetteer as it lies on disk; `scripts/build-gazetteer.ts` writes it.
 * Records are strings with `|` between their members, so that the file stays small and a change shows as one line.
 */
export interface GazetteerFile {
  /**
   * `code|name` for what exists today, `code|name|last year|successor codes, separated by spaces` for former names, with
   * `|kind of change` behind it where that is known (撤县设市, 地市合并 …: `scripts/gazetteer/name-changes.txt`).
   */
  divisions: string[];
  /** Names of today's townships by the code of their county, separated by spaces. */
  townships: Record<RegionCode, string>;
  /** `parent code|name|other names|townships`, the lists separated by spaces: zones without a code of GB/T 2260. */
  zones: string[];
  /** `parent code|name`: firms, parks and the like that tell the place they belong to. */
  landmarks: string[];
}

const DEFAULT_FILE = new URL('./gazetteer.json', import.meta.url);

/** Reads the generated file; throws where it is missing or no JSON. */
export function readGazetteerFile(file: URL = DEFAULT_FILE): GazetteerFile {
  const parsed: GazetteerFile = JSON.parse(readFileSync(file, 'utf8'));
  return parsed;
}
