import type { DocumentId } from '../engine/types.ts';
import { passageAddress, readPassageLink } from './passage-link.ts';

/** Before a reference, so that it is told from words. */
const PREFIX = 'zw:';

/** A document or one of its passages, in a form short enough to be written down: `zw:4d5r3wcq3lf3i#13`. */
interface PassageReference {
  document: DocumentId;
  /** Ordinal, from 0; the reference counts from 1, as the page does. Null for the whole document. */
  passage: number | null;
}

export function passageReference({ document, passage }: PassageReference): string {
  return `${PREFIX}${document}${passage === null ? '' : `#${passage + 1}`}`;
}

/** Reads a reference, alone in a text; null where the text is anything else. */
export function readReference(text: string): PassageReference | null {
  const [, document, number] = /^zw[:：]([^\s#]+)(?:#([1-9]\d{0,8}))?$/u.exec(text.trim()) ?? [];
  if (document === undefined) return null;
  return { document, passage: number === undefined ? null : Number(number) - 1 };
}

/**
 * Where a text leads that was pasted for words: a reference, or the whole address of a document page, here or on another server of
 * the same texts. Null where it leads nowhere.
 */
export function pastedAddress(text: string): string | null {
  const reference = readReference(text);
  if (reference !== null) return passageAddress(reference);
  const url = URL.canParse(text.trim()) ? new URL(text.trim()) : null;
  if (url === null || !/^https?:$/u.test(url.protocol)) return null;
  const path = /\/document\/[^/]+$/u.exec(url.pathname)?.[0];
  const link = path === undefined ? null : readPassageLink(path, url.searchParams);
  return link === null ? null : passageAddress(link);
}

/**
 * An address with its letters and digits as they read, Han among them: browsers write them out again when they open it. Marks stay
 * escaped, since programs that find addresses in a text end them there.
 */
export function readableAddress(address: string): string {
  return address.replaceAll(/(?:%[0-9A-F]{2})+/giu, (run) => {
    const text = decoded(run);
    return text === null ? run : [...text].map(readable).join('');
  });
}

function readable(character: string): string {
  const { length } = new TextEncoder().encode(character);
  return length > 1 && /^[\p{L}\p{N}]$/u.test(character)
    ? character
    : [...new TextEncoder().encode(character)].map(escaped).join('');
}

function escaped(byte: number): string {
  return `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
}

function decoded(run: string): string | null {
  try {
    return decodeURIComponent(run);
  } catch {
    return null;
  }
}
