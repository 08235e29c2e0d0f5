import type { ResolveRequest } from '../../engine/types.ts';
import { readPassageLink } from '../../links/passage-link.ts';

/** What a passage link asks to be looked up; null for what is no link to words of a document. */
export function askedLink(link: string): ResolveRequest | null {
  const address = URL.parse(link, 'http://localhost');
  if (address === null) return null;
  const path = address.pathname.slice(Math.max(0, address.pathname.indexOf('/document/')));
  const read = readPassageLink(path, address.searchParams);
  if (read === null || read.quote === '') return null;
  const { document, passage, quote, prefix, suffix } = read;
  return { document, passage: passage ?? 0, quote, prefix, suffix };
}
