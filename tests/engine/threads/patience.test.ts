import { describe, expect, it } from 'vitest';
import { QueueWatch, STANDING_MS } from '../../../engine/threads/patience.ts';

const PATIENCE = { moment: 2_000, standing: 100 };

describe('how long a job may wait', () => {
  it('is long where many come at one moment: all of a class are answered', () => {
    const watch = new QueueWatch(PATIENCE, 0);
    watch.empty(10_000);
    // The last of them, a second later.
    expect(watch.isTooLate(10_000, 10_000 + STANDING_MS)).toBe(false);
  });

  it('is short where the queue has stood for longer than a moment', () => {
    const watch = new QueueWatch(PATIENCE, 0);
    expect(watch.isTooLate(STANDING_MS - 200, STANDING_MS + 1)).toBe(true);
    expect(watch.isTooLate(STANDING_MS - 50, STANDING_MS + 1)).toBe(false);
  });

  it('stays short where refusing has emptied the queue: it is no less than it was', () => {
    const watch = new QueueWatch(PATIENCE, 0);
    expect(watch.isTooLate(0, STANDING_MS + 1)).toBe(true);
    watch.empty(STANDING_MS + 2);
    expect(watch.isTooLate(STANDING_MS + 2, STANDING_MS + 200)).toBe(true);
  });

  it('is long again when the queue has been empty and nothing was refused for a while', () => {
    const watch = new QueueWatch(PATIENCE, 0);
    expect(watch.isTooLate(0, STANDING_MS + 1)).toBe(true);
    const later = 3 * STANDING_MS;
    watch.empty(later);
    expect(watch.isTooLate(later, later + 200)).toBe(false);
  });

  it('never is longer than what is allowed for a moment', () => {
    const watch = new QueueWatch(PATIENCE, 0);
    watch.empty(5_000);
    expect(watch.isTooLate(3_400, 5_500)).toBe(true);
  });
});
