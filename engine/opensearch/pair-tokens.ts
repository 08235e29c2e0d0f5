import { matchedText, textOf } from '../text/fold.ts';

/**
 * Text as tokens that a cluster can intersect: one for each character, holding it and the one behind it. What stands in a row in
 * the text is a row of tokens there, so that the cluster finds exactly the characters that the local index finds.
 */

/** Stands for what no token can hold: half of a character. A query that holds it is looked for by the local code. */
export const REPLACED = '\ufffd';

/** The tokens of a text that is matched already (folded, without white space), parted by spaces. The last character stands alone. */
export function pairTokens(matched: string): string {
  const characters = Array.from(matched.toWellFormed());
  let tokens = '';
  for (const [at, character] of characters.entries())
    tokens += `${at === 0 ? '' : ' '}${character}${characters[at + 1] ?? ''}`;
  return tokens;
}

/** The same of a reading text. */
export const tokensOf = (reading: string): string => pairTokens(textOf(matchedText(reading).units));

/** The tokens that stand in a row wherever a text does: pairs, or its only character. */
export function askedTokens(matched: string): string[] {
  const characters = Array.from(matched.toWellFormed());
  if (characters.length < 2) return characters;
  return characters.slice(0, -1).map((character, at) => `${character}${characters[at + 1] ?? ''}`);
}
