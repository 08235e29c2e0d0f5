import { isIPv6 } from 'node:net';
import { LRUCache } from 'lru-cache';

/** Attempts that may fail before one has to wait: people mistype. */
const FREE = 5;
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 300_000;
/** An address that has been quiet for so long begins anew. */
const FORGOTTEN_MS = 3_600_000;
const MOST_ADDRESSES = 10_000;

interface Failures {
  count: number;
  /** Milliseconds since 1970 before which no attempt is looked at. */
  until: number;
}

/** Slows down whoever tries tokens that are none: after five, each failure doubles the wait before the next attempt. */
export class FailedAttempts {
  readonly #failures = new LRUCache<string, Failures>({ max: MOST_ADDRESSES, ttl: FORGOTTEN_MS });
  readonly #now: () => number;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** Seconds that an address has to wait before it is listened to again; 0 where it need not. */
  wait(address: string): number {
    const { until = 0 } = this.#failures.get(group(address)) ?? {};
    return Math.max(0, Math.ceil((until - this.#now()) / 1_000));
  }

  failed(address: string): void {
    const count = (this.#failures.get(group(address))?.count ?? 0) + 1;
    const wait = count < FREE ? 0 : Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (count - FREE));
    this.#failures.set(group(address), { count, until: this.#now() + wait });
  }

  succeeded(address: string): void {
    this.#failures.delete(group(address));
  }
}

/** One household or machine has a whole /64 of IPv6 addresses. */
function group(address: string): string {
  return isIPv6(address) && !address.includes('.') ? networkOf(address) : address;
}

function networkOf(address: string): string {
  const [before = '', after] = address.split('::');
  const head = before.split(':').filter((part) => part !== '');
  const tail = (after ?? '').split(':').filter((part) => part !== '');
  const zeros = after === undefined ? 0 : 8 - head.length - tail.length;
  const parts = [...head, ...Array.from({ length: zeros }, () => '0'), ...tail];
  return parts.slice(0, 4).join(':');
}
