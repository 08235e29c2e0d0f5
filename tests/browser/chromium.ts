import { existsSync } from 'node:fs';

/** The first is the same browser without the window around the page, which takes a third of the time of a test. */
const KNOWN_PLACES = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** Chromium as installed on this machine, or the one `CHROMIUM_PATH` names; null where there is none. */
export function chromiumPath(): string | null {
  const named = process.env.CHROMIUM_PATH;
  const places = named === undefined || named === '' ? KNOWN_PLACES : [named];
  return places.find((place) => existsSync(place)) ?? null;
}

/** No sandbox, since tests also run as root in containers; no calls home. */
export const CHROMIUM_ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Why the browser tests are skipped, or null where they run. On a build server (`CI=true`) a missing browser is an
 * error: tests that never run prove nothing.
 */
export function whySkipped(): string | null {
  if (chromiumPath() !== null) return null;
  const reason = 'no Chromium found: install it or set CHROMIUM_PATH';
  if (process.env.CI === 'true') throw new Error(reason);
  return reason;
}
