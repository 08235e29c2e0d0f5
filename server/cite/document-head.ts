import type { Request, Response } from 'express';
import type { SearchEngine } from '../../engine/engine.ts';
import type { DocumentDetail } from '../../engine/types.ts';
import type { Gate } from '../access/gate.ts';
import { EVERYTHING, type Grant, grantTo } from '../access/grant.ts';
import type { Asked } from '../collections/collections.ts';
import { languageOf } from '../language.ts';
import { queryStringOf } from '../query-string.ts';
import { collectionAsked } from '../site-address.ts';
import { documentLink, type LinkParts, WHOLE_DOCUMENT } from './document-link.ts';
import { citationItem, isChinese, isTitleFromFileName } from './item.ts';
import { metaTags } from './meta-tags.ts';
import { placeOf } from './place.ts';

interface DocumentHeadParts {
  engine: (asked: Asked) => SearchEngine | null;
  /** Null where everyone may read who can reach the server. */
  gate: Gate | null;
  basePath: string;
}

/** The tags of a document for the head of its page; '' where there is nothing to tell, or not to whoever asks. */
export type DocumentHead = (id: string, request: Request, response: Response) => Promise<string>;

/**
 * The page of a document is open to all, so that a link can be opened before one has signed in; what it says of the document is not.
 * Whatever keeps the document from being read keeps its tags away and never the page: it tells by itself what is wrong.
 */
export function documentHead({ engine, gate, basePath }: DocumentHeadParts): DocumentHead {
  const tagsOf = async (id: string, request: Request, grant: Grant): Promise<string> => {
    const current = engine({ collection: collectionAsked(request), grant });
    if (current === null) return '';
    const release = current.hold();
    try {
      const detail = await endsOf(current, id);
      if (detail === null) return '';
      const link = partsOf(request, detail.count);
      const { site, today } = placeOf(request, basePath);
      const { passage } = link;
      const item = citationItem({
        document: detail.document,
        url: documentLink(site, id, link),
        passage,
        titleFromFileName: isTitleFromFileName(detail),
        chinese: isChinese(detail),
        today,
        lang: languageOf(request),
      });
      return metaTags(item, (format) => `${site}/api/cite?${citeParameters(id, link, format)}`);
    } finally {
      release();
    }
  };

  return async (id, request, response) => {
    response.vary('Accept-Language');
    try {
      const stored = gate === null ? EVERYTHING : await gate.inSession(request);
      if (gate !== null) response.vary('Cookie');
      if (stored === null) return '';
      grantTo(request, stored);
      if (gate !== null) response.set('Cache-Control', 'private, no-cache');
      return await tagsOf(id, request, stored);
    } catch {
      return '';
    }
  };
}

/** A document with its passages, of a long text the first and last of them: a title that stands in no text is behind it. */
async function endsOf(
  engine: SearchEngine,
  id: string,
): Promise<(DocumentDetail & { count: number }) | null> {
  const detail = await engine.document(id, 0);
  if (detail === null) return null;
  const { passages, part } = detail;
  if (part === undefined) return { ...detail, count: passages.length };
  const end = await engine.document(id, part.count);
  return { ...detail, passages: [...passages, ...(end?.passages ?? [])], count: part.count };
}

/** What the address of the page names of a document; what it names wrongly, the page tells. */
function partsOf(request: Request, passages: number): LinkParts {
  const parameters = new URLSearchParams(queryStringOf(request.originalUrl));
  const text = (name: string): string => parameters.get(name) ?? '';
  const passage = /^\d{1,9}$/u.test(text('passage')) ? Number(text('passage')) : null;
  if (passage === null || passage >= passages) return WHOLE_DOCUMENT;
  return {
    passage,
    quote: text('quote'),
    prefix: text('prefix'),
    suffix: text('suffix'),
    check: text('check'),
  };
}

function citeParameters(id: string, { passage, ...words }: LinkParts, format: string): URLSearchParams {
  const parameters = new URLSearchParams({ document: id });
  if (passage !== null) parameters.set('passage', String(passage));
  for (const [name, value] of Object.entries(words)) if (value !== '') parameters.set(name, value);
  parameters.set('format', format);
  return parameters;
}
