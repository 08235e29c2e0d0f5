/** What joins words in a query, or filters it: none of it is a word of its own. */
const BETWEEN = /\s+|[*?()"“”]/u;
const NO_WORD = /[:：/]|^-|^OR$/u;

/** The words that queries are made of, each once, in their order. */
export function exampleWords(queries: readonly string[]): string[] {
  const words = queries.flatMap((q) => q.split(BETWEEN)).filter((word) => word !== '' && !NO_WORD.test(word));
  return [...new Set(words)];
}
