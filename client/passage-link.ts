import type { DocumentId, Language, Match, Range } from '../engine/types.ts';
import { edgeAfter, edgeBefore } from './characters.ts';

/** Characters of context kept on either side of a quote, so that it is found again among equal ones. */
const CONTEXT = 16;
/** A longer selection is cited by its beginning: the address must stay short enough for mail programs. */
const LONGEST_QUOTE = 120;

/** The query whose matches a document page marks. */
export interface MarkedQuery {
  q: string;
  match: Match;
}

const NO_QUERY: MarkedQuery = { q: '', match: 'exact' };

/** Where a link leads: the document and, if it cites, the passage and the words quoted with what surrounds them. */
export interface PassageLink extends MarkedQuery {
  document: DocumentId;
  passage: number | null;
  quote: string;
  prefix: string;
  suffix: string;
  /** Of a link that quotes nothing: what the text it was made for is known by (`linkCheck`). */
  check: string;
}

/** The citation of a range of a passage, cut at characters: half of one would be found nowhere. */
export function citation(
  document: DocumentId,
  passage: number,
  text: string,
  range: Range,
  { q, match }: MarkedQuery = NO_QUERY,
): PassageLink {
  const start = edgeBefore(text, range[0]);
  const end =
    range[1] - start > LONGEST_QUOTE ? edgeBefore(text, start + LONGEST_QUOTE) : edgeAfter(text, range[1]);
  return {
    document,
    passage,
    quote: text.slice(start, end),
    prefix: text.slice(edgeAfter(text, start - CONTEXT), start),
    suffix: text.slice(end, edgeBefore(text, end + CONTEXT)),
    check: '',
    q,
    match,
  };
}

/**
 * The address on this site: `/document/:id?passage=&quote=&prefix=&suffix=&check=&q=&match=`; empty members and the exact
 * match are left out.
 */
export function passageAddress(link: Partial<PassageLink> & { document: DocumentId }): string {
  const params = new URLSearchParams();
  if (link.passage !== null && link.passage !== undefined) params.set('passage', String(link.passage));
  for (const name of ['quote', 'prefix', 'suffix', 'check', 'q'] as const) {
    const value = link[name];
    if (value !== undefined && value !== '') params.set(name, value);
  }
  if (link.match === 'relaxed') params.set('match', link.match);
  const query = params.toString();
  return `/document/${encodeURIComponent(link.document)}${query === '' ? '' : `?${query}`}`;
}

/** Reads an address of a document page; null for other pages and for an id that is not well encoded. */
export function readPassageLink(path: string, params: URLSearchParams): PassageLink | null {
  const encoded = /^\/document\/(.+)$/.exec(path)?.[1];
  if (encoded === undefined) return null;
  const document = decoded(encoded);
  if (document === null) return null;
  const passage = params.get('passage');
  return {
    document,
    passage: passage !== null && /^\d{1,9}$/.test(passage) ? Number(passage) : null,
    quote: params.get('quote') ?? '',
    prefix: params.get('prefix') ?? '',
    suffix: params.get('suffix') ?? '',
    check: params.get('check') ?? '',
    q: params.get('q') ?? '',
    match: params.get('match') === 'relaxed' ? 'relaxed' : 'exact',
  };
}

/** What `/api/resolve` is asked for this link; null where the link quotes nothing. */
export function resolveRequest(link: PassageLink): string | null {
  if (link.quote === '') return null;
  const { document, quote, prefix, suffix } = link;
  const params = new URLSearchParams({ document, passage: String(link.passage ?? 0), quote, prefix, suffix });
  return `/api/resolve?${params}`;
}

/** What the server is asked for the matches of a query in a document; null where there is no query. */
export function matchesRequest(
  document: DocumentId,
  { q, match }: MarkedQuery,
  lang: Language,
): string | null {
  if (q.trim() === '') return null;
  return `/api/documents/${encodeURIComponent(document)}/matches?${new URLSearchParams({ q, match, lang })}`;
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
