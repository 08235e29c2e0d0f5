import type { Language } from '../types.ts';
import type { FacetNode, TermNode } from './ast.ts';
import { isSpace } from './characters.ts';
import { fieldPrefix } from './fields.ts';
import { Lexer } from './lexer.ts';
import { checkLength } from './parser.ts';

interface RelaxedQuery {
  /** The query without its fields: as long as it was typed, white space where fields stood, so offsets hold. */
  text: string;
  /** `region:…`, `year:…` and the like. */
  facets: FacetNode[];
  /** `title:…`, `issuer:…` and the like. */
  fields: TermNode[];
}

/**
 * Reads a relaxed query: plain text without operators, in which only known fields count. What looks like a field but
 * has no value is text. Throws `QuerySyntaxError` only where the text is too long.
 */
export function parseRelaxedQuery(text: string, lang: Language = 'zh'): RelaxedQuery {
  checkLength(text, lang);
  const query: RelaxedQuery = { text, facets: [], fields: [] };
  for (let at = 0; at < text.length; ) {
    const end = stretchEnd(text, at);
    if (end === at) {
      at++;
      continue;
    }
    const node = fieldPrefix(text, at) === null ? null : fieldAt(text, at, lang);
    if (node === null) {
      at = end;
      continue;
    }
    if (node.kind === 'facet') query.facets.push(node);
    else query.fields.push(node);
    query.text = blanked(query.text, node.span.start, node.span.end);
    at = node.span.end;
  }
  return query;
}

function stretchEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && !isSpace(text.charAt(end))) end++;
  return end;
}

/** The field that begins at `at`, or null where it has no value. */
function fieldAt(text: string, at: number, lang: Language): FacetNode | TermNode | null {
  return new Lexer(text, lang).leafAt(at);
}

function blanked(text: string, start: number, end: number): string {
  return text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
}
