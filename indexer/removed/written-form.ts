import { entityAt } from '../read/entities.ts';

/** A stretch of source `[start, end)` and the text it is read as. */
export interface WrittenPart {
  start: number;
  end: number;
  text: string;
}

/** Reads a stretch of a source text that was left out, as a person would see it. */
export type WrittenForm = (source: string, start: number, end: number) => WrittenPart[];

/** How the source of a format writes characters: references in markup and escapes in JSON stand for others. */
export function writtenForm(format: string): WrittenForm {
  if (format === 'html' || format === 'md') return withReferences;
  return format === 'jsonl' ? withEscapes : asItStands;
}

const asItStands: WrittenForm = (source, start, end) => [{ start, end, text: source.slice(start, end) }];

const withReferences: WrittenForm = (source, start, end) =>
  withReplacements(source, start, end, '&', (at) => entityAt(source, at, end));

const ESCAPE = /\\(?:u[0-9a-fA-F]{4}|["\\/bfnrt])/y;

const withEscapes: WrittenForm = (source, start, end) =>
  withReplacements(source, start, end, '\\', (at) => {
    ESCAPE.lastIndex = at;
    const written = ESCAPE.exec(source)?.[0];
    if (written === undefined || at + written.length > end) return null;
    const value: unknown = JSON.parse(`"${written}"`);
    return { length: written.length, value: typeof value === 'string' ? value : written };
  });

function withReplacements(
  source: string,
  start: number,
  end: number,
  sign: string,
  read: (at: number) => { length: number; value: string } | null,
): WrittenPart[] {
  const parts: WrittenPart[] = [];
  let from = start;
  for (let at = source.indexOf(sign, start); at >= 0 && at < end; ) {
    const found = read(at);
    if (found !== null) {
      if (at > from) parts.push({ start: from, end: at, text: source.slice(from, at) });
      from = at + found.length;
      parts.push({ start: at, end: from, text: found.value });
    }
    at = source.indexOf(sign, found === null ? at + 1 : from);
  }
  if (from < end) parts.push({ start: from, end, text: source.slice(from, end) });
  return parts;
}
