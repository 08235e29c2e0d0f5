import { z } from 'zod';

/** Licences that ask for no more than their own text: whoever passes the program on keeps the notices. */
const FREE = new Set([
  ...['MIT', 'MIT-0', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0'],
  ...['Unlicense', 'CC0-1.0', 'Python-2.0'],
]);

/** Packages under other licences, and why they may be used all the same. */
const EXCEPTIONS: ReadonlyMap<RegExp, { licence: string; reason: string }> = new Map([
  [
    /^lightningcss(?:-.+)?$/,
    {
      licence: 'MPL-2.0',
      reason:
        'makes the style sheet of the page smaller when that is built; unchanged, and no part of what it makes',
    },
  ],
  [
    /^citeproc$/,
    {
      licence: 'CPAL-1.0 OR AGPL-1.0',
      reason:
        'writes citations, on the server alone; installed as its author publishes it, source and notice with it, which is what the CPAL asks of who runs it unchanged',
    },
  ],
]);

const lockFile = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      license: z.string().optional(),
      dev: z.boolean().optional(),
      hasInstallScript: z.boolean().optional(),
    }),
  ),
});

interface Licensed {
  name: string;
  version: string;
  /** `unknown` where the package names none. */
  licence: string;
  /** Why it is used all the same; null where the licence is free, or where there is no reason. */
  reason: string | null;
  allowed: boolean;
}

/** What is installed to run the program, of a lock file, with licences; each package of a version once, by name. */
export function licencesOf(lock: unknown): Licensed[] {
  const found = new Map<string, Licensed>();
  for (const [path, entry] of Object.entries(lockFile.parse(lock).packages)) {
    if (path === '' || entry.dev === true) continue;
    const name = nameOf(path);
    const { version = '', license = 'unknown' } = entry;
    const exception = [...EXCEPTIONS].find(
      ([names, { licence }]) => names.test(name) && licence === license,
    )?.[1];
    const reason = exception?.reason ?? null;
    const allowed = isFree(license) || reason !== null;
    found.set(`${name}@${version}`, { name, version, licence: license, reason, allowed });
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Packages that run something of their own while they are installed. */
export function withInstallScript(lock: unknown): string[] {
  return Object.entries(lockFile.parse(lock).packages)
    .filter(([, entry]) => entry.hasInstallScript === true && entry.dev !== true)
    .map(([path]) => nameOf(path));
}

const nameOf = (path: string): string => path.split('node_modules/').at(-1) ?? path;

/** Whether a licence, or one of several that one may choose from, or each that all hold, is free. */
function isFree(expression: string): boolean {
  const bare = expression.replaceAll(/[()]/g, '');
  if (bare.includes(' OR ')) return bare.split(' OR ').some((part) => FREE.has(part));
  return bare.split(' AND ').every((part) => FREE.has(part));
}
