import type { Answered } from './client.ts';

/** A request that ended in no answer, or in one that says the server failed. */
interface Failure {
  /** Since the first request, s. */
  second: number;
  /** Of which kind it was. */
  kind: string;
  /** 0 where there was no answer. */
  status: number;
  ms: number;
  cause: string;
}

/** Failures that are told one by one: the first ones, since those after them may be of the same cause. */
const TOLD = 8;

/** What failed, and how. */
export class Failures {
  /** The first ones. */
  readonly first: Failure[] = [];
  count = 0;
  readonly #begun = performance.now();

  /** Notes an answer that is none. */
  add(kind: string, { status, ms, cause }: Answered): void {
    if (cause === null) return;
    this.count += 1;
    const second = Math.floor((performance.now() - this.#begun) / 1000);
    if (this.first.length < TOLD) this.first.push({ second, kind, status, ms, cause });
  }

  /** A line for each that is told. */
  lines(): string[] {
    return this.first.map(({ second, kind, status, ms, cause }) => {
      const how = status === 0 ? 'no answer' : `answered ${status}`;
      return `second ${second}, ${kind}: ${how} after ${Math.round(ms)} ms (${cause})`;
    });
  }
}
