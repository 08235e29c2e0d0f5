import type { TermNode } from '../query/ast.ts';
import type { QueryRemark } from '../query/lexer.ts';
import { parseRelaxedQuery } from '../query/relaxed.ts';
import type { Language } from '../types.ts';
import { type FacetFilter, problemOf, readFacet } from './facet.ts';
import { requestMessage } from './messages.ts';
import type { RegionResolver } from './region.ts';
import { turnedRemarks } from './turned.ts';

interface RelaxedRequest {
  /** The plain text, as long as the query typed, white space where fields stood. */
  text: string;
  /** Each must hold. */
  facets: FacetFilter[];
  fields: TermNode[];
  problems: QueryRemark[];
}

/**
 * Reads a relaxed query with the values of its filters. A filter that cannot be read is no error: it stays text, with
 * a remark. Throws `QuerySyntaxError` only where the text is too long.
 */
export function readRelaxedQuery(
  text: string,
  resolveRegion: RegionResolver,
  lang: Language,
): RelaxedRequest {
  const parsed = parseRelaxedQuery(text, lang);
  const request: RelaxedRequest = { text: parsed.text, facets: [], fields: parsed.fields, problems: [] };
  for (const node of parsed.facets) {
    const reading = readFacet(node, resolveRegion);
    if (reading.ok) {
      request.facets.push(reading.value);
      request.problems.push(...turnedRemarks(reading.value, lang, node.span));
      continue;
    }
    const { start, end } = node.span;
    request.text = request.text.slice(0, start) + text.slice(start, end) + request.text.slice(end);
    const reason = problemOf('q', reading.objection, lang).message;
    const message = requestMessage('filter-read-as-text', lang, reason);
    request.problems.push({ message, start, end, offers: [], onlyIfNothingFound: false });
  }
  return request;
}
