import { brokenWebArchive, otherPagesNotRead } from '../messages.ts';
import { decodeText } from './encoding.ts';
import { type Extract, ExtractError } from './extract.ts';
import { readHtml } from './html.ts';

/**
 * Reads pages that browsers and Word save with all that belongs to them in one file (MHT; RFC 2557): the source text is the
 * markup of the first page in it.
 */

interface Part {
  /** `text/html`, in small letters. */
  type: string;
  boundary: string | null;
  encoding: string;
  /** One unit a byte. */
  body: string;
}

/** Parts in parts, as letters have them. */
const DEEPEST = 4;
const MOST_PARTS = 10_000;

export function readWebArchive(bytes: Buffer): Extract {
  const pages = pagesIn(partOf(bytes.toString('latin1')), 0);
  const [page] = pages;
  if (page === undefined) throw new ExtractError('rejected', brokenWebArchive);
  const { text, problems } = decodeText(decoded(page));
  const extract = readHtml(text);
  const others = pages.length - 1;
  return {
    ...extract,
    hasLines: false,
    problems: [...extract.problems, ...problems, ...(others > 0 ? [otherPagesNotRead(others)] : [])],
  };
}

/** Pages of markup that hold anything, in order. */
function pagesIn(part: Part, depth: number): Part[] {
  if (part.type === 'text/html' || part.type === 'application/xhtml+xml')
    return part.body.trim() === '' ? [] : [part];
  if (part.boundary === null || depth > DEEPEST) return [];
  return partsIn(part.body, part.boundary).flatMap((inside) => pagesIn(inside, depth + 1));
}

/** What stands between the lines that are the boundary; the last may not be closed. */
function partsIn(body: string, boundary: string): Part[] {
  const line = `--${boundary}`;
  const parts: Part[] = [];
  let at = body.startsWith(line) ? 0 : body.indexOf(`\n${line}`) + 1;
  if (at === 0 && !body.startsWith(line)) return parts;
  while (parts.length < MOST_PARTS) {
    const start = at + line.length;
    if (body.startsWith('--', start)) break;
    const next = body.indexOf(`\n${line}`, start);
    parts.push(partOf(body.slice(start, next < 0 ? body.length : next)));
    if (next < 0) break;
    at = next + 1;
  }
  return parts;
}

/** A part: lines of its head, an empty line, its body. */
function partOf(text: string): Part {
  const start = /^\s*/.exec(text)?.[0].length ?? 0;
  const blank = /\r?\n[ \t]*\r?\n/g;
  blank.lastIndex = start;
  const found = blank.exec(text);
  // Lines that begin with white space go on from the line above.
  const head = text.slice(start, found?.index ?? text.length).replace(/\r?\n[ \t]+/g, ' ');
  const field = (name: string): string =>
    new RegExp(`^${name}[ \\t]*:[ \\t]*(.*)$`, 'im').exec(head)?.[1]?.trim() ?? '';
  const type = field('content-type');
  const [, quoted, bare] = /boundary[ \t]*=[ \t]*(?:"([^"]*)"|([^\s;"]+))/i.exec(type) ?? [];
  return {
    type: type.split(/[;\s]/, 1)[0]?.toLowerCase() ?? '',
    boundary: quoted ?? bare ?? null,
    encoding: field('content-transfer-encoding').toLowerCase(),
    body: found === null ? '' : text.slice(found.index + found[0].length),
  };
}

/** White space is tried from its beginning alone: a long row of it that no sign ends would else take minutes. */
const SOFT_LINE_END = /(?:(?<![ \t])[ \t]+)?=[ \t]*\r?\n/g;

function decoded({ body, encoding }: Part): Buffer {
  if (encoding === 'base64') return Buffer.from(body, 'base64');
  if (encoding !== 'quoted-printable') return Buffer.from(body, 'latin1');
  const plain = body
    .replace(SOFT_LINE_END, '')
    .replace(/=([\dA-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return Buffer.from(plain, 'latin1');
}
