import { setTimeout as delay } from 'node:timers/promises';

/** Time between two looks, ms. */
const LOOKED_EVERY_MS = 100;

/** Looks again and again until something holds; the limit of the test ends it where it never does. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await delay(LOOKED_EVERY_MS);
}
