/** Characters that a query may have; the server refuses a longer one. */
export const LONGEST_QUERY = 256;
/** Characters left from which on it is told how many there are. */
const NEAR = 56;

/** How a query stands to the longest: nothing to tell, near it (so many characters left), or over it (so many too many). */
type QueryLength = { kind: 'short' } | { kind: 'near'; left: number } | { kind: 'over'; by: number };

export function queryLength(text: string): QueryLength {
  // A code point is a character here as it is for the server; most texts need no counting.
  const q = text.trim();
  const characters = q.length < LONGEST_QUERY - NEAR ? 0 : [...q].length;
  if (characters > LONGEST_QUERY) return { kind: 'over', by: characters - LONGEST_QUERY };
  if (characters < LONGEST_QUERY - NEAR) return { kind: 'short' };
  return { kind: 'near', left: LONGEST_QUERY - characters };
}
