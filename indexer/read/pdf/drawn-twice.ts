import type { PlacedText } from './placed-text.ts';

/**
 * Typesetters make words bold where a font has no bold face by drawing them twice, a hair beside. Who looks at the page sees
 * them once, and so they are read.
 */

/** Share of the height of a character by which its second drawing lies beside the first at most, and points. */
const BESIDE = 0.15;
const LEAST_BESIDE = 0.6;
/** Points of the squares by which characters are found again; no drawing lies further off. */
const SQUARE = 4;

interface OnceDrawn {
  texts: readonly PlacedText[];
  /** Characters that were drawn again. */
  again: number;
}

/** The texts of a page without the characters that stand where the same have been drawn before. */
export function onceDrawn(texts: readonly PlacedText[]): OnceDrawn {
  if (!anyTwice(texts)) return { texts, again: 0 };
  const drawn = new Drawn();
  const once: PlacedText[] = [];
  let again = 0;
  for (const [index, text] of texts.entries()) {
    const characters = [...text.text];
    const step = (text.end - text.start) / Math.max(characters.length, 1);
    const kept = characters.map(
      (character, at) => character.trim() === '' || drawn.add(character, text, text.start + step * at, index),
    );
    if (kept.some((one, at) => one && characters[at]?.trim() !== '') || text.text.trim() === '') {
      const first = Math.max(kept.indexOf(true), 0);
      const last = kept.lastIndexOf(true);
      once.push({
        ...text,
        text: characters.filter((_, at) => kept[at]).join(''),
        start: text.start + step * first,
        end: text.start + step * (last + 1),
      });
    } else {
      const before = once.at(-1);
      if (before !== undefined && text.endsLine) once[once.length - 1] = { ...before, endsLine: true };
    }
    again += kept.filter((one) => !one).length;
  }
  return { texts: once, again };
}

/** Whether any text begins where one with the same character began: seldom, and what is wanted is then looked for closely. */
function anyTwice(texts: readonly PlacedText[]): boolean {
  const drawn = new Drawn();
  return texts.some((text, index) => {
    const first = [...text.text.slice(0, 2)][0] ?? '';
    return first.trim() !== '' && !drawn.add(first, text, text.start, index);
  });
}

interface Place {
  along: number;
  across: number;
  direction: number;
  text: number;
}

/** Where characters have been drawn. */
class Drawn {
  readonly #places = new Map<string, Place>();

  /** Whether a character is new in its place. Those of one text never lie on each other: their places in it are estimates. */
  add(character: string, { across, size, direction }: PlacedText, along: number, text: number): boolean {
    const beside = Math.min(Math.max(size * BESIDE, LEAST_BESIDE), SQUARE);
    const [column, row] = [Math.floor(along / SQUARE), Math.floor(across / SQUARE)];
    for (let dx = -1; dx <= 1; dx++) {
      for (let dy = -1; dy <= 1; dy++) {
        const place = this.#places.get(`${character}${column + dx} ${row + dy}`);
        if (place === undefined || place.text === text || place.direction !== direction) continue;
        if (Math.abs(place.along - along) <= beside && Math.abs(place.across - across) <= beside)
          return false;
      }
    }
    this.#places.set(`${character}${column} ${row}`, { along, across, direction, text });
    return true;
  }
}
