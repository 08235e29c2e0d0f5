import type { Answered } from './client.ts';

/** What became of the requests of one kind. */
export class Measured {
  readonly times: number[] = [];
  readonly statuses = new Map<number, number>();
  /** Queries given up: they would take too long whenever they are asked. */
  tooSlow = 0;
  /** Other refusals (429, 503) that do not say when to come again. */
  withoutRetryAfter = 0;

  add({ status, ms, retryAfter, tooSlow }: Answered): void {
    this.statuses.set(status, (this.statuses.get(status) ?? 0) + 1);
    if (status === 200) this.times.push(ms);
    if (tooSlow) this.tooSlow += 1;
    else if ((status === 429 || status === 503) && !retryAfter) this.withoutRetryAfter += 1;
  }

  get count(): number {
    return [...this.statuses.values()].reduce((sum, count) => sum + count, 0);
  }

  /** Requests that ended in no answer, or in one that says the server failed. */
  get failed(): number {
    return (this.statuses.get(0) ?? 0) + (this.statuses.get(500) ?? 0);
  }

  /** Milliseconds within which that share of the answers came. */
  quantile(share: number): number {
    const sorted = this.times.toSorted((a, b) => a - b);
    return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  }
}
