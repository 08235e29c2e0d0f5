import { entityAt } from '../read/entities.ts';

/** A stretch of source `[start, end)` and the text it is read as. */
interface WrittenPart {
  start: number;
  end: number;
  text: string;
}

/** Reads a stretch of a source text that was left out, as a person would see it. */
export type WrittenForm = (source: string, start: number, end: number) => WrittenPart[];

/** How the source of a format writes characters: references in markup and escapes in JSON stand for others. */
export function writtenForm(format: string): WrittenForm {
  if (format === 'html') return ofMarkup;
  if (format === 'md') return withReferences;
  return format === 'jsonl' ? withEscapes : asItStands;
}

const asItStands: WrittenForm = (source, start, end) => [{ start, end, text: source.slice(start, end) }];

const REFERENCE = /&/g;
const withReferences: WrittenForm = (source, start, end) =>
  withReplacements(source, start, end, REFERENCE, (at) => entityAt(source, at, end));

const REFERENCE_OR_TAG = /[&<]/g;
const TAG = /<[!/?a-zA-Z][^>]*>/y;

/** Markup: a tag inside a stretch stands where the page breaks a line or divides cells. */
const ofMarkup: WrittenForm = (source, start, end) =>
  withReplacements(source, start, end, REFERENCE_OR_TAG, (at) => {
    if (source.charAt(at) === '&') return entityAt(source, at, end);
    TAG.lastIndex = at;
    const tag = TAG.exec(source)?.[0];
    return tag === undefined || at + tag.length > end ? null : { length: tag.length, value: ' ' };
  });

const ESCAPE = /\\(?:u[0-9a-fA-F]{4}|["\\/bfnrt])/y;

const BACKSLASH = /\\/g;
const withEscapes: WrittenForm = (source, start, end) =>
  withReplacements(source, start, end, BACKSLASH, (at) => {
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
  signs: RegExp,
  read: (at: number) => { length: number; value: string } | null,
): WrittenPart[] {
  const parts: WrittenPart[] = [];
  let from = start;
  signs.lastIndex = start;
  for (let sign = signs.exec(source); sign !== null && sign.index < end; sign = signs.exec(source)) {
    const at = sign.index;
    const found = read(at);
    if (found !== null) {
      if (at > from) parts.push({ start: from, end: at, text: source.slice(from, at) });
      from = at + found.length;
      parts.push({ start: at, end: from, text: found.value });
      signs.lastIndex = from;
    }
  }
  if (from < end) parts.push({ start: from, end, text: source.slice(from, end) });
  return parts;
}
