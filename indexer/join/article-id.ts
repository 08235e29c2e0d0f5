import { createHash } from 'node:crypto';
import type { DocumentId } from '../../engine/types.ts';

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';
/** 13 characters of base32 are 65 bits: no clash to be expected below a hundred million documents. */
const LENGTH = 13;
/** Characters of the opening of a text that tell it from another under an equal heading: few, for bodies are edited. */
const OPENING = 32;

/** What an article is named by. */
export interface ArticleName {
  /** Its heading (or row), with those it stands under. */
  key: string;
  /** Its text below the heading: looked at only where another article of the file has the same key. */
  text: string;
}

/**
 * The names of the articles of a file, in order: made of the file's path and their headings (or rows), so that they are
 * the same on every machine and stay when bodies or other files change. Where headings are equal, each of them, the
 * first too, is named by the opening of its text as well: none takes over the name of another that is deleted or moved.
 * Only texts that open alike under equal headings are told apart by their order.
 */
export function articleIds(file: string, articles: readonly ArticleName[]): DocumentId[] {
  const headings = new Map<string, number>();
  for (const { key } of articles) headings.set(key, (headings.get(key) ?? 0) + 1);
  const seen = new Map<string, number>();
  return articles.map(({ key, text }) => {
    const name = headings.get(key) === 1 ? key : `${key}\0${opening(text)}`;
    const occurrence = (seen.get(name) ?? 0) + 1;
    seen.set(name, occurrence);
    return digestOf(`${file}\0${name}\0${occurrence}`);
  });
}

/** The first letters, digits and characters of a text. */
function opening(text: string): string {
  return text
    .slice(0, OPENING * 4)
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .slice(0, OPENING);
}

function digestOf(name: string): DocumentId {
  const digest = createHash('sha256').update(name).digest();
  let id = '';
  let bits = 0;
  let value = 0;
  for (const byte of digest) {
    value = (value << 8) | byte;
    bits += 8;
    while (bits >= 5 && id.length < LENGTH) {
      id += ALPHABET.charAt((value >>> (bits - 5)) & 31);
      bits -= 5;
    }
    value &= (1 << bits) - 1;
    if (id.length === LENGTH) break;
  }
  return id;
}
