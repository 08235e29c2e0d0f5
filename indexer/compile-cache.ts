import { enableCompileCache } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where the runtime is told of a folder before it loads a module: else it loads for the first ones what strips types, 19 MB. */
export const COMPILE_CACHE = 'NODE_COMPILE_CACHE';
/** Where the runtime keeps it by itself. */
export const compileCacheFolder = (): string => join(tmpdir(), 'node-compile-cache');

/**
 * Keeps what the runtime makes of modules (types stripped, code compiled) for the next start, in threads too: each of four
 * threads has a hundred modules to load, which takes a twentieth of the time of indexing 1,172 regulations. To be called
 * before other modules are imported. Where the folder (`NODE_COMPILE_CACHE`, else one among temporary files) cannot be
 * used, all works as before.
 */
export function keepCompiledModules(): void {
  const { directory } = enableCompileCache();
  // Threads take it from there.
  if (directory !== undefined) process.env[COMPILE_CACHE] ??= directory;
}
