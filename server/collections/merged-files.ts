import type { FilesAnswer, FilesRequest } from '../../engine/types.ts';
import type { Members } from './members.ts';

/** A page of files: in the order asked for within each collection, one collection after the other. */
export async function mergedFiles({ all }: Members, request: FilesRequest): Promise<FilesAnswer> {
  let total = 0;
  const files: FilesAnswer['files'] = [];
  for (const { engine, ids } of all) {
    const offset = Math.max(0, request.offset - total);
    const page = await engine.files({ ...request, offset, limit: request.limit - files.length });
    files.push(...page.files.map(ids.file));
    total += page.total;
  }
  return { total, offset: request.offset, files };
}
