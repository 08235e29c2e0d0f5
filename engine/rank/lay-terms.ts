import { readFileSync } from 'node:fs';
import { fold } from '../text/fold.ts';

/**
 * What people say and what official texts say for it: `房东 出租人`. One everyday wording a line, then the official
 * terms. Written from general knowledge of administrative language, not from the questions used for measuring.
 */
const LAY_TERMS = new URL('./lay-terms.txt', import.meta.url);

/** The longest everyday wording of the list, in words. */
const MAX_WORDS = 3;

function read(): Map<string, string[]> {
  const terms = new Map<string, string[]>();
  for (const line of fold(readFileSync(LAY_TERMS, 'utf8')).split('\n')) {
    const [lay, ...official] = line.split(' ');
    if (lay) terms.set(lay, official);
  }
  return terms;
}

const officialTerms = read();

interface LayWording {
  /** Place of its first word, and how many words it takes. */
  at: number;
  words: number;
  official: readonly string[];
}

/** The everyday wordings among the words of a folded text, longest first at each place. */
export function layWordings(words: readonly string[]): LayWording[] {
  const found: LayWording[] = [];
  for (let at = 0; at < words.length; ) {
    const wording = longestAt(words, at);
    if (wording !== null) found.push(wording);
    at += wording?.words ?? 1;
  }
  return found;
}

function longestAt(words: readonly string[], at: number): LayWording | null {
  for (let count = Math.min(MAX_WORDS, words.length - at); count > 0; count--) {
    const official = officialTerms.get(words.slice(at, at + count).join(''));
    if (official !== undefined) return { at, words: count, official };
  }
  return null;
}
