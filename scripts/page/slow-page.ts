import type { CDPSession, Page } from 'playwright-core';

/** What one action of a reader cost. */
export interface Cost {
  /**
   * Milliseconds from the event to the next paint, as the browser tells it (Event Timing): what a reader takes for the answer of the
   * page. Eight at the least: the browser tells none shorter than 16, and counts in eights.
   */
  toPaint: number;
  /** Milliseconds from the event to what was asked for; null where nothing was. */
  answer: ShownAnswer | null;
  /** Milliseconds for which the page's own thread was busy, until all had come to rest. */
  busy: number;
}

/** When an answer stands there, with what the server takes: until the page's thread has painted the frame that shows it. */
interface ShownAnswer {
  /** Milliseconds to counts, facets and as many hits as the window shows. */
  toFirstScreen: number;
  /** Milliseconds to all hits. */
  toAll: number;
  /** Whether the hits filled the window at first, or were all there are. */
  filled: boolean;
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
    // A browser with a history knows the sign of a site; one without draws it anew at each address, at a cost that readers do not have.
    await page.addInitScript(`
      new MutationObserver((_, observer) => {
        const icon = document.querySelector('link[rel="icon"]');
        if (icon === null) return;
        icon.href = 'data:,';
        observer.disconnect();
      }).observe(document, { subtree: true, childList: true });`);
    await page.addInitScript(`
      window.eventDurations = [];
      window.actedAt = null;
      window.shown = {};
      window.answerShown = undefined;
      const acted = ({ timeStamp }) => { window.actedAt ??= timeStamp; };
      for (const type of ['pointerdown', 'keydown']) addEventListener(type, acted, { capture: true });
      // Behind what the frame does on the page's thread: a message comes once that is done.
      const painted = (note) => requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => note(performance.now() - window.actedAt);
        port2.postMessage(null);
      });
      const busy = (selector) => document.querySelector(selector)?.getAttribute('aria-busy') === 'true';
      const fillsWindow = () => {
        const last = document.querySelector('.hits > li:nth-last-child(1 of :not(.leaving))')?.getBoundingClientRect();
        return !busy('.hits') || last === undefined || last.bottom >= window.innerHeight;
      };
      let waitsFor = null;
      new MutationObserver(() => {
        const { shown } = window;
        if (busy('.columns')) waitsFor = 'answer';
        else if (waitsFor === 'answer') {
          waitsFor = 'all';
          shown.filled = fillsWindow();
          painted((ms) => { shown.toFirstScreen = ms; });
        }
        if (waitsFor === 'all' && !busy('.hits')) {
          waitsFor = null;
          painted((ms) => {
            shown.toAll = ms;
            window.answerShown?.();
          });
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
    await this.page.evaluate(
      'window.eventDurations = []; window.actedAt = null; window.shown = {}; window.answerShown = undefined;',
    );
    const before = await this.#busy();
    await act();
    await settled();
    await this.#rest();
    const busy = (await this.#busy()) - before;
    const durations = await this.page.evaluate<number[]>('window.eventDurations');
    const { toFirstScreen, toAll, filled } = await this.page.evaluate<Partial<ShownAnswer>>('window.shown');
    const answer =
      toFirstScreen === undefined || toAll === undefined || filled === undefined
        ? null
        : { toFirstScreen, toAll, filled };
    return { toPaint: Math.max(8, ...durations), answer, busy };
  }

  /**
   * Waits for all hits of the answer that the action under measurement led to. The page tells: to look for them again and again
   * would take time of the thread that is measured.
   */
  async answered(): Promise<void> {
    await this.page.evaluate(
      'new Promise((done) => { if (window.shown.toAll === undefined) window.answerShown = done; else done(); })',
    );
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
