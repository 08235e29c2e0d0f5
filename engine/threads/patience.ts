/**
 * How long a job may wait for a thread. Many questions at one moment, a class that opens the page together, are all answered
 * though some wait; where more is asked than can be answered for longer than a moment, waiting longer helps nobody: all would
 * wait as long as the queue is, so that what has waited a little is refused, and what is answered is answered soon (CoDel,
 * Nichols and Jacobson 2012, in the form that Facebook describes in "Fail at Scale", 2015).
 */
export interface Patience {
  /** Milliseconds a job may wait where the queue was empty a moment ago. */
  moment: number;
  /** Milliseconds it may wait where the queue has not been empty for `STANDING_MS`. */
  standing: number;
}

/**
 * Time after which a queue that was not once empty is taken for more than can be answered, and for which it still is after
 * something was refused, which may have emptied it; ms.
 */
export const STANDING_MS = 1_000;

/** Looks after the queue of one lane: whether it stands, and so what has waited too long. Times in ms, of any clock. */
export class QueueWatch {
  readonly #patience: Patience;
  #emptyAt: number;
  #refusedAt = Number.NEGATIVE_INFINITY;

  constructor(patience: Patience, now: number) {
    this.#patience = patience;
    this.#emptyAt = now;
  }

  /** Nothing waits now. */
  empty(now: number): void {
    this.#emptyAt = now;
  }

  /** Whether what waits since `since` has waited too long, and is to be refused. */
  isTooLate(since: number, now: number): boolean {
    const { moment, standing } = this.#patience;
    const stands = now - this.#emptyAt > STANDING_MS || now - this.#refusedAt < STANDING_MS;
    const isLate = now - since > (stands ? standing : moment);
    if (isLate) this.#refusedAt = now;
    return isLate;
  }
}
