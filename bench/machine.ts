import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';

/** What times were measured on: processors, memory, and the runtime. */
export function machine(): string {
  const processor = cpus()[0]?.model.trim() ?? 'unknown processor';
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  return `${availableParallelism()} × ${processor}, ${gigabytes} GB, Node ${process.version}`;
}

/** Processes that wanted a processor in the last minute, on average: how busy the machine is with other work. */
export function loadNow(): number {
  const [load = 0] = loadavg();
  return Math.round(load * 10) / 10;
}
