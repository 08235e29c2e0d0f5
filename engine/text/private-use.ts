import table from './private-use-table.json' with { type: 'json' };

/**
 * Private-use code points for which a character is known: GBK and GB 18030-2000 had them for characters that Unicode did
 * not have yet (U+E863 is 䶮). Six of the characters stand outside the basic plane and are two units long.
 */
export const PRIVATE_USE: ReadonlyMap<string, string> = new Map(
  Object.entries(table).map(([unit, character]) => [
    String.fromCharCode(Number.parseInt(unit, 16)),
    character,
  ]),
);

/** The pairs that keep length, for the table of folding. */
export function privateUsePairs(): [from: string, to: string][] {
  return [...PRIVATE_USE].filter(([, character]) => character.length === 1);
}
