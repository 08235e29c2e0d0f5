import { createServer } from 'node:net';
import { join } from 'node:path';
import { PAGE_DIRECTORY } from '../build-page.ts';
import type { ServerOptions } from '../options.ts';
import { type Finding, ok, warn } from './check.ts';
import { checkCluster } from './cluster.ts';
import { checkCorpora, checkData, checkDisk, checkMemory, checkSnapshot, isThere } from './folders.ts';
import { checkFonts, checkNode, checkWords } from './machine.ts';
import { otherPort, pageBuilt, pageNotBuilt, portFree, portTaken, SUBJECTS } from './messages.ts';

/** Looks at all that `npm start` would need, as it would be started. */
export async function diagnose({ collections, cluster, port, host }: ServerOptions): Promise<Finding[]> {
  const folders: Finding[] = [];
  let bytes = 0;
  for (const { corpora, data } of collections) {
    const texts = await checkCorpora(corpora, data);
    folders.push(...texts.findings, await checkData(data), await checkDisk(data, texts.bytes));
    folders.push(await checkSnapshot(data));
    // They are indexed one after the other.
    bytes = Math.max(bytes, texts.bytes);
  }
  return [
    checkNode(process.version),
    await checkWords(),
    ...folders,
    ...(cluster === null ? [checkMemory(bytes)] : await checkCluster(cluster)),
    await checkPage(),
    await checkPort(port, host),
    await checkFonts(),
  ];
}

async function checkPage(): Promise<Finding> {
  return ok(SUBJECTS.page, (await isThere(join(PAGE_DIRECTORY, 'index.html'))) ? pageBuilt : pageNotBuilt);
}

/** Whether the address can be listened at. */
export function checkPort(port: number, host: string): Promise<Finding> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once('error', (error) => resolve(warn(SUBJECTS.port, portTaken(port, error.message), otherPort)));
    server.listen(port, host, () => server.close(() => resolve(ok(SUBJECTS.port, portFree(port)))));
  });
}
