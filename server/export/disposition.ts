import type { IsoDate } from '../../engine/types.ts';

/** Characters of a query in the name of a file; some systems take 255 bytes. */
const LONGEST_NAME = 40;

/**
 * How a file is to be called, as RFC 6266 tells it: `政文 招商引资 2026-11-29.csv` to all who can read it, and to others
 * `zhengwen 2026-11-29.csv`, with what of the query is ASCII.
 */
export function disposition(q: string, day: IsoDate, extension: string): string {
  const name = fileName('政文', q, day, extension);
  const plain = fileName('zhengwen', q.replaceAll(/[^A-Za-z0-9_-]+/gu, ' '), day, extension);
  return `attachment; filename="${plain}"; filename*=UTF-8''${extended(name)}`;
}

/** What no system's names of files may hold is left out. */
function fileName(program: string, q: string, day: IsoDate, extension: string): string {
  const query = [...q.replaceAll(/[\p{Cc}\\/:*?"<>|\s.]+/gu, ' ').trim()].slice(0, LONGEST_NAME).join('');
  return `${[program, query, day].filter((part) => part !== '').join(' ')}.${extension}`;
}

/** RFC 8187: these stand for something there, though not in a URI. Half of a pair of surrogates has no UTF-8. */
function extended(name: string): string {
  return encodeURIComponent(name.toWellFormed()).replaceAll(
    /['()]/gu,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
