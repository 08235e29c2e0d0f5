import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beginSnapshot, commitSnapshot, locateSnapshot } from '../../../engine/snapshot/directory.ts';

/**
 * Puts a copy of the snapshot of one data folder in use in another, as a run of the indexer would. Returns its folder.
 * `before`: what happens to the files, all written, before it is put in use.
 */
export async function republish(
  from: string,
  to: string,
  before: (directory: string) => void = () => undefined,
): Promise<string> {
  const { directory, manifest } = await locateSnapshot(from);
  const begun = await beginSnapshot(to);
  for (const file of Object.keys(manifest.files)) await copyFile(join(directory, file), join(begun, file));
  before(begun);
  await commitSnapshot(to, begun, manifest);
  return begun;
}
