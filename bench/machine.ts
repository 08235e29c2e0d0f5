import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';

/** What times were measured on: processors, memory, load, and the runtime. */
export function machineNow(): string {
  const [load = 0] = loadavg();
  const processor = cpus()[0]?.model.trim() ?? 'unknown processor';
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  return `${availableParallelism()} × ${processor}, ${gigabytes} GB, load ${load.toFixed(1)}, Node ${process.version}`;
}
