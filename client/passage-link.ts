import type { Range } from '../engine/types.ts';

/** Characters of context kept on either side of a quote, so that it is found again among equal ones. */
const CONTEXT = 16;
/** A longer selection is cited by its beginning: the address must stay short enough for mail programs. */
const LONGEST_QUOTE = 120;

/** Where a link leads: the document and, if it cites, the passage and the words quoted with what surrounds them. */
export interface PassageLink {
  document: string;
  passage: number | null;
  quote: string;
  prefix: string;
  suffix: string;
  /** The query whose words are marked as well. */
  q: string;
}

/** The citation of a range of a passage. */
export function citation(document: string, passage: number, text: string, range: Range, q = ''): PassageLink {
  const [start] = range;
  const end = Math.min(range[1], start + LONGEST_QUOTE);
  return {
    document,
    passage,
    quote: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - CONTEXT), start),
    suffix: text.slice(end, end + CONTEXT),
    q,
  };
}

/** The address on this site: `/document/:id?passage=&quote=&prefix=&suffix=&q=`; empty members are left out. */
export function passageAddress(link: Partial<PassageLink> & { document: string }): string {
  const params = new URLSearchParams();
  if (link.passage !== null && link.passage !== undefined) params.set('passage', String(link.passage));
  for (const name of ['quote', 'prefix', 'suffix', 'q'] as const) {
    const value = link[name];
    if (value !== undefined && value !== '') params.set(name, value);
  }
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
    q: params.get('q') ?? '',
  };
}

/** What `/api/resolve` is asked for this link; null where the link quotes nothing. */
export function resolveRequest(link: PassageLink): string | null {
  if (link.quote === '') return null;
  const { document, quote, prefix, suffix } = link;
  const params = new URLSearchParams({ document, passage: String(link.passage ?? 0), quote, prefix, suffix });
  return `/api/resolve?${params}`;
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
