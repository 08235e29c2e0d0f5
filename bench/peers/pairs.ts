/** Text as pairs of characters, the way in which engines that know tokens alone can be exact. */

/** One token a character: it and the one after it; the last stands alone. */
export function pairsOf(text: string): string[] {
  const characters = [...text];
  return characters.map((character, at) => `${character}${characters[at + 1] ?? ''}`);
}

/** The tokens that stand one after the other where a term stands; a single character is one token by itself. */
export function pairsOfTerm(term: string): string[] {
  const pairs = pairsOf(term);
  return pairs.length === 1 ? pairs : pairs.slice(0, -1);
}

/** Where one stands between two terms, a sentence ends between them. */
export const SENTENCE_MARKS: readonly string[] = ['。', '！', '？', '；', '!', '?', ';'];
/** Characters that `*` may stand for. */
export const WILDCARD_REACH = 10;
