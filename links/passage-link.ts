import type { DocumentId, Language, Match, Range } from '../engine/types.ts';
import { edgeAfter, edgeBefore } from './characters.ts';

/** Characters of context kept on either side of a quote, so that it is found again among equal ones. */
const CONTEXT = 16;
/** A longer selection is cited by its beginning: servers refuse addresses of more than 16 KB, and Han takes nine bytes. */
const LONGEST_QUOTE = 1200;

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

/** Words of one passage: its text and the range they take up. */
export interface CitedWords {
  passage: number;
  text: string;
  range: Range;
}

/** The words with whole characters at both ends, those of several passages on lines of their own. */
export function quotation(words: readonly CitedWords[]): string {
  return words
    .map(({ text, range }) => text.slice(edgeBefore(text, range[0]), edgeAfter(text, range[1])))
    .join('\n');
}

/** The citation of a range of a passage. */
export function citation(
  document: DocumentId,
  passage: number,
  text: string,
  range: Range,
  query: MarkedQuery = NO_QUERY,
): PassageLink {
  const words = { passage, text, range };
  return citationOver(document, [words, words], query, quotation([words]));
}

/**
 * The citation of words from the first passage on to the last, cut at characters: half of one would be found nowhere.
 * @param ends the words in the first passage and in the last
 */
function citationOver(
  document: DocumentId,
  [first, last]: readonly [CitedWords, CitedWords],
  { q, match }: MarkedQuery,
  words: string,
): PassageLink {
  const whole = words.length <= LONGEST_QUOTE;
  const quote = whole ? words : words.slice(0, edgeBefore(words, LONGEST_QUOTE));
  const start = edgeBefore(first.text, first.range[0]);
  const end = edgeAfter(last.text, last.range[1]);
  // What follows a cut quote in its link is the rest of the selection.
  const after = whole ? last.text.slice(end) : (words.slice(quote.length).split('\n')[0] ?? '');
  return {
    document,
    passage: first.passage,
    quote,
    prefix: first.text.slice(edgeAfter(first.text, start - CONTEXT), start),
    suffix: after.slice(0, edgeBefore(after, CONTEXT)),
    check: '',
    q,
    match,
  };
}

/** The citation of words that run over passages, in the order shown; null of none. */
export function selectionCitation(
  document: DocumentId,
  words: readonly CitedWords[],
  query: MarkedQuery = NO_QUERY,
): PassageLink | null {
  // A title shown above its text is stored behind it: words that run from it into the text are cited from the text on.
  const inOrder = words.filter(({ passage }, at) => passage < (words[at + 1]?.passage ?? Infinity));
  const first = inOrder[0];
  const last = inOrder.at(-1);
  if (first === undefined || last === undefined) return null;
  return citationOver(document, [first, last], query, quotation(inOrder));
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

/**
 * What the server is asked for the matches of a query in a document; null where there is no query.
 * @param others further parameters, such as the lines of the source to look in
 */
export function matchesRequest(
  document: DocumentId,
  { q, match }: MarkedQuery,
  lang: Language,
  others: Readonly<Record<string, string>> = {},
): string | null {
  if (q.trim() === '') return null;
  const params = new URLSearchParams({ q, match, lang, ...others });
  return `/api/documents/${encodeURIComponent(document)}/matches?${params}`;
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
