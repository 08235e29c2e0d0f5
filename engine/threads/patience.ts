/**
 * How long a job may wait for a thread. Many questions at one moment, a class that opens the page together, are all answered
 * though some wait; where more is asked than can be answered for longer than a moment, waiting longer helps nobody: all would
 * wait as long as the queue is, so that what has waited a little is refused, and what is answered is answered soon (CoDel,
 * Nichols and Jacobson 2012, in the form that Facebook describes in "Fail at Scale", 2015).
 */
export interface Patience {
  /** Milliseconds a job may wait at all. */
  moment: number;
  /** Milliseconds it may wait where jobs have waited longer than that for `STANDING_MS`, one after the other. */
  standing: number;
}

/**
 * Time after which a queue in which all wait too long is taken for more than can be answered, and for which it still is after
 * something was refused, which may have made it short; ms.
 */
export const STANDING_MS = 1_000;

/** Looks after the queue of one lane: whether it stands, and so what has waited too long. Times in ms, of any clock. */
export class QueueWatch {
  readonly #patience: Patience;
  /** Since when every job that was taken from the queue had waited too long for a queue that stands. */
  #lateSince: number | null = null;
  #refusedAt = Number.NEGATIVE_INFINITY;

  constructor(patience: Patience) {
    this.#patience = patience;
  }

  /** Nothing waits. */
  empty(): void {
    this.#lateSince = null;
  }

  /** Whether what has waited since `since` and is taken from the queue now has waited too long, and is to be refused. */
  isTooLate(since: number, now: number): boolean {
    const { moment, standing } = this.#patience;
    const waited = now - since;
    if (waited <= standing) this.#lateSince = null;
    else this.#lateSince ??= now;
    const late = this.#lateSince !== null && now - this.#lateSince > STANDING_MS;
    const stands = late || now - this.#refusedAt < STANDING_MS;
    const isLate = waited > (stands ? standing : moment);
    if (isLate) this.#refusedAt = now;
    return isLate;
  }
}
