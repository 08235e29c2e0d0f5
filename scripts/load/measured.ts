import type { Answered } from './client.ts';

/** The value below which that share of some lies; 0 of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** What became of the requests of one kind. */
export class Measured {
  /** Milliseconds of those answered. */
  readonly times: number[] = [];
  /** Milliseconds of those refused. */
  readonly refusalTimes: number[] = [];
  readonly statuses = new Map<number, number>();
  /** Queries given up: they would take too long whenever they are asked. */
  tooSlow = 0;
  /** Other refusals (429, 503) that do not say when to come again. */
  withoutRetryAfter = 0;
  /** Those that were asked a second time, since a kept connection had been closed. */
  again = 0;

  add({ status, ms, retryAfter, tooSlow, again }: Answered): void {
    this.statuses.set(status, (this.statuses.get(status) ?? 0) + 1);
    if (again) this.again += 1;
    if (status === 200) this.times.push(ms);
    if (tooSlow) this.tooSlow += 1;
    else if (status === 429 || status === 503) {
      this.refusalTimes.push(ms);
      if (!retryAfter) this.withoutRetryAfter += 1;
    }
  }

  get count(): number {
    return [...this.statuses.values()].reduce((sum, count) => sum + count, 0);
  }

  /** Those that were told to come again. */
  get refused(): number {
    return this.refusalTimes.length;
  }

  /** Requests that ended in no answer, or in one that says the server failed. */
  get failed(): number {
    return (this.statuses.get(0) ?? 0) + (this.statuses.get(500) ?? 0);
  }

  /** Milliseconds within which that share of the answers came. */
  quantile(share: number): number {
    return quantile(this.times, share);
  }
}
