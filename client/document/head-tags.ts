import { useEffect } from 'react';
import { type PassageLink, passageAddress, readPassageLink } from '../../links/passage-link.ts';
import { getText } from '../api.ts';
import { currentSite } from '../current-site.ts';
import { useSpeech } from '../messages/catalogue.ts';
import { pathWithin } from '../site.ts';
import { afterPaint } from '../ui/after-paint.ts';

/** What the server writes of a document into the head of its page. */
const TAGS =
  'meta[name^="citation_"], meta[name^="DC."], link[rel="schema.DC"], link[rel="alternate"][href*="/api/cite?"]';
/** All that such a tag is made of. */
const ATTRIBUTES = ['name', 'content', 'rel', 'type', 'title', 'href'];

/**
 * Keeps the tags by which Zotero and its like take a document those of the document on show. The server writes them for the page that
 * it sends; whoever comes to a document from within the site, or goes from there to another, would find none, or those of the first.
 * @param isShown the document is there: its tags come after it
 */
export function useHeadTags(link: PassageLink, isShown: boolean): void {
  const { lang } = useSpeech();
  const address = passageAddress(link);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address says all of the link
  useEffect(() => {
    if (areTagsOf(link)) return;
    drop();
    if (!isShown) return;
    const abort = new AbortController();
    const asked = `${address}${address.includes('?') ? '&' : '?'}lang=${lang}`;
    const callOff = afterPaint(() => getText(asked, abort.signal).then(put, () => undefined));
    return () => {
      callOff();
      abort.abort();
    };
  }, [address, isShown, lang]);
  useEffect(() => drop, []);
}

/** Whether the head tells this document, and this passage of it. */
function areTagsOf({ document: id, passage }: PassageLink): boolean {
  const told = document.head.querySelector('meta[name="citation_public_url"]')?.getAttribute('content');
  if (told === undefined || told === null || !URL.canParse(told)) return false;
  const { pathname, searchParams } = new URL(told);
  const link = readPassageLink(pathWithin(currentSite(), pathname), searchParams);
  return link !== null && link.document === id && link.passage === passage;
}

function drop(): void {
  for (const tag of document.head.querySelectorAll(TAGS)) tag.remove();
}

/** Takes the tags over from a page as the server sends it, and says so to Zotero, which has looked already. */
function put(html: string): void {
  drop();
  for (const tag of new DOMParser().parseFromString(html, 'text/html').head.querySelectorAll(TAGS)) {
    const own = document.createElement(tag.localName);
    for (const name of ATTRIBUTES) {
      const value = tag.getAttribute(name);
      if (value !== null) own.setAttribute(name, value);
    }
    document.head.append(own);
  }
  document.dispatchEvent(new Event('ZoteroItemUpdated', { bubbles: true, cancelable: true }));
}
