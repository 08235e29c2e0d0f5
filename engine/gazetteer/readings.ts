import { readFileSync } from 'node:fs';

const FILE = new URL('./readings.json', import.meta.url);

let shipped: ReadonlyMap<string, readonly (readonly string[])[]> | null = null;

/**
 * How a name of a division may be said, syllable by syllable without tones (ü is v): as it is said first. Empty for a
 * name the gazetteer lacks. The file (`npm run place-readings`) is read when first asked for.
 */
export function readingsOf(name: string): readonly (readonly string[])[] {
  if (shipped === null) {
    const file: Record<string, string> = JSON.parse(readFileSync(FILE, 'utf8'));
    shipped = new Map(
      Object.entries(file).map(([key, said]) => [key, said.split('/').map((way) => way.split(' '))]),
    );
  }
  return shipped.get(name) ?? [];
}

/** The letters of typed pinyin: no tones, marks or spaces, ü as v; null where anything but letters was typed. */
export function typedLetters(typed: string): string | null {
  const letters = typed
    .normalize('NFKD')
    .toLowerCase()
    .replace(/u\u0308/gu, 'v')
    .replace(/[\p{M}\s'’·-]/gu, '');
  return /^[a-z]+$/.test(letters) ? letters : null;
}

/** How well letters say a name, the best first; `NOT_SAID` where they do not. */
export const NOT_SAID = 4;

/**
 * `0` where the letters are the name, with or without its kind (changde, changdeshi); `1` its initials (cd, cds); `2` the
 * beginning of either; `3` beginnings of its syllables one after the other (chdsh).
 *
 * @param stem syllables before the kind of place
 */
export function howSaid(syllables: readonly string[], stem: number, letters: string): number {
  const initials = syllables.map((syllable) => syllable.charAt(0));
  const whole = syllables.join('');
  if (letters === whole || letters === syllables.slice(0, stem).join('')) return 0;
  if (letters === initials.join('') || letters === initials.slice(0, stem).join('')) return 1;
  if (whole.startsWith(letters) || initials.join('').startsWith(letters)) return 2;
  return saysBeginnings(syllables, 0, letters) ? 3 : NOT_SAID;
}

/** Whether letters are beginnings, one letter at least, of syllables that follow one another. */
function saysBeginnings(syllables: readonly string[], at: number, letters: string): boolean {
  if (letters === '') return true;
  const syllable = syllables[at];
  if (syllable === undefined) return false;
  for (let length = shared(syllable, letters); length > 0; length--) {
    if (saysBeginnings(syllables, at + 1, letters.slice(length))) return true;
  }
  return false;
}

function shared(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}

/**
 * Every two letters that may follow one another where the syllables are typed whole or in part: those of a syllable, and
 * each of its letters before the first of the next. What says the name is made of these alone.
 */
export function letterPairs(syllables: readonly string[]): Set<string> {
  const pairs = new Set<string>();
  for (const [at, syllable] of syllables.entries()) {
    const next = syllables[at + 1]?.charAt(0);
    for (let letter = 0; letter < syllable.length; letter++) {
      if (letter + 1 < syllable.length) pairs.add(syllable.slice(letter, letter + 2));
      if (next !== undefined) pairs.add(`${syllable.charAt(letter)}${next}`);
    }
  }
  return pairs;
}

/** The pairs of letters that have been typed. */
export function typedPairs(letters: string): string[] {
  return [...letters.slice(1)].map((letter, at) => `${letters.charAt(at)}${letter}`);
}
