import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Folder of what the browser tests of a run share. */
    madeOnce: string;
  }
}

/** Gives the browser tests of a run a folder to share, for as long as they run. */
export default function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'zhengwen-made-once-'));
  project.provide('madeOnce', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}

/** The folder of this name, made by the first test of a run that needs it. Nobody may change what is in it. */
export async function madeOnce(name: string, make: (folder: string) => Promise<unknown>): Promise<string> {
  const folder = join(inject('madeOnce'), name);
  if (existsSync(folder)) return folder;
  const own = `${folder}-${process.pid}`;
  await make(own);
  try {
    renameSync(own, folder);
  } catch (error) {
    // Another test has been quicker.
    if (!existsSync(folder)) throw error;
    rmSync(own, { recursive: true });
  }
  return folder;
}
