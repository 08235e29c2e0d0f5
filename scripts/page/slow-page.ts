import type { CDPSession, Page } from 'playwright-core';

/** What one action of a reader cost. */
export interface Cost {
  /**
   * Milliseconds from the event to the next paint, as the browser tells it (Event Timing): what a reader takes for the answer of the
   * page. Eight at the least: the browser tells none shorter than 16, and counts in eights.
   */
  toPaint: number;
  /**
   * Milliseconds from the event to the frame after what was asked for is on show: with what the server takes. Null where nothing
   * was asked for.
   */
  toAnswer: number | null;
  /** Milliseconds for which the page's own thread was busy, until all had come to rest. */
  busy: number;
}

/** A page on a slowed processor, in which actions are measured. */
export class SlowPage {
  readonly page: Page;
  readonly #session: CDPSession;

  private constructor(page: Page, session: CDPSession) {
    this.page = page;
    this.#session = session;
  }

  /** @param slowed how many times slower than this machine's the processor is to be */
  static async of(page: Page, slowed: number): Promise<SlowPage> {
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowed });
    await page.addInitScript(`
      window.eventDurations = [];
      window.actedAt = null;
      window.answeredAt = null;
      const acted = ({ timeStamp }) => { window.actedAt ??= timeStamp; };
      for (const type of ['pointerdown', 'keydown']) addEventListener(type, acted, { capture: true });
      new MutationObserver(() => {
        const busy = document.querySelector('.columns')?.getAttribute('aria-busy') === 'true';
        if (busy) window.answeredAt = 'waits';
        else if (window.answeredAt === 'waits') {
          window.answeredAt = null;
          // The frame with the answer is drawn; the one behind it begins when that is done.
          requestAnimationFrame(() => requestAnimationFrame((now) => { window.answeredAt = now; }));
        }
      }).observe(document, { subtree: true, attributes: true, attributeFilter: ['aria-busy'] });
      new PerformanceObserver((list) => {
        for (const { interactionId, duration } of list.getEntries())
          if (interactionId > 0) window.eventDurations.push(duration);
      }).observe({ type: 'event', durationThreshold: 16, buffered: true });`);
    return new SlowPage(page, session);
  }

  /** Does something that a reader does, and waits until `settled` says that what it led to is on show. */
  async cost(act: () => Promise<unknown>, settled: () => Promise<unknown>): Promise<Cost> {
    await this.#rest();
    await this.page.evaluate('window.eventDurations = []; window.actedAt = window.answeredAt = null;');
    const before = await this.#busy();
    await act();
    await settled();
    await this.#rest();
    const busy = (await this.#busy()) - before;
    const durations = await this.page.evaluate<number[]>('window.eventDurations');
    const toAnswer = await this.page.evaluate<number | null>(
      'typeof answeredAt === "number" ? answeredAt - actedAt : null',
    );
    return { toPaint: Math.max(8, ...durations), toAnswer, busy };
  }

  /** Two paints without anything between them: what had to be done is done. */
  async #rest(): Promise<void> {
    await this.page.evaluate(
      'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(done, { timeout: 1000 }))))',
    );
  }

  async #busy(): Promise<number> {
    const { metrics } = await this.#session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1_000;
  }
}
