import { createHash } from 'node:crypto';
import type { DocumentId } from '../../engine/types.ts';

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';
/** 13 characters of base32 are 65 bits: no clash to be expected below a hundred million documents. */
const LENGTH = 13;

/**
 * The name of an article: made of its file's path and its heading (or row), so that it is the same on every machine
 * and stays when the body or other files change. Equal headings of a file are told apart by their order.
 */
export function articleId(file: string, heading: string, occurrence: number): DocumentId {
  const digest = createHash('sha256').update(`${file}\0${heading}\0${occurrence}`).digest();
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

/** Counts equal headings of one file. */
export class HeadingCounter {
  readonly #seen = new Map<string, number>();

  next(heading: string): number {
    const count = (this.#seen.get(heading) ?? 0) + 1;
    this.#seen.set(heading, count);
    return count;
  }
}
