import { openEngine } from '../engine/local/open.ts';
import type { OpeningFigures } from './measure.ts';

/** Opens the engine on the data folder named and prints how long it took and what it weighs: `node --expose-gc bench/opening.ts DATA`. */

const memoryBefore = memoryInUse();
const started = performance.now();
const engine = await openEngine(process.argv[2] ?? 'data');
const openMs = performance.now() - started;
const figures: OpeningFigures = { openMs, memoryBytes: memoryInUse() - memoryBefore };
console.log(JSON.stringify(figures));
await engine.close();

/** Bytes of the heap and of what lies outside it, array buffers included. */
function memoryInUse(): number {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
