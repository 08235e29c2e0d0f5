import type { DocumentId } from '../../engine/types.ts';

/** What a link to a document names beside it, as the reading page reads it (`client/passage-link.ts`). */
export interface LinkParts {
  /** Ordinal of the passage. */
  passage: number | null;
  quote: string;
  prefix: string;
  suffix: string;
  check: string;
}

export const WHOLE_DOCUMENT: LinkParts = { passage: null, quote: '', prefix: '', suffix: '', check: '' };

/** @param site where the pages of the collection stand, without a slash at the end: `https://zhengwen.example/base/c/湖南` */
export function documentLink(site: string, document: DocumentId, parts: LinkParts = WHOLE_DOCUMENT): string {
  const parameters = new URLSearchParams();
  if (parts.passage !== null) parameters.set('passage', String(parts.passage));
  for (const name of ['quote', 'prefix', 'suffix', 'check'] as const) {
    if (parts[name] !== '') parameters.set(name, parts[name]);
  }
  const query = parameters.toString();
  return `${site}/document/${encodeURIComponent(document)}${query === '' ? '' : `?${query}`}`;
}
