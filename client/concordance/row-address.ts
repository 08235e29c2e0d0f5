import type { ConcordanceRow } from '../../engine/concordance/types.ts';
import { citation, type MarkedQuery, passageAddress } from '../../links/passage-link.ts';

/** The link to the passage of a row: it quotes the match with what surrounds it, so that it is found again among equal ones. */
export function rowAddress(
  { document, passage, left, match, right }: ConcordanceRow,
  query: MarkedQuery,
): string {
  const range = [left.length, left.length + match.length] as const;
  return passageAddress(citation(document.id, passage, `${left}${match}${right}`, range, query));
}
