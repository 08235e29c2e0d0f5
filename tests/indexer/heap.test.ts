import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const PROGRAM = fileURLToPath(new URL('./growing-heap.ts', import.meta.url));
const run = promisify(execFile);

/** The largest heap of a thread of the program, MB. */
async function largest(...args: string[]): Promise<number> {
  const { stdout } = await run(process.execPath, ['--max-semi-space-size=4', PROGRAM, ...args]);
  return Number(stdout.trim());
}

it('keeps the heap of a thread that was started afterwards small', { timeout: 120_000 }, async () => {
  const [early, late] = [await largest('early'), await largest()];
  expect(early).toBeGreaterThan(0);
  expect(early).toBeLessThan(late * 0.75);
});
