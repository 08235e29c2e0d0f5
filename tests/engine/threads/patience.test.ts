import { describe, expect, it } from 'vitest';
import { QueueWatch, STANDING_MS } from '../../../engine/threads/patience.ts';

const PATIENCE = { moment: 2_000, standing: 100 };

/** Takes jobs that have each waited so long from a queue, one every `every` ms; gives at which of them were refused. */
function refused(watch: QueueWatch, from: number, every: number, waits: readonly number[]): number[] {
  return waits.flatMap((waited, at) => {
    const now = from + at * every;
    return watch.isTooLate(now - waited, now) ? [at] : [];
  });
}
const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);

describe('how long a job may wait', () => {
  it('is long where many come at one moment: all of a class are answered', () => {
    const watch = new QueueWatch(PATIENCE);
    // Thirty at once, each of whom takes 30 ms.
    const waits = Array.from({ length: 30 }, (_, at) => at * 30);
    expect(refused(watch, 0, 30, waits)).toEqual([]);
  });

  it('is long behind one job that took long, however long nothing was taken from the queue', () => {
    const watch = new QueueWatch(PATIENCE);
    expect(refused(watch, 10_000, 10, [1_500, 1_400, 1_300])).toEqual([]);
  });

  it('is short once all have waited too long for longer than a moment', () => {
    const watch = new QueueWatch(PATIENCE);
    expect(refused(watch, 0, 100, times(13, 400))).toEqual([11, 12]);
  });

  it('stays short where refusing has emptied the queue: what comes is no less than it was', () => {
    const watch = new QueueWatch(PATIENCE);
    refused(watch, 0, 100, times(13, 400));
    watch.empty();
    expect(refused(watch, 1_300, 100, [90, 150, 90, 150])).toEqual([1, 3]);
  });

  it('is long again when the queue has been empty and nothing was refused for a while', () => {
    const watch = new QueueWatch(PATIENCE);
    refused(watch, 0, 100, times(13, 400));
    watch.empty();
    expect(refused(watch, 1_200 + STANDING_MS, 10, [150, 300])).toEqual([]);
  });

  it('never is longer than what is allowed for a moment', () => {
    expect(refused(new QueueWatch(PATIENCE), 0, 10, [1_999, 2_001])).toEqual([1]);
  });

  it('begins anew where the queue was empty: lateness of an hour ago counts for nothing', () => {
    const watch = new QueueWatch(PATIENCE);
    refused(watch, 0, 100, [400]);
    watch.empty();
    expect(refused(watch, 3_600_000, 100, [400])).toEqual([]);
  });
});
