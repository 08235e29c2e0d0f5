import { startProgram } from '../scripts/running-program.ts';

/** Time in ms from starting the server's process on an existing snapshot until it is ready to answer. */
export async function measureServerStart(corpus: string, data: string): Promise<number> {
  const started = performance.now();
  const program = await startProgram(corpus, data);
  const readyMs = performance.now() - started;
  await program.stop();
  return readyMs;
}
